#include "core/item/draft.h"

#include "core/item/sentence_reader.h"

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

/// Where the figures of each sentence begin, and behind the last sentence where they end.
std::vector<std::uint32_t> find_all_figures(const MarkedText& text, const std::vector<Sentence>& sentences,
                                            const TimeList& times, std::vector<Figure>& figures) {
  std::vector<std::uint32_t> first_of(sentences.size() + 1, 0);
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    find_figures(text, sentences[i].span, times.of(i), i, figures);
    first_of[i + 1] = static_cast<std::uint32_t>(figures.size());
  }
  return first_of;
}

}  // namespace

Draft read_draft(const MarkedText& text, const Outline& outline, Judge& judge) {
  Draft draft;
  const std::vector<Sentence>& sentences = outline.sentences;
  draft.times = TimeList(text, sentences);
  const std::vector<std::uint32_t> first_of = find_all_figures(text, sentences, draft.times, draft.figures);
  draft.style = style_of(draft.figures);
  draft.tokens.resize(sentences.size());
  SentenceReader reader(text, outline, draft.times, draft.figures, draft.style, judge);
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (i > 0 && sentences[i].paragraph != sentences[i - 1].paragraph) reader.forget();
    if (first_of[i] == first_of[i + 1]) continue;
    reader.read(i, {first_of[i], first_of[i + 1]}, draft.tokens, draft.items);
  }
  return draft;
}

}  // namespace mubiao
