#include "core/reading/measure.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/quantity/sign.h"
#include "core/reading/first_answer.h"
#include "core/reading/past_goal.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// A figure and what its clause tells of it: what the rules below ask. Pointers are to the sentence's tokens, or null.
struct Clause {
  const MarkedText& text;
  std::span<const Token> tokens;
  std::size_t at;  ///< the figure's token
  const Figure& figure;
  const MeasureReading* before;  ///< of the figure before it in the sentence
  const Token* verb = nullptr;   ///< the nearest word of movement, state or rate, with only fillers up to the figure
  const Token* rate = nullptr;   ///< a noun of a rate (增速), with only fillers and words of state up to the figure
};

/// 目标 by itself, which the verb of state may stand behind.
bool is_goal(const MarkedText& text, const Token& token) {
  const Mark* goal = text.longest(token.span.start, WordClass::goal);
  return goal != nullptr && goal->end == token.span.end && goal->value == lexicon_value::bare;
}

std::u16string_view words_of(const MarkedText& text, const Token& token) { return text.words(token.span); }

bool is_share(UnitKind kind) { return kind == UnitKind::percent || kind == UnitKind::multiple; }

bool counts_things(UnitKind kind) {
  return kind == UnitKind::count || kind == UnitKind::length || kind == UnitKind::area;
}

bool same_dimension(const Figure& a, const Figure& b) {
  return a.kind == b.kind || (is_share(a.kind) && is_share(b.kind));
}

bool moves(const Token& token) { return token.kind == TokenKind::up || token.kind == TokenKind::down; }

bool decides(TokenKind kind) {
  return kind == TokenKind::up || kind == TokenKind::down || kind == TokenKind::reach || kind == TokenKind::reach_to ||
         kind == TokenKind::rate;
}

/// Tokens that may stand between the word that decides and the figure.
bool is_filler(TokenKind kind) {
  return kind == TokenKind::adverb || kind == TokenKind::versus || kind == TokenKind::modal ||
         kind == TokenKind::forecast || kind == TokenKind::particle || kind == TokenKind::respectively ||
         kind == TokenKind::time || kind == TokenKind::preposition || kind == TokenKind::open ||
         kind == TokenKind::close;
}

/// The last token before the figure that is none of those which `passes` lets through; null if there is none.
template <typename Passes>
const Token* nearest(std::span<const Token> tokens, std::size_t at, Passes passes) {
  while (at > 0 && passes(tokens[at - 1].kind)) --at;
  return at > 0 ? &tokens[at - 1] : nullptr;
}

const Token* deciding_word(std::span<const Token> tokens, std::size_t at) {
  const Token* word = nearest(tokens, at, is_filler);
  return word != nullptr && decides(word->kind) ? word : nullptr;
}

/// 增速保持在8%以上: the rate in front of the verb of state.
const Token* rate_word(std::span<const Token> tokens, std::size_t at) {
  const Token* word = nearest(tokens, at, [](TokenKind kind) { return kind == TokenKind::reach || is_filler(kind); });
  return word != nullptr && word->kind == TokenKind::rate ? word : nullptr;
}

Direction direction_of(const Token& word) {
  const bool falls = word.kind == TokenKind::rate ? lexicon_entries()[word.entry].value == lexicon_value::down
                                                  : word.kind == TokenKind::down;
  return falls ? Direction::down : Direction::up;
}

MeasureReading level() { return {}; }

MeasureReading growth(const Token& word) { return {Measure::growth, direction_of(word), word.span}; }

MeasureReading as_before(const Clause& clause) { return {clause.before->measure, clause.before->direction, {}}; }

MeasureReading moved(const Clause& clause, const Token& verb) {
  return {is_share(clause.figure.kind) ? Measure::growth : Measure::change, direction_of(verb), verb.span};
}

/// Whether something that can be counted stands right behind the figure: 净增|高新技术企业.
bool has_object_behind(const Clause& clause) {
  return clause.at + 1 < clause.tokens.size() && is_content(clause.tokens[clause.at + 1].kind);
}

