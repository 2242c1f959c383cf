#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/character.h"
#include "core/text/fold_table.h"
#include "core/text/layout_thresholds.h"
#include "core/text/line.h"
#include "core/text/raw_text.h"
#include "core/text/text.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

bool is_han(char16_t unit) { return unit_class(unit) == UnitClass::han; }

/// Writes the folded text line by line: gaps are dropped or kept, and punctuation whose form depends on its neighbours
/// gets it. `previous()` is what was written last, `next` what follows in the raw units, gaps aside.
class Writer {
 public:
  explicit Writer(RawText& raw) : raw_(raw), units_(raw.units) {
    text_.source_length = static_cast<std::uint32_t>(units_.size());
    resize(units_.size());
  }

  /// One paragraph after the other: a line, those that continue it, and the furniture between them.
  void write(const std::vector<Line>& lines) {
    for (const Line& line : lines)
      if (line.fate == LineFate::furniture) erase(line.start, line.end);
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < lines.size();) {
      if (lines[i].fate == LineFate::furniture) {
        ++i;
        continue;
      }
      erase_leading_signs(lines[i]);
      std::size_t last = i;
      std::size_t next = i + 1;
      for (; next < lines.size() && lines[next].fate != LineFate::begins; ++next) {
        if (lines[next].fate != LineFate::continues) continue;
        erase_footnote_mark(lines[next]);
        last = next;
      }
      if (size_ > 0) put(u'\n', before, lines[i].start);
      write_paragraph(lines[i].start, lines[last].end, lines[i].table_row);
      before = source_end(lines[last].end);
      i = next;
    }
  }

  Text take() {
    resize(size_);
    merge_repairs();
    return std::move(text_);
  }

 private:
  char16_t previous() const { return written(1); }

  char16_t written(std::size_t back) const { return size_ >= back ? text_.units[size_ - back] : u'\n'; }

  void put(char16_t unit, std::uint32_t from, std::uint32_t to) {
    text_.units[size_] = unit;
    text_.from[size_] = from;
    text_.to[size_] = to;
    ++size_;
  }

  /// The folded text is never longer than its source: room for all of it at once, then cut.
  void resize(std::size_t size) {
    text_.units.resize(size);
    text_.from.resize(size);
    text_.to.resize(size);
  }

  /// The end in the source of what ends at raw unit `end`.
  std::uint32_t source_end(std::uint32_t end) const {
    while (end < units_.size() && units_[end] == continuation) ++end;
    return end;
  }

  void repair(RepairKind kind, std::uint32_t start, std::uint32_t end) {
    if (start < end) text_.repairs.push_back({kind, {start, end}});
  }

  void erase(std::uint32_t start, std::uint32_t end) {
    repair(RepairKind::page_furniture, start, source_end(end));
    std::fill(raw_.units.data() + start, raw_.units.data() + end, dropped);
  }

  /// "## 三、…" is how Markdown writes a heading, "- …" and "* …" a point of a list.
  void erase_leading_signs(const Line& line) {
    std::uint32_t at = line.start;
    while (at < line.end && units_[at] == u'#') ++at;
    if (at == line.start && is_one_of(units_[at], u"-*")) ++at;
    if (at > line.start && at < line.end && gap_width(units_[at]) > 0) erase(line.start, at);
  }

  /// "[3]" at the beginning of a line is a note's own number, unless the line goes on with a sentence.
  void erase_footnote_mark(const Line& line) {
    if (units_[line.start] != u'[') return;
    const std::uint32_t digits = digits_from(line.start + 1, line.end);
    const std::uint32_t close = line.start + 1 + digits;
    if (digits >= 1 && digits <= 3 && close < line.end && units_[close] == u']') erase(line.start, close + 1);
  }

  void write_paragraph(std::uint32_t start, std::uint32_t end, bool table_row) {
    quoted_ = false;
    table_row_ = table_row;
    clauses_ = Clauses::unknown;
    spaces_digits_.reset();
    start_ = start;
    end_ = end;
    for (at_ = start; at_ < end_;) {
      const char16_t unit = units_[at_];
      if (is_plain(unit)) {
        write_plain_run();
      } else if (is_blank(unit)) {
        write_gap();
      } else {
        write_mark(unit);
      }
    }
  }

  /// Copies units up to the next gap or mark: nearly all of the work.
  void write_plain_run() {
    const std::uint32_t start = at_;
    std::uint32_t end = start + 1;
    while (end < end_ && is_plain(units_[end])) ++end;
    const std::uint32_t length = end - start;
    std::copy_n(units_.data() + start, length, text_.units.data() + size_);
    std::iota(text_.from.data() + size_, text_.from.data() + size_ + length, start);
    std::iota(text_.to.data() + size_, text_.to.data() + size_ + length, start + 1);
    size_ += length;
    at_ = end;
    text_.to[size_ - 1] = source_end(end);
  }

  /// Most units: characters that read the same wherever they stand.
  static bool is_plain(char16_t unit) {
    if (is_ideograph(unit)) return true;
    switch (unit_class(unit)) {
      case UnitClass::han:
      case UnitClass::digit:
      case UnitClass::latin:
      case UnitClass::other:
      case UnitClass::escape: return true;
      default: return false;
    }
  }

  // ---- gaps

  /// Inside a paragraph a line's end is a gap like others.
  static bool is_blank(char16_t unit) { return is_gap(unit) || is_break(unit); }

  void write_gap() {
    const std::uint32_t start = at_;
    std::uint32_t width = 0;
    bool broken = false;
    for (; at_ < end_ && is_blank(units_[at_]); ++at_) {
      width += gap_width(units_[at_]);
      broken = broken || is_break(units_[at_]);
    }
    if (at_ == end_) return;
    if (broken ? keeps_gap_at_break() : keeps_gap(start, width)) put(u' ', start, at_);
    if (broken) {
      repair(RepairKind::join_lines, start, at_);
    } else if (width > 0 && previous() != u' ') {
      repair(RepairKind::drop_spaces, start, at_);
    }
  }

  /// Latin words part at a line's end, abbreviations (GDP) are cut by it.
  bool keeps_gap_at_break() const {
    const char16_t left = previous();
    const char16_t right = units_[at_];
    return is_latin(left) && is_latin(right) && !(left <= u'Z' && right <= u'Z');
  }

  bool keeps_gap(std::uint32_t start, std::uint32_t width) const {
    const char16_t left = previous();
    const char16_t right = units_[at_];
    if (width == 0) return false;
    if (table_row_ && width >= 4) return true;
    if (is_latin(left) && is_latin(right)) return true;
    if (is_digit(left) && is_digit(right)) return !joins_digits(start);
    if (width < 4 || !is_han(left) || !is_han(right)) return false;
    return units_[start] != u'\t' || !has_clauses();
  }

  /// Tabs inside a sentence are no cells. Asked once per paragraph.
  bool has_clauses() const {
    if (clauses_ == Clauses::unknown) {
      const bool found = std::any_of(units_.data() + start_, units_.data() + end_,
                                     [](char16_t unit) { return is_one_of(unit, u"，。；"); });
      clauses_ = found ? Clauses::some : Clauses::no;
    }
    return clauses_ == Clauses::some;
  }

  /// Whether blanks stand between all digits of the paragraph, more than once. Asked once per paragraph.
  bool spaces_digits() const {
    if (!spaces_digits_) {
      int apart = 0;
      bool together = false;
      for (std::uint32_t i = start_ + 1; i < end_ && !together; ++i) {
        together = is_digit(units_[i]) && is_digit(units_[i - 1]);
        apart += i + 1 < end_ && is_blank(units_[i]) && is_digit(units_[i - 1]) && is_digit(units_[i + 1]) ? 1 : 0;
      }
      spaces_digits_ = !together && apart > 1;
    }
    return *spaces_digits_;
  }

  std::uint32_t digits_from(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t count = 0;
    while (at + count < end && count < 5 && is_digit(units_[at + count])) ++count;
    return count;
  }

  std::uint32_t digits_before(std::uint32_t at) const {
    std::uint32_t count = 0;
    while (count < at && count < 5 && is_digit(units_[at - 1 - count])) ++count;
    return count;
  }

  std::uint32_t after_gap(std::uint32_t at) const {
    while (at < end_ && is_blank(units_[at])) ++at;
    return at;
  }

  /// "1 9 9 8": single digits; "1 256 万人": a group of three before a Chinese character.
  bool joins_digits(std::uint32_t gap) const {
    const std::uint32_t left = digits_before(gap);
    const std::uint32_t right = digits_from(at_, end_);
    // 3.9 6左右: the decimal of one cell and another cell, unless all digits of the paragraph stand apart
    const bool decimal = gap > left + 1 && units_[gap - left - 1] == u'.' && is_digit(units_[gap - left - 2]);
    if (left == 1 && right == 1) return !decimal || spaces_digits();
    // After a decimal point "5. 5" the digits were split as well: "5. 2 5".
    if (left > 3 || right != 3 || (gap > left && is_one_of(units_[gap - left - 1], u".,"))) return false;
    return ends_groups(at_ + 3);
  }

  /// 1|234|567.8万元: further groups of three, and behind the last what a number has behind it.
  bool ends_groups(std::uint32_t at) const {
    constexpr int most_groups = 4;
    for (int i = 0; i < most_groups; ++i) {
      const std::uint32_t follows = after_gap(at);
      if (follows >= end_) return false;
      if (!is_digit(units_[follows]))
        return is_han(units_[follows]) || units_[follows] == u'%' || (units_[follows] == u'.' && follows == at);
      if (follows == at || digits_from(follows, end_) != 3) return false;
      at = follows + 3;
    }
    return false;
  }

  // ---- punctuation

  char16_t next() const {
    const std::uint32_t at = after_gap(at_ + 1);
    return at < end_ ? units_[at] : u'\n';
  }

  void write_mark(char16_t unit) {
    const std::uint32_t from = at_;
    const std::uint32_t to = source_end(at_ + 1);
    if (unit == u'-' && is_bullet()) {
      repair(RepairKind::page_furniture, from, to);
      ++at_;
      skip_gap();
      return;
    }
    if (read_garbled_sign(unit, to)) return;
    const char16_t canonical = canonical_mark(unit);
    if (is_repeated(canonical)) {
      repair(RepairKind::garbled_sign, from, to);
      text_.units[size_ - 1] = stronger(previous(), canonical);
      text_.to[size_ - 1] = to;
      ++at_;
      return;
    }
    put(canonical, from, to);
    ++at_;
    if (is_inside_number(canonical)) skip_gap();
  }

  /// What a conversion made of a sign after a figure, where the mark itself could not stand: 7？， is 7%，; 6％。以内
  /// is 6‰以内; 4..5 is 4.5.
  bool read_garbled_sign(char16_t unit, std::uint32_t to) {
    const char16_t left = previous();
    if (unit == u'？' && is_digit(left) && (is_one_of(next(), u"，；、,;") || bound_follows())) {
      repair(RepairKind::garbled_sign, at_, to);
      put(u'%', at_, to);
    } else if (is_one_of(unit, u"。.") && left == u'%' &&
               (bound_follows() || (is_one_of(next(), u"，；、,;") && counts_people()))) {
      repair(RepairKind::garbled_sign, text_.from[size_ - 1], to);
      text_.units[size_ - 1] = u'‰';
      text_.to[size_ - 1] = to;
    } else if (unit == u'.' && left == u'.' && is_digit(written(2)) && at_ + 1 < end_ && is_digit(units_[at_ + 1])) {
      repair(RepairKind::garbled_sign, text_.from[size_ - 1], to);
      text_.to[size_ - 1] = to;
    } else {
      return false;
    }
    ++at_;
    return true;
  }

  /// 以内, 左右 … come next.
  bool bound_follows() const {
    const std::uint32_t at = after_gap(at_ + 1);
    if (at + 1 >= end_) return false;
    if (units_[at] == u'以') return is_one_of(units_[at + 1], u"内上下");
    return units_[at] == u'左' && units_[at + 1] == u'右';
  }

  /// Rates of births and deaths are the ones stated in ‰.
  bool counts_people() const {
    const std::size_t start = size_ > 20 ? size_ - 20 : 0;
    const std::u16string_view before(text_.units.data() + start, size_ - start);
    for (const std::u16string_view rate : word_list::rates_of_people)
      if (before.find(rate) != before.npos) return true;
    return false;
  }

  /// The "- " of a list whose lines were lost: after a sentence, before a word.
  bool is_bullet() const {
    return is_one_of(previous(), u"。；：") && at_ + 1 < end_ && gap_width(units_[at_ + 1]) > 0 && is_ideograph(next());
  }

  bool is_inside_number(char16_t canonical) const {
    return (canonical == u'.' || canonical == u',') && is_digit(written(2)) && decimal_;
  }

  void skip_gap() {
    const std::uint32_t start = at_;
    at_ = after_gap(at_);
    if (at_ == start) return;
    const bool broken = std::any_of(units_.data() + start, units_.data() + at_, is_break);
    repair(broken ? RepairKind::join_lines : RepairKind::drop_spaces, start, at_);
  }

  char16_t canonical_mark(char16_t unit) {
    decimal_ = false;
    switch (unit) {
      case u'.': return stop();
      case u',':
      case u'，': decimal_ = is_thousands_separator(); return decimal_ ? u',' : u'，';
      case u':':
      case u'：': return colon();
      case u'-':
      case u'—':
      case u'~': return dash(unit);
      case u'"': quoted_ = !quoted_; return quoted_ ? u'“' : u'”';
      case u'\'': return is_latin(previous()) && is_latin(next()) ? u'\'' : quote();
      case u'·':
        decimal_ = is_digit(previous()) && is_digit(next()) && is_amount_after_digits();
        if (decimal_) repair(RepairKind::garbled_sign, at_, at_ + 1);
        return decimal_ ? u'.' : u'·';
      case u'○': return is_one_of(previous(), chinese_ordinals) || is_one_of(next(), chinese_ordinals) ? u'〇' : u'○';
      default: return unit;
    }
  }

  char16_t quote() {
    quoted_ = !quoted_;
    return quoted_ ? u'“' : u'”';
  }

  std::uint32_t digits_written() const {
    std::uint32_t count = 0;
    while (count < 5 && is_digit(written(count + 1))) ++count;
    return count;
  }

  /// A '.' in any width: decimal point, part of a Latin word, mark of an enumeration, or full stop.
  char16_t stop() {
    const char16_t left = previous();
    const char16_t right = next();
    const bool touches = at_ + 1 < end_ && !gap_width(units_[at_ + 1]);
    if (left == u'\n' || left == u'.' || right == u'.') return u'.';
    if (is_digit(left)) {
      if (written(digits_written() + 1) == u'第') return u'。';  // "居全省第4.9项指标…"
      const bool enumerates = opens_enumeration();
      if (is_digit(right) && (!enumerates || touches)) {
        decimal_ = true;
        return u'.';
      }
      return enumerates || is_latin(right) ? u'.' : u'。';
    }
    if (is_latin(left) && touches && (is_latin(right) || is_digit(right))) return u'.';
    if (is_one_of(left, chinese_ordinals) && opens_chinese_enumeration()) return u'.';
    return u'。';
  }

  /// The one or two digits just written stand where a clause begins: "1." opens a point of a list. Three stand at the
  /// head of a line: the paragraphs of a speech are counted beyond a hundred.
  bool opens_enumeration() const {
    const std::uint32_t digits = digits_written();
    if (digits == 3) return written(digits + 1) == u'\n';
    return digits <= 2 && is_one_of(written(digits + 1), u"\n。；：！？，");
  }

  bool opens_chinese_enumeration() const {
    std::uint32_t count = 0;
    while (count < 3 && is_one_of(written(count + 1), chinese_ordinals)) ++count;
    return written(count + 1) == u'\n';
  }

  /// Between one to three digits and a group of exactly three, possibly with a gap between all digits.
  bool is_thousands_separator() const {
    const std::uint32_t left = digits_written();
    if (left == 0 || left > 3) return false;
    const char16_t opens = written(left + 1);
    if (opens == u'.' || (opens == u',' && left != 3)) return false;
    std::uint32_t at = after_gap(at_ + 1);
    // 3,594, 026; 10, 234.5万元, where nothing else says what the first figure counts
    const bool goes_on = (opens == u',' && left == 3) || (units_[at_] == u',' && opens_group(at));
    if (at > at_ + 1 && digits_from(at, end_) > 1 && !is_break(units_[at_ + 1]) && !goes_on) return false;
    std::uint32_t right = 0;
    while (right < 4 && at < end_ && is_digit(units_[at])) {
      ++right;
      const std::uint32_t beyond = after_gap(at + 1);
      at = beyond > at + 1 && (digits_from(beyond, end_) > 1 || ends_cell(at + 1)) ? at + 1 : beyond;
    }
    return right == 3;
  }

  /// 2,410|	2: the gap at `at` is one between the cells of a row.
  bool ends_cell(std::uint32_t at) const {
    return table_row_ && at < end_ && gap_width(units_[at]) >= layout::cell_gap;
  }

  /// The three digits at `at` end a number that goes on behind its point or is multiplied: 234.5万元, 678亿.
  bool opens_group(std::uint32_t at) const {
    if (digits_from(at, end_) != 3 || at + 3 >= end_ || gap_width(units_[at - 1]) > 1) return false;
    if (units_[at + 3] != u'.') return is_one_of(units_[at + 3], u"万亿");
    const std::uint32_t digits = digits_from(at + 4, end_);
    return digits > 0 && at + 4 + digits < end_ &&
           is_one_of(units_[at + 4 + digits], word_list::after_spoken_point_characters);
  }

  /// 12·5亿元: a sign or what multiplies or measures follows; behind “5·12” and 9·18 it does not.
  bool is_amount_after_digits() const {
    std::uint32_t at = after_gap(at_ + 1);
    at = after_gap(at + digits_from(at, end_));
    return at < end_ && (is_one_of(units_[at], word_list::after_spoken_point_characters));
  }

  char16_t colon() const {
    if (is_digit(previous()) && is_digit(next())) return u':';
    return is_latin(previous()) && next() == u'/' ? u':' : u'：';
  }

  /// Between two figures every dash, hyphen and tilde means "to".
  char16_t dash(char16_t unit) const {
    const char16_t left = previous();
    if (unit != u'—' && next() == unit) return unit == u'-' ? u'—' : unit;
    if (unit == u'-' && left == u'—' && at_ > 0 && units_[at_ - 1] == u'-') return u'—';
    if (unit == u'—' || !is_digit(next())) return unit;
    if (unit == u'~') return u'—';
    return is_digit(left) || is_one_of(left, u"%‰万亿千百十") ? u'—' : u'-';
  }

  /// The same mark typed twice, or a comma beside the full stop that outranks it.
  bool is_repeated(char16_t unit) const {
    const char16_t left = previous();
    if (!is_one_of(unit, u"，。；：、！") || !is_one_of(left, u"，。；：、！")) return false;
    return unit == left || is_one_of(u'。', {&unit, 1}) || left == u'。';
  }

  static char16_t stronger(char16_t left, char16_t right) { return left == u'。' ? left : right; }

  /// Furniture is taken out before the text around it is written, so its repairs come first.
  void merge_repairs() {
    std::vector<Repair>& repairs = text_.repairs;
    repairs.insert(repairs.end(), raw_.repairs.begin(), raw_.repairs.end());
    // Where each starts above its place now, so that those which start alike keep their order. Sorted as numbers, as
    // the core's other lists are: std::stable_sort and std::inplace_merge made the engine 0.8 KB larger.
    std::vector<std::uint64_t> order(repairs.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = std::uint64_t{repairs[i].span.start} << 32 | i;
    std::sort(order.begin(), order.end());
    std::vector<Repair> sorted(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) sorted[i] = repairs[static_cast<std::uint32_t>(order[i])];
    repairs = std::move(sorted);
  }

  RawText& raw_;
  const std::u16string& units_;
  Text text_;
  std::size_t size_ = 0;     ///< units written
  std::uint32_t at_ = 0;     ///< in the raw units
  std::uint32_t start_ = 0;  ///< of the paragraph
  std::uint32_t end_ = 0;    ///< of the paragraph
  enum class Clauses : std::uint8_t { unknown, no, some };
  mutable Clauses clauses_ = Clauses::unknown;
  mutable std::optional<bool> spaces_digits_;
  bool table_row_ = false;
  bool quoted_ = false;   ///< inside a quotation whose marks don't tell opening from closing
  bool decimal_ = false;  ///< the mark just resolved stands inside a number
};

}  // namespace

Text fold(std::u16string_view source) {
  RawText raw = read_units(source);
  const std::vector<Line> lines = read_lines(raw.units);
  Writer writer(raw);
  writer.write(lines);
  return writer.take();
}

}  // namespace mubiao
