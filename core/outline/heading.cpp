#include "core/outline/heading.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

#include "core/outline/heading_part.h"
#include "core/text/character.h"
#include "core/text/heading_number.h"
#include "core/text/list_sign.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_line = 60;
constexpr std::uint32_t longest_heading = 40;
constexpr std::uint32_t longest_topic = 30;
constexpr std::uint32_t end_of_salutations = 1500;
constexpr std::uint32_t longest_report_paragraph = 5000;  // longer: a report that lost its lines
constexpr std::uint32_t shortest_body = 40;               // of the running text under a plain heading line

/// Value of 一 … 九十九, 0 for anything else.
std::uint32_t chinese_number(std::u16string_view numeral) {
  std::uint32_t tens = 0;
  std::uint32_t ones = 0;
  for (const char16_t unit : numeral) {
    if (unit == u'十') {
      tens = ones == 0 ? 1 : ones;
      ones = 0;
    } else {
      const std::size_t value = chinese_digits.find(unit);
      if (value == std::u16string_view::npos) return 0;
      ones = static_cast<std::uint32_t>(value);
    }
  }
  return tens * 10 + ones;
}

struct Number {
  HeadingKind kind;
  Span span;            ///< without the mark behind it
  std::uint32_t title;  ///< where the title begins
};

std::optional<Number> number_at(std::u16string_view units, Span span) {
  const std::uint32_t length = heading_number(units, span.start, span.end);
  if (length == 0) return std::nullopt;
  Number number{HeadingKind::circled, {span.start, span.start + length}, span.start + length};
  const char16_t first = units[span.start];
  const char16_t last = units[number.title - 1];
  if (first == u'（') {
    number.kind = is_digit(units[span.start + 1]) ? HeadingKind::bracket_arabic : HeadingKind::bracketed;
  } else if (first == u'第') {
    number.kind = last == u'节' ? HeadingKind::article : HeadingKind::chapter;
  } else if (is_digit(first)) {
    number.kind = HeadingKind::arabic;
  } else if (last == u'是' || last == u'要') {
    number.kind = HeadingKind::ordinal;
  } else if (is_one_of(first, chinese_ordinals)) {
    number.kind = HeadingKind::chinese;
  }
  if (number.kind == HeadingKind::arabic || number.kind == HeadingKind::chinese) --number.span.end;
  while (number.title < span.end && is_one_of(units[number.title], u"、. 　：")) ++number.title;
  return number;
}

class HeadingFinder {
 public:
  HeadingFinder(std::u16string_view units, Outline& outline) : units_(units), outline_(outline) {
    begin_ = after_salutation();
  }

  std::vector<Heading> find() {
    for (std::uint32_t i = 0; i < outline_.paragraphs.size(); ++i) read_paragraph(i);
    return std::move(headings_);
  }

 private:
  /// Before 各位代表 stand title, place, speaker and what the web page put there: no headings.
  std::uint32_t after_salutation() const {
    for (std::uint32_t i = 0; i < outline_.paragraphs.size() && outline_.paragraphs[i].span.start < end_of_salutations;
         ++i)
      if (units_in(units_, outline_.paragraphs[i].span).substr(0, 4) == u"各位代表") return i;
    return 0;
  }

  void read_paragraph(std::uint32_t i) {
    Paragraph& paragraph = outline_.paragraphs[i];
    if (i < begin_) return;
    if (const auto number = number_at(units_, paragraph.span)) {
      add_numbered(paragraph, *number, paragraph.first_sentence);
    } else if (is_heading_line(i)) {
      const bool names_part = part_of_heading(units_in(units_, paragraph.span)).has_value();
      add(names_part ? HeadingKind::part_line : HeadingKind::line, {}, paragraph.span, paragraph.first_sentence);
      paragraph.heading = true;
    } else {
      add_topic(paragraph);
    }
    if (paragraph.sentence_count > 1) read_inner_sentences(paragraph);
  }

  void add(HeadingKind kind, Span number, Span title, std::uint32_t sentence) {
    while (title.end > title.start && is_one_of(units_[title.end - 1], u"。：；，")) --title.end;
    headings_.push_back({kind, number, title, sentence});
    if (kind == HeadingKind::chinese) last_chinese_ = chinese_number(units_in(units_, number));
    if (kind == HeadingKind::bracketed) last_bracketed_ = bracketed_number(number);
    if (kind <= HeadingKind::chinese) last_bracketed_ = 0;
  }