/// 比上年, 较预算: whether the figure's clause names what it is compared with.
bool is_compared(const Clause& clause) {
  for (std::size_t i = clause.at; i-- > 0 && !is_mark(clause.tokens[i].kind);) {
    const Token& token = clause.tokens[i];
    if (token.kind == TokenKind::versus) return true;
    if (token.kind == TokenKind::preposition && is_one_of(clause.text.text()[token.span.start], u"比较")) return true;
  }
  return false;
}

/// Whether only 、 or 和 stands between this figure and the one before: both belong to one verb.
bool continues_list(const Clause& clause) {
  if (clause.before == nullptr || clause.at < 2) return false;
  const Token* last = nearest(clause.tokens, clause.at, [](TokenKind kind) {
    return kind == TokenKind::dun || kind == TokenKind::conjunction || kind == TokenKind::comma;
  });
  return last != &clause.tokens[clause.at - 1] && last != nullptr && last->kind == TokenKind::figure;
}

/// 森林抚育提升|20万亩: land on which something is done; 耕地面积提升|20万亩 grows.
bool is_tended_land(const Clause& clause) {
  return clause.figure.kind == UnitKind::area &&
         first_ending(clause.text.text(), clause.verb->span.start, word_list::tends_land) != nullptr;
}

/// PM2.5浓度|较2028年改善, 空气质量综合指数|改善: whether the clause names what is the better, the less there is of it.
bool names_burden(const Clause& clause) {
  for (std::size_t i = clause.at; i-- > 0 && !is_mark(clause.tokens[i].kind);)
    if (first_ending(clause.text.text(), clause.tokens[i].span.end, word_list::burdens) != nullptr) return true;
  return false;
}

using MeasureAnswer = std::optional<MeasureReading>;

/// 居全省第3位 → rank
MeasureAnswer order(const Clause& clause) {
  if (clause.figure.shape != Shape::rank) return std::nullopt;
  return MeasureReading{Measure::rank, Direction::none, {}};
}

/// 进出口保持正增长, 产量与上年持平 → growth, up; 能耗保持下降 → growth, down
MeasureAnswer movement_by_sign(const Clause& clause) {
  const Direction direction = direction_of_sign(clause.text, clause.figure);
  if (direction == Direction::none) return std::nullopt;
  return MeasureReading{Measure::growth, direction, clause.figure.figure};
}

/// 产量翻一番 → growth, up
MeasureAnswer doubling(const Clause& clause) {
  const Figure& figure = clause.figure;
  if (figure.shape != Shape::digitless || clause.text.text()[figure.figure.start] != u'翻') return std::nullopt;
  return MeasureReading{Measure::growth, Direction::up, figure.figure};
}

/// 居民收入增速|快于城镇居民 → growth, up
MeasureAnswer rate_beside_yardstick(const Clause& clause) {
  if (clause.figure.shape != Shape::relative || clause.rate == nullptr) return std::nullopt;
  return growth(*clause.rate);
}

/// 居民收入增长|高于全省平均水平 → growth, up
MeasureAnswer rise_beside_yardstick(const Clause& clause) {
  const bool rises = clause.verb != nullptr && clause.verb->kind == TokenKind::up;
  if (clause.figure.shape != Shape::relative || !rises) return std::nullopt;
  return growth(*clause.verb);
}

/// 居民收入|与经济增长同步 → growth, up
MeasureAnswer yardstick_of_growth(const Clause& clause) {
  const Figure& figure = clause.figure;
  if (figure.shape != Shape::relative || !clause.text.holds(figure.span, WordClass::growth_yardstick))
    return std::nullopt;
  return MeasureReading{Measure::growth, Direction::up, figure.comparator_span};
}

/// 失业率|低于全省平均水平 → level
MeasureAnswer yardstick(const Clause& clause) {
  if (clause.figure.shape != Shape::relative) return std::nullopt;
  return level();
}

/// 投资增速达到|13.5% → growth, up
MeasureAnswer rate(const Clause& clause) {
  if (clause.rate == nullptr || !is_share(clause.figure.kind)) return std::nullopt;
  return growth(*clause.rate);
}

