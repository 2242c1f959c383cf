#include "core/reading/status.h"

#include <algorithm>

#include "core/quantity/numeral.h"

namespace mubiao {
namespace {

std::u16string_view words_of(const MarkedText& text, const Token& token) {
  return text.text().substr(token.span.start, token.span.length());
}

/// 裁减了, 形成了
bool tells_done(const MarkedText& text, const Token& verb, const Token& particle) {
  const bool is_verb = is_action(verb.kind) || verb.kind == TokenKind::up || verb.kind == TokenKind::down;
  return is_verb && particle.kind == TokenKind::particle && words_of(text, particle) == u"了";
}

bool looks_ahead(const MarkedText& text, Span time) {
  const std::u16string_view words = text.text().substr(time.start, time.length());
  return words.front() == u'到' || words.back() == u'前' || words.back() == u'底';
}

bool is_forecast(std::span<const Token> tokens, std::size_t at) {
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                     [](const Token& token) { return token.kind == TokenKind::forecast; });
}

/// 计划2032年建成的机场已完成投资21亿元: 已 between the time and the figure, in the same clause.
bool done_since(const MarkedText& text, std::span<const Token> tokens, std::size_t at, std::uint32_t time_end) {
  for (std::size_t i = at; i-- > 0 && tokens[i].span.start >= time_end && tokens[i].kind != TokenKind::comma;) {
    if (tokens[i].kind == TokenKind::adverb && text.is(tokens[i].span, WordClass::done)) return true;
  }
  return false;
}

/// 将2.8万亿元纳入预算, 将比例提高到75%: 将 that stands for 把, by the token behind it.
bool takes_object(const MarkedText& text, const Token& next) {
  // 将突破20万人次: the word of comparison is its verb
  if (next.kind == TokenKind::figure) return starts_numeral(text.text()[next.span.start]);
  return is_content(next.kind) && !is_action(next.kind) &&
         !text.starts_any<WordClass::action, WordClass::adverb, WordClass::reach, WordClass::up, WordClass::down>(
             next.span.start);
}

/// 投产后可新增岗位1200个: the word that tells what will follow once a thing stands, at most a few clauses before the
/// figure; empty if there is none.
Span promise_after_completion(const MarkedText& text, std::span<const Token> tokens, std::size_t at) {
  constexpr std::uint32_t longest = 40;
  const std::uint32_t figure = tokens[at].span.start;
  const std::uint32_t begin = std::max(tokens[0].span.start, figure > longest ? figure - longest : 0);
  for (std::uint32_t place = figure; place-- > begin;) {
    const char16_t unit = text.text()[place];
    if (unit == u'。' || unit == u'；') return {};
    const Mark* event = text.longest(place, WordClass::completion);
    if (event == nullptr || event->end > figure) continue;
    const std::u16string_view rest = text.text().substr(event->end, figure - event->end);
    if (rest.find(u'已') != rest.npos) return {};
    for (const std::u16string_view forecast : {u"可", u"将", u"预计", u"有望"}) {
      const std::size_t found = rest.find(forecast);
      if (found == rest.npos) continue;
      const std::uint32_t start = event->end + static_cast<std::uint32_t>(found);
      return {start, start + static_cast<std::uint32_t>(forecast.size())};
    }
  }
  return {};
}

}  // namespace

StatusReading read_status(const MarkedText& text, std::span<const Token> tokens, std::size_t at, Part part,
                          const TimeExpression* time, Calendar calendar) {
  const bool plan = part == Part::plan;
  StatusReading reading{plan ? Status::target : Status::result, {}, false};
  // Only a time of the same sentence tells: what opened the paragraph is the background of all that follows
  const bool timed =
      time != nullptr && time->span.start >= tokens[0].span.start && time->span.start < tokens[at].span.start;
  if (timed && time->last_year > 0 && calendar.this_year > 0) {
    if (plan && is_over(*time, calendar)) return {Status::result, time->span, true};
    // A report given late in its year reviews that year, too: only 到2025年, 2025年底前 look ahead
    const bool plainly = time->year && time->last_year == calendar.this_year && !looks_ahead(text, time->span) &&
                         !is_forecast(tokens, at);
    if (!plan && !plainly && is_ahead(*time, calendar) && !done_since(text, tokens, at, time->span.end))
      return {Status::target, time->span, true};
  }
  if (!plan) {
    const Span promise = promise_after_completion(text, tokens, at);
    if (!promise.empty()) return {Status::target, promise, true};
  }
  // A fragment that names no year: what it says of 今年 is to come, unless a word says that it is done
  if (timed && calendar.this_year == 0 && text.text().substr(time->span.start, 2) == u"今年")
    reading = {Status::target, time->span, true};
  // 力争到2035年达到42%，去年造林9万亩: words in front of a time of the review's own speak of what stands before it
  const bool past =
      !plan && timed && time->last_year > 0 && calendar.covered_year > 0 && time->last_year <= calendar.covered_year;
  for (std::size_t i = at; i-- > 0;) {
    const Token& token = tokens[i];
    if (past && token.span.end <= time->span.start) break;
    if (token.kind == TokenKind::stop || token.kind == TokenKind::semicolon) break;
    if (plan && token.kind == TokenKind::comma) break;
    if (plan && i > 0 && tells_done(text, tokens[i - 1], token)) return {Status::result, token.span, true};
    if (reading.status == Status::target && token.kind == TokenKind::adverb && text.is(token.span, WordClass::done))
      return {Status::result, token.span, true};
    if (!plan && token.kind == TokenKind::forecast && words_of(text, token) == u"将" &&
        !takes_object(text, tokens[i + 1]))
      return {Status::target, token.span, true};
    if (!plan && token.kind == TokenKind::modal && text.is(token.span, WordClass::aim))
      return {Status::target, token.span, true};
  }
  return reading;
}

}  // namespace mubiao
