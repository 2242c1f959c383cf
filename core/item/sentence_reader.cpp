#include "core/item/sentence_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/item/dealt_list.h"
#include "core/item/list_name.h"
#include "core/item/name_trim.h"
#include "core/item/owned_name.h"
#include "core/item/stated_figure.h"
#include "core/quantity/comparator.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// 高新技术企业|新增 [21家]、总数突破90家: so many more of them is no name of its own. 浓度|改善 [8%]: nor is that it
/// got better.
void cut_addition(const MarkedText& text, const MeasureReading& measure, Phrase& name) {
  if (measure.words.empty() || name.count == 0) return;
  Span& last = name.pieces[name.count - 1];
  const std::u16string_view* better = first_ending(text.text(), last.end, word_list::gets_better);
  if (measure.measure == Measure::growth && better != nullptr && better->size() < last.length())
    last.end -= static_cast<std::uint32_t>(better->size());
  if (measure.measure != Measure::change) return;
  if (last.end != measure.words.end || last.start >= measure.words.start) return;
  if (text.words(measure.words) == u"新增") last.end = measure.words.start;
}

/// 11个|省重点项目|完成投资[40亿元]: the measure of the next figure is no part of what is counted.
void cut_next_measure(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                      Phrase& name) {
  if (figure.kind != UnitKind::count || name.count != 1 || name.pieces[0].start < tokens[at].span.end) return;
  Span& piece = name.pieces[0];
  const std::u16string_view* measure = first_ending(text.text(), piece.end, word_list::measures_of_counted);
  if (measure == nullptr || measure->size() + 1 >= piece.length()) return;
  for (std::size_t i = at + 1; i < tokens.size() && tokens[i].span.start <= piece.end; ++i)
    if (tokens[i].span.start == piece.end && tokens[i].kind == TokenKind::figure)
      piece.end -= static_cast<std::uint32_t>(measure->size());
}

/// 46家|企业|陆续投产: what they do besides is no part of the name of the things counted.
void cut_what_became(const MarkedText& text, std::uint32_t figure_end, Phrase& name) {
  constexpr std::size_t shortest = 2;  // units of what is left
  if (name.count == 0) return;
  Span& last = name.pieces[name.count - 1];
  if (last.start < figure_end) return;
  const std::u16string_view words = text.words(last);
  for (std::size_t at = shortest; at < words.size(); ++at) {
    if (first_at(words, at, word_list::opens_what_became) == nullptr) continue;
    last.end = last.start + static_cast<std::uint32_t>(at);
    return;
  }
}

/// 总量|位列示例新区 [第一]: how it is placed, and among whom, is no part of the name.
void cut_placing(const MarkedText& text, Measure measure, Phrase& name) {
  constexpr std::size_t shortest = 2;  // units of what is left
  if (measure != Measure::rank || name.count == 0) return;
  Span& last = name.pieces[name.count - 1];
  const std::u16string_view words = text.words(last);
  for (std::size_t at = shortest; at < words.size(); ++at)
    if (first_at(words, at, word_list::placing) != nullptr) {
      last.end = last.start + static_cast<std::uint32_t>(at);
      return;
    }
}

/// 生产总值40亿元、增长6%，|人均| [6.4万元]: of each, what the figure before measured.
void name_per_head(const MarkedText& text, const Phrase& before, Phrase& name) {
  if (name.count == 0 || before.count != 1) return;
  const Span each = name.pieces[name.count - 1];
  const std::u16string_view whole = text.words(before.pieces[0]);
  if (text.words(each) != u"人均" || before.pieces[0].end > each.start || whole.find(u"人均") != whole.npos) return;
  name.pieces = {each, before.pieces[0]};
  name.count = 2;
}

/// 覆盖39个|小区| [225万平方米]: the noun was counted by the figure before it, and says nothing of this one.
bool was_counted(std::span<const Token> tokens, const Candidate& chosen, const Phrase& before) {
  return chosen.composition == Composition::before && chosen.phrase.count == 1 && chosen.first > 0 &&
         tokens[chosen.first - 1].kind == TokenKind::figure && before.count > 0 &&
         before.pieces[before.count - 1] == chosen.phrase.pieces[0];
}

