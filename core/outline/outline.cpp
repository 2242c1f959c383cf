#include "core/outline/outline.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "core/outline/deed_list.h"
#include "core/outline/document_head.h"
#include "core/outline/heading.h"
#include "core/outline/heading_part.h"
#include "core/outline/sentence.h"
#include "core/outline/wording_kind.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_look_back = 1500;  // a longer paragraph is a text without lines: judge its sentences

constexpr std::size_t kind_count = static_cast<std::size_t>(HeadingKind::topic) + 1;

/// Says for every sentence which part it stands in.
///
/// Headings decide where they can: the highest kind that names parts, lower kinds only by an unmistakable title. A text
/// whose headings name no plan is split at the first sentence that opens one (今年发展主要预期目标是…); if the section
/// around that sentence has a heading of its own that says nothing, from that heading on.
class PartReader {
 public:
  PartReader(std::u16string_view units, Outline& outline, const std::vector<Heading>& headings)
      : units_(units), outline_(outline), headings_(headings) {
    for (const Heading& heading : headings_) {
      const auto part = named_part(heading);
      if (!part || *part == Part::other) continue;
      top_ = std::min(top_, heading.kind);
      outline_.reviews = outline_.reviews || *part == Part::review;
      parts_are_named_ = true;
    }
    for (const Heading& heading : headings_)
      plan_is_headed_ = plan_is_headed_ || part_decided_by(heading) == Part::plan;
    start_part_ = is_plan_document() || is_page_of_a_plan() ? Part::plan : Part::review;
    beginning_ = title_paragraph();
  }

  void read() {
    // nobody's plan: words decide, sentence by sentence
    if (outline_.document.kind == DocumentKind::news) return plan_listed_deeds(units_, outline_);
    std::size_t next = 0;
    Part part = start_part_;
    std::uint32_t open_section = 0;  // first sentence of the section around, if its heading says nothing
    bool open_section_neutral = false;
    for (std::uint32_t i = 0; i < outline_.sentences.size(); ++i) {
      if (begins_again(i)) {
        part = start_part_;
        plan_kind_ = HeadingKind::topic;
        open_section = i;
        open_section_neutral = false;
      }
      for (; next < headings_.size() && headings_[next].sentence == i; ++next) {
        const std::optional<Part> decided = part_decided_by(headings_[next]);
        if (decided && (*decided != Part::review || part != Part::plan || headings_[next].kind <= plan_kind_)) {
          part = *decided;
          if (part == Part::plan) plan_kind_ = headings_[next].kind;
          if (part == Part::review) reviewed_from_ = i;
        } else if (part == Part::other && counts_from_one(headings_[next])) {
          part = start_part_;
        }
        if (headings_[next].kind <= HeadingKind::chinese) {
          open_section = i;
          open_section_neutral = !decided && !counts_from_one(headings_[next]);
          if (part == Part::review && open_section_neutral && promises(next)) part = Part::plan;
        }
      }
      if (part == Part::review && opens_plan_here(i)) {
        part = Part::plan;
        const bool reaches_back = open_section_neutral && !reviews_year(open_section, i);
        for (std::uint32_t k = open_section; reaches_back && k < i; ++k) outline_.sentences[k].part = part;
        open_section = i;  // what was filled is not filled again where a lower heading goes back to the review
      }
      outline_.sentences[i].part = part == Part::plan && stands_in_look_back(i) ? Part::review : part;
    }
  }

 private:
  /// All of it plans ahead where nothing else is said.
  bool is_plan_document() const {
    const std::u16string& title = outline_.document.title;
    switch (outline_.document.kind) {
      case DocumentKind::plan: return !holds_any(title, word_list::titles_that_report);
      case DocumentKind::policy: return !holds_any(title, word_list::titles_of_answers);
      case DocumentKind::budget:
        return holds_any(title, word_list::titles_of_announced_budgets) || is_office_budget(title);
      default: return false;
    }
  }

  /// A report's page whose headings name no part and whose words nearly all look ahead: cut out of the plan.
  bool is_page_of_a_plan() const {
    return outline_.document.kind == DocumentKind::report && !parts_are_named_ &&
           kind_of_wording(units_) == DocumentKind::plan;
  }

  /// 示例局2030年部门预算公开说明: what an office will take in and spend, and not how it did.
  static bool is_office_budget(std::u16string_view title) {
    return holds_any(title, word_list::titles_of_office_budgets) && !holds_any(title, word_list::titles_of_accounts);
  }