/// PPI同比|-2.2%, PPI同比为|-2.2% → growth, down; CPI同比|0.2% → growth, up: compared, and no other
/// word says what it did
MeasureAnswer comparison_alone(const Clause& clause) {
  if (!is_share(clause.figure.kind) || clause.figure.kind == UnitKind::multiple || clause.at == 0) return std::nullopt;
  const bool is = clause.at > 1 && words_of(clause.text, clause.tokens[clause.at - 1]) == u"为";
  const Token& before = clause.tokens[clause.at - (is ? 2 : 1)];
  if (before.kind != TokenKind::versus ||
      !is_one_of_words(words_of(clause.text, before), word_list::compared_with_itself))
    return std::nullopt;
  return MeasureReading{Measure::growth, Direction::up, before.span};
}

/// 钢材产量|-7.8% → growth, down; 水泥产量|+2.3% → growth, up: a written sign behind the name of an amount. 利润率|-3%
/// is a state.
MeasureAnswer written_sign(const Clause& clause) {
  const Figure& figure = clause.figure;
  const bool is_signed = is_one_of(clause.text.text()[figure.span.start], u"+-") && figure.unit == u"%";
  if (!is_signed || figure.shape != Shape::figure || clause.at == 0) return std::nullopt;
  const Token& before = clause.tokens[clause.at - 1];
  if (!is_content(before.kind) ||
      is_one_of(clause.text.text()[before.span.end - 1], word_list::ends_of_states_characters))
    return std::nullopt;
  return MeasureReading{Measure::growth, Direction::up, {}};
}

/// 城镇化率|由61%提高到62.4% → level
MeasureAnswer frame(const Clause& clause) {
  if (clause.figure.shape != Shape::from_to) return std::nullopt;
  return level();
}

/// 提升|33个|村电网, 森林抚育提升|20万亩 → level: what is made better is counted, the count does not move
MeasureAnswer bettered_object(const Clause& clause) {
  const Token* verb = clause.verb;
  const bool betters = verb != nullptr && moves(*verb) && clause.text.is(verb->span, WordClass::betters);
  if (!betters || !counts_things(clause.figure.kind)) return std::nullopt;
  if (!has_object_behind(clause) && !is_tended_land(clause)) return std::nullopt;
  return level();
}

/// 会议文件精简|30%, PM2.5浓度改善|16% → growth, down
MeasureAnswer lessened(const Clause& clause) {
  if (!is_share(clause.figure.kind) || clause.figure.kind == UnitKind::multiple || clause.at == 0) return std::nullopt;
  const Span verb = clause.tokens[clause.at - 1].span;
  const std::u16string_view whole = clause.text.text();
  const bool less = first_ending(whole, verb.end, word_list::cuts_back) != nullptr && !has_object_behind(clause);
  const bool better = first_ending(whole, verb.end, word_list::gets_better) != nullptr && names_burden(clause);
  if (!less && !better) return std::nullopt;
  return MeasureReading{Measure::growth, Direction::down, verb};
}

/// 净出口下拉经济增长|0.3个百分点 → change, down
MeasureAnswer pulled_down(const Clause& clause) {
  if (clause.figure.kind != UnitKind::percentage_point) return std::nullopt;
  for (std::size_t i = clause.at; i-- > 0 && !is_mark(clause.tokens[i].kind);) {
    if (is_one_of_words(words_of(clause.text, clause.tokens[i]), word_list::pulls_down))
      return MeasureReading{Measure::change, Direction::down, clause.tokens[i].span};
  }
  return std::nullopt;
}

/// 比上年增加|120万人 → change, up; 增长|6.2% → growth, up
MeasureAnswer movement(const Clause& clause) {
  if (clause.verb == nullptr || !moves(*clause.verb)) return std::nullopt;
  return moved(clause, *clause.verb);
}

/// 低于全省平均水平|0.2个百分点 → change, down
MeasureAnswer points_below(const Clause& clause) {
  if (clause.figure.kind != UnitKind::percentage_point) return std::nullopt;
  for (std::size_t i = clause.at; i-- > 0 && !is_mark(clause.tokens[i].kind);) {
    const Token& token = clause.tokens[i];
    if (token.kind == TokenKind::down ||
        first_at(clause.text.text(), token.span.start, word_list::falls_short) != nullptr)
      return MeasureReading{Measure::change, Direction::down, token.span};
  }
  return std::nullopt;
}