/// 2024年|改造: a time that the ranker took for the topic is when, and no part of the name.
void cut_times(std::span<const FoundTime> times, Phrase& name) {
  while (name.count > 1) {
    const Span first = name.pieces[0];
    const auto is_it = [first](const FoundTime& time) { return time.span == first && !time.bare; };
    if (std::none_of(times.begin(), times.end(), is_it)) return;
    std::copy(name.pieces.begin() + 1, name.pieces.end(), name.pieces.begin());
    --name.count;
  }
}

/// 九三学社|提出建议: who acts is no part of what is counted.
void cut_body(const MarkedText& text, Phrase& name) {
  if (name.count == 0) return;
  Span& first = name.pieces[0];
  if (!is_one_of(text.text()[first.start], u"九民农致台")) return;
  const std::u16string_view* body = first_at(text.text(), first.start, word_list::acting_bodies);
  if (body != nullptr && body->size() < first.length()) first.start += static_cast<std::uint32_t>(body->size());
}

/// 税收突破40亿元|大关: the step is no part of the name.
void cut_step(const MarkedText& text, std::uint32_t figure_end, Phrase& name) {
  if (name.count < 2 || name.pieces[name.count - 1].start < figure_end) return;
  if (first_at(text.text(), name.pieces[name.count - 1].start, word_list::steps) != nullptr) --name.count;
}

/// 公路里程|分别新增: what deals figures out, and what stands behind it, is no part of a name, but for the noun of
/// measure (服务业|分别实现|税收).
void cut_dealing(const MarkedText& text, Phrase& name) {
  constexpr std::uint32_t length = 2;  // units of 分别
  if (name.count == 0) return;
  Span& last = name.pieces[name.count - 1];
  const std::size_t at = text.words(last).find(u"分别");
  if (at == std::u16string_view::npos || at == 0) return;
  const Span behind = {last.start + static_cast<std::uint32_t>(at) + length, last.end};
  last.end = behind.start - length;
  const Span noun = dealt_noun(text, behind);
  if (!noun.empty()) name.add(noun);
}

/// 学校12所|和|卫生院 [8所]: what 和 adds has a noun of its own, and none of the one before is the rest of it, unless
/// it is the word of a class (省级).
void part_joined(const MarkedText& text, std::span<const Token> tokens, const Candidate& chosen, Phrase& name) {
  const bool is_joined = chosen.composition == Composition::local_suffix && chosen.first > 1 &&
                         tokens[chosen.first - 1].kind == TokenKind::conjunction &&
                         tokens[chosen.first - 2].kind == TokenKind::figure;
  if (!is_joined || text.is(name.pieces[0], WordClass::dependent)) return;
  name.count = 1;
}

/// 收入增长5%和6%，|收入比|缩小至 [1.92]: a ratio is named by the word before its verb.
void name_ratio(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                Phrase& name) {
  if (!states_ratio(text, tokens, at, figure)) return;
  const std::uint32_t end = tokens[at - 2].span.end;
  if (name.count > 0 && name.pieces[name.count - 1].end == end) return;
  std::uint32_t start =
      end - static_cast<std::uint32_t>(first_ending(text.text(), end, word_list::names_of_ratios)->size());
  for (std::size_t i = at - 2; i-- > 0 && is_content(tokens[i].kind) && !is_action(tokens[i].kind);)
    start = std::min(start, tokens[i].span.start);
  name = {};
  name.add({start, end});
}

/// 公营房屋建屋量增至 [16万个] 单位: in what it is counted is no part of the name before the verb.
void cut_counter(const MarkedText& text, Span figure, Phrase& name) {
  if (name.count != 2 || name.pieces[0].end > figure.start || name.pieces[1].start < figure.end) return;
  const Mark* verb = text.longest(name.pieces[0].start, WordClass::action);
  if (verb != nullptr && verb->end >= name.pieces[0].end) return;  // 提供3万个单位
  if (is_one_of_words(text.words(name.pieces[1]), word_list::bare_counters)) name.count = 1;
}