  /// The paragraph that holds the document's title, or the first.
  std::uint32_t title_paragraph() const {
    constexpr std::uint32_t longest_head = 20;
    const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(outline_.paragraphs.size(), longest_head));
    for (std::uint32_t i = 0; i < count && !outline_.document.title.empty(); ++i)
      if (contains(units_in(units_, outline_.paragraphs[i].span), outline_.document.title)) return i;
    return 0;
  }

  /// A report that was pasted twice begins again: with its title and the two paragraphs after it, for a title alone may
  /// be the head of a page.
  bool begins_again(std::uint32_t sentence) const {
    constexpr std::uint32_t compared = 3;
    const auto& paragraphs = outline_.paragraphs;
    const std::uint32_t at = outline_.sentences[sentence].paragraph;
    if (at < beginning_ + compared || at + compared > paragraphs.size()) return false;
    if (paragraphs[at].first_sentence != sentence) return false;
    for (std::uint32_t i = 0; i < compared; ++i) {
      const Span here = paragraphs[at + i].span;
      const Span there = paragraphs[beginning_ + i].span;
      if (here.length() != there.length() || units_in(units_, here) != units_in(units_, there)) return false;
    }
    return true;
  }

  /// 2029年财政决算的报告: a year's accounts, whose 重点工作 are done.
  bool is_final_account() const {
    const std::u16string& title = outline_.document.title;
    return outline_.document.kind == DocumentKind::budget && holds_any(title, word_list::titles_of_final_accounts) &&
           !holds_any(title, word_list::drafts_of_budgets);
  }

  /// 一、2029年工作回顾⏎今年，是…: what stands right below the heading of the review opens no plan.
  bool opens_review(std::uint32_t i) const {
    constexpr std::uint32_t sentences = 2;
    return reviewed_from_ != none && i <= reviewed_from_ + sentences;
  }

  bool opens_plan_here(std::uint32_t i) const {
    return !plan_is_headed_ && !opens_review(i) && !outline_.document.communique && !is_final_account() &&
           (opens_plan(units_in(units_, outline_.sentences[i].span), outline_.document.year) ||
            announces_deeds(units_, outline_, i));
  }

  /// Whether one of the sentences [first, end) opens with a year before the report's: 2029年，我市新建…
  bool reviews_year(std::uint32_t first, std::uint32_t end) const {
    constexpr std::size_t longest_opening = 6;  // units: 到2029年
    for (std::uint32_t i = first; i < end; ++i) {
      std::size_t at = 0;
      const int year = next_year(units_in(units_, outline_.sentences[i].span).substr(0, longest_opening), at);
      if (year > 0 && year < outline_.document.year) return true;
    }
    return false;
  }

  bool stands_in_look_back(std::uint32_t i) const {
    const Span paragraph = outline_.paragraphs[outline_.sentences[i].paragraph].span;
    const Span& judged = paragraph.length() <= longest_look_back ? paragraph : outline_.sentences[i].span;
    return looks_back(units_in(units_, judged));
  }

  /// A section of the review whose heading says nothing and whose sentences say 我们要 is the plan's first:
  /// some reports put their guiding ideas between the two.
  bool promises(std::size_t heading) const {
    if (outline_.document.communique) return false;
    const std::uint32_t start = outline_.sentences[headings_[heading].sentence].span.start;
    std::size_t next = heading + 1;
    while (next < headings_.size() && headings_[next].kind > HeadingKind::chinese) ++next;
    const std::size_t end =
        next < headings_.size() ? outline_.sentences[headings_[next].sentence].span.start : units_.size();
    const std::u16string_view section = units_.substr(start, end - start);
    std::uint32_t promises = 0;
    for (std::size_t at = section.find(u"我们要"); at != section.npos; at = section.find(u"我们要", at + 1)) ++promises;
    return promises >= 2;
  }

  bool counts_from_one(const Heading& heading) const {
    return heading.kind == HeadingKind::chinese && units_in(units_, heading.number) == u"一";
  }

  /// Whether the only year that a title names is before the report's: 2024年民生实事 in the report for 2025.
  bool names_year_gone_by(std::u16string_view title) const {
    std::size_t at = 0;
    const int year = next_year(title, at);
    return year > 0 && year < outline_.document.year && next_year(title, at) == 0;
  }

  /// 2029年预算执行情况和2030年预算草案的报告 names both parts and is neither.
  bool is_title(std::u16string_view heading) const {
    const std::u16string& title = outline_.document.title;
    return !title.empty() && heading.substr(0, title.size()) == title;
  }

  /// By its words, or else by a year: "关于2008年工作". The plan of a year gone by is looked back on.
  std::optional<Part> named_part(const Heading& heading) const {
    const std::u16string_view title = units_in(units_, heading.title);
    if (is_title(title)) return std::nullopt;
    if (const auto part = part_of_heading(title)) {
      return part == Part::plan && names_year_gone_by(title) ? Part::review : part;
    }
    if (outline_.document.year == 0) return std::nullopt;
    if (const int alone = bracketed_year(title)) return alone >= outline_.document.year ? Part::plan : Part::review;
    if (heading.kind > HeadingKind::chinese || !contains(title, u"工作")) return std::nullopt;
    std::size_t at = 0;
    const int year = next_year(title, at);
    if (year == 0) return std::nullopt;
    return year >= outline_.document.year ? Part::plan : Part::review;
  }

  std::optional<Part> part_decided_by(const Heading& heading) const {
    if (heading.kind == HeadingKind::topic || heading.kind == HeadingKind::ordinal) return std::nullopt;
    const auto part = named_part(heading);
    if (part == Part::plan && is_final_account() && !holds_any(units_in(units_, heading.title), word_list::steps_ahead))
      return std::nullopt;
    if (!part || heading.kind <= top_) return outline_.document.communique && part == Part::plan ? std::nullopt : part;
    // A lower heading of the review may speak of 重点任务; one that names the year or nothing else means it.
    const std::u16string_view title = units_in(units_, heading.title);
    const bool unmistakable = title.size() <= 16 && heading_words_end(title) == title.size();
    return unmistakable || *part == Part::other ? part : std::nullopt;
  }

  std::u16string_view units_;
  Outline& outline_;
  const std::vector<Heading>& headings_;
  HeadingKind top_ = HeadingKind::topic;        ///< highest kind that names parts
  HeadingKind plan_kind_ = HeadingKind::topic;  ///< kind of the heading that opened the plan
  bool plan_is_headed_ = false;
  bool parts_are_named_ = false;
  std::uint32_t beginning_ = 0;         ///< paragraph
  std::uint32_t reviewed_from_ = none;  ///< the sentence of the heading that opened the review
  Part start_part_ = Part::review;
};

