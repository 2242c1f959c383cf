#include "core/reading/measure.h"

namespace mubiao {
namespace {

bool is_share(UnitKind kind) { return kind == UnitKind::percent || kind == UnitKind::multiple; }

/// Tokens that may stand between the word that decides and the figure.
bool is_transparent(TokenKind kind) {
  return kind == TokenKind::adverb || kind == TokenKind::versus || kind == TokenKind::modal ||
         kind == TokenKind::forecast || kind == TokenKind::particle || kind == TokenKind::respectively ||
         kind == TokenKind::time || kind == TokenKind::preposition || kind == TokenKind::open ||
         kind == TokenKind::close;
}

/// The nearest deciding token before the figure: an up, down, reach or rate word with only fillers between; `at` if
/// none.
std::size_t deciding_token(std::span<const Token> tokens, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    const TokenKind kind = tokens[i].kind;
    if (is_transparent(kind)) continue;
    const bool decides = kind == TokenKind::up || kind == TokenKind::down || kind == TokenKind::reach ||
                         kind == TokenKind::reach_to || kind == TokenKind::rate;
    return decides ? i : at;
  }
  return at;
}

/// 经济增长预期目标为5%: the verb of movement is part of what the goal is set for.
std::size_t moved_goal(const MarkedText& text, std::span<const Token> tokens, std::size_t reach) {
  std::size_t i = reach;
  while (i > 0 && (is_transparent(tokens[i - 1].kind) ||
                   text.text().substr(tokens[i - 1].span.start, tokens[i - 1].span.length()) == u"目标"))
    --i;
  return i < reach && i > 0 && tokens[i - 1].kind == TokenKind::up ? i - 1 : reach;
}

/// A rate noun (增速, 涨幅) in front of the verb of state: 增速保持在8%以上.
std::size_t rate_before(std::span<const Token> tokens, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    const TokenKind kind = tokens[i].kind;
    if (kind == TokenKind::rate) return i;
    if (kind == TokenKind::reach || is_transparent(kind)) continue;
    return at;
  }
  return at;
}

bool ends_in_rate(const MarkedText& text, Span span, Direction& direction) {
  const Mark* mark = text.longest_ending(span.end, WordClass::rate);
  if (mark == nullptr || mark->start < span.start) return false;
  direction = mark->value == lexicon_value::down ? Direction::down : Direction::up;
  return true;
}

Direction rate_direction(const Token& token) {
  return lexicon_entries()[token.entry].value == lexicon_value::down ? Direction::down : Direction::up;
}

/// 8%的增长, 实现两位数增长: the word stands behind the figure.
const Token* moved_after(std::span<const Token> tokens, std::size_t at) {
  std::size_t i = at + 1;
  if (i < tokens.size() && tokens[i].kind == TokenKind::de) ++i;
  for (std::size_t end = std::min(tokens.size(), i + 2); i < end; ++i) {
    if (tokens[i].kind == TokenKind::up || tokens[i].kind == TokenKind::down || tokens[i].kind == TokenKind::rate)
      return &tokens[i];
    if (tokens[i].kind != TokenKind::adverb) break;
  }
  return nullptr;
}

bool same_dimension(const Figure& a, const Figure& b) {
  return a.kind == b.kind || (is_share(a.kind) && is_share(b.kind));
}

bool counts_things(UnitKind kind) {
  return kind == UnitKind::count || kind == UnitKind::length || kind == UnitKind::area;
}

/// 减少农村贫困人口1000万, 增产原煤3000万吨: the verb of movement stands before its object.
const Token* moved_object(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  std::size_t i = at;
  while (i > 0 && (tokens[i - 1].kind == TokenKind::chunk || tokens[i - 1].kind == TokenKind::indicator ||
                   tokens[i - 1].kind == TokenKind::noun))
    --i;
  if (i == at || i == 0) return nullptr;
  const Token& verb = tokens[i - 1];
  if (verb.kind != TokenKind::up && verb.kind != TokenKind::down) return nullptr;
  // Amounts that a verb only takes off are what was done, no movement (压减钢铁产能3000万吨)
  return text.is(verb.span, is_share(figure.kind) ? WordClass::takes_off : WordClass::moves_object) ? &verb : nullptr;
}

/// True where only 、 or 和 stands between this figure and the one before: both belong to one verb.
bool continues_list(std::span<const Token> tokens, std::size_t at) {
  if (at < 2) return false;
  std::size_t i = at - 1;
  while (i > 0 && (tokens[i].kind == TokenKind::dun || tokens[i].kind == TokenKind::conjunction ||
                   tokens[i].kind == TokenKind::comma))
    --i;
  return i + 1 < at && tokens[i].kind == TokenKind::figure;
}