/// 经常开支|占经营开支|超过八成，为 [90亿元]: a share names no amount.
void cut_share_of_level(const MarkedText& text, UnitKind kind, Phrase& name) {
  constexpr std::size_t shortest = 3;  // units before 占
  if (kind != UnitKind::money || name.count == 0) return;
  Span& last = name.pieces[name.count - 1];
  const std::size_t at = text.words(last).rfind(u'占');
  if (at == std::u16string_view::npos || at < shortest || text.text()[last.start + at + 1] == u'地') return;
  last.end = last.start + static_cast<std::uint32_t>(at);
}

/// 增速比一季度|回落: that something moved is no name of what moved.
bool only_moves(const MarkedText& text, const Phrase& name) {
  if (name.count != 1) return false;
  for (const WordClass moves : {WordClass::up, WordClass::down}) {
    const Mark* verb = text.longest(name.pieces[0].start, moves);
    if (verb != nullptr && verb->end == name.pieces[0].end) return true;
  }
  return false;
}

/// 企业净增5户；水库工程年内完成投资 [4亿元]: a name that leans on words before the last semicolon.
bool leans_over_semicolon(std::span<const Token> tokens, std::size_t at, const Candidate& chosen) {
  const auto* topic = std::get_if<ClauseTopic>(&chosen.borrowed);
  if (topic != nullptr) return !topic->same_part;
  if (!chosen.is_handed_on()) return false;
  while (at > 0 && tokens[at - 1].kind != TokenKind::figure && tokens[at - 1].kind != TokenKind::semicolon) --at;
  return at > 0 && tokens[at - 1].kind == TokenKind::semicolon;
}

/// 培训|过|[1200名]: 过 says that it was done, as the verb does without it. It is taken to the figure, so that the
/// name is found as in 培训1200名.
void join_done(std::u16string_view text, std::vector<Token>& tokens) {
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const bool done = tokens[i].kind == TokenKind::particle && text[tokens[i].span.start] == u'过' &&
                      is_action(tokens[i - 1].kind) && tokens[i + 1].kind == TokenKind::figure;
    if (!done) continue;
    tokens[i + 1].span.start = tokens[i].span.start;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

void SentenceReader::read(std::uint32_t index, FigureRange own, std::vector<std::vector<Token>>& tokens,
                          std::vector<DraftItem>& items) {
  lead_ = subject_before(index, index > 0 ? std::span<const Token>(tokens[index - 1]) : std::span<const Token>());
  tokens[index] = tokenize(text_, outline_.sentences[index].span, times_.of(index),
                           figures_.subspan(own.first, own.end - own.first), own.first);
  join_done(text_.text(), tokens[index]);
  paragraph_start_ = outline_.paragraphs[outline_.sentences[index].paragraph].span.start;
  admit(tokens[index]);
  bind(tokens[index], items);
}

/// The subject of the sentence before, in the same paragraph. One without figures has no tokens yet; where it is longer
/// than a headline it is not looked into.
Span SentenceReader::subject_before(std::uint32_t index, std::span<const Token> before) const {
  constexpr std::uint32_t longest_lead = 40;
  const std::vector<Sentence>& sentences = outline_.sentences;
  if (index == 0 || sentences[index - 1].paragraph != sentences[index].paragraph) return {};
  if (!before.empty()) return leading_subject(before);
  const Span span = sentences[index - 1].span;
  return span.length() > longest_lead ? Span{} : leading_subject(tokenize(text_, span, times_.of(index - 1), {}, 0));
}

/// Scores all figures before it renames any: the kinds of its neighbours are features of each.
void SentenceReader::admit(std::vector<Token>& tokens) {
  scores_.assign(tokens.size(), 0);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::figure && cell_of(tokens[i].figure) == nullptr)
      scores_[i] = judge_.admit(text_, tokens, i, figures_[tokens[i].figure], style_);
    // 候诊时间从43分钟降到17分钟: a stretch of time that moved was measured
    const Figure* const figure = tokens[i].kind == TokenKind::figure ? &figures_[tokens[i].figure] : nullptr;
    if (figure != nullptr && figure->shape == Shape::from_to && figure->kind == UnitKind::time)
      scores_[i] = std::max(scores_[i], 0);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].kind == TokenKind::figure && tells_size_class(text_, tokens, i, figures_)) scores_[i] = -1;
  // 300亿元、400亿元|台阶: whatever is passed was stated
  const Span sentence = {tokens.front().span.start, tokens.back().span.end};
  const bool row = text_.text()[sentence.end - 1] == u'性' && is_row_of_plan(text_.words(sentence));
  bool step = false;
  for (std::size_t i = tokens.size(); i-- > 0;) {
    step =
        ends_in_step(tokens[i]) || (step && (tokens[i].kind == TokenKind::dun || tokens[i].kind == TokenKind::figure));
    if (tokens[i].kind != TokenKind::figure || scores_[i] >= 0) continue;
    const Figure& figure = figures_[tokens[i].figure];
    const bool stated = row && figure.span.start > sentence.start;
    if (step || stated || counts_without_unit(text_, tokens, i, figure) || states_ratio(text_, tokens, i, figure) ||
        was_done(text_, tokens, i, figure) || counts_in_words(text_, tokens, i, figure))
      scores_[i] = 0;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::figure) continue;
    const Figure& figure = figures_[tokens[i].figure];
    if (scores_[i] >= 0 && (is_in_title(tokens, i) || bounds_class(text_, tokens, i, figure))) scores_[i] = -1;
    const bool counts_all = is_denominator(text_, tokens, i, figure);
    if (counts_all) denominator_ = figure.span;
    if (counts_all || is_note(text_, tokens, i, figure))
      tokens[i].kind = TokenKind::adverb;
    else if (scores_[i] < 0)
      tokens[i].kind = runs_on(tokens, i) ? TokenKind::adverb : TokenKind::named_figure;
  }
}