/// Levels count the kinds that the document uses, so that its highest is 1.
std::array<std::uint8_t, kind_count> levels_of(const std::vector<Heading>& headings) {
  std::array<bool, kind_count> used{};
  for (const Heading& heading : headings) used[static_cast<std::size_t>(heading.kind)] = true;
  std::array<std::uint8_t, kind_count> levels{};
  std::uint8_t level = 0;
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    if (used[kind]) ++level;
    levels[kind] = level;
  }
  return levels;
}

/// Where the headings end that follow `first` without a sentence between them.
std::size_t end_of_run(const std::vector<Heading>& headings, std::size_t first) {
  std::size_t end = first + 1;
  while (end < headings.size() && headings[end].sentence == headings[end - 1].sentence + 1) ++end;
  return end;
}

/// A section is printed in a hundred bytes: of a text that is hardly more than headings the first are sections, so that
/// the analysis stays in proportion to the text.
void keep_in_proportion(std::uint32_t size, std::vector<Heading>& headings) {
  constexpr std::size_t few = 8;
  constexpr std::uint32_t units_of_section = 40;
  const std::size_t most = few + size / units_of_section;
  if (headings.size() > most) headings.erase(headings.begin() + static_cast<std::ptrdiff_t>(most), headings.end());
}

/// The headings that open a section. Hundreds in a row without any text are the lines of a list: each as a section of
/// its own would be many times as long as the list.
std::vector<Heading> section_headings(std::uint32_t size, const std::vector<Heading>& headings) {
  constexpr std::size_t longest_run = 200;
  std::vector<Heading> opening;
  for (std::size_t first = 0; first < headings.size();) {
    const std::size_t end = end_of_run(headings, first);
    const std::size_t kept = end - first > longest_run ? first + 1 : end;
    opening.insert(opening.end(), headings.begin() + static_cast<std::ptrdiff_t>(first),
                   headings.begin() + static_cast<std::ptrdiff_t>(kept));
    first = end;
  }
  keep_in_proportion(size, opening);
  return opening;
}

void build_sections(std::uint32_t size, Outline& outline, const std::vector<Heading>& headings) {
  const auto levels = levels_of(headings);
  std::vector<std::uint32_t> open;  // indices of the sections around, levels rising
  for (const Heading& heading : section_headings(size, headings)) {
    const Sentence& sentence = outline.sentences[heading.sentence];
    const std::uint8_t level = levels[static_cast<std::size_t>(heading.kind)];
    for (; !open.empty() && outline.sections[open.back()].level >= level; open.pop_back())
      outline.sections[open.back()].span.end = sentence.span.start;
    open.push_back(static_cast<std::uint32_t>(outline.sections.size()));
    outline.sections.push_back({level, heading.number, heading.title, {sentence.span.start, size}, sentence.part});
  }
}

/// Sections are ordered by start and nest, so the innermost one is the last that began and has not ended.
void place_in_sections(Outline& outline) {
  std::vector<std::uint32_t> open;
  std::uint32_t next = 0;
  for (Sentence& sentence : outline.sentences) {
    for (; next < outline.sections.size() && outline.sections[next].span.start <= sentence.span.start; ++next) {
      while (!open.empty() && outline.sections[open.back()].level >= outline.sections[next].level) open.pop_back();
      open.push_back(next);
    }
    sentence.section = open.empty() ? none : open.back();
  }
  for (Paragraph& paragraph : outline.paragraphs)
    if (paragraph.sentence_count > 0) paragraph.section = outline.sentences[paragraph.first_sentence].section;
}

}  // namespace

Outline outline(const Text& text, const Known& known) {
  const std::u16string_view units = text.units;
  Outline out;
  split_sentences(units, out);
  const std::vector<Heading> headings = find_headings(units, out);
  out.document = read_document_head(units, out, headings, known);
  PartReader(units, out, headings).read();
  build_sections(static_cast<std::uint32_t>(units.size()), out, headings);
  place_in_sections(out);
  return out;
}

}  // namespace mubiao
