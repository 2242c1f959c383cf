#include "core/reading/period.h"

#include <algorithm>

#include "core/quantity/numeral.h"
#include "core/text/character.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

struct Years {
  Date from, to;
};

Years whole_years(int first, int last) {
  if (first <= 0 || last <= 0) return {};
  return {{static_cast<std::int16_t>(first), 1, 1}, {static_cast<std::int16_t>(last), 12, 31}};
}

Years months(int year, int first, int last, int last_day) {
  if (year <= 0) return {};
  return {{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(first), 1},
          {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(last), static_cast<std::uint8_t>(last_day)}};
}

Years resolve_word(std::int16_t value, Calendar c) {
  const int covered = c.covered_year;
  switch (value) {
    case lexicon_value::year: return whole_years(c.this_year, c.this_year);
    case lexicon_value::last_year: return whole_years(c.this_year - 1, c.this_year - 1);
    case lexicon_value::whole_year:
    case lexicon_value::year_end:
    case lexicon_value::within_year:
    case lexicon_value::that_year: return whole_years(covered, covered);
    case lexicon_value::half1: return months(covered, 1, 6, 30);
    case lexicon_value::half2: return months(covered, 7, 12, 31);
    case lexicon_value::quarter1: return months(covered, 1, 3, 31);
    case lexicon_value::quarter2: return months(covered, 4, 6, 30);
    case lexicon_value::quarters3: return months(covered, 1, 9, 30);
    case lexicon_value::quarter3: return months(covered, 7, 9, 30);
    case lexicon_value::quarter4: return months(covered, 10, 12, 31);
    case lexicon_value::past_year: return whole_years(c.this_year - 1, c.this_year - 1);
    case lexicon_value::past_five: return whole_years(c.this_year - 5, c.this_year - 1);
    default: return {};
  }
}

/// 十三五 is 2016–2020; the first plan began in 1953, from the sixth on they follow every five years.
Years plan_years(std::int64_t number) {
  if (number < 6 || number > 30) return {};
  const int first = 1981 + static_cast<int>(number - 6) * 5;
  return whole_years(first, first + 4);
}

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

class TimeReader {
 public:
  TimeReader(const MarkedText& text, Span range, Calendar calendar)
      : text_(text),
        whole_(text.text()),
        range_(range),
        calendar_(calendar),
        semicolon_(whole_, range, u"；"),
        comma_(whole_, range, u"，；") {}

  std::vector<TimeExpression> run() {
    for (std::uint32_t at = range_.start; at < range_.end;) {
      const char16_t c = whole_[at];
      if (c == u'以' && starts_with(at, u"以来")) {
        add_since(at);
        at += 2;
        continue;
      }
      const bool numeral = may_start_numeral(c);
      if (!numeral && c != u'“' && !text_.starts(at, WordClass::time)) {
        ++at;
        continue;
      }
      std::optional<TimeExpression> found;
      if (numeral || c == u'“') found = plan_period(at);
      if (!found) found = word(at);
      if (!found && numeral) found = numbered(at);
      if (!found) {
        ++at;
        continue;
      }
      if (found->until == 0) found->until = range_.end;
      widen(*found);
      at = found->span.end;
      if (joins_last(*found)) join_last(*found);
      times_.push_back(*found);
    }
    return std::move(times_);
  }

 private:
  /// 今年上半年, 去年8月: the year goes on in its part.
  bool continues_year(const TimeExpression& time) const { return times_.back().year && !time.year && !time.opens_era; }

  /// 从2020年7月到2024年底: the end of a stretch.
  bool ends_stretch(const TimeExpression& time) const {
    const std::uint32_t start = times_.back().span.start;
    return whole_[time.span.start] == u'到' && start > range_.start &&
           (whole_[start - 1] == u'从' || whole_[start - 1] == u'自');
  }

  bool joins_last(const TimeExpression& time) const {
    return !times_.empty() && times_.back().span.end == time.span.start && (continues_year(time) || ends_stretch(time));
  }

  void join_last(TimeExpression& time) {
    const TimeExpression& last = times_.back();
    time.span.start = continues_year(time) ? last.span.start : last.span.start - 1;
    if (is_single_year(last) && time.from.year > 0) {
      time.to.year = static_cast<std::int16_t>(last.from.year + time.to.year - time.from.year);
      time.from.year = last.from.year;
      time.last_year = time.to.year;
      time.year = true;
    } else if (last.from.year > 0 && time.year) {
      time.from = last.from;
    }
    times_.pop_back();
  }