/// 400亿元|台阶, 百亿元|门槛
bool SentenceReader::ends_in_step(const Token& token) const {
  if (token.kind != TokenKind::figure || figures_[token.figure].kind == UnitKind::time) return false;
  return counts_steps(text_.text(), token.span.end);
}

/// 连续8个月, 三年 (新增): says how long and is no part of a name.
bool SentenceReader::runs_on(std::span<const Token> tokens, std::size_t at) const {
  if (figures_[tokens[at].figure].kind != UnitKind::time) return false;
  if (at > 0) {
    const Span before = tokens[at - 1].span;
    if (text_.words(before).ends_with(u"连续")) return true;
  }
  if (at + 1 >= tokens.size() || (at > 0 && !is_mark(tokens[at - 1].kind) && is_content(tokens[at - 1].kind)))
    return false;
  const TokenKind next = tokens[at + 1].kind;
  return is_action(next) || next == TokenKind::up || next == TokenKind::down || next == TokenKind::adverb ||
         next == TokenKind::reach;
}

void SentenceReader::bind(std::span<const Token> tokens, std::vector<DraftItem>& items) {
  history_.clear();
  whole_ = {};
  read_token_traits(text_.text(), tokens, traits_);
  std::optional<MeasureReading> before;
  const std::size_t first = items.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::figure) continue;
    const Figure& figure = figures_[tokens[i].figure];
    DraftItem item;
    item.figure = tokens[i].figure;
    item.token = static_cast<std::uint32_t>(i);
    item.admission = scores_[i];
    if (const CellReading* cell = cell_of(item.figure)) {
      item.measure = cell->measure;
      item.indicator = cell->name;
      item.caption = cell->caption;
      items.push_back(item);
      continue;
    }
    item.measure = read_measure(text_, tokens, i, figure, before ? &*before : nullptr);
    before = item.measure;
    before->figure = &figure;
    choose(tokens, item);
    item.measure = measure_of_member(text_, item.indicator, figure, item.measure);
    items.push_back(item);
  }
  name_second_lists(text_, tokens, std::span(items).subspan(first));
}

/// Null where the figure is no cell of a table.
const CellReading* SentenceReader::cell_of(std::uint32_t figure) const {
  const auto cell = std::lower_bound(cells_.begin(), cells_.end(), figure,
                                     [](const CellReading& each, std::uint32_t at) { return each.figure < at; });
  return cell != cells_.end() && cell->figure == figure ? &*cell : nullptr;
}

