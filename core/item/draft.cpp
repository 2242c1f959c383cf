#include "core/item/draft.h"

#include <utility>

#include "core/item/sentence_reader.h"
#include "core/item/table_cell.h"

namespace mubiao {
namespace {

/// Older reports write every figure in Chinese numerals; newer ones use them for 三个方面 and the like. The first
/// figures tell: what comes behind them changes nothing of how they are read.
DocumentStyle style_of(std::span<const Figure> figures) {
  constexpr std::size_t most_asked = 60;
  std::size_t chinese = 0, digits = 0;
  for (const Figure& figure : figures) {
    const bool large = figure.kind != UnitKind::count || figure.shape == Shape::from_to;
    if (figure.shape != Shape::figure || !large) continue;
    ++(figure.form == NumeralForm::chinese ? chinese : digits);
    if (chinese + digits == most_asked) break;
  }
  return {chinese > digits};
}

/// The figures of a text, and those of them that are cells of tables.
struct AllFigures {
  std::vector<std::uint32_t> first_of;  ///< of each sentence, and behind the last sentence where they end
  std::vector<CellReading> cells;
};

/// A row of a table whose head tells its units holds the figures that its cells are, and no others.
AllFigures find_all_figures(const MarkedText& text, const Outline& outline, const TimeList& times,
                            std::vector<Figure>& figures) {
  AllFigures all;
  const std::vector<Sentence>& sentences = outline.sentences;
  all.first_of.assign(sentences.size() + 1, 0);
  TableReader table(text, outline);
  std::vector<TableCell> row;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (i == 0 || sentences[i].paragraph != sentences[i - 1].paragraph) table.read(sentences[i].paragraph, row);
    const bool is_prose = row.empty() && !table.at_head() && !sentences[i].wordless;
    if (is_prose) find_figures(text, sentences[i].span, times.of(i), i, figures);
    for (TableCell& cell : row) {
      all.cells.push_back({static_cast<std::uint32_t>(figures.size()), cell.name, cell.measure, table.caption()});
      figures.push_back(std::move(cell.figure));
    }
    all.first_of[i + 1] = static_cast<std::uint32_t>(figures.size());
  }
  return all;
}

}  // namespace

Draft read_draft(const MarkedText& text, const Outline& outline, Judge& judge) {
  Draft draft;
  const std::vector<Sentence>& sentences = outline.sentences;
  draft.times = TimeList(text, sentences);
  const AllFigures all = find_all_figures(text, outline, draft.times, draft.figures);
  const std::vector<std::uint32_t>& first_of = all.first_of;
  draft.style = style_of(draft.figures);
  draft.tokens.resize(sentences.size());
  SentenceReader reader(text, outline, draft.times, draft.figures, all.cells, draft.style, judge);
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (i > 0 && sentences[i].paragraph != sentences[i - 1].paragraph) reader.forget();
    if (first_of[i] == first_of[i + 1]) continue;
    reader.read(i, {first_of[i], first_of[i + 1]}, draft.tokens, draft.items);
  }
  return draft;
}

}  // namespace mubiao
