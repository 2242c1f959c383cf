#include "core/quantity/frame.h"

#include <algorithm>

#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_opening = 18;  ///< 由 … figure: room for a year and 的
constexpr std::uint32_t longest_between = 16;  ///< 增加到一九五四年预算的

bool same_measure(const Figure& a, const Figure& b) {
  return a.kind == UnitKind::unknown || b.kind == UnitKind::unknown || a.unit == b.unit;
}

/// 每斤4元|与5元: what the price is of is said once.
bool is_price_of_same(const Figure& low, const Figure& high) {
  return low.kind == UnitKind::rate && high.kind == UnitKind::money && low.unit.starts_with(high.unit + u"/");
}

bool is_plain(const Figure& figure) { return figure.shape == Shape::figure || figure.shape == Shape::ratio; }

bool joins_range(std::u16string_view between) {
  if (between.size() == 1) return is_range_dash(between[0]) || between[0] == u'至' || between[0] == u'到';
  return between == u"——" || between == u"--";
}

/// 3—5亿元: the first number is meant in 亿 too, if it carries no magnitude of its own and is the smaller one then
/// (8000至1万人 is not).
void share_scale(std::u16string_view text, Figure& low, const Figure& high, bool is_range) {
  if (!low.unit_span.empty() || low.kind == UnitKind::percent) return;
  const std::optional<Numeral> first = read_numeral(text, low.figure.start);
  const std::optional<Numeral> second = read_numeral(text, high.figure.start);
  if (!first || !second || !first->magnitude.empty() || second->magnitude.empty()) return;
  const Decimal scaled = *low.value * second->scale;
  if (*high.value < scaled && *low.value < *high.value && is_range) return;
  low.value = scaled;
}

/// End of the 之间 that closes 在5%与6%之间 at `at`, or `at`.
std::uint32_t between_end(std::u16string_view text, std::uint32_t at) {
  const std::u16string_view* word = first_at(text, at, word_list::between);
  return word != nullptr ? at + static_cast<std::uint32_t>(word->size()) : at;
}

/// 5%—6%, 5%到6%; with 介于 before or 之间 behind them 5%和6%, too.
bool stand_in_range(const MarkedText& text, const Figure& low, const Figure& high) {
  const std::u16string_view whole = text.text();
  const std::uint32_t gap = high.span.start - low.span.end;
  if (high.span.start < low.span.end || gap > 2) return false;
  const std::u16string_view joint = whole.substr(low.span.end, gap);
  if (joint != u"和" && joint != u"与" && joint != u"及") return joins_range(joint);
  return between_end(whole, high.span.end) > high.span.end ||
         first_ending(whole, low.span.start, word_list::before_between) != nullptr;
}

bool try_range(const MarkedText& text, Figure& low, const Figure& high) {
  const std::u16string_view whole = text.text();
  if (!is_plain(low) || !is_plain(high) || high.kind == UnitKind::unknown) return false;
  const bool priced = is_price_of_same(low, high);
  if (!priced && !same_measure(low, high)) return false;
  if (!low.value || !high.value || !stand_in_range(text, low, high)) return false;
  share_scale(whole, low, high, true);
  Figure joined = high;
  joined.span.start = joined.figure.start = low.span.start;
  joined.shape = Shape::range;
  joined.comparator = Comparator::range;
  joined.low = std::min(*low.value, *high.value);
  joined.high = std::max(*low.value, *high.value);
  joined.value.reset();
  joined.span.end = between_end(whole, joined.span.end);
  if (priced) joined.unit = low.unit, joined.kind = low.kind;
  low = std::move(joined);
  return true;
}

/// Position of the 由 or 从 that opens the frame of the figure at `at`, or `at` where there is none.
std::uint32_t frame_opening(std::u16string_view text, std::uint32_t limit, std::uint32_t at) {
  for (std::uint32_t i = at; i > limit && at - i < longest_opening; --i) {
    const char16_t c = text[i - 1];
    if (c == u'由' || c == u'从') return i - 1;
    if (is_clause_mark(c) || c == u'、') break;
  }
  return at;
}