/// What the candidate holds and is no part of a name is cut off, and what it lacks is taken from the name before.
void SentenceReader::mend_name(std::span<const Token> tokens, DraftItem& item, Candidate& chosen) const {
  part_joined(text_, tokens, chosen, chosen.phrase);
  name_ratio(text_, tokens, item.token, figures_[item.figure], chosen.phrase);
  cut_addition(text_, item.measure, chosen.phrase);
  cut_next_measure(text_, tokens, item.token, figures_[item.figure], chosen.phrase);
  cut_dealing(text_, chosen.phrase);
  trim_name(text_, previous_ ? previous_->phrase : Phrase(), chosen.phrase);
  cut_body(text_, chosen.phrase);
  cut_step(text_, tokens[item.token].span.end, chosen.phrase);
  cut_what_became(text_, tokens[item.token].span.end, chosen.phrase);
  cut_placing(text_, item.measure.measure, chosen.phrase);
  if (previous_) name_per_head(text_, previous_->phrase, chosen.phrase);
  cut_times(times_.of(figures_[item.figure].sentence), chosen.phrase);
  if (chosen.is_handed_on()) chosen.phrase = of_what_was_added(text_, tokens, item.token, chosen.phrase);
  lean_on_name_before(tokens, item, chosen.phrase);
}

void SentenceReader::lean_on_name_before(std::span<const Token> tokens, DraftItem& item, Phrase& name) const {
  const UnitKind kind = figures_[item.figure].kind;
  if (previous_ && !history_.empty() && previous_->kind != UnitKind::money)
    name = with_owner(text_, name, history_.back());
  if (previous_ && kind == UnitKind::percent && item.measure.measure == Measure::level)
    join_share(tokens[item.token].span.start, name, item);
  cut_denominator(name);
  cut_counter(text_, tokens[item.token].span, name);
  cut_share_of_level(text_, kind, name);
  const bool ranks = item.measure.measure == Measure::rank && name.count == 1 &&
                     first_at(text_.text(), name.pieces[0].start, word_list::opens_rank) != nullptr;
  if (previous_ && (ranks || only_moves(text_, name))) name = previous_->phrase;
  if (traits_.back().brackets > 0) name = with_whole_quotes(text_, name, tokens[item.token].span.start);
}

void SentenceReader::choose(std::span<const Token> tokens, DraftItem& item) {
  find_account(tokens[item.token].span.start);
  const FigureContext context = context_of(tokens, item);
  propose_candidates(context, candidates_);
  if (candidates_.empty()) {
    history_.push_back({});
    return;
  }
  const Choice choice = judge_.choose(context, candidates_);
  const std::size_t subject = subject_of_counter(tokens[item.token].span, candidates_[choice.index]);
  Candidate& chosen = candidates_[subject < candidates_.size() ? subject : choice.index];
  mend_name(tokens, item, chosen);
  item.indicator = mend_graded_name(text_, mend_list_name(text_, chosen.phrase));
  const bool doubtful = subject < candidates_.size() || leans_over_semicolon(tokens, item.token, chosen) ||
                        (!history_.empty() && was_counted(tokens, chosen, history_.back()));
  item.margin = doubtful ? 0 : choice.margin;
  item.score = choice.score;
  item.handed_on = item.handed_on || chosen.is_handed_on();
  // 用户数突破50万、60万、[70万]|大关: the step is what is passed
  const bool names_step = ends_in_step(tokens[item.token]) && chosen.phrase.count > 0 &&
                          chosen.phrase.pieces[chosen.phrase.count - 1].start >= tokens[item.token].span.end;
  if (names_step && previous_ && item.token > 0 && tokens[item.token - 1].kind == TokenKind::dun)
    item.indicator = previous_->phrase;
  // 居民人均可支配收入增长5%，其中城镇增长4%、农村增长6%: what comes next is a part of the same whole
  if (const Phrase part = name_of_part(text_, words_before(tokens, item.token), whole_); part.count > 0)
    item.indicator = part;
  else
    whole_ = item.indicator;
  // 目标5万人，实际5.4万人: 实际 stands for the name before it, and so does 增收 of an account that grew
  const bool moved = item.measure.measure == Measure::change && (is_named_by(chosen.phrase, word_list::account_rises) ||
                                                                 is_named_by(chosen.phrase, word_list::account_falls));
  const bool stands_in = moved || names_distance(chosen.phrase, figures_[item.figure].kind) ||
                         is_named_by(chosen.phrase, word_list::stand_in_names);
  if (previous_ && !history_.empty() && stands_in) {
    item.indicator = previous_->phrase;
    history_.push_back(previous_->phrase);
    return;
  }
  history_.push_back(chosen.phrase);
  // 收入80亿元，完成预算的102%，增长6%: the budget is not what grows
  if (previous_ && history_.size() > 1 && ends_in_plan(chosen.phrase)) return;
  previous_ = bound_by(context, chosen);
}

