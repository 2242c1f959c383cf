#include "core/relation/remark.h"

#include <algorithm>
#include <optional>
#include <span>

#include "core/lexicon/catalogue.h"
#include "core/text/character.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// The length of the word of a list that `text` starts with; 0 for none.
std::uint32_t length_of(std::span<const std::u16string_view> words, std::u16string_view text) {
  for (const std::u16string_view word : words) {
    if (text.substr(0, word.size()) == word) return static_cast<std::uint32_t>(word.size());
  }
  return 0;
}

class Finder {
 public:
  Finder(const MarkedText& text, const Outline& parts, std::span<const Item> items, const SourceText& source)
      : text_(text), year_(parts.document.year), items_(items), source_(source) {}

  void read(const Sentence& sentence, std::vector<Remark>& remarks) const {
    std::uint32_t start = sentence.span.start;
    for (std::uint32_t at = start; at <= sentence.span.end; ++at) {
      if (at < sentence.span.end && !is_one_of(text_.text()[at], u"，；。\n")) continue;
      if (start < at) read_clause({start, at}, sentence, remarks);
      start = at + 1;
    }
  }

 private:
  /// 去年 A、B和C涨幅也 + words of a remark, and nothing else.
  void read_clause(Span clause, const Sentence& sentence, std::vector<Remark>& remarks) const {
    std::uint32_t at = clause.start;
    at += length_of(word_list::before_remarks, rest(at));
    const std::uint32_t from = at;
    std::vector<std::uint32_t> entries;
    for (const Mark* name = name_at(at, clause); name != nullptr; name = name_at(at, clause)) {
      entries.push_back(static_cast<std::uint32_t>(name->value));
      at = name->end;
      at += length_of(word_list::after_names, rest(at));
      if (at < clause.end && is_one_of(text_.text()[at], u"、和与及")) ++at;
    }
    if (entries.empty()) return;
    at += length_of(word_list::leading_to_remarks, rest(at));
    const auto said = says_at({at, clause.end}, sentence);
    if (!said) return;
    for (const std::uint32_t entry : entries) {
      if (catalogue()[entry].headline) remarks.push_back({entry, source_.span({from, clause.end}), *said});
    }
  }

  std::u16string_view rest(std::uint32_t at) const { return text_.text().substr(at); }

  const Mark* name_at(std::uint32_t at, Span clause) const {
    const Mark* const mark = at < clause.end ? text_.longest(at, WordClass::indicator) : nullptr;
    return mark != nullptr && mark->end <= clause.end ? mark : nullptr;
  }

  /// What the words at the end of a clause say; nothing where they are no remark on the year before.
  std::optional<Says> says_at(Span words, const Sentence& sentence) const {
    const auto is_all = [&](std::span<const std::u16string_view> list) {
      return words.length() > 0 && length_of(list, rest(words.start)) == words.length();
    };
    if (is_all(word_list::says_met)) return Says::met;
    if (is_all(word_list::says_missed)) return Says::missed;
    if (is_all(word_list::says_nothing) && tells_of_last_year(sentence)) return Says::nothing;
    return std::nullopt;
  }

  bool tells_of_last_year(const Sentence& sentence) const {
    const std::uint32_t start = source_.span(sentence.span).start;
    return std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
      return item.sentence.start == start && item.status == Status::result && item.period &&
             item.period->extent == PeriodExtent::year && item.period->to.year == year_ - 1;
    });
  }

  const MarkedText& text_;
  std::int16_t year_;
  std::span<const Item> items_;
  const SourceText& source_;
};

}  // namespace

std::vector<Remark> find_remarks(const MarkedText& text, const Outline& parts, std::span<const Item> items,
                                 const SourceText& source) {
  std::vector<Remark> remarks;
  const Finder finder(text, parts, items, source);
  for (const Sentence& sentence : parts.sentences) {
    if (sentence.part == Part::review && text.holds(sentence.span, WordClass::indicator))
      finder.read(sentence, remarks);
  }
  return remarks;
}

}  // namespace mubiao
