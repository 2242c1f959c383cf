#include "core/output/rows.h"

#include <algorithm>
#include <optional>

#include "core/lexicon/catalogue.h"
#include "core/output/date.h"
#include "core/output/names.h"
#include "core/output/quote.h"
#include "core/text/utf.h"

namespace mubiao {

/// What a cell is made from.
struct RowContext {
  const Analysis& analysis;
  std::u16string_view source;
  std::string_view file;
  std::size_t index;

  const Item& item() const { return analysis.items[index]; }
};

namespace {

std::string words(const RowContext& context, Span span) {
  std::string text;
  // A sentence may run over line breaks of the source; a cell is one line. Chinese needs no space in their place.
  for (std::u16string_view rest = quote(context.source, span); !rest.empty();) {
    const std::size_t line = std::min(rest.find_first_of(u"\r\n\t"), rest.size());
    append_utf8(text, rest.substr(0, line));
    rest.remove_prefix(line);
    rest.remove_prefix(std::min(rest.find_first_not_of(u"\r\n\t"), rest.size()));
  }
  return text;
}

std::string digits(const std::optional<Decimal>& value) { return value ? value->to_json() : std::string(); }

std::string file(const RowContext& context) { return std::string(context.file); }
std::string id(const RowContext& context) { return "i" + std::to_string(context.index + 1); }
std::string status(const RowContext& context) { return std::string(name(context.item().status)); }
std::string indicator(const RowContext& context) { return utf8_from_utf16(context.item().indicator.text); }
std::string measure(const RowContext& context) { return std::string(name(context.item().measure)); }
std::string direction(const RowContext& context) { return std::string(name(context.item().direction)); }
std::string quantity(const RowContext& context) { return words(context, context.item().quantity.span); }
std::string comparator(const RowContext& context) { return std::string(name(context.item().quantity.comparator)); }
std::string value(const RowContext& context) { return digits(context.item().quantity.value); }
std::string low(const RowContext& context) { return digits(context.item().quantity.low); }
std::string high(const RowContext& context) { return digits(context.item().quantity.high); }
std::string from(const RowContext& context) { return digits(context.item().quantity.from); }
std::string unit(const RowContext& context) { return utf8_from_utf16(context.item().quantity.unit); }
std::string headline(const RowContext& context) { return context.item().headline ? "true" : "false"; }
std::string confidence(const RowContext& context) { return std::string(name(context.item().confidence)); }

/// A sentence that is a list of hundreds of figures stands in each of their rows: so much of it as is around the figure
/// (UTF-16 units on each side), with … where it goes on. The page cuts alike (web/report/rows.ts).
constexpr std::uint32_t sentence_reach = 400;

bool splits_character(std::u16string_view source, std::uint32_t at) {
  return at < source.size() && source[at] >= 0xDC00 && source[at] <= 0xDFFF;
}

std::string sentence(const RowContext& context) {
  const Span whole = context.item().sentence;
  const Span figure = context.item().quantity.span;
  if (whole.length() <= 2 * sentence_reach) return words(context, whole);
  Span shown = {figure.start - std::min(figure.start - whole.start, sentence_reach),
                figure.end + std::min(whole.end - figure.end, sentence_reach)};
  if (splits_character(context.source, shown.start)) ++shown.start;
  if (splits_character(context.source, shown.end)) ++shown.end;
  const std::string text = words(context, shown);
  return (shown.start > whole.start ? "…" : "") + text + (shown.end < whole.end ? "…" : "");
}

std::string start(const RowContext& context) { return std::to_string(context.item().quantity.span.start); }
std::string end(const RowContext& context) { return std::to_string(context.item().quantity.span.end); }

std::string code(const RowContext& context) {
  const std::uint32_t row = context.item().indicator.catalogue;
  return row < catalogue().size() ? std::string(catalogue()[row].code) : std::string();
}

/// A range in one cell: "2–3".
std::string value_or_range(const RowContext& context) {
  const Quantity& read = context.item().quantity;
  if (read.value || !read.low || !read.high) return value(context);
  return digits(read.low) + "–" + digits(read.high);
}

std::string period(const RowContext& context) {
  const auto& read = context.item().period;
  return read ? words(context, read->span) : std::string();
}

std::string period_from(const RowContext& context) {
  const auto& read = context.item().period;
  return read ? iso_date(read->from) : std::string();
}

std::string period_to(const RowContext& context) {
  const auto& read = context.item().period;
  return read ? iso_date(read->to) : std::string();
}

std::string rate(const RowContext& context) { return std::string(name(context.item().rate)); }
std::string estimate(const RowContext& context) { return context.item().estimate ? "true" : "false"; }
std::string scope(const RowContext& context) { return std::string(name(context.item().scope)); }

std::string definition(const RowContext& context) {
  const auto& read = context.item().definition;
  return read ? words(context, read->span) : std::string();
}

std::string reference(const RowContext& context) {
  const auto& read = context.item().reference;
  return read ? words(context, *read) : std::string();
}

std::string strength(const RowContext& context) {
  const auto& read = context.item().modality;
  return read ? std::string(name(read->strength)) : std::string();
}

std::string section(const RowContext& context) {
  const std::uint32_t at = context.item().section;
  const auto& sections = context.analysis.sections;
  return at < sections.size() ? utf8_from_utf16(sections[at].title) : std::string();
}

/// Where a column is shown.
enum class Shown : std::uint8_t { always, reading, full, several_files };

struct ColumnRule {
  Column column;
  Shown shown;
};

using enum ColumnKind;

constexpr ColumnRule rules[] = {
    {{"file", quoted, file}, Shown::several_files},
    {{"id", word, id}, Shown::full},
    {{"status", word, status}, Shown::always},
    {{"indicator", quoted, indicator}, Shown::always},
    {{"code", word, code}, Shown::full},
    {{"measure", word, measure}, Shown::always},
    {{"direction", word, direction}, Shown::full},
    {{"quantity", quoted, quantity}, Shown::always},
    {{"comparator", word, comparator}, Shown::always},
    {{"value", number, value}, Shown::full},
    {{"value", number, value_or_range}, Shown::reading},
    {{"low", number, low}, Shown::full},
    {{"high", number, high}, Shown::full},
    {{"from", number, from}, Shown::full},
    {{"unit", quoted, unit}, Shown::always},
    {{"period", quoted, period}, Shown::always},
    {{"period_from", word, period_from}, Shown::full},
    {{"period_to", word, period_to}, Shown::full},
    {{"rate", word, rate}, Shown::full},
    {{"estimate", word, estimate}, Shown::full},
    {{"scope", word, scope}, Shown::full},
    {{"definition", quoted, definition}, Shown::full},
    {{"reference", quoted, reference}, Shown::full},
    {{"headline", word, headline}, Shown::full},
    {{"strength", word, strength}, Shown::full},
    {{"confidence", word, confidence}, Shown::full},
    {{"section", quoted, section}, Shown::always},
    {{"sentence", quoted, sentence}, Shown::full},
    {{"start", number, start}, Shown::full},
    {{"end", number, end}, Shown::full},
};

bool is_shown(Shown shown, Detail detail, bool with_file) {
  switch (shown) {
    case Shown::always: return true;
    case Shown::reading: return detail == Detail::reading;
    case Shown::full: return detail == Detail::full;
    case Shown::several_files: return with_file;
  }
  return false;
}

}  // namespace

Rows item_rows(Detail detail, bool with_file) {
  Rows rows;
  for (const ColumnRule& rule : rules) {
    if (is_shown(rule.shown, detail, with_file)) rows.columns.push_back(rule.column);
  }
  return rows;
}

void append_item_rows(Rows& rows, const Analysis& analysis, std::u16string_view source, std::string_view file) {
  for (std::size_t i = 0; i < analysis.items.size(); ++i) {
    auto& row = rows.cells.emplace_back();
    row.reserve(rows.columns.size());
    for (const Column& column : rows.columns) row.push_back(column.cell({analysis, source, file, i}));
  }
}

}  // namespace mubiao
