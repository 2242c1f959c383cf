#include "core/text/raw_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "core/text/character.h"
#include "core/text/fold_table.h"
#include "core/text/layout_thresholds.h"

namespace mubiao {
namespace {

/// A sign that a conversion wrote out in letters. `spelling` is given folded, so full-width letters match as well.
struct Literal {
  std::u16string_view spelling;
  char16_t meaning;
  RepairKind kind;
};

// Longer spellings before their beginnings.
constexpr std::array literals = {
    Literal{u"\\r\\n", soft_break, RepairKind::literal_newline},
    Literal{u"\\n", soft_break, RepairKind::literal_newline},
    Literal{u"\\r", soft_break, RepairKind::literal_newline},
    Literal{u"\\t", u'\t', RepairKind::literal_newline},
    Literal{u"&nbsp；", u' ', RepairKind::literal_newline},
    Literal{u"&nbsp", u' ', RepairKind::literal_newline},
    Literal{u"&#160；", u' ', RepairKind::literal_newline},
    Literal{u"&#12288；", u'\u3000', RepairKind::literal_newline},
    Literal{u"&ensp；", u' ', RepairKind::literal_newline},
    Literal{u"&emsp；", u'\u3000', RepairKind::literal_newline},
    Literal{u"&ldquo；", u'“', RepairKind::literal_newline},
    Literal{u"&rdquo；", u'”', RepairKind::literal_newline},
    Literal{u"&quot；", u'"', RepairKind::literal_newline},
    Literal{u"&mdash；", u'—', RepairKind::literal_newline},
    Literal{u"&middot；", u'·', RepairKind::literal_newline},
    Literal{u"&permil；", u'‰', RepairKind::literal_newline},
    Literal{u"&ge；", u'≥', RepairKind::literal_newline},
    Literal{u"&le；", u'≤', RepairKind::literal_newline},
    Literal{u"&gt；", u'>', RepairKind::literal_newline},
    Literal{u"&lt；", u'<', RepairKind::literal_newline},
    Literal{u"&amp；", u'&', RepairKind::literal_newline},
    Literal{u"<br>", soft_break, RepairKind::literal_newline},
    Literal{u"<br/>", soft_break, RepairKind::literal_newline},
    Literal{u"<br />", soft_break, RepairKind::literal_newline},
    Literal{u"<p>", soft_break, RepairKind::literal_newline},
    Literal{u"</p>", soft_break, RepairKind::literal_newline},
    Literal{u"_M_M_", u'%', RepairKind::garbled_sign},
    Literal{u"_M_M", u'%', RepairKind::garbled_sign},
};

constexpr std::uint32_t longest_mark = 20;  // "（上接第十二版）" with spaces

class UnitReader {
 public:
  explicit UnitReader(std::u16string_view source) : source_(source) { out_.units.resize(source.size(), dropped); }

  RawText read() {
    for (;;) {
      read_plain_run();
      if (at_ >= source_.size()) break;
      step();
    }
    break_at_wide_gaps();
    break_at_spaces();
    return std::move(out_);
  }

 private:
  /// Nearly all of the work: units that stand for one unit each.
  void read_plain_run() {
    const auto size = static_cast<std::uint32_t>(source_.size());
    const char16_t* const source = source_.data();
    char16_t* const units = out_.units.data();
    std::uint32_t at = at_;
    for (; at < size; ++at) {
      const FoldedUnit folded = fold_unit(source[at]);
      constexpr unsigned plain =
          1U << static_cast<unsigned>(UnitClass::han) | 1U << static_cast<unsigned>(UnitClass::digit) |
          1U << static_cast<unsigned>(UnitClass::latin) | 1U << static_cast<unsigned>(UnitClass::context);
      if ((plain >> static_cast<unsigned>(folded.unit_class) & 1U) == 0) break;
      units[at] = folded.unit;
    }
    at_ = at;
  }