/// 占比分别下降0.6、|0.9个百分点 → change, down
MeasureAnswer points_of_list(const Clause& clause) {
  const bool listed = clause.figure.kind == UnitKind::percentage_point && continues_list(clause);
  if (!listed || clause.before->measure != Measure::change) return std::nullopt;
  return as_before(clause);
}

/// 高于全省|0.5个百分点 → change, up
MeasureAnswer points(const Clause& clause) {
  if (clause.figure.kind != UnitKind::percentage_point) return std::nullopt;
  return MeasureReading{Measure::change, Direction::up, {}};
}

/// 增长7%、力争达到|8% → growth, up: a firmer or bolder figure for what was just said to move
MeasureAnswer bolder_goal(const Clause& clause) {
  const bool moved_before = clause.before != nullptr && clause.before->measure == Measure::growth;
  if (!moved_before || !is_share(clause.figure.kind)) return std::nullopt;
  bool modal = false;
  const Token* figure = nearest(clause.tokens, clause.at, [&](TokenKind kind) {
    modal = modal || kind == TokenKind::modal;
    return is_filler(kind) || kind == TokenKind::reach || kind == TokenKind::dun || kind == TokenKind::comma;
  });
  if (!modal || figure == nullptr || figure->kind != TokenKind::figure) return std::nullopt;
  return as_before(clause);
}

/// 预期增长6%，实际|6.2% → growth, up: what came of the movement that was aimed at
MeasureAnswer what_came(const Clause& clause) {
  const bool moved_before = clause.before != nullptr && clause.before->measure == Measure::growth;
  const bool is_another = moved_before && is_share(clause.figure.kind);
  if (!is_another || !tells_what_came(clause.text, clause.tokens, clause.at)) return std::nullopt;
  return as_before(clause);
}

/// 实现|9.4%|的增长 → growth, up
MeasureAnswer movement_behind(const Clause& clause) {
  if (!is_share(clause.figure.kind)) return std::nullopt;
  const std::span<const Token> tokens = clause.tokens;
  std::size_t i = clause.at + 1;
  if (i < tokens.size() && tokens[i].kind == TokenKind::de) ++i;
  if (i + 1 < tokens.size() && tokens[i].kind == TokenKind::adverb) ++i;
  if (i >= tokens.size() || !(moves(tokens[i]) || tokens[i].kind == TokenKind::rate)) return std::nullopt;
  return growth(tokens[i]);
}

/// 增长|目标为|5% → growth, up: the verb of movement is part of what the goal is set for
MeasureAnswer goal_of_movement(const Clause& clause) {
  if (!is_share(clause.figure.kind)) return std::nullopt;
  const Token* const last = clause.verb != nullptr ? clause.verb : clause.tokens.data() + clause.at;
  const Token* word = last;
  while (word != clause.tokens.data() && (is_filler(word[-1].kind) || is_goal(clause.text, word[-1]))) --word;
  if (word == last || word == clause.tokens.data() || word[-1].kind != TokenKind::up) return std::nullopt;
  return growth(word[-1]);
}

/// 高新技术企业净增|700家 → change, up; with its object behind it (净增|700家|高新技术企业) 净增 is what was done
MeasureAnswer net_increase(const Clause& clause) {
  if (clause.at == 0 || is_share(clause.figure.kind) || has_object_behind(clause)) return std::nullopt;
  const Token& verb = clause.tokens[clause.at - 1];
  // 贷款比年初新增|30亿元
  const bool adds =
      words_of(clause.text, verb) == u"新增" && clause.at > 1 && clause.tokens[clause.at - 2].kind == TokenKind::versus;
  if (!adds && !is_one_of_words(words_of(clause.text, verb), word_list::net_increase)) return std::nullopt;
  return MeasureReading{Measure::change, Direction::up, verb.span};
}