/// The first line, where it ends as the title of a paper does: 2030年十件民生实事完成情况.
std::u16string_view SentenceReader::name_of_text() const {
  constexpr std::size_t longest = 60;  // units
  if (outline_.document.kind == DocumentKind::news) return {};
  std::u16string_view text = text_.text();
  text.remove_prefix(std::min(text.find_first_not_of(u'\n'), text.size()));
  const std::u16string_view line = text.substr(0, text.find(u'\n'));
  const std::u16string_view title = outline_.document.title;
  if (first_ending(title, title.size(), word_list::ends_of_own_titles) != nullptr) return title;
  const bool is_title =
      line.size() <= longest && first_ending(line, line.size(), word_list::ends_of_own_titles) != nullptr;
  return is_title ? line : std::u16string_view();
}

/// 十件民生实事, in a text that is called so: the number belongs to a name.
bool SentenceReader::is_in_title(std::span<const Token> tokens, std::size_t at) const {
  constexpr std::uint32_t longest_noun = 4;  // units that are looked for
  if (title_.empty() || at + 1 >= tokens.size() || !is_content(tokens[at + 1].kind)) return false;
  const Figure& figure = figures_[tokens[at].figure];
  const Span next = tokens[at + 1].span;
  if (figure.kind != UnitKind::count || next.start != figure.span.end) return false;
  const Span words = {figure.span.start, std::min(next.end, next.start + longest_noun)};
  return title_.find(text_.words(words)) != title_.npos;
}

/// 公务员编制|增至 [900个] 职位: the candidate before the verb, where what was chosen only says in what is counted;
/// none where that is a name, or nothing else was proposed.
std::size_t SentenceReader::subject_of_counter(Span figure, const Candidate& chosen) const {
  constexpr std::uint32_t farthest = 6;  // units from the subject to the figure
  const Span words = chosen.phrase.pieces[0];
  if (chosen.phrase.count != 1 || words.start < figure.end || !is_named_by(chosen.phrase, word_list::bare_counters))
    return candidates_.size();
  std::size_t longest = candidates_.size();
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const Candidate& other = candidates_[i];
    const std::uint32_t end = other.phrase.cover().end;
    const bool near = end <= figure.start && figure.start - end <= farthest &&
                      text_.words({end, figure.start}).find(u'，') == std::u16string_view::npos;
    if (other.composition != Composition::before || other.phrase.length() < 3 || !near) continue;
    if (longest == candidates_.size() || other.phrase.length() > candidates_[longest].phrase.length()) longest = i;
  }
  return longest;
}

/// 完成全年|目标任务: the share of a plan that the name is, or is the end of; empty where it is none.
Span SentenceReader::whole_share(const Phrase& name) const {
  if (name.count != 1) return {};
  const Span piece = name.pieces[0];
  std::uint32_t start = piece.end;
  for (const std::u16string_view share : word_list::shares_of_plan)
    if (text_.text().substr(0, piece.end).ends_with(share))
      start = std::min(start, piece.end - static_cast<std::uint32_t>(share.size()));
  return start <= piece.start ? Span{start, piece.end} : Span{};
}

/// 40个|大类行业|中，有 [33个] 增长: they are named without how many they are.
void SentenceReader::cut_denominator(Phrase& name) const {
  if (name.count == 0 || denominator_.empty()) return;
  Span& first = name.pieces[0];
  if (first.start != denominator_.start || first.end <= denominator_.end + 1) return;
  first.start = denominator_.end;
  if (text_.text()[first.end - 1] == u'中') --first.end;
}

