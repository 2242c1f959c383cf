#include "core/item/draft.h"

#include <optional>

namespace mubiao {
namespace {

/// Older reports write every figure in Chinese numerals; newer ones use them for 三个方面 and the like.
DocumentStyle style_of(std::span<const Figure> figures) {
  std::size_t chinese = 0, digits = 0;
  for (const Figure& figure : figures) {
    const bool large = figure.kind != UnitKind::count || figure.shape == Shape::from_to;
    if (figure.shape != Shape::figure || !large) continue;
    ++(figure.form == NumeralForm::chinese ? chinese : digits);
  }
  return {chinese > digits};
}

/// Reads the figures of one sentence: which are items, what each says, and what each measures.
class SentenceReader {
 public:
  SentenceReader(Draft& draft, Judge& judge) : draft_(draft), judge_(judge) {}

  void read(std::uint32_t sentence, std::span<const Figure> figures, std::uint32_t first_figure) {
    const Span range = draft_.outline.sentences[sentence].span;
    lead_ = subject_before(sentence);
    std::vector<Token>& tokens = draft_.tokens[sentence];
    tokens = tokenize(*draft_.marked, range, figures, first_figure);
    admit(tokens);
    bind(tokens);
  }

  /// A new section starts: nothing is inherited across it.
  void forget() { previous_.reset(); }

 private:
  /// The subject of the sentence before, in the same paragraph; longer sentences than a headline's are not looked into.
  Span subject_before(std::uint32_t sentence) const {
    constexpr std::uint32_t longest_lead = 40;
    const auto& sentences = draft_.outline.sentences;
    if (sentence == 0 || sentences[sentence - 1].paragraph != sentences[sentence].paragraph) return {};
    if (!draft_.tokens[sentence - 1].empty()) return leading_subject(draft_.tokens[sentence - 1]);
    const Span before = sentences[sentence - 1].span;
    return before.length() > longest_lead ? Span{} : leading_subject(tokenize(*draft_.marked, before, {}, 0));
  }

  void admit(std::vector<Token>& tokens) {
    scores_.assign(tokens.size(), 0);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind != TokenKind::figure) continue;
      scores_[i] = judge_.admit(*draft_.marked, tokens, i, draft_.figures[tokens[i].figure], draft_.style);
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind == TokenKind::figure && scores_[i] < 0)
        tokens[i].kind = runs_on(tokens, i) ? TokenKind::adverb : TokenKind::named_figure;
    }
  }

  /// 连续8个月, 三年 (新增): says how long and is no part of a name.
  bool runs_on(const std::vector<Token>& tokens, std::size_t at) const {
    if (draft_.figures[tokens[at].figure].kind != UnitKind::time) return false;
    const std::u16string_view whole = draft_.marked->text();
    if (at > 0) {
      const Span before = tokens[at - 1].span;
      if (whole.substr(before.start, before.length()).ends_with(u"连续")) return true;
    }
    if (at + 1 >= tokens.size() || (at > 0 && !is_mark(tokens[at - 1].kind) && is_content(tokens[at - 1].kind)))
      return false;
    const TokenKind next = tokens[at + 1].kind;
    return is_action(next) || next == TokenKind::up || next == TokenKind::down || next == TokenKind::adverb ||
           next == TokenKind::reach;
  }

  void bind(const std::vector<Token>& tokens) {
    history_.clear();
    read_token_traits(draft_.marked->text(), tokens, traits_);
    MeasureReading before;
    bool has_before = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind != TokenKind::figure) continue;
      const Figure& figure = draft_.figures[tokens[i].figure];
      DraftItem item;
      item.figure = tokens[i].figure;
      item.token = static_cast<std::uint32_t>(i);
      item.admission = scores_[i];
      item.measure = read_measure(*draft_.marked, tokens, i, figure, has_before ? &before : nullptr);
      before = item.measure;
      before.figure = &figure;
      has_before = true;
      choose(tokens, i, figure, item);
      draft_.items.push_back(item);
    }
  }

  void choose(const std::vector<Token>& tokens, std::size_t at, const Figure& figure, DraftItem& item) {
    FigureContext context;
    context.text = draft_.marked.get();
    context.tokens = tokens;
    context.traits = traits_;
    context.at = at;
    context.figure = &figure;
    context.measure = item.measure;
    context.lead = lead_;
    context.previous = previous_ ? &*previous_ : nullptr;
    context.history = history_;
    place_in_group(context);
    propose_candidates(context, candidates_);
    if (candidates_.empty()) {
      history_.push_back({});
      return;
    }
    const Choice choice = judge_.choose(context, candidates_);
    const Candidate& chosen = candidates_[choice.index];
    item.indicator = chosen.phrase;
    history_.push_back(chosen.phrase);
    item.margin = choice.margin;
    Bound next;
    next.phrase = chosen.phrase;
    next.tokens = chosen.composition == Composition::inherited ? previous_->tokens : phrase_tokens(context, chosen);
    next.composition = chosen.composition;
    next.kind = figure.kind;
    next.measure = item.measure.measure;
    next.tail = tail_of(*draft_.marked, next.phrase);
    next.own_tail = !next.tail.empty();
    if (!next.own_tail && previous_) next.tail = previous_->tail;
    previous_ = std::move(next);
  }

  Draft& draft_;
  Judge& judge_;
  Span lead_;
  std::optional<Bound> previous_;
  std::vector<Phrase> history_;
  std::vector<TokenTrait> traits_;
  std::vector<Candidate> candidates_;
  std::vector<std::int32_t> scores_;
};

}  // namespace

std::int32_t Judge::admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                          DocumentStyle style) {
  return admission_score(text, tokens, at, figure, style);
}

Choice Judge::choose(const FigureContext& context, std::span<const Candidate> candidates) {
  return rank_candidates(context, candidates);
}

void read_draft(std::u16string_view source, Judge& judge, Draft& result) {
  result.text = fold(source);
  result.outline = outline(result.text);
  result.marked = std::make_unique<MarkedText>(result.text.units);
  const auto& sentences = result.outline.sentences;
  std::vector<std::uint32_t> first_figure(sentences.size() + 1, 0);
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    find_figures(*result.marked, sentences[i].span, i, result.figures);
    first_figure[i + 1] = static_cast<std::uint32_t>(result.figures.size());
  }
  result.style = style_of(result.figures);
  result.tokens.resize(sentences.size());
  SentenceReader reader(result, judge);
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (i > 0 && sentences[i].paragraph != sentences[i - 1].paragraph) reader.forget();
    const std::uint32_t begin = first_figure[i], end = first_figure[i + 1];
    if (begin < end) reader.read(i, std::span(result.figures).subspan(begin, end - begin), begin);
  }
}

}  // namespace mubiao
