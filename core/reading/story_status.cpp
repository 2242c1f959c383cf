#include "core/reading/story_status.h"

#include <algorithm>
#include <optional>

#include "core/numeral/numeral.h"
#include "core/reading/past_goal.h"
#include "core/text/character.h"
#include "core/text/unit_set.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

using Tokens = std::span<const Token>;

/// 年底前, 到2035年, 未来五年, 届时: a time that lies ahead whatever the year of the text is.
bool says_ahead(std::u16string_view time) {
  return first_at(time, 0, word_list::times_ahead) != nullptr ||
         first_ending(time, time.size(), word_list::completions) != nullptr ||
         (time.size() > 1 && time.ends_with(u"前") &&
          !is_one_of(time[time.size() - 2], word_list::before_coming_characters));
}

/// 到2030年, 到“十五五”末; not 到目前.
bool leads_to_year(std::u16string_view time) {
  return time.front() == u'到' && (time.find(u'年') != time.npos || time.find(u'”') != time.npos);
}

/// Whether the time lies ahead of the text: a year behind its own, a plan that has not begun.
bool lies_ahead(const MarkedText& text, const TimeExpression& time, Calendar calendar) {
  const std::u16string_view words = text.words(time.span);
  if (says_ahead(words)) return true;
  // 到2029年末 is told of what is reached as well
  if (calendar.this_year == 0 || time.last_year == 0) return leads_to_year(words) && !is_one_of(words.back(), u"末底");
  if (leads_to_year(words)) return time.last_year >= calendar.this_year;
  const int first = time.from.year > 0 ? time.from.year : time.last_year;
  return time.last_year > calendar.this_year && first >= calendar.this_year;
}

/// A place in a sentence, with the token that holds it.
struct Place {
  std::uint32_t at;   ///< in the folded text
  std::size_t token;  ///< index of the token
};

/// The token behind a word of `length` units at `place`; null where the token of the word goes on behind it.
const Token* token_behind(Tokens tokens, Place place, std::size_t length) {
  const std::uint32_t end = place.at + static_cast<std::uint32_t>(length);
  std::size_t i = place.token;
  while (i < tokens.size() && tokens[i].span.end <= end) ++i;
  return i < tokens.size() && tokens[i].span.start == end ? &tokens[i] : nullptr;
}

/// 计划实施, 规划总面积, 预期增长: 计划 as a verb. 发展规划等, “十四五”规划首次: a noun.
bool is_verb(const MarkedText& text, Tokens tokens, Place place, std::u16string_view word) {
  const Token* const behind = token_behind(tokens, place, word.size());
  if (behind == nullptr) return false;
  // “预计三季度涨幅在1%以内。” is said by somebody, “规划”首次 is a noun
  const char16_t before_word = place.at > 0 ? text.text()[place.at - 1] : u'\0';
  const bool is_said = before_word == u'“' && is_one_of_words(word, word_list::forecasts);
  if (!is_said && is_one_of(before_word, word_list::before_plan_characters)) return false;
  const TokenKind next = behind->kind;
  if (is_action(next) || next == TokenKind::time || next == TokenKind::preposition || next == TokenKind::figure ||
      next == TokenKind::up || next == TokenKind::down || next == TokenKind::reach || next == TokenKind::reach_to)
    return true;
  if (!is_content(next) || tokens[place.token].span.start != place.at) return false;
  if (place.token == 0) return true;
  const Token& before = tokens[place.token - 1];
  return is_mark(before.kind) || before.kind == TokenKind::time || before.kind == TokenKind::place ||
         is_one_of(text.text()[place.at - 1], word_list::subject_end_characters);
}

/// 代表团|将|参加: 将 amid words of no table is one by itself, unless its neighbours make it another (将军, 名将).
bool is_free(const MarkedText& text, std::uint32_t at) {
  const std::u16string_view units = text.text();
  const bool ends_word = at > 0 && is_one_of(units[at - 1], word_list::before_general_characters);
  return !ends_word && at + 1 < units.size() && !is_one_of(units[at + 1], word_list::after_general_characters);
}

/// 将2.8万亿元纳入预算, 将山、水等6处区域纳入名录: 将 that stands for 把, by what follows it and by the verb that says
/// what became of the object.
bool disposes(const MarkedText& text, Tokens tokens, Place place) {
  constexpr std::size_t farthest = 60;  // units from 将 to the verb
  const std::u16string_view ahead = text.text().substr(place.at, farthest);
  const bool is_disposed = holds_any(ahead.substr(0, ahead.find_first_of(u"。；")), word_list::disposing_verbs);
  const Token* const behind = token_behind(tokens, place, 1);
  if (behind == nullptr) return is_disposed || !is_free(text, place.at);
  if (behind->kind == TokenKind::figure && starts_numeral(text.text()[behind->span.start])) return true;
  if (is_action(behind->kind) || (!takes_object(text, *behind) && behind->kind != TokenKind::adverb)) return false;
  return is_disposed;
}