  void step() {
    const FoldedUnit folded = fold_unit(source_[at_]);
    switch (folded.unit_class) {
      case UnitClass::han:
      case UnitClass::digit:
      case UnitClass::latin:
      case UnitClass::context: put(folded.unit, 1); return;
      case UnitClass::space: put(folded.unit == u'\t' || folded.unit == u'\u3000' ? folded.unit : u' ', 1); return;
      case UnitClass::newline:
        ++newlines_;
        enumerated_ = false;
        put(u'\n', source_[at_] == u'\r' && at_ + 1 < source_.size() && source_[at_ + 1] == u'\n' ? 2 : 1);
        return;
      case UnitClass::ignored:
        if (at_ > 0) repair(RepairKind::drop_spaces, at_, at_ + 1);
        drop({at_, at_ + 1});
        ++at_;
        return;
      case UnitClass::escape:
        if (!read_literal()) put(folded.unit, 1);
        return;
      case UnitClass::mark:
        if (folded.unit == u'？' && read_question_run()) return;
        put(folded.unit, 1);
        if (folded.unit == u'）' || folded.unit == u'】') drop_page_mark();
        return;
      case UnitClass::other: read_other(folded.unit); return;
    }
  }

  /// Reads `length` source units as `unit`.
  void put(char16_t unit, std::uint32_t length) {
    out_.units[at_] = unit;
    for (std::uint32_t i = 1; i < length; ++i) out_.units[at_ + i] = continuation;
    at_ += length;
  }

  void repair(RepairKind kind, std::uint32_t start, std::uint32_t end) {
    auto& repairs = out_.repairs;
    if (!repairs.empty() && repairs.back().kind == kind && repairs.back().span.end == start) {
      repairs.back().span.end = end;
    } else {
      repairs.push_back({kind, {start, end}});
    }
  }

  void read_other(char16_t unit) {
    const bool high = unit >= 0xD800 && unit <= 0xDBFF;
    if (high && at_ + 1 < source_.size() && source_[at_ + 1] >= 0xDC00 && source_[at_ + 1] <= 0xDFFF) {
      const char32_t code = 0x10000 + ((static_cast<char32_t>(unit) - 0xD800) << 10) + (source_[at_ + 1] - 0xDC00U);
      if (const char16_t same = fold_supplementary(code)) {
        put(same, 2);
      } else {
        put(unit, 1);
        put(source_[at_], 1);
      }
      return;
    }
    if ((unit == u'%' || unit == u'‰') && at_ > 0 && out_.units[at_ - 1] == unit) {  // 65.5%%
      repair(RepairKind::garbled_sign, at_, at_ + 1);
      put(continuation, 1);
      return;
    }
    if (read_small_mark(unit)) return;
    put(unit, 1);
    if (unit == u']') drop_page_mark();
  }

  char16_t next_unit() const { return at_ + 1 < source_.size() ? fold_unit(source_[at_ + 1]).unit : u'\n'; }

  /// Marks of notes that stand in the middle of a clause: 产值①达到, 6%², 总值*达到; and the small figures of formulas
  /// (PM₂.₅), which are read as their figures. False where `unit` is something else.
  bool read_small_mark(char16_t unit) {
    const std::uint32_t before = seen_end(at_);
    const char16_t left = before > 0 ? out_.units[before - 1] : u'\n';
    if (unit >= u'₀' && unit <= u'₉') {
      put(static_cast<char16_t>(u'0' + (unit - u'₀')), 1);
      return true;
    }
    const bool circled = unit >= u'①' && unit <= u'⒇';                                                   // ⑴, too
    const bool raised = unit == u'¹' || unit == u'²' || unit == u'³' || (unit >= u'⁰' && unit <= u'⁾');  // ⁽¹⁾, too
    const bool starred = is_one_of(unit, u"*※†‡");
    if (circled && !is_inside_clause(left)) enumerated_ = true;  // ①完成②推进: each opens a point
    const bool note = (circled && !enumerated_) || (raised && !is_latin(left)) ||
                      (starred && !is_latin(next_unit()) && !(is_digit(left) && is_digit(next_unit())));
    if (!note || !is_inside_clause(left)) return false;
    repair(RepairKind::page_furniture, at_, at_ + 1);
    drop({at_, at_ + 1});
    ++at_;
    return true;
  }

