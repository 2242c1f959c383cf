#include "core/reading/status.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/numeral/numeral.h"
#include "core/reading/announced_status.h"
#include "core/reading/first_answer.h"
#include "core/reading/past_goal.h"
#include "core/reading/story_status.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// A figure and what tells of its status: what the rules below ask.
struct Question {
  const MarkedText& text;
  std::span<const Token> tokens;
  std::size_t at;  ///< the figure's token
  bool plan;       ///< the part of the report at hand
  Calendar calendar;
  const TimeExpression* time;    ///< governs the figure from within its sentence; null if there is none
  StatusReading otherwise = {};  ///< where no rule answers
};

using StatusAnswer = std::optional<StatusReading>;

/// Tokens before a figure that may tell of its status: more than any sentence of a report has.
constexpr std::size_t most_tokens = 1000;

/// The first token that may tell of the figure.
std::size_t first_telling(const Question& question) {
  return question.at > most_tokens ? question.at - most_tokens : 0;
}

/// …，占计划安排|的, before the share itself.
bool ends_in_share(std::u16string_view before) {
  if (before.ends_with(u"的")) before.remove_suffix(1);
  return first_ending(before, before.size(), word_list::shares_of_plan) != nullptr;
}

StatusAnswer against_the_part(Status status, Span words) { return StatusReading{status, words, true}; }

/// 2030年底前, 到2030年; a day before which something was done is recalled as often as aimed at.
bool looks_ahead(std::u16string_view time) {
  return time.front() == u'到' || (time.back() == u'前' && !time.ends_with(u"日前")) || time.back() == u'底';
}

bool is_forecast(const Question& question) {
  const std::size_t first = first_telling(question);
  const auto words = question.tokens.subspan(first, question.at - first);
  return std::any_of(words.begin(), words.end(), [&question](const Token& token) {
    return token.kind == TokenKind::forecast ||
           (token.kind == TokenKind::modal && is_one_of_words(question.text.words(token.span), word_list::forecasts));
  });
}

bool is_done(const MarkedText& text, const Token& token) {
  return token.kind == TokenKind::adverb && text.is(token.span, WordClass::done);
}

/// 计划2032年建成的机场已完成投资21亿元: 已 between the time and the figure, in the same clause.
bool done_since(const Question& question) {
  for (std::size_t i = question.at; i-- > first_telling(question);) {
    const Token& token = question.tokens[i];
    if (token.span.start < question.time->span.end || token.kind == TokenKind::comma) break;
    if (is_done(question.text, token)) return true;
  }
  return false;
}

/// The word that promises something (可, 将) between a completion and the figure; empty where there is none, or where
/// 已 tells that it has come.
Span promise_in(const MarkedText& text, Span words) {
  const std::u16string_view said = text.words(words);
  if (said.find(u'已') != said.npos) return {};
  for (const std::u16string_view promise : word_list::promise) {
    const std::size_t found = said.find(promise);
    if (found == said.npos) continue;
    const std::uint32_t start = words.start + static_cast<std::uint32_t>(found);
    return {start, start + static_cast<std::uint32_t>(promise.size())};
  }
  return {};
}

// Rules about one word before the figure; `i` is its token.

/// In the plan: 形成|了|3项经验 → result
StatusAnswer done_verb(const Question& question, std::size_t i) {
  const Token& particle = question.tokens[i];
  if (!question.plan || i == 0 || particle.kind != TokenKind::particle) return std::nullopt;
  const TokenKind verb = question.tokens[i - 1].kind;
  const bool is_verb = is_action(verb) || verb == TokenKind::up || verb == TokenKind::down;
  if (!is_verb || question.text.words(particle.span) != u"了") return std::nullopt;
  return against_the_part(Status::result, particle.span);
}

/// Of what would be a target: 园区|已|入驻企业86家 → result
StatusAnswer done_adverb(const Question& question, std::size_t i) {
  if (question.otherwise.status != Status::target || !is_done(question.text, question.tokens[i])) return std::nullopt;
  return against_the_part(Status::result, question.tokens[i].span);
}

/// In the review: 参与人数|将|突破9万人次 → target
StatusAnswer coming_event(const Question& question, std::size_t i) {
  const Token& word = question.tokens[i];
  if (question.plan || word.kind != TokenKind::forecast || question.text.words(word.span) != u"将" ||
      takes_object(question.text, question.tokens[i + 1]) || stands_for_ba(question.text, question.tokens, i))
    return std::nullopt;
  return against_the_part(Status::target, word.span);
}