  std::uint32_t bracketed_number(Span number) const {
    return chinese_number(units_.substr(number.start + 1, number.length() - 2));
  }

  void add_numbered(Paragraph& paragraph, const Number& number, std::uint32_t sentence) {
    const Span first = outline_.sentences[sentence].span;
    const bool whole = paragraph.span.length() <= longest_line && first.end == paragraph.span.end;
    if (whole && number.kind != HeadingKind::ordinal) paragraph.heading = units_[first.end - 1] != u'；';
    add(number.kind, number.span, {number.title, whole ? first.end : title_end(number.title, first)}, sentence);
  }

  /// A run-in heading ends with its sentence, or where the sentence is long with its first clause.
  std::uint32_t title_end(std::uint32_t title, Span sentence) const {
    const bool dated = is_digit(units_[title]);
    const bool fits = sentence.end - title <= longest_heading;
    const std::uint32_t end = dated || !fits ? end_of_part_name(title, sentence.end) : title;
    if (end > title) return end;
    if (fits) return sentence.end;
    const std::u16string_view rest = units_.substr(title, longest_heading);
    const std::size_t mark = rest.find_first_of(u"，；：。");
    return title + static_cast<std::uint32_t>(std::min(mark, rest.size()));
  }

  /// Where a text lost its newlines a heading runs into its paragraph: 二、2025年工作安排今年是…
  /// The end of the heading words in the first clause (总体要求和主要目标), or `title`.
  std::uint32_t end_of_part_name(std::uint32_t title, std::uint32_t sentence_end) const {
    const std::u16string_view rest = units_.substr(title, std::min<std::uint32_t>(26, sentence_end - title));
    const std::u16string_view clause = rest.substr(0, rest.find_first_of(u"，；：。"));
    std::uint32_t end = first_heading_word_end(clause);
    while (end > 0 && end < clause.size() && is_one_of(clause[end], u"和及与暨")) {
      const std::uint32_t more = first_heading_word_end(clause.substr(end));
      if (more == 0) break;
      end += more;
    }
    const bool goes_on = end < clause.size() && (is_one_of(clause[end], u"是为的") ||
                                                 first_at(clause, end, word_list::tells_of_work) != nullptr);
    return end == 0 || goes_on ? title : title + end;
  }

  bool is_heading_line(std::uint32_t i) const {
    const std::u16string_view text = units_in(units_, outline_.paragraphs[i].span);
    if (opens_annex(text) || bracketed_year(text) > 0) return true;
    if (text.size() < 4 || text.size() > longest_heading || !is_ideograph(first_letter(text))) return false;
    if (is_one_of(text.back(), u"。！？；：，、") || text.find(u'：') != text.npos || text.find(u'。') != text.npos)
      return false;
    const bool names_part = part_of_heading(text).has_value();
    if (text.find(u"日在") != text.npos && !names_part) return false;
    if (i + 1 >= outline_.paragraphs.size()) return false;
    const std::u16string_view body = units_in(units_, outline_.paragraphs[i + 1].span);
    const bool text_follows = body.size() >= shortest_body && body.find_first_of(u"。；") != body.npos;
    return text_follows ||
           (names_part && (body.size() >= 5 || heading_number(body, 0, static_cast<std::uint32_t>(body.size())) > 0));
  }

  /// 附注：, 名词解释, 附：名词解释
  static bool opens_annex(std::u16string_view text) {
    return text.size() <= 12 && part_of_heading(text) == Part::other;
  }

  static char16_t first_letter(std::u16string_view text) {
    const std::size_t at = text.find_first_not_of(u"“（《0123456789");
    return at == text.npos ? u' ' : text[at];
  }

  void add_topic(const Paragraph& paragraph) {
    const Span first = outline_.sentences[paragraph.first_sentence].span;
    if (paragraph.sentence_count < 2 || first.length() > longest_topic || first.length() < 5) return;
    if (paragraph.span.length() < first.length() + shortest_body) return;
    const std::u16string_view text = units_in(units_, first);
    if (text.substr(0, 4) == u"各位代表" || text.back() != u'。' || text.find_first_of(u"0123456789") != text.npos)
      return;
    Span title = first;
    while (title.start < title.end &&
           (is_one_of(units_[title.start], u"—-· ") || list_sign_length(units_, title.start) > 0))
      ++title.start;
    add(HeadingKind::topic, {}, title, paragraph.first_sentence);
  }

