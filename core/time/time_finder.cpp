#include "core/time/time_finder.h"

#include <algorithm>

#include "core/numeral/numeral.h"
#include "core/text/character.h"
#include "core/time/time_context.h"
#include "core/time/time_form.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Whether the numeral at a place may belong to a time: 年, 月, 日 … must stand behind it, or behind others that it is
/// listed or joined with (2029—2030年), and most numerals are followed by something else. Asked for places in the order
/// of the text: linear.
class NumeralRuns {
 public:
  explicit NumeralRuns(std::u16string_view units) : units_(units) {}

  bool may_be_time(std::uint32_t at) {
    static const UnitSet within = numeral_openers | UnitSet(u"零多余来点,.、%‰分之/折至到和—-~–―～－");
    static const UnitSet behind = UnitSet(u"月日时点季") | UnitSet::first_of(word_list::unit_of_span) |
                                  UnitSet::first_of(word_list::fiscal_years);
    if (at < end_) return dated_;
    for (end_ = at + 1; end_ < units_.size(); ++end_) {
      dated_ = behind.holds(units_[end_]);
      if (dated_ || !within.holds(units_[end_])) return dated_;
    }
    return dated_ = false;
  }

 private:
  std::u16string_view units_;
  std::uint32_t end_ = 0;  ///< of the run that was asked for last
  bool dated_ = false;
};

/// Where the next of some marks stands. Asked for places in the order of the text: linear in the text in all.
class NextMark {
 public:
  NextMark(std::u16string_view text, Span range, std::u16string_view marks)
      : text_(text), range_(range), marks_(marks), at_(range.start) {}

  /// The first one from `from` on, or the end of the range.
  std::uint32_t from(std::uint32_t from) {
    if (from < at_) return at_;
    const std::size_t found = text_.substr(from, range_.end - from).find_first_of(marks_);
    at_ = found == text_.npos ? range_.end : from + static_cast<std::uint32_t>(found);
    return at_;
  }

 private:
  std::u16string_view text_;
  Span range_;
  std::u16string_view marks_;
  std::uint32_t at_;  ///< no mark stands between the last place that was asked for and this one
};

class TimeFinder {
 public:
  TimeFinder(const MarkedText& text, Span range, std::vector<FoundTime>& times)
      : sentence_(text, range),
        times_(times),
        begin_(times.size()),
        semicolon_(text.text(), range, u"；"),
        comma_(text.text(), range, u"，；"),
        closing_bracket_(text.text(), range, u"）"),
        numerals_(sentence_.units) {}

  void run() {
    for (std::uint32_t at = sentence_.range.start; at < sentence_.range.end;) at = opens_time(at) ? step(at) : at + 1;
  }

 private:
  /// Nearly no unit does.
  bool opens_time(std::uint32_t at) const {
    static constexpr UnitSet openers = numeral_openers | UnitSet(u"以期“前头今昨");
    return openers.holds(sentence_.units[at]) || sentence_.text.starts(at, WordClass::time);
  }

  /// Reads what stands at `at` and returns where to go on.
  std::uint32_t step(std::uint32_t at) {
    if (is_one_of(sentence_.units[at], u"以期") && (sentence_.starts(at, u"以来") || sentence_.starts(at, u"期间"))) {
      add_event(at);
      return at + 2;
    }
    std::optional<FoundTime> time = read(at);
    if (!time) return at + 1;
    time->until = end_of_reach(*time);
    time->until = std::min(time->until, end_of_bracket(time->span.start));
    read_context(sentence_, *time);
    // 举行|2030年|一季度招商活动: the part goes with its year
    if (!has_none() && times_.back().named && times_.back().span.end == time->span.start)
      time->idle = time->named = true;
    // 投产后|5年内
    if (!has_none() && time->form == TimeForm::duration && times_.back().span.end == time->span.start &&
        sentence_.before(time->span.start) == u'后')
      time->span.start = times_.back().span.start;
    // 移至|今后五年: 至今 was cut out of it
    while (!has_none() && times_.back().span.end > time->span.start) times_.pop_back();
    join_last(*time);
    times_.push_back(*time);
    return time->span.end;
  }