/// In the review: 公营房屋建屋量将|达18万个 → target: 将 at the end of words of no table
StatusAnswer coming_behind_words(const Question& question, std::size_t i) {
  const Token& word = question.tokens[i];
  if (question.plan || word.kind != TokenKind::chunk || word.span.length() < 3) return std::nullopt;
  const std::u16string_view words = question.text.words(word.span);
  const bool is_will =
      words.back() == u'将' && !is_one_of(words[words.size() - 2], word_list::before_general_characters);
  const TokenKind next = question.tokens[i + 1].kind;
  const bool moves = next == TokenKind::reach || next == TokenKind::reach_to || next == TokenKind::up ||
                     next == TokenKind::down || is_action(next);
  if (!is_will || !moves) return std::nullopt;
  return against_the_part(Status::target, {word.span.end - 1, word.span.end});
}

/// In the review: 力争|培育上市企业12家 → target
StatusAnswer aim(const Question& question, std::size_t i) {
  const Token& word = question.tokens[i];
  if (question.plan || word.kind != TokenKind::modal || !question.text.is(word.span, WordClass::aim))
    return std::nullopt;
  return against_the_part(Status::target, word.span);
}

/// Where the words that tell begin: at the last stop or semicolon, in the plan at the last comma. 力争到2035年达到42%，
/// 去年造林9万亩: words in front of a time of the review's own speak of what stands before it.
bool ends_the_words(const Question& question, const Token& token) {
  const TimeExpression* time = question.time;
  const bool reviewed = !question.plan && time != nullptr && time->last_year > 0 &&
                        question.calendar.covered_year > 0 && time->last_year <= question.calendar.covered_year;
  return token.kind == TokenKind::stop || token.kind == TokenKind::semicolon ||
         (question.plan && token.kind == TokenKind::comma) || (reviewed && token.span.end <= time->span.start);
}

// Rules about the whole sentence.

/// In the review: 预期目标为增长|6%|，实际增长6.2% → target of the year gone by
StatusAnswer goal_that_was(const Question& question) {
  if (question.plan) return std::nullopt;
  const Span goal = goal_of_the_past(question.text, question.tokens, question.at);
  if (goal.empty()) return std::nullopt;
  return StatusReading{Status::target, goal, false, true};
}

/// In the plan: “十六五”以来|完成投资9亿元, 目前|建成充电桩1.8万个 → result, unless a word after it aims (目前|…力争)
StatusAnswer up_to_now(const Question& question) {
  if (!question.plan || question.time == nullptr) return std::nullopt;
  const std::u16string_view time = question.text.words(question.time->span);
  const bool is_reckoned = question.text.text().substr(0, question.time->span.start).ends_with(u"截至") &&
                           !is_ahead(*question.time, question.calendar);
  if (!time.ends_with(u"以来") && !is_one_of_words(time, word_list::present_times) && !is_reckoned) return std::nullopt;
  constexpr std::uint32_t farthest = 200;  // units back from the figure
  const std::uint32_t end = question.tokens[question.at].span.start;
  const std::uint32_t start = std::max(question.time->span.end, end > farthest ? end - farthest : 0);
  const std::u16string_view between = question.text.words({std::min(start, end), end});
  if (holds_any(between, word_list::ahead) || holds_any(between, word_list::aims_in_plans)) return std::nullopt;
  return against_the_part(Status::result, question.time->span);
}

/// In the plan of 2028/29: 2027/28年度|赤字修订为8亿元 → result; what is granted for that year (宽减2027/28年度薪俸税)
/// is announced
StatusAnswer fiscal_year_ending(const Question& question) {
  if (!question.plan || question.time == nullptr || question.time->last_year != question.calendar.this_year)
    return std::nullopt;
  const Span time = question.time->span;
  const std::u16string_view words = question.text.words(time);
  if (words.find_first_of(u"/至—") == words.npos || !words.ends_with(u"年度")) return std::nullopt;
  constexpr std::uint32_t farthest = 200;  // units back from the figure
  const std::uint32_t figure = question.tokens[question.at].span.start;
  const std::uint32_t start = std::max(question.tokens[0].span.start, figure > farthest ? figure - farthest : 0);
  const std::u16string_view before = question.text.words({start, figure});
  if (holds_any(before, word_list::measures_of_budgets)) return std::nullopt;
  return against_the_part(Status::result, time);
}