/// 今天预计发送旅客9万人次, 2029年预计超过3万亿元: what is under way, by a time before the word that is no time ahead.
bool is_under_way(const MarkedText& text, Tokens tokens, std::size_t i) {
  if (i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::time) return false;  // 预计|明年
  for (std::size_t k = i; k-- > 0 && tokens[k].kind != TokenKind::stop;) {
    if (tokens[k].kind != TokenKind::time) continue;
    const std::u16string_view own = text.words(tokens[k].span);
    if (holds_any(own, word_list::seasons_ahead)) return false;
    return own != u"今年" && !own.ends_with(u"起") && !says_ahead(own) && !leads_to_year(own);
  }
  // 今天（2月5日），春运迎来小高峰。全国预计…
  constexpr std::uint32_t farthest = 80;  // units
  const std::uint32_t end = tokens[i].span.start;
  const std::u16string_view before = text.text().substr(end - std::min(end, farthest), std::min(end, farthest));
  const std::size_t line = before.rfind(u'\n');
  return holds_any(before.substr(line == before.npos ? 0 : line), word_list::days_of_stories);
}

/// 争取|到上级资金2亿元: gained; 争取|到2030年 and 争取|到位资金2亿元 look ahead.
bool is_gained(const MarkedText& text, std::uint32_t at) {
  const std::u16string_view behind = text.text().substr(at, 2);
  if (behind.starts_with(u"了")) return true;
  return behind.size() == 2 && behind[0] == u'到' && is_ideograph(behind[1]) &&
         !is_one_of(behind[1], word_list::before_aimed_time_characters) && chinese_digit_value(behind[1]) < 0;
}

/// 引进项目16个，|计划总投资|42亿元: an amount that has a name of its own, whatever becomes of it.
bool names_amount(const MarkedText& text, Tokens tokens, Place place) {
  const bool opens_clause = place.token == 0 || is_mark(tokens[place.token - 1].kind);
  return opens_clause && tokens[place.token].span.start == place.at &&
         first_at(text.text(), place.at, word_list::owned_amounts) != nullptr;
}

/// 争取|上级转移支付|3亿元: money that was gained; 争取|税收|突破3亿元 aims at it.
bool is_money_gained(const MarkedText& text, Tokens tokens, const Token* behind) {
  if (behind == nullptr) return false;
  auto i = static_cast<std::size_t>(behind - tokens.data());
  while (i < tokens.size() && is_content(tokens[i].kind) && !is_action(tokens[i].kind)) ++i;
  return i < tokens.size() && tokens[i].kind == TokenKind::figure &&
         starts_numeral(text.text()[tokens[i].span.start]) && text.words(tokens[i].span).ends_with(u"元");
}

/// 主|要完成, 稳|定在: another word, by the unit before it.
bool is_cut_out(std::u16string_view word, char16_t before) {
  return (word[0] == u'要' && is_one_of(before, word_list::before_must_characters)) ||
         (word[0] == u'定' && is_one_of(before, word_list::before_set_characters));
}

/// The word at `place` that looks ahead; empty where there is none.
Span word_ahead(const MarkedText& text, Tokens tokens, Place place) {
  const std::u16string_view* const word = first_at(text.text(), place.at, word_list::ahead);
  if (word == nullptr) return {};
  const Token& own = tokens[place.token];
  if (place.at > 0 && is_cut_out(*word, text.text()[place.at - 1])) return {};
  const std::uint32_t end = place.at + static_cast<std::uint32_t>(word->size());
  const bool is_amid_words = own.span.start != place.at && own.span.end != end;
  // 示例集团拟|投资: behind who announces
  const bool is_announced =
      *word == u"拟" && place.at > 0 && is_one_of(text.text()[place.at - 1], word_list::announcer_end_characters);
  if (is_amid_words && *word != u"将" && !is_announced && word->size() == 1) return {};
  if (*word == u"将" && disposes(text, tokens, place)) return {};
  if (*word == u"争取" &&
      (is_gained(text, end) || is_money_gained(text, tokens, token_behind(tokens, place, word->size()))))
    return {};
  if (names_amount(text, tokens, place)) return {};
  if (is_one_of_words(*word, word_list::ahead_or_noun) && !is_verb(text, tokens, place, *word)) return {};
  if (is_one_of_words(*word, word_list::forecasts) && is_under_way(text, tokens, place.token)) return {};
  return {place.at, end};
}

/// 已, 目前, 截至8月底; 了 behind a verb.
Span word_of_reached(const MarkedText& text, Tokens tokens, Place place) {
  const Token& own = tokens[place.token];
  const bool is_particle =
      own.kind == TokenKind::particle && own.span.start == place.at &&
      (place.at == 0 || !is_one_of(text.text()[place.at - 1], word_list::before_no_particle_characters));
  if (is_particle && text.words(own.span) == u"了") return own.span;
  const std::u16string_view* const word = first_at(text.text(), place.at, word_list::now_words);
  const bool starts_from = place.at > 0 && is_one_of(text.text()[place.at - 1], word_list::before_now_characters);
  if (starts_from && word != nullptr && word->size() > 1) return {};
  return word == nullptr ? Span{} : Span{place.at, place.at + static_cast<std::uint32_t>(word->size())};
}