  /// 自园区建成以来, 开工以来: from 自 or the head of the clause on.
  void add_since(std::uint32_t at) {
    constexpr std::uint32_t longest_event = 14;
    if (!times_.empty() && times_.back().span.end > at) return;
    const std::uint32_t least = at - std::min(longest_event, at - range_.start);
    const std::u16string_view event = whole_.substr(least, at - least);
    const std::size_t mark = event.find_last_of(u"，；：。、\n");
    std::size_t start = mark == event.npos ? 0 : mark + 1;
    if (mark == event.npos && least != range_.start) start = event.npos;
    for (const char16_t from : {u'自', u'从'}) {
      const std::size_t found = event.find_last_of(from);
      if (found != event.npos && (start == event.npos || found >= start)) start = found;
    }
    if (start == event.npos || start == event.size()) return;
    TimeExpression time{{least + static_cast<std::uint32_t>(start), at + 2}, {}, {}};
    time.until = range_.end;
    time.opens_era = true;
    widen(time);
    if (time.compared) return;
    while (!times_.empty() && times_.back().span.end > time.span.start) times_.pop_back();
    times_.push_back(time);
  }

  bool starts_with(std::uint32_t at, std::u16string_view word) const {
    return at + word.size() <= range_.end && whole_.substr(at, word.size()) == word;
  }

