#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/indicator/phrase.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"
#include "core/quantity/quantity.h"
#include "core/reading/measure.h"

namespace mubiao {

/// A figure that stands alone in the cell of a table: its row names what is measured, the row, a column of units or
/// the head of its column the unit.
///
///   产品名称   单位   产量      同比增长（±%）
///   原油      万吨   4000.0   -2.4            原油 4000 × 10⁴ 吨, 原油 down 2.4 %
struct TableCell {
  Figure figure;  ///< doubtful: what a table says of its cells is never sure
  Phrase name;
  MeasureReading measure;
};

/// Reads tables row by row. The head of one tells a unit or names years, or a line above it tells the unit of all. Rows
/// are paragraphs whose cells spaces or strokes part; a row with more or fewer cells than the head above it, and a cell
/// whose unit nothing tells, are not read.
class TableReader {
 public:
  TableReader(const MarkedText& text, const Outline& outline) : text_(text), outline_(outline) {}

  /// The sentence of the line above the head of the table at hand (2029年主要农产品产量); `none` where there is none.
  std::uint32_t caption() const { return caption_; }

  /// Whether the paragraph that was read last is the head of a table: its years are no figures.
  bool at_head() const { return at_head_; }

  /// The cells of the next paragraph, by its index; call with increasing ones. `cells` is emptied first. Linear in the
  /// paragraph.
  void read(std::uint32_t paragraph, std::vector<TableCell>& cells);

 private:
  struct Unit {
    Decimal scale = {1, 0};
    UnitKind kind = UnitKind::unknown;
    std::u16string_view name;  ///< empty where none is told
    bool told() const { return !name.empty(); }
  };
  enum class Role : std::uint8_t { index, name, unit, growth, value };
  struct Column {
    Role role;
    Unit unit;
    Span head;
  };

  void split(Span row);
  std::u16string_view words(Span cell) const { return text_.words(cell); }
  bool is_number(Span cell) const;
  bool is_share(Span cell) const;
  bool is_year(Span cell) const;
  bool has_other_figures() const;
  Unit unit_of_cell(Span cell) const;
  Unit unit_in_brackets(Span cell) const;
  Column column_of(Span cell) const;
  bool may_open_table() const;
  bool has_years_only() const;
  bool open_table();
  std::u16string_view line_above(std::uint32_t paragraph) const;
  void read_lines_above(std::uint32_t paragraph);
  void read_row(std::uint32_t sentence, std::vector<TableCell>& cells) const;
  TableCell cell_of(Span cell, Span named, const Column& column, const Unit& unit, std::uint32_t sentence) const;

  const MarkedText& text_;
  const Outline& outline_;
  std::vector<Span> row_;        ///< cells of the row at hand
  std::vector<Column> columns_;  ///< of the table at hand; empty outside tables
  std::size_t name_ = 0;         ///< the column of names: 指标, behind that of their numbers
  Unit common_;                  ///< of all cells: 单位：万元 above the head
  std::uint32_t caption_ = none;
  bool at_head_ = false;
};

}  // namespace mubiao