/// 增长7%、力争达到8%: a firmer or bolder figure for what was just said to move.
bool raises_goal(std::span<const Token> tokens, std::size_t at) {
  bool modal = false;
  for (std::size_t i = at; i-- > 0;) {
    const TokenKind kind = tokens[i].kind;
    if (kind == TokenKind::figure) return modal;
    if (kind == TokenKind::modal)
      modal = true;
    else if (!is_transparent(kind) && kind != TokenKind::reach && kind != TokenKind::dun && kind != TokenKind::comma)
      return false;
  }
  return false;
}

Measure moved(UnitKind kind) { return is_share(kind) ? Measure::growth : Measure::change; }

}  // namespace

MeasureReading read_measure(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                            const MeasureReading* before) {
  MeasureReading reading;
  if (figure.shape == Shape::rank) {
    reading.measure = Measure::rank;
    return reading;
  }
  const std::u16string_view whole = text.text();
  if (figure.shape == Shape::digitless && whole[figure.figure.start] == u'翻') {
    return {Measure::growth, Direction::up, figure.figure};
  }
  const std::size_t decider = deciding_token(tokens, at);
  const std::size_t rate = rate_before(tokens, at);
  if (figure.shape == Shape::from_to) {
    if (rate != at && is_share(figure.kind)) return {Measure::growth, rate_direction(tokens[rate]), tokens[rate].span};
    return reading;
  }
  if (figure.shape == Shape::relative) {
    if (rate != at) return {Measure::growth, rate_direction(tokens[rate]), tokens[rate].span};
    if (decider != at && tokens[decider].kind == TokenKind::up)
      return {Measure::growth, Direction::up, tokens[decider].span};
    if (text.holds(figure.span, WordClass::growth_yardstick))
      return {Measure::growth, Direction::up, figure.comparator_span};
    return reading;
  }
  if (rate != at && is_share(figure.kind)) return {Measure::growth, rate_direction(tokens[rate]), tokens[rate].span};
  if (decider != at && (tokens[decider].kind == TokenKind::up || tokens[decider].kind == TokenKind::down)) {
    const bool takes_object = at + 1 < tokens.size() && is_content(tokens[at + 1].kind) && counts_things(figure.kind);
    // 提升33个村电网: what is made better is counted, the count does not move
    if (takes_object && text.is(tokens[decider].span, WordClass::betters)) return reading;
    const Direction direction = tokens[decider].kind == TokenKind::up ? Direction::up : Direction::down;
    return {moved(figure.kind), direction, tokens[decider].span};
  }
  if (figure.kind == UnitKind::percentage_point) {
    for (std::size_t i = at; i-- > 0 && !is_mark(tokens[i].kind);) {
      if (tokens[i].kind == TokenKind::down || whole.substr(tokens[i].span.start, 2) == u"低于")
        return {Measure::change, Direction::down, tokens[i].span};
    }
    if (continues_list(tokens, at) && before != nullptr && before->measure == Measure::change)
      return {before->measure, before->direction, {}};
    return {Measure::change, Direction::up, {}};
  }
  if (before != nullptr && before->measure == Measure::growth && is_share(figure.kind) && raises_goal(tokens, at)) {
    return {before->measure, before->direction, {}};
  }
  if (const Token* after = moved_after(tokens, at); after != nullptr && is_share(figure.kind)) {
    const bool falls =
        after->kind == TokenKind::down || (after->kind == TokenKind::rate && rate_direction(*after) == Direction::down);
    return {Measure::growth, falls ? Direction::down : Direction::up, after->span};
  }
  if (decider != at && is_share(figure.kind)) {
    if (const std::size_t goal = moved_goal(text, tokens, decider); goal != decider)
      return {Measure::growth, Direction::up, tokens[goal].span};
  }
  // 高新技术企业净增700家; with its object behind it (净增高新技术企业700家) 净增 is what was done
  if (at > 0 && !is_share(figure.kind) &&
      whole.substr(tokens[at - 1].span.start, tokens[at - 1].span.length()) == u"净增") {
    const bool has_object = at + 1 < tokens.size() && is_content(tokens[at + 1].kind);
    if (!has_object) return {Measure::change, Direction::up, tokens[at - 1].span};
  }
  if (decider != at) return reading;
  if (continues_list(tokens, at) && before != nullptr && before->measure != Measure::rank) {
    const bool both_amounts = before->measure == Measure::change && !is_share(figure.kind);  // 增加47名和13个
    if (before->measure == Measure::level || !(both_amounts || same_dimension(*before->figure, figure))) return reading;
    return {before->measure, before->direction, {}};
  }
  if (const Token* verb = moved_object(text, tokens, at, figure)) {
    return {moved(figure.kind), verb->kind == TokenKind::up ? Direction::up : Direction::down, verb->span};
  }
  Direction direction = Direction::up;
  if (at > 0 && is_share(figure.kind) && ends_in_rate(text, tokens[at - 1].span, direction)) {
    return {Measure::growth, direction, tokens[at - 1].span};
  }
  return reading;
}

}  // namespace mubiao