/// In the plan: 法定最低工资|已于|5月上调至43元 → result
StatusAnswer done_on_a_day(const Question& question) {
  constexpr std::uint32_t longest_clause = 60;  // units
  if (!question.plan) return std::nullopt;
  const std::uint32_t figure = question.tokens[question.at].span.start;
  const std::uint32_t begin =
      std::max(question.tokens[0].span.start, figure > longest_clause ? figure - longest_clause : 0);
  const std::u16string_view words = question.text.words({begin, figure});
  const std::size_t mark = words.find_last_of(u"，；");
  const std::size_t clause = mark == words.npos ? 0 : mark + 1;
  const std::size_t done = words.find(u"已于", clause);
  if (done == words.npos) return std::nullopt;
  const std::uint32_t start = begin + static_cast<std::uint32_t>(done);
  return against_the_part(Status::result, {start, start + 2});
}

/// ，占计划安排的|120%, right behind a figure: the share of its plan.
bool opens_share(std::u16string_view behind) {
  if (!behind.starts_with(u"，")) return false;
  return std::any_of(std::begin(word_list::shares_of_plan), std::end(word_list::shares_of_plan),
                     [behind](std::u16string_view share) {
                       if (!behind.substr(1).starts_with(share)) return false;
                       const std::size_t end = 1 + share.size();
                       const std::size_t number = end + (behind.substr(end).starts_with(u"的") ? 1 : 0);
                       return number < behind.size() && is_digit(behind[number]);
                     });
}

/// In the review: 争取补助|9亿元|，占计划安排的120%: what is measured by its plan was done, and so was the share.
StatusAnswer executed_share(const Question& question) {
  if (question.plan) return std::nullopt;
  const Span figure = question.tokens[question.at].span;
  const std::u16string_view whole = question.text.text();
  if (!opens_share(whole.substr(figure.end)) && !ends_in_share(whole.substr(0, figure.start))) return std::nullopt;
  return StatusReading{Status::result, {}, false};
}

/// In the plan: 去年|技术合同成交额达到45亿元 → result
StatusAnswer year_behind_the_plan(const Question& question) {
  if (!question.plan || question.time == nullptr || !is_over(*question.time, question.calendar)) return std::nullopt;
  return against_the_part(Status::result, question.time->span);
}

/// In the review: 到2031年|人口达到20万人 → target. A report given late in its year reviews that year, too: of its own
/// year only 到2030年 and 2030年底前 look ahead.
StatusAnswer year_ahead_of_the_review(const Question& question) {
  if (question.plan || question.time == nullptr || !is_ahead(*question.time, question.calendar)) return std::nullopt;
  const TimeExpression& time = *question.time;
  if (question.text.words(time.span).ends_with(u"以来")) return std::nullopt;
  const bool reviewed = time.year && time.last_year == question.calendar.this_year &&
                        !looks_ahead(question.text.words(time.span)) && !is_forecast(question);
  return reviewed || done_since(question) ? std::nullopt : against_the_part(Status::target, time.span);
}

/// In the review: 投产后|可|新增岗位1200个 → target: what will follow once a thing stands
StatusAnswer promise_after_completion(const Question& question) {
  // units back from the figure: the clause of the completion and those behind it, which are short
  constexpr std::uint32_t longest_promise = 40;
  if (question.plan) return std::nullopt;
  const std::uint32_t figure = question.tokens[question.at].span.start;
  const std::uint32_t begin =
      std::max(question.tokens[0].span.start, figure > longest_promise ? figure - longest_promise : 0);
  for (std::uint32_t place = figure; place-- > begin;) {
    const char16_t unit = question.text.text()[place];
    if (unit == u'。' || unit == u'；') break;
    const Mark* event = question.text.longest(place, WordClass::completion);
    if (event == nullptr || event->end > figure) continue;
    const Span promise = promise_in(question.text, {event->end, figure});
    if (!promise.empty()) return against_the_part(Status::target, promise);
  }
  return std::nullopt;
}

/// 形成了, 已, 将, 力争: the nearest word before the figure that tells
StatusAnswer nearest_word(const Question& question) {
  for (std::size_t i = question.at; i-- > first_telling(question) && !ends_the_words(question, question.tokens[i]);) {
    if (const StatusAnswer answer =
            first_answer<done_verb, done_adverb, coming_event, coming_behind_words, aim>(question, i))
      return answer;
  }
  return std::nullopt;
}