/// What the words that tell begin with: every figure asks all units before it in its sentence.
const UnitSet& openers_of_telling() {
  static const UnitSet openers =
      UnitSet::first_of(word_list::now_words) | UnitSet::first_of(word_list::ahead) | UnitSet(u"了");
  return openers;
}

/// The nearest word before the figure that tells.
std::optional<StatusReading> told_before(const MarkedText& text, Tokens tokens, std::size_t at) {
  const UnitSet& openers = openers_of_telling();
  for (std::size_t i = at; i-- > 0 && tokens[i].kind != TokenKind::stop;) {
    for (std::uint32_t place = tokens[i].span.end; place-- > tokens[i].span.start;) {
      if (!openers.holds(text.text()[place])) continue;
      if (const Span word = word_of_reached(text, tokens, {place, i}); !word.empty())
        return StatusReading{Status::result, word};
      if (const Span word = word_ahead(text, tokens, {place, i}); !word.empty())
        return StatusReading{Status::target, word};
    }
  }
  return std::nullopt;
}

/// 还有3艘|将在年内交付, 项目共125台机组，|预计年底投产: what the figure's own clause, or the next one, says of its
/// thing. As often it is another thing (铁路全长482公里，计划年内开通): contested.
std::optional<StatusReading> told_behind(const MarkedText& text, Tokens tokens, std::size_t at) {
  constexpr std::size_t farthest = 40;  // units
  bool next_clause = false;
  const std::uint32_t begin = tokens[at].span.end;
  for (std::size_t i = at + 1; i < tokens.size() && tokens[i].span.start < begin + farthest; ++i) {
    const TokenKind kind = tokens[i].kind;
    if (kind == TokenKind::stop || kind == TokenKind::semicolon || kind == TokenKind::dun) break;
    if (kind == TokenKind::figure && next_clause) break;
    if (kind == TokenKind::comma && next_clause) break;
    next_clause = next_clause || kind == TokenKind::comma;
    const Span word = word_ahead(text, tokens, {tokens[i].span.start, i});
    if (word.empty() || text.words(word).size() > 2) continue;
    const std::u16string_view behind = text.text().substr(word.end, farthest / 2);
    if (holds_any(behind.substr(0, behind.find_first_of(u"，。；")), word_list::ends_of_works))
      return StatusReading{Status::target, word, true};
  }
  return std::nullopt;
}

}  // namespace

std::optional<StatusReading> told_by_words(const MarkedText& text, std::span<const Token> tokens, std::size_t at) {
  return told_before(text, tokens, at);
}

bool lies_ahead_of_text(const MarkedText& text, const TimeExpression& time, Calendar calendar) {
  return lies_ahead(text, time, calendar);
}

bool takes_object(const MarkedText& text, const Token& next) {
  // 将突破20万人次: the word of comparison is its verb
  if (next.kind == TokenKind::figure) return starts_numeral(text.text()[next.span.start]);
  return is_content(next.kind) && !is_action(next.kind) &&
         !text.starts_any<WordClass::action, WordClass::adverb, WordClass::reach, WordClass::up, WordClass::down>(
             next.span.start);
}

bool stands_for_ba(const MarkedText& text, Tokens tokens, std::size_t at) {
  return disposes(text, tokens, {tokens[at].span.start, at});
}

bool goes_on_ahead(std::u16string_view sentence) {
  constexpr std::size_t longest_field = 12;  // units: 在老有所养方面，
  const bool names_field = sentence.starts_with(u"在") && contains(sentence.substr(0, longest_field), u"方面，");
  return names_field || first_at(sentence, 0, word_list::goes_on) != nullptr;
}

StatusReading read_story_status(const MarkedText& text, Tokens tokens, std::size_t at, const TimeExpression* time,
                                Calendar calendar) {
  if (const Span goal = goal_of_the_past(text, tokens, at); !goal.empty()) return {Status::target, goal, false, true};
  const auto told = told_before(text, tokens, at);
  const bool is_ahead = time != nullptr && lies_ahead(text, *time, calendar);
  // 规划明确了主要指标：到2035年，入园率96%: the time stands nearer than what was done
  const bool is_nearer = told && told->status == Status::result && is_ahead && time->span.start > told->words.end &&
                         time->span.start < tokens[at].span.start;
  if (told && !is_nearer) return *told;
  if (is_ahead) return {Status::target, time->span};
  if (const auto behind = told_behind(text, tokens, at)) return *behind;
  return {};
}

}  // namespace mubiao