  /// Whether something of a clause stands before: a word, a figure or what closes a quotation.
  static bool is_inside_clause(char16_t left) {
    return unit_class(left) == UnitClass::han || is_digit(left) || is_latin(left) || is_one_of(left, u"%‰”》）");
  }

  bool read_literal() {
    for (const Literal& literal : literals) {
      const std::uint32_t length = literal_length(literal.spelling);
      if (length == 0) continue;
      repair(literal.kind, at_, at_ + length);
      put(literal.meaning, length);
      return true;
    }
    return false;
  }

  /// How many source units spell `spelling` from here, 0 if they don't. A line end between its letters is skipped:
  /// texts were wrapped after the newlines had become letters.
  std::uint32_t literal_length(std::u16string_view spelling) const {
    std::uint32_t at = at_;
    for (const char16_t letter : spelling) {
      while (at > at_ && at < source_.size() && (source_[at] == u'\n' || source_[at] == u'\r')) ++at;
      if (at >= source_.size() || fold_unit(source_[at]).unit != letter) return 0;
      ++at;
    }
    return at - at_;
  }

  /// A run of question marks is what a conversion made of characters that it did not know, mostly spaces.
  bool read_question_run() {
    std::uint32_t end = at_ + 1;
    while (end < source_.size() && fold_unit(source_[end]).unit == u'？') ++end;
    if (end - at_ < 2) return false;
    repair(RepairKind::garbled_sign, at_, end);
    put(u' ', end - at_);
    return true;
  }

  /// Takes out what was just completed by a closing bracket, if it belongs to the page and not to the text:
  /// a footnote mark "[3]" inside a line, "（上接第一版）", "（下转第四版）".
  void drop_page_mark() {
    const std::uint32_t end = at_;
    const std::uint32_t floor = end > longest_mark ? end - longest_mark : 0;
    std::uint32_t start = end - 1;
    while (start > floor && !is_opening(out_.units[start])) --start;
    if (!is_opening(out_.units[start]) || (!is_footnote(start, end) && !is_continuation(start, end))) return;
    repair(RepairKind::page_furniture, start, end);
    std::fill(out_.units.data() + start, out_.units.data() + end, dropped);
    drop({start, end});
  }

  void drop(Span span) { last_dropped_ = {seen_end(span.start), span.end}; }

  /// Where the last unit before `end` that stands for something ends. A run that was dropped is stepped over at once:
  /// walking back over it at each mark of 中[1][1]… took the square of their number.
  std::uint32_t seen_end(std::uint32_t end) const {
    while (end > 0 && out_.units[end - 1] <= dropped) end = end == last_dropped_.end ? last_dropped_.start : end - 1;
    return end;
  }

  static bool is_opening(char16_t unit) { return unit == u'（' || unit == u'[' || unit == u'【'; }

  /// "[3]", "【3】", "〔3〕" with one to three digits, after something on the same line: at the beginning of a line it
  /// is the number of the note itself. "（3）" is no footnote mark but an enumeration.
  bool is_footnote(std::uint32_t start, std::uint32_t end) const {
    if (out_.units[start] == u'（' && source_[start] != u'〔') return false;
    std::uint32_t digits = 0;
    for (std::uint32_t i = start + 1; i + 1 < end; ++i) {
      const char16_t unit = out_.units[i];
      if (unit >= u'0' && unit <= u'9') {
        ++digits;
      } else if (!is_gap(unit) && unit != u'\n') {
        return false;
      }
    }
    const std::uint32_t before = seen_end(start);
    return digits >= 1 && digits <= 3 && before > 0 && !is_gap(out_.units[before - 1]) &&
           !is_break(out_.units[before - 1]);
  }