  bool starts_with_any(std::uint32_t at, std::initializer_list<std::u16string_view> words) const {
    return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) { return starts_with(at, word); });
  }

  std::optional<TimeExpression> word(std::uint32_t at) {
    const Mark* mark = text_.longest(at, WordClass::time);
    if (mark == nullptr || mark->end > range_.end) return std::nullopt;
    const std::int16_t value = mark->value;
    if (at > range_.start) {
      const char16_t before = whole_[at - 1];
      // 平均每年, 每人每年 say how much a year; 实现在 is cut otherwise
      if (value == lexicon_value::each_year && (before == u'均' || before == u'人')) return std::nullopt;
      if (value == lexicon_value::now && is_one_of(before, u"实体出表发项科题栏条书数名节剧曲")) return std::nullopt;
    }
    // 完成全年计划的95%: a plan's name
    if (value == lexicon_value::whole_year && starts_with_any(mark->end, {u"计划的", u"目标的", u"任务的", u"预算的"}))
      return std::nullopt;
    const Years years = resolve_word(value, calendar_);
    TimeExpression time{{at, mark->end}, years.from, years.to};
    time.opens_era =
        value == lexicon_value::past_year || value == lexicon_value::past_five || value == lexicon_value::past_years;
    time.last_year = years.to.year;
    time.year = value == lexicon_value::year || value == lexicon_value::last_year || value == lexicon_value::whole_year;
    if (value == lexicon_value::that_year || value == lexicon_value::within_year || value == lexicon_value::year_end)
      time.until = semicolon_.from(time.span.end);
    if (value == lexicon_value::each_year) time.until = comma_.from(time.span.end);
    // 截至目前: what is said with it is reached, in whatever part
    if (value == lexicon_value::now && whole_[at] == u'截' && calendar_.this_year > 0)
      time.last_year = static_cast<std::int16_t>(calendar_.this_year - 1);
    if (value == lexicon_value::coming) time.last_year = static_cast<std::int16_t>(calendar_.this_year + 1);
    return time;
  }

  /// “十四五”期间, “十五五”时期, “十三五”末
  std::optional<TimeExpression> plan_period(std::uint32_t at) const {
    std::uint32_t i = at;
    const bool quoted = starts_with(i, u"“");
    if (quoted) ++i;
    std::uint32_t end = plan_number_end(whole_, i, range_.end);
    if (end == i) return long_plan_period(at);
    const std::optional<Numeral> number = read_numeral(whole_.substr(0, end - 1), i);
    if (!number || number->span.end != end - 1) return std::nullopt;
    if (quoted && !starts_with(end, u"”")) return std::nullopt;
    if (quoted) ++end;
    return part_of_plan(at, end, number->value);
  }

  /// 第一个五年计划期间
  std::optional<TimeExpression> long_plan_period(std::uint32_t at) const {
    constexpr std::u16string_view plan = u"个五年计划";
    if (at == range_.start || whole_[at - 1] != u'第') return std::nullopt;
    const std::optional<Numeral> number = read_numeral(whole_, at);
    if (!number || !starts_with(number->span.end, plan)) return std::nullopt;
    return part_of_plan(at - 1, number->span.end + static_cast<std::uint32_t>(plan.size()), number->value);
  }

  std::optional<TimeExpression> part_of_plan(std::uint32_t start, std::uint32_t end, const Decimal& number) const {
    for (const std::u16string_view tail : word_list::plan_period_tails) {
      if (!starts_with(end, tail)) continue;
      const Years years = plan_years(number.exponent == 0 ? number.digits : number.digits * 10);
      TimeExpression time{{start, end + static_cast<std::uint32_t>(tail.size())}, years.from, years.to};
      time.last_year = years.to.year;
      return time;
    }
    return std::nullopt;
  }

  std::optional<TimeExpression> numbered(std::uint32_t at) {
    if (at > range_.start &&
        (is_digit(whole_[at - 1]) || whole_[at - 1] == u'.' || whole_[at - 1] == u'_' || is_latin(whole_[at - 1])))
      return std::nullopt;
    if (const auto year = calendar_year(at)) return year;
    if (const auto month = months_of_year(at)) return month;
    return duration(at);
  }

  /// Reads "2025" or "一九五四" before 年 and returns the year.
  int year_at(std::uint32_t at, std::uint32_t& end) const {
    int year = 0;
    end = at;
    while (end < range_.end && end < at + 5) {
      const char16_t c = whole_[end];
      const int chinese = chinese_digit_value(c);
      if (is_digit(c))
        year = year * 10 + (c - u'0');
      else if (chinese >= 0)
        year = year * 10 + chinese;
      else
        break;
      ++end;
    }
    return end == at + 4 && year >= 1900 && year <= 2100 ? year : 0;
  }

  std::optional<TimeExpression> calendar_year(std::uint32_t at) const {
    std::uint32_t end = at;
    const int first = year_at(at, end);
    if (first == 0) return std::nullopt;
    int last = first;
    if (starts_with(end, u"年")) ++end;
    if (end < range_.end &&
        (is_range_dash(whole_[end]) || starts_with(end, u"至") || starts_with(end, u"到") || starts_with(end, u"和"))) {
      std::uint32_t second_end = end + 1;
      const int second = year_at(end + 1, second_end);
      const bool counted = starts_with(second_end, u"两年") || starts_with(second_end, u"三年");
      if (second > first && (counted || starts_with(second_end, u"年")))
        last = second, end = second_end + (counted ? 2 : 1);
    }
    if (whole_[end - 1] != u'年') return std::nullopt;
    const Years years = whole_years(first, last);
    TimeExpression time{{at, end}, years.from, years.to};
    time.last_year = static_cast<std::int16_t>(last);
    time.year = true;
    for (const std::u16string_view tail : word_list::year_tails) {
      if (starts_with(time.span.end, tail) && !(tail == u"前" && starts_with(time.span.end, u"前列"))) {
        time.span.end += static_cast<std::uint32_t>(tail.size());
        if (tail == u"以来" && calendar_.this_year > last) time.to = whole_years(first, calendar_.this_year - 1).to;
        break;
      }
    }
    return time;
  }

  /// A month's number at `at`, 0 if there is none.
  int month_at(std::uint32_t at, std::uint32_t& end) const {
    end = at;
    if (is_one_of(whole_[at], one_to_ten) && at > range_.start && whole_[at - 1] == u'年') {
      const std::optional<Numeral> number = read_numeral(whole_, at);
      if (!number || number->value.exponent != 0) return 0;
      end = number->span.end;
      return number->value.digits <= 12 ? static_cast<int>(number->value.digits) : 0;
    }
    int month = 0;
    for (; end < range_.end && end < at + 2 && is_digit(whole_[end]); ++end) month = month * 10 + (whole_[end] - u'0');
    return month <= 12 && !(end < range_.end && is_digit(whole_[end])) ? month : 0;
  }

  /// 6月底前, 1至11月, 9月
  std::optional<TimeExpression> months_of_year(std::uint32_t at) {
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::uint32_t end = at;
    const int first = month_at(at, end);
    int last = first;
    if (first > 0 && end < range_.end &&
        (is_range_dash(whole_[end]) || starts_with(end, u"至") || starts_with(end, u"到"))) {
      std::uint32_t second_end = end + 1;
      last = month_at(end + 1, second_end);
      end = second_end;
    }
    if (first == 0 || last < first || !starts_with(end, u"月") || starts_with(end, u"月均") ||
        starts_with(end, u"月度"))
      return std::nullopt;
    TimeExpression time{{at, end + 1}, {}, {}};
    for (const std::u16string_view tail : word_list::month_tails) {
      if (!starts_with(time.span.end, tail)) continue;
      time.span.end += static_cast<std::uint32_t>(tail.size());
      break;
    }
    time.until = semicolon_.from(time.span.end);
    const bool by_then = whole_[time.span.end - 1] == u'前';
    const Years span = months(calendar_.covered_year, by_then ? 1 : first, last, days[last - 1]);
    time.from = span.from;
    time.to = span.to;
    time.last_year = span.to.year;
    return time;
  }

  /// 五年累计完成, 三年新增: a bare span of years before its verb.
  bool governs_bare(std::uint32_t at, std::uint32_t end) const {
    if (whole_[end - 1] != u'年' || (at > range_.start && is_one_of(whole_[at - 1], u"第续每近满同百周前")))
      return false;
    for (const WordClass verb : {WordClass::up, WordClass::down, WordClass::action}) {
      if (const Mark* mark = text_.longest(end, verb); mark != nullptr && mark->end - mark->start >= 2) return true;
    }
    return starts_with(end, u"累计") || starts_with(end, u"平均") || starts_with(end, u"共") || starts_with(end, u"翻");
  }

  /// 三年内, 两年来, 2—3年内, 三年时间; a bare 三年 is no period.
  std::optional<TimeExpression> duration(std::uint32_t at) {
    std::optional<Numeral> number = read_numeral(whole_, at);
    if (!number || number->span.end >= range_.end) return std::nullopt;
    std::uint32_t end = number->span.end;
    if (is_range_dash(whole_[end]) || starts_with(end, u"至") || starts_with(end, u"到")) {
      const std::optional<Numeral> second = read_numeral(whole_, end + 1);
      if (second && second->span.end < range_.end) end = second->span.end;
    }
    if (starts_with(end, u"年"))
      ++end;
    else if (starts_with(end, u"个月"))
      end += 2;
    else
      return std::nullopt;
    if (governs_bare(at, end)) {
      TimeExpression time{{at, end}, {}, {}};
      time.until = comma_.from(end);
      return time;
    }
    for (const std::u16string_view tail : {u"来", u"内", u"之内", u"时间", u"左右时间", u"间", u"以来"}) {
      if (!starts_with(end, tail)) continue;
      TimeExpression time{{at, end + static_cast<std::uint32_t>(tail.size())}, {}, {}};
      time.opens_era = tail == u"来" || tail == u"以来";
      const int years =
          number->value.exponent == 0 ? static_cast<int>(std::min<std::int64_t>(number->value.digits, 99)) : 0;
      if (calendar_.this_year > 0 && years > 0) {
        const bool past = time.opens_era || (tail != u"时间" && calendar_.covered_year < calendar_.this_year);
        const Years span = past ? whole_years(calendar_.this_year - years, calendar_.this_year - 1)
                                : whole_years(calendar_.this_year, calendar_.this_year + years - 1);
        time.from = span.from;
        time.to = span.to;
        time.last_year = span.to.year;
      }
      return time;
    }
    return std::nullopt;
  }

  bool is_base_of_ratio(std::uint32_t at) const {
    const bool possessive = starts_with(at, u"的");
    const std::optional<Numeral> number = read_numeral(whole_, at + (possessive ? 1 : 0));
    if (!number || number->span.end >= range_.end) return false;
    return starts_with(number->span.end, u"倍") || (possessive && whole_[number->span.end - 1] == u'%');
  }

  /// Takes in 到, 截至, 力争到 before and marks what is compared with.
  void widen(TimeExpression& time) const {
    const std::uint32_t at = time.span.start;
    if (at > range_.start) {
      const char16_t before = whole_[at - 1];
      if (before == u'比' || before == u'较' || before == u'按' || before == u'于') time.compared = true;
      if (before == u'到' || before == u'近' || before == u'至') {
        const bool tail_of_verb = at >= range_.start + 2 && is_one_of(whole_[at - 2], u"高加达长复低升少大降增减");
        if (!tail_of_verb) --time.span.start;
        if (before == u'至' && time.span.start > range_.start && whole_[time.span.start - 1] == u'截')
          --time.span.start;
        if (before == u'至' && (time.span.start == at - 1)) time.span.start = at;
      }
      const bool is_stretch = time.year && time.from.year < time.to.year;
      if (is_stretch && (before == u'从' || before == u'自')) --time.span.start;
      const std::u16string_view back = whole_.substr(range_.start, at - range_.start);
      if (back.size() >= 2 && (back.substr(back.size() - 2) == u"相比" || back.substr(back.size() - 2) == u"相较"))
        time.compared = true;
    }
    // 在2029年完成90亿元的基础上，: what is built upon, up to the comma
    constexpr std::uint32_t longest_basis = 30;
    const std::uint32_t last = std::min(range_.end, time.span.end + longest_basis);
    const std::u16string_view clause = whole_.substr(time.span.end, last - time.span.end);
    const std::size_t comma = clause.find(u'，');
    if (comma != clause.npos && clause.substr(0, comma).ends_with(u"基础上"))
      time.until = time.span.end + static_cast<std::uint32_t>(comma);
    const std::u16string_view next = whole_.substr(time.span.end, 3);
    // 14年来首次, 创近六年来新高: how long it had not been so
    for (const std::u16string_view record : {u"首次", u"首个", u"新高", u"新低", u"最", u"未有", u"罕见", u"第一"}) {
      if (time.opens_era && next.substr(0, record.size()) == record) time.compared = true;
    }
    if (next.substr(0, 2) == u"相比" || next.substr(0, 2) == u"水平" || next.substr(0, 2) == u"同期" ||
        next.substr(0, 3) == u"的水平")
      time.compared = true;
    // 是2010年的2.2倍, 由2022年的74.5%提高到, （2010年不变价）
    if (next.substr(0, 1) == u"的" && time.span.end + 1 < range_.end && may_start_numeral(whole_[time.span.end + 1])) {
      const char16_t before = at > range_.start ? whole_[at - 1] : u' ';
      if (before == u'由' || before == u'从' || text_.longest_ending(time.span.start, WordClass::reach) != nullptr)
        time.compared = true;
    }
    // 恢复到2019年的104.9%, 为上年4.4倍
    if (is_base_of_ratio(time.span.end)) time.compared = true;
    if (at > range_.start && whole_[at - 1] == u'（') time.compared = true;
    // 同一九四九年产量比较
    if (at > range_.start &&
        (whole_[at - 1] == u'同' || whole_[at - 1] == u'与' || whole_[at - 1] == u'和' || whole_[at - 1] == u'跟')) {
      const std::u16string_view ahead = whole_.substr(time.span.end, 6);
      for (const std::u16string_view words : {u"比较", u"相比", u"对比", u"持平"})
        time.compared = time.compared || ahead.find(words) != ahead.npos;
    }
    if (const Mark* versus = text_.longest_ending(time.span.end, WordClass::versus)) {
      if (versus->start <= time.span.start) time.compared = true;
    }
  }

  const MarkedText& text_;
  std::u16string_view whole_;
  Span range_;
  Calendar calendar_;
  NextMark semicolon_, comma_;
  std::vector<TimeExpression> times_;
};

}  // namespace

std::vector<TimeExpression> find_times(const MarkedText& text, Span range, Calendar calendar) {
  return TimeReader(text, range, calendar).run();
}

bool averages_years(std::u16string_view before) {
  constexpr std::size_t reach = 14;
  if (before.size() > reach) before.remove_prefix(before.size() - reach);
  const std::size_t comma = before.find_last_of(u"，；、");
  const std::u16string_view clause = comma == before.npos ? before : before.substr(comma + 1);
  for (const std::u16string_view words : {u"年均", u"平均每年", u"年平均"}) {
    const std::size_t at = clause.find(words);
    // 年均浓度 is measured over the days of one year
    if (at != clause.npos && !clause.substr(at + words.size()).starts_with(u"浓度")) return true;
  }
  return false;
}

}  // namespace mubiao