/// True where [start, end) is a verb of arrival (增加到, 变为), alone or with a year and 的 behind it.
bool is_arrival(const MarkedText& text, std::uint32_t start, std::uint32_t end) {
  if (end - start > longest_between) return false;
  const std::u16string_view whole = text.text();
  while (start < end && (whole[start] == u'，' || whole[start] == u'的')) ++start;
  // 由每周2列加密至|每周|5列
  if (end - start > 2 && whole[end - 2] == u'每') end -= 2;
  if (const Mark* arrival = text.longest_ending(end, WordClass::reach)) {
    // 从15个县（市）扩大到57个: the thing counted stands between
    bool same_clause = true;
    for (std::uint32_t i = start; i < arrival->start; ++i)
      same_clause &= !is_clause_mark(whole[i]) && whole[i] != u'、';
    if (same_clause && arrival->end - arrival->start > 1) return true;
  }
  const Mark* verb = text.longest(start, WordClass::reach);
  if (verb == nullptr || verb->end > end) {
    // 调整为, 升级为 …: any two-character verb before 为, 到, 至
    return end - start >= 1 && end - start <= 4 &&
           (whole[end - 1] == u'为' || whole[end - 1] == u'到' || whole[end - 1] == u'至');
  }
  if (verb->end == end) return true;
  const std::u16string_view rest = whole.substr(verb->end, end - verb->end);
  const bool comparator = text.longest_ending(end, WordClass::compare_before) != nullptr;
  return comparator || rest.find(u'年') != rest.npos || rest == u"的" || rest == u"了";
}

/// 分别提高15、22个百分点, 惠及3500万和2300万人次, 分别达到3.5、4.2亿元: in a list only the last figure need carry the
/// unit and, where no figure before it has a magnitude, that too.
void share_unit(const MarkedText& text, Figure& figure, const Figure& next) {
  const bool led_by_ge = figure.unit == u"个" && next.unit != u"个" && !next.unit_span.empty() &&
                         text.text()[next.unit_span.start] == u'个';  // 3个和2个位次
  const bool lacks = figure.shape == Shape::figure && (figure.kind == UnitKind::unknown || led_by_ge) &&
                     figure.form != NumeralForm::chinese;
  if (!lacks || next.shape != Shape::figure || next.unit.empty() || (next.kind == UnitKind::rank && !led_by_ge)) return;
  const std::u16string_view between = text.text().substr(figure.span.end, next.figure.start - figure.span.end);
  if (between != u"、" && between != u"和" && between != u"与" && between != u"及") return;
  if (!next.unit_span.empty()) share_scale(text.text(), figure, next, false);
  figure.unit = next.unit;
  figure.kind = next.kind;
}

bool try_from_to(const MarkedText& text, std::uint32_t limit, Figure& from, const Figure& to) {
  const bool ranks = from.shape == Shape::rank && to.shape == Shape::rank;
  if (!ranks && (!is_plain(from) || !is_plain(to) || !same_measure(from, to))) return false;
  const std::uint32_t opening = frame_opening(text.text(), limit, from.span.start);
  if (opening == from.span.start || !is_arrival(text, from.span.end, to.span.start)) return false;
  Figure joined = to;
  joined.span.start = opening;
  joined.from = from.value;
  joined.shape = ranks ? Shape::rank : Shape::from_to;
  joined.lead = {};
  if (joined.kind == UnitKind::unknown) {
    joined.kind = from.kind;
    joined.unit = from.unit;
  }
  from = std::move(joined);
  return true;
}

}  // namespace

void join_frames(const MarkedText& text, Span range, std::size_t begin, std::vector<Figure>& figures) {
  for (std::size_t i = figures.size(); i-- > begin + 1;) share_unit(text, figures[i - 1], figures[i]);
  std::size_t kept = begin;
  for (std::size_t i = begin; i < figures.size(); ++i) {
    if (kept > begin) {
      Figure& before = figures[kept - 1];
      const std::uint32_t limit = kept > begin + 1 ? figures[kept - 2].span.end : range.start;
      if (try_range(text, before, figures[i]) || try_from_to(text, limit, before, figures[i])) continue;
    }
    if (kept != i) figures[kept] = std::move(figures[i]);
    ++kept;
  }
  figures.resize(kept);
}

}  // namespace mubiao