/// 按年增加15%，|即|669亿元 → change, up: the same movement as an amount
MeasureAnswer in_other_words(const Clause& clause) {
  const bool moved_before = clause.before != nullptr && clause.before->measure == Measure::growth;
  if (!moved_before || is_share(clause.figure.kind) || clause.at < 3) return std::nullopt;
  const bool is_same = words_of(clause.text, clause.tokens[clause.at - 1]) == u"即" &&
                       clause.tokens[clause.at - 2].kind == TokenKind::comma &&
                       clause.tokens[clause.at - 3].kind == TokenKind::figure;
  if (!is_same) return std::nullopt;
  return MeasureReading{Measure::change, clause.before->direction, {}};
}

/// Whether what follows is how much there is of the same now: …、突破1.1万公里; …，总量达到80万册
bool total_follows(const Clause& clause) {
  bool told = false;
  for (std::size_t i = clause.at + 1; i < clause.tokens.size(); ++i) {
    const Token& token = clause.tokens[i];
    const std::u16string_view words = words_of(clause.text, token);
    if (token.kind == TokenKind::figure)
      return i > clause.at + 1 && words.ends_with(clause.figure.unit) && (told || words.starts_with(u"突破"));
    const Mark* noun = clause.text.longest(token.span.start, WordClass::dependent);
    const bool is_total = noun != nullptr && noun->end == token.span.end && noun->value == lexicon_value::total;
    told = told || is_total || token.kind == TokenKind::reach || words.starts_with(u"累计");
    const bool lists = token.kind == TokenKind::dun || token.kind == TokenKind::comma;
    if (!lists && !is_total && token.kind != TokenKind::reach && !is_filler(token.kind)) return false;
  }
  return false;
}

/// 公路里程新增|30公里、突破1100公里 → change, up
MeasureAnswer added_to_total(const Clause& clause) {
  if (clause.at < 2 || is_share(clause.figure.kind) || clause.figure.unit.empty()) return std::nullopt;
  const Token& verb = clause.tokens[clause.at - 1];
  const Token& subject = clause.tokens[clause.at - 2];
  const bool adds = words_of(clause.text, verb) == u"新增" && is_content(subject.kind) && !is_action(subject.kind);
  if (!adds || !total_follows(clause)) return std::nullopt;
  return MeasureReading{Measure::change, Direction::up, verb.span};
}

/// 收入12亿元，增长4%，|增收|3亿元: the word is all of its clause, behind a growth or a share of the same
/// account. What is said of accounts only (减支) may stand behind their amount, too.
bool follows_account(const Clause& clause) {
  if (clause.before == nullptr || clause.at < 3 || !is_mark(clause.tokens[clause.at - 2].kind)) return false;
  const Token& last = clause.tokens[clause.at - 3];
  const std::u16string_view word = words_of(clause.text, clause.tokens[clause.at - 1]);
  // 所得税52亿元，增收7亿元
  const bool behind_income = clause.at > 3 && clause.before->figure->kind == UnitKind::money &&
                             is_one_of(clause.text.text()[clause.tokens[clause.at - 4].span.end - 1], u"税费");
  return last.kind == TokenKind::figure &&
         (behind_income || is_share(clause.before->figure->kind) || is_one_of_words(word, word_list::account_only));
}

/// 一般公共预算收入比上年增收|3亿元 → change, up. By itself (户均增收|3000元) 增收 is what is counted.
MeasureAnswer account_movement(const Clause& clause) {
  if (clause.at == 0 || clause.figure.kind != UnitKind::money) return std::nullopt;
  if (!is_compared(clause) && !follows_account(clause)) return std::nullopt;
  const Token& verb = clause.tokens[clause.at - 1];
  const std::u16string_view words = words_of(clause.text, verb);
  const auto closes = [words](std::u16string_view word) { return words.ends_with(word); };
  const bool rises = std::any_of(std::begin(word_list::account_rises), std::end(word_list::account_rises), closes);
  const bool falls = std::any_of(std::begin(word_list::account_falls), std::end(word_list::account_falls), closes);
  if (!rises && !falls) return std::nullopt;
  return MeasureReading{Measure::change, rises ? Direction::up : Direction::down, verb.span};
}

