#include "core/item/sentence_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/item/chosen_name.h"
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
    if (figure != nullptr && tells_size_class(text_, tokens, i, figures_)) scores_[i] = -1;
  }
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
  cut_name({text_, tokens, item.token, figures_[item.figure], item.measure}, times_.of(figures_[item.figure].sentence),
           previous_ ? previous_->phrase : Phrase(), chosen);
  lean_on_name_before(tokens, item, chosen.phrase);
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