  std::optional<FoundTime> read(std::uint32_t at) {
    const bool day_word = is_one_of(sentence_.units[at], u"今昨");
    if (const auto day = day_word ? story_day(sentence_, at) : std::nullopt) return day;
    const bool numeral = may_start_numeral(sentence_.units[at]);
    const bool quoted = sentence_.units[at] == u'“';
    const bool first = is_one_of(sentence_.units[at], u"前头");
    if (!numeral && !quoted && !first && !sentence_.text.starts(at, WordClass::time)) return std::nullopt;
    std::optional<FoundTime> time;
    if (numeral || quoted) time = plan_period(sentence_, at);
    if (!time) time = time_word(sentence_, at);
    if (!time && first) time = first_months(sentence_, at);
    if (!time && numeral) time = numbered(at);
    return time && is_cut_from_noun(*time) ? std::nullopt : time;
  }

  /// 上年|结转, 年末|滚存结余
  bool is_cut_from_noun(const FoundTime& time) const {
    const Mark* noun = sentence_.text.longest(time.span.start, WordClass::noun);
    return noun != nullptr && noun->end > time.span.end;
  }

  std::optional<FoundTime> numbered(std::uint32_t at) {
    const char16_t before = sentence_.before(at);
    const bool is_amid_number = before == u'.' && !is_behind_line_number(at);
    if (is_digit(before) || is_latin(before) || is_amid_number || before == u'_' || !numerals_.may_be_time(at))
      return std::nullopt;
    if (const auto years = calendar_years(sentence_, at)) return years;
    if (const auto months = calendar_months(sentence_, at)) return months;
    if (const auto day = day_alone(at)) return day;
    if (const auto clock = clock_time(at)) return clock;
    if (const auto quarters = calendar_quarters(sentence_, at)) return quarters;
    return counted(at);
  }

  /// 1.|2029年全县收入…: the number of a line and its stop.
  bool is_behind_line_number(std::uint32_t at) const {
    constexpr std::uint32_t longest_number = 4;  // units, with the stop: 181.
    const std::uint32_t begin = sentence_.range.start;
    if (at - begin < 2 || at - begin > longest_number) return false;
    const std::u16string_view number = sentence_.units.substr(begin, at - begin - 1);
    return std::all_of(number.begin(), number.end(), is_digit);
  }

  /// 5日|上午, 16日晚: a day of the story's month.
  std::optional<FoundTime> day_alone(std::uint32_t at) const {
    const std::uint32_t end = end_of_digits(at);
    const std::u16string_view part = sentence_.first_of(end + 1, word_list::parts_of_days);
    if (end == at || sentence_.unit(end) != u'日' || part.empty()) return std::nullopt;
    FoundTime time;
    time.span = {at, end + 1 + static_cast<std::uint32_t>(part.size())};
    time.form = TimeForm::duration;
    return time;
  }

  /// 10时16分, 3点20分: dates nothing, and is no figure.
  std::optional<FoundTime> clock_time(std::uint32_t at) const {
    const std::uint32_t hour = end_of_digits(at);
    const std::uint32_t minute = end_of_digits(hour + 1);
    if (hour == at || !is_one_of(sentence_.unit(hour), u"时点") || minute == hour + 1 ||
        sentence_.unit(minute) != u'分' || is_one_of(sentence_.unit(minute + 1), u"之点"))
      return std::nullopt;
    FoundTime time;
    time.span = {at, minute + 1};
    time.form = TimeForm::duration;
    time.idle = true;
    return time;
  }