/// 分别增长12.1%、|9.4% → growth, up; 增加47名和|13个 → change, up; 增长5%、|86亿元 → level; 新增30公里、|突破1100公里
/// → level
MeasureAnswer list(const Clause& clause) {
  if (!continues_list(clause) || clause.before->measure == Measure::rank) return std::nullopt;
  if (words_of(clause.text, clause.tokens[clause.at]).starts_with(u"突破")) return level();
  const bool both_amounts = clause.before->measure == Measure::change && !is_share(clause.figure.kind);
  const bool shared = clause.before->measure != Measure::level &&
                      (both_amounts || same_dimension(*clause.before->figure, clause.figure));
  return shared ? as_before(clause) : level();
}

/// 减少|农村贫困人口|1000万人 → change, down: the verb of movement stands before its object. Amounts that a verb only
/// takes off are what was done, no movement (压减|钢铁产能|3000万吨).
MeasureAnswer movement_of_object(const Clause& clause) {
  const Token* verb = nearest(clause.tokens, clause.at, [](TokenKind kind) {
    return kind == TokenKind::chunk || kind == TokenKind::indicator || kind == TokenKind::noun;
  });
  if (verb == nullptr || verb == &clause.tokens[clause.at - 1] || !moves(*verb)) return std::nullopt;
  const WordClass wanted = is_share(clause.figure.kind) ? WordClass::takes_off : WordClass::moves_object;
  if (!clause.text.is(verb->span, wanted)) return std::nullopt;
  return moved(clause, *verb);
}

/// 商品零售价增长率|0.6% → growth, up: the rate is the end of a longer word. 人口自然增长率|0.6‰ is a state
MeasureAnswer rate_in_a_word(const Clause& clause) {
  if (clause.at == 0 || !is_share(clause.figure.kind)) return std::nullopt;
  const Span word = clause.tokens[clause.at - 1].span;
  const Mark* rate = clause.text.longest_ending(word.end, WordClass::rate);
  if (rate == nullptr || rate->start < word.start) return std::nullopt;
  if (clause.figure.unit == u"‰" && first_ending(clause.text.text(), word.end, word_list::rates_of_people) != nullptr)
    return std::nullopt;
  const bool falls = rate->value == lexicon_value::down;
  return MeasureReading{Measure::growth, falls ? Direction::down : Direction::up, word};
}

/// 地区生产总值增速 / 5.2% / 5.5%左右 as cells of a row → growth, up
MeasureAnswer rate_of_row(const Clause& clause) {
  if (!is_share(clause.figure.kind)) return std::nullopt;
  std::size_t i = clause.at;
  const auto is_cell = [&](const Token& token) {
    return token.kind == TokenKind::figure ||
           words_of(clause.text, token).find_first_not_of(u"\t| ") == std::u16string_view::npos;
  };
  while (i > 0 && is_cell(clause.tokens[i - 1])) --i;
  if (i == 0 || i == clause.at || clause.tokens[i - 1].kind != TokenKind::rate) return std::nullopt;
  return growth(clause.tokens[i - 1]);
}

/// What none answers is a level.
MeasureReading by_the_first_rule(const Clause& clause) {
  return first_answer<order, doubling, movement_by_sign, rate_beside_yardstick, rise_beside_yardstick,
                      yardstick_of_growth, yardstick, rate, frame, bettered_object, lessened, pulled_down, movement,
                      points_below, points_of_list, points, comparison_alone, written_sign, bolder_goal, what_came,
                      movement_behind, goal_of_movement, in_other_words, net_increase, account_movement, added_to_total,
                      list, movement_of_object, rate_in_a_word, rate_of_row>(clause)
      .value_or(level());
}

/// 增速为|负2.3% → growth, down: a movement by less than nothing goes the other way. 下降|-2.3% says it twice.
MeasureReading turned(MeasureReading reading, const Figure& figure) {
  const bool moves = reading.measure == Measure::growth || reading.measure == Measure::change;
  const std::optional<Decimal>& least = figure.value ? figure.value : figure.high;
  if (moves && least && least->digits < 0) reading.direction = Direction::down;
  return reading;
}

}  // namespace

MeasureReading read_measure(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                            const MeasureReading* before) {
  const Clause clause = {text, tokens, at, figure, before, deciding_word(tokens, at), rate_word(tokens, at)};
  return turned(by_the_first_rule(clause), figure);
}

}  // namespace mubiao