/// 新能源装机50万千瓦，占全市电力总装机52%: as much to be trusted as the name that it leans on.
void SentenceReader::join_share(std::uint32_t figure, Phrase& name, DraftItem& item) const {
  Phrase share = as_share(text_, name, previous_->phrase, figure);
  // 税收收入2亿元，|占目标任务|的51%: what is executed is named before
  const Span plan = whole_share(name);
  if (!plan.empty() && previous_->phrase.cover().end <= plan.start && !previous_->phrase.full()) {
    share = previous_->phrase;
    share.add(plan);
  }
  item.handed_on = share.count != name.count;
  name = share;
}

/// The last budget that is named before `end`, with what it is the budget of: 市级一般公共预算.
void SentenceReader::find_account(std::uint32_t end) {
  for (std::uint32_t at = account_end_; at < end; ++at) {
    const Mark* name = text_.longest(at, WordClass::account);
    if (name == nullptr || name->end > end) continue;
    const Mark* portion = text_.longest_ending(at, WordClass::coverage);
    account_ = {portion != nullptr && portion->value == lexicon_value::portion ? portion->start : at, name->end};
    at = name->end - 1;
  }
  account_end_ = std::max(account_end_, end);
}

/// From the figure before that of token `at`, or from the beginning of the sentence.
Span SentenceReader::words_before(std::span<const Token> tokens, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && tokens[first - 1].kind != TokenKind::figure) --first;
  return {tokens[first].span.start, tokens[at].span.start};
}

/// 预算, 收入占调整预算
bool SentenceReader::ends_in_plan(const Phrase& phrase) const {
  if (is_named_by(phrase, word_list::plan_names)) return true;
  if (phrase.count == 0) return false;
  const Span last = phrase.pieces[phrase.count - 1];
  const std::u16string_view words = text_.words(last);
  return std::any_of(std::begin(word_list::shares_of_plan), std::end(word_list::shares_of_plan),
                     [words](std::u16string_view share) { return words.ends_with(share); });
}

/// 高出外贸整体增速 [2个百分点]: how far from a yardstick, no name.
bool SentenceReader::names_distance(const Phrase& phrase, UnitKind kind) const {
  return kind == UnitKind::percentage_point && phrase.count == 1 &&
         first_at(text_.text(), phrase.pieces[0].start, word_list::opens_distance) != nullptr;
}

bool SentenceReader::is_named_by(const Phrase& phrase, std::span<const std::u16string_view> names) const {
  const Span words = phrase.pieces[0];
  return phrase.count == 1 && is_one_of_words(text_.words(words), names);
}

FigureContext SentenceReader::context_of(std::span<const Token> tokens, const DraftItem& item) const {
  FigureContext context;
  context.text = &text_;
  context.tokens = tokens;
  context.traits = traits_;
  context.at = item.token;
  context.figure = &figures_[item.figure];
  context.measure = item.measure;
  context.lead = lead_;
  context.previous = previous_ ? &*previous_ : nullptr;
  context.history = history_;
  constexpr std::uint32_t farthest_account = 500;  // units
  if (context.tokens[item.token].span.start - account_.end <= farthest_account) context.account = account_;
  context.account_distance = account_.start >= tokens[0].span.start ? 1 : account_.start >= paragraph_start_ ? 2 : 3;
  place_in_group(context);
  return context;
}

/// What the next figure may share of the candidate that was chosen for this one.
Bound SentenceReader::bound_by(const FigureContext& context, const Candidate& chosen) const {
  Bound next;
  next.phrase = chosen.phrase;
  next.tokens = chosen.composition == Composition::inherited ? previous_->tokens : phrase_tokens(context, chosen);
  next.composition = chosen.composition;
  next.kind = context.figure->kind;
  next.measure = context.measure.measure;
  next.tail = tail_of(text_, next.phrase);
  next.own_tail = !next.tail.empty();
  if (!next.own_tail && previous_) next.tail = previous_->tail;
  return next;
}

}  // namespace mubiao