  /// Headings inside a paragraph: only what goes on with the count (二、 after 一、), or names a part with its year.
  void read_inner_sentences(const Paragraph& paragraph) {
    for (std::uint32_t i = 1; i < paragraph.sentence_count; ++i) {
      const std::uint32_t index = paragraph.first_sentence + i;
      const Span span = outline_.sentences[index].span;
      if (const auto number = number_at(units_, span)) {
        if (counts_on(*number)) add(number->kind, number->span, {number->title, title_end(number->title, span)}, index);
      } else if (const std::uint32_t end = end_of_dated_part(span); end > span.start + 2) {
        add(HeadingKind::part_line, {}, {span.start, end}, index);
      } else if (paragraph.span.length() > longest_report_paragraph) {
        if (const std::uint32_t name_end = end_of_bare_part(span); name_end > span.start)
          add(HeadingKind::part_line, {}, {span.start, name_end}, index);
      }
    }
  }

  /// "2025年工作安排今年是…": a year, at most a few words, and the name of a part that runs on without any mark.
  std::uint32_t end_of_dated_part(Span sentence) const {
    if (units_in(units_, sentence).starts_with(u"附件")) sentence.start += 2;
    const std::u16string_view text = units_in(units_, sentence);
    if (text.size() < 5 || !std::all_of(text.begin(), text.begin() + 4, is_digit) || text[4] != u'年')
      return sentence.start;
    const std::uint32_t end = end_of_part_name(sentence.start, sentence.end);
    if (end == sentence.start || end >= sentence.end || is_one_of(units_[end], u"，。；：、和及与"))
      return sentence.start;
    const std::u16string_view name = units_.substr(sentence.start, end - sentence.start);
    const bool about_work = std::any_of(std::begin(word_list::work_words), std::end(word_list::work_words),
                                        [&](std::u16string_view word) { return name.find(word) != name.npos; });
    return about_work && name.size() <= 18 ? end : sentence.start;
  }

  /// In a text that lost its lines: "对今后五年和2025年政府工作的建议新世纪…", "名词解释1.…".
  std::uint32_t end_of_bare_part(Span sentence) const {
    const std::u16string_view text = units_in(units_, sentence);
    const std::u16string_view head = text.substr(0, 24);
    if (const std::uint32_t end = first_heading_word_end(head.substr(0, head.find_first_of(u"，。；：")));
        end > 0 && end < text.size() && is_one_of(text[end], u"0123456789“①") &&
        part_of_heading(head.substr(0, end)) == Part::other)
      return sentence.start + end;
    if (std::none_of(std::begin(word_list::bare_part_openings), std::end(word_list::bare_part_openings),
                     [&](std::u16string_view word) { return text.starts_with(word); }))
      return sentence.start;
    std::u16string_view name = head.substr(0, head.find_first_of(u"，。；："));
    name = name.substr(0, heading_words_end(name));
    if (name.ends_with(u"年来"))
      name = name.substr(0, heading_words_end(name.substr(0, name.size() - 3)));  // 五年来 opens the text
    if (name.size() < 12 || name.size() >= text.size() || is_one_of(text[name.size()], u"，。；：、和及与是为的"))
      return sentence.start;
    const bool plan_period = text[0] == u'“';  // “十五五”时期的主要目标任务“十五五”时期是…
    const bool about_work = plan_period ? text.substr(name.size(), 3) == text.substr(0, 3)
                                        : name.find(u'年') != name.npos && name.find(u"工作") != name.npos;
    return about_work ? sentence.start + static_cast<std::uint32_t>(name.size()) : sentence.start;
  }

  bool counts_on(const Number& number) const {
    if (number.kind == HeadingKind::chapter) return true;
    if (number.kind == HeadingKind::chinese) {
      const std::uint32_t value = chinese_number(units_in(units_, number.span));
      return value == 1 || value == last_chinese_ + 1;
    }
    return number.kind == HeadingKind::bracketed && bracketed_number(number.span) == last_bracketed_ + 1;
  }

  std::u16string_view units_;
  Outline& outline_;
  std::uint32_t begin_ = 0;  ///< paragraphs before it are the document's head
  std::uint32_t last_chinese_ = 0;
  std::uint32_t last_bracketed_ = 0;
  std::vector<Heading> headings_;
};

}  // namespace

std::vector<Heading> find_headings(std::u16string_view units, Outline& outline) {
  return HeadingFinder(units, outline).find();
}

}  // namespace mubiao