  /// Behind the one or two digits at `at`.
  std::uint32_t end_of_digits(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < at + 2 && is_digit(sentence_.unit(end))) ++end;
    return end;
  }

  /// A numeral is read once, not from each of its characters on.
  std::optional<FoundTime> counted(std::uint32_t at) {
    if (at < numeral_end_) return std::nullopt;
    const std::optional<Numeral> number = read_numeral(sentence_.units, at);
    if (!number) return std::nullopt;
    numeral_end_ = number->span.end;
    return duration(sentence_, *number);
  }

  /// 2027年7月|至2028年6月: takes 至 into the time that it leads to.
  void join_last(FoundTime& time) const {
    if (has_none() || time.opens_era || time.form == TimeForm::duration) return;
    const bool leads = is_one_of(sentence_.before(time.span.start), u"至—-～");
    const FoundTime& last = times_.back();
    const bool calendar = last.form == TimeForm::years || last.form == TimeForm::months || last.form == TimeForm::day;
    if (!calendar || last.span.end + (leads ? 1 : 0) != time.span.start || !(leads || time.led_by_to)) return;
    time.joined = true;
    if (leads) --time.span.start;
  }

  /// `at`: where 以来 stands.
  void add_event(std::uint32_t at) {
    if (!has_none() && times_.back().span.end > at) return;
    std::optional<FoundTime> time = since_event(sentence_, at);
    if (!time) time = since_dated_event(at);
    if (!time) return;
    time->until = sentence_.range.end;
    read_context(sentence_, *time);
    time->led_by_to = false;  // 到任以来 ends no stretch
    if (time->compared) return;
    for (; !has_none() && times_.back().span.end > time->span.start; times_.pop_back())
      if (times_.back().form == TimeForm::years) time->form = TimeForm::duration;  // its date is no figure
    times_.push_back(*time);
  }

  /// 今年3月|开展专项行动|以来: the event whose own time was found last; nothing where that stands in another clause.
  std::optional<FoundTime> since_dated_event(std::uint32_t at) {
    constexpr std::uint32_t longest_event = 24;  // units
    if (has_none() || !sentence_.starts(at, u"以来")) return std::nullopt;
    std::size_t first = times_.size() - 1;
    while (first > begin_ && times_[first - 1].span.end == times_[first].span.start) --first;
    const Span last = times_.back().span;
    const std::u16string_view between = sentence_.units.substr(last.end, at - last.end);
    if (times_.back().compared || between.size() > longest_event) return std::nullopt;
    if (between.find_first_of(u"，；：") != between.npos) return std::nullopt;
    FoundTime time;
    time.span = {times_[first].span.start, at + 2};
    time.form = TimeForm::duration;  // what an event holds may be figures, a date is none
    time.tail = TimeTail::since;
    time.opens_era = true;
    return time;
  }

  std::uint32_t end_of_reach(const FoundTime& time) {
    switch (time.reach) {
      case TimeReach::semicolon: return semicolon_.from(time.span.end);
      case TimeReach::comma: return comma_.from(time.span.end);
      case TimeReach::sentence: break;
    }
    return sentence_.range.end;
  }

  /// （因上年偿还专项借款）: a time in brackets says nothing of what stands behind them. Where the bracket around `at`
  /// closes; the end of the sentence where there is none.
  std::uint32_t end_of_bracket(std::uint32_t at) {
    constexpr std::uint32_t longest_bracket = 80;  // units
    const std::uint32_t start = at - std::min(longest_bracket, at - sentence_.range.start);
    const std::uint32_t behind = behind_last_bracket(start, at);
    if (behind == start || sentence_.units[behind - 1] != u'（') return sentence_.range.end;
    return closing_bracket_.from(at);
  }

  /// Behind the last bracket in [start, at), or `start`. What was gone through for the time before is passed over.
  std::uint32_t behind_last_bracket(std::uint32_t start, std::uint32_t at) {
    std::uint32_t i = at;
    for (; i > start; --i) {
      if (i == free_.end) i = std::max(start, free_.start);
      if (i == start || is_one_of(sentence_.units[i - 1], u"（）")) break;
    }
    free_ = {i, at};
    return i;
  }

  bool has_none() const { return times_.size() == begin_; }

  SentenceText sentence_;
  std::vector<FoundTime>& times_;
  std::size_t begin_;  ///< of the sentence's in `times_`
  NextMark semicolon_, comma_, closing_bracket_;
  NumeralRuns numerals_;
  Span free_;                      ///< holds no bracket
  std::uint32_t numeral_end_ = 0;  ///< of the last one that was read as the number of a duration
};

}  // namespace

void find_times(const MarkedText& text, Span range, std::vector<FoundTime>& times) {
  TimeFinder(text, range, times).run();
}

}  // namespace mubiao