  bool is_continuation(std::uint32_t start, std::uint32_t end) const {
    std::array<char16_t, longest_mark> letters{};
    std::uint32_t count = 0;
    for (std::uint32_t i = start + 1; i + 1 < end; ++i)
      if (!is_gap(out_.units[i]) && out_.units[i] != u'\n') letters[count++] = out_.units[i];
    if (count < 4 || letters[2] != u'第' || letters[count - 1] != u'版') return false;
    return (letters[0] == u'上' && letters[1] == u'接') || (letters[0] == u'下' && letters[1] == u'转');
  }

  /// Documents that lost their newlines keep the indentation of their paragraphs: a gap of two ideographic spaces (or
  /// four narrow ones) after the end of a sentence begins a new line; once that is the document's habit, so does such a
  /// gap after a heading.
  void break_at_wide_gaps() {
    std::u16string& units = out_.units;
    std::vector<std::size_t> undecided;
    std::size_t decided = 0;
    std::size_t at = units.find(u'\u3000');
    while (at < units.size()) {
      const std::size_t start = at;
      std::uint32_t width = 0;
      for (; at < units.size() && is_gap(units[at]); ++at) width += gap_width(units[at]);
      const bool inside = start > 0 && !is_break(units[start - 1]) && at < units.size() && !is_break(units[at]);
      if (inside && width >= layout::paragraph_gap) {
        if (ends_sentence(units[start - 1])) {
          units[start] = soft_break;
          ++decided;
        } else {
          undecided.push_back(start);
        }
      }
      at = units.find(u'\u3000', at);
    }
    if (decided < layout::fewest_paragraph_gaps) return;
    for (const std::size_t start : undecided) units[start] = soft_break;
  }

  /// A text whose newlines became single spaces: it has hardly a line, and its spaces stand after sentences and around
  /// headings. There every space beside a Chinese character is a line's end; which of them belong inside a sentence is
  /// told as for other lines.
  void break_at_spaces() {
    std::u16string& units = out_.units;
    if (units.size() < layout::units_per_newline || newlines_ * layout::units_per_newline > units.size()) return;
    std::size_t stops = 0;
    std::size_t after_stop = 0;
    std::size_t between = 0;
    std::vector<std::size_t> gaps;
    for (std::size_t at = 0; at < units.size(); ++at) {
      if (units[at] == u'。') ++stops;
      if (gap_width(units[at]) == 0) continue;
      const std::size_t start = at;
      while (at + 1 < units.size() && is_gap(units[at + 1])) ++at;
      if (start == 0 || at + 1 == units.size() || is_break(units[start - 1]) || is_break(units[at + 1])) continue;
      if (ends_sentence(units[start - 1])) {
        ++after_stop;
      } else if (!is_one_of(units[start - 1], u"#-*") &&  // "## 三、…", "- …"
                 (unit_class(units[start - 1]) == UnitClass::han || unit_class(units[at + 1]) == UnitClass::han)) {
        ++between;
      } else {
        continue;
      }
      gaps.push_back(start);
    }
    const bool after_some_stops =
        after_stop * 10 < stops * layout::spaced_stop_tenths || between >= layout::fewest_spaces_between;
    if (after_stop < layout::fewest_spaces_after_stops || between > after_stop * layout::most_between_per_stop ||
        !after_some_stops)
      return;
    for (const std::size_t start : gaps) units[start] = soft_break;
  }

  static bool ends_sentence(char16_t unit) {
    return unit == u'。' || unit == u'！' || unit == u'？' || unit == u'；' || unit == u'：' || unit == u'.' ||
           unit == u':';
  }

  std::u16string_view source_;
  std::uint32_t at_ = 0;
  std::size_t newlines_ = 0;
  bool enumerated_ = false;  ///< a point of the line began with a circled number
  Span last_dropped_;        ///< the last run of units that stand for nothing
  RawText out_;
};

}  // namespace

RawText read_units(std::u16string_view source) { return UnitReader(source).read(); }

}  // namespace mubiao
