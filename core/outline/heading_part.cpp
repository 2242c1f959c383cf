#include "core/outline/heading_part.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>

#include "core/outline/heading_words.h"
#include "core/text/character.h"
#include "core/text/unit_set.h"

namespace mubiao {
namespace {

#include "generated/heading_table.inc"

struct Found {
  const HeadingWord* word = nullptr;
  std::size_t end = 0;
};

/// The heading words by the low byte of their last character: a chain of rows for each, nearly all empty.
class WordsByEnd {
 public:
  WordsByEnd() {
    first_.fill(no_row);
    static_assert(std::size(heading_words) < no_row);
    for (std::size_t row = 0; row < std::size(heading_words); ++row) {
      if (heading_words[row].place != HeadingWordPlace::heading) continue;
      std::uint16_t& first = first_[heading_words[row].word.back() & 0xFFU];
      next_[row] = first;
      first = static_cast<std::uint16_t>(row);
    }
  }

  /// The longest word that `text` ends with, or null.
  const HeadingWord* longest_at_end_of(std::u16string_view text) const {
    const HeadingWord* longest = nullptr;
    for (std::uint16_t row = first_[text.back() & 0xFFU]; row != no_row; row = next_[row]) {
      const HeadingWord& word = heading_words[row];
      if (text.ends_with(word.word) && (longest == nullptr || word.word.size() > longest->word.size())) longest = &word;
    }
    return longest;
  }

 private:
  static constexpr std::uint16_t no_row = 0xFFFF;

  std::array<std::uint16_t, 256> first_{};
  std::array<std::uint16_t, std::size(heading_words)> next_{};
};

/// The word that ends last; of two that end there, the longer.
Found last_heading_word(std::u16string_view text) {
  static const WordsByEnd words;
  for (; !text.empty(); text.remove_suffix(1)) {
    if (const HeadingWord* word = words.longest_at_end_of(text)) return {word, text.size()};
  }
  return {};
}

bool begins_with(std::u16string_view text, std::u16string_view head) { return text.substr(0, head.size()) == head; }

std::u16string year_name(int year) {
  std::u16string name;
  for (const char digit : std::to_string(year)) name.push_back(static_cast<char16_t>(digit));
  return name + u"年";
}

/// `pattern` may begin or end with a Y for the report's year or 今年.
bool opens_with(std::u16string_view sentence, std::u16string_view pattern, std::u16string_view year) {
  const std::size_t slot = pattern.find(u'Y');
  if (slot == pattern.npos) return begins_with(sentence, pattern);
  const std::u16string_view before = pattern.substr(0, slot);
  const std::u16string_view after = pattern.substr(slot + 1);
  if (!begins_with(sentence, before)) return false;
  sentence.remove_prefix(before.size());
  for (const std::u16string_view name : {std::u16string_view(u"今年"), year})
    if (!name.empty() && begins_with(sentence, name) && begins_with(sentence.substr(name.size()), after)) return true;
  return false;
}

/// Units of the shortest words that open a plan: shorter sentences are not searched for any of them.
constexpr std::size_t shortest_opening = [] {
  std::size_t shortest = 100;
  for (const HeadingWord& row : heading_words) {
    const bool opens = row.place == HeadingWordPlace::opening || row.place == HeadingWordPlace::inside;
    if (opens) shortest = std::min(shortest, row.word.size());
  }
  return shortest;
}();

/// What the words of `place` can begin with: nearly no unit of a text, so that sentences are gone through once.
UnitSet first_units(HeadingWordPlace place) {
  std::u16string units;
  for (const HeadingWord& row : heading_words) {
    if (row.place != place) continue;
    if (row.word[0] == u'Y') units += u"今0123456789";
    units += row.word[0];
  }
  return UnitSet(units);
}

bool begins_with_opening(std::u16string_view sentence, int year) {
  const std::u16string name = year > 0 ? year_name(year) : std::u16string();
  return std::any_of(std::begin(heading_words), std::end(heading_words), [&](const HeadingWord& row) {
    return row.place == HeadingWordPlace::opening && opens_with(sentence, row.word, name);
  });
}

/// Whether a word that opens a plan wherever it stands is at the head of `rest`.
bool stands_inside(std::u16string_view rest) {
  return std::any_of(std::begin(heading_words), std::end(heading_words), [&](const HeadingWord& row) {
    return row.place == HeadingWordPlace::inside && begins_with(rest, row.word);
  });
}

int digit_value(char16_t unit) { return is_digit(unit) ? unit - u'0' : chinese_digit_value(unit); }

}  // namespace

std::optional<Part> part_of_heading(std::u16string_view title) {
  const Found found = last_heading_word(title);
  return found.word == nullptr ? std::nullopt : std::optional(found.word->part);
}

std::uint32_t heading_words_end(std::u16string_view text) {
  return static_cast<std::uint32_t>(last_heading_word(text).end);
}

std::uint32_t first_heading_word_end(std::u16string_view text) {
  std::size_t first = text.size() + 1;
  for (const HeadingWord& row : heading_words) {
    if (row.place != HeadingWordPlace::heading) continue;
    const std::size_t at = text.find(row.word);
    if (at != text.npos) first = std::min(first, at + row.word.size());
  }
  return first > text.size() ? 0 : static_cast<std::uint32_t>(first);
}

bool opens_plan(std::u16string_view sentence, int year) {
  static const UnitSet at_head = first_units(HeadingWordPlace::opening);
  static const UnitSet inside = first_units(HeadingWordPlace::inside);
  if (sentence.size() < shortest_opening) return false;
  if (at_head.holds(sentence[0]) && begins_with_opening(sentence, year)) return true;
  for (std::size_t at = 0; at < sentence.size(); ++at)
    if (inside.holds(sentence[at]) && stands_inside(sentence.substr(at))) return true;
  return false;
}

bool looks_back(std::u16string_view paragraph) {
  return std::any_of(std::begin(heading_words), std::end(heading_words), [&](const HeadingWord& row) {
    return row.place == HeadingWordPlace::look_back && begins_with(paragraph, row.word);
  });
}

int bracketed_year(std::u16string_view line) {
  constexpr std::size_t digits = 4;
  if (!line.starts_with(u'【') || !line.ends_with(u'】')) return 0;
  std::u16string year(line.substr(1, line.size() - 2));
  if (year.size() == digits) year.push_back(u'年');
  std::size_t at = 0;
  return year.size() == digits + 1 ? next_year(year, at) : 0;
}

int next_year(std::u16string_view text, std::size_t& at) {
  for (; (at = text.find(u'年', at)) != text.npos; ++at) {
    if (at < 4) continue;
    int year = 0;
    for (std::size_t i = at - 4; i < at; ++i) {
      const int digit = digit_value(text[i]);
      year = digit < 0 || year < 0 ? -1 : year * 10 + digit;
    }
    const bool longer = at > 4 && digit_value(text[at - 5]) >= 0;
    if (year < first_year || year > last_year || longer) continue;
    ++at;
    return year;
  }
  at = text.size();
  return 0;
}

}  // namespace mubiao