/// What holds where no rule answers: the part's own status. In a fragment that names no year, what it says of 今年,
/// 明年 or 今后三年 is to come.
StatusReading by_default(const Question& question) {
  const bool unknown_year = question.time != nullptr && question.calendar.this_year == 0;
  const std::u16string_view words =
      unknown_year ? question.text.text().substr(question.time->span.start) : std::u16string_view();
  // 今年前三季度, 今年以来: the year's part that is over
  const bool is_told = words.starts_with(u"今年") && first_at(words, 2, word_list::parts_told) != nullptr;
  if ((words.starts_with(u"今年") && !is_told) || first_at(words, 0, word_list::times_ahead) != nullptr)
    return {Status::target, question.time->span, true};
  return {question.plan ? Status::target : Status::result, {}, false};
}

/// 新建冷库2座: a deed that no word and no time says to be done or to come. In a text whose kind nobody knows it may be
/// either.
bool is_open_deed(const Question& question) {
  if (question.time != nullptr) return false;
  for (std::size_t i = question.at; i-- > 0 && !is_mark(question.tokens[i].kind);)
    if (is_action(question.tokens[i].kind)) return true;
  return false;
}

/// Only a time of the same sentence tells: what opened the paragraph is the background of all that follows.
const TimeExpression* in_sentence(const TimeExpression* time, std::span<const Token> tokens, std::size_t at) {
  const bool stands_before =
      time != nullptr && time->span.start >= tokens[0].span.start && time->span.start < tokens[at].span.start;
  return stands_before ? time : nullptr;
}

/// What the words tell, else what the text announces.
StatusReading or_announced(const MarkedText& text, std::span<const Token> tokens, std::size_t at, Teller teller,
                           const StatusReading& told) {
  if (!teller.announces || told.status == Status::target || !told.words.empty()) return told;
  return announced_status(text, tokens, at).value_or(told);
}

/// 增长5%左右，新增就业12万人以上 where somebody's goals are told of: with a bound and neither a time nor a word that
/// tells, it may be one of them.
bool may_be_goal(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const TimeExpression* time,
                 Teller teller, const StatusReading& told) {
  if (!teller.tells_goals || told.status == Status::target || !told.words.empty()) return false;
  const std::u16string_view words = text.words(tokens[at].span);
  return in_sentence(time, tokens, at) == nullptr && first_ending(words, words.size(), word_list::bounds) != nullptr;
}

Teller::Kind kind_of_teller(const Outline& outline) {
  if (outline.document.kind == DocumentKind::news) return Teller::Kind::story;
  const bool plans = std::any_of(outline.sentences.begin(), outline.sentences.end(),
                                 [](const Sentence& sentence) { return sentence.part == Part::plan; });
  if (outline.document.kind != DocumentKind::other || plans) return Teller::Kind::report;
  return outline.reviews ? Teller::Kind::review : Teller::Kind::profile;
}

}  // namespace

Teller teller_of(const Outline& outline, std::u16string_view text) {
  const Teller::Kind kind = kind_of_teller(outline);
  if (kind == Teller::Kind::report) return {};
  return {kind, announces_measures(text), holds_any(text, word_list::names_of_goals)};
}

StatusReading read_status(const MarkedText& text, std::span<const Token> tokens, std::size_t at, Part part,
                          const TimeExpression* time, Calendar calendar, Teller teller) {
  if (teller.kind == Teller::Kind::story) {
    StatusReading told = or_announced(text, tokens, at, teller, read_story_status(text, tokens, at, time, calendar));
    told.contested |= may_be_goal(text, tokens, at, time, teller, told);
    return told;
  }
  Question question = {text, tokens, at, part == Part::plan, calendar, in_sentence(time, tokens, at)};
  question.otherwise = by_default(question);
  const StatusAnswer answer =
      first_answer<executed_share, goal_that_was, up_to_now, fiscal_year_ending, done_on_a_day, year_behind_the_plan,
                   year_ahead_of_the_review, promise_after_completion, nearest_word>(question);
  if (answer) return *answer;
  if (teller.kind == Teller::Kind::report || question.otherwise.status != Status::result) return question.otherwise;
  const std::optional<StatusReading> told = told_by_words(text, tokens, at);
  const bool forecasts =
      told && teller.kind == Teller::Kind::review && is_one_of_words(text.words(told->words), word_list::forecasts);
  if (told && told->status == Status::target && !forecasts) return *told;
  // 到2030年，覆盖率达到90%: where nobody knows what kind of text it is, a time ahead tells
  if (!told && question.time != nullptr && lies_ahead_of_text(text, *question.time, calendar))
    return {Status::target, question.time->span, true};
  question.otherwise.contested |= !told && is_open_deed(question);
  StatusReading reading = told ? question.otherwise : or_announced(text, tokens, at, teller, question.otherwise);
  reading.contested |= may_be_goal(text, tokens, at, time, teller, reading);
  return reading;
}

}  // namespace mubiao
