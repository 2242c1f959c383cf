#include "core/command/explain.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/command/explain_names.h"
#include "core/command/file.h"
#include "core/command/observed_judge.h"
#include "core/command/text_file.h"
#include "core/item/draft.h"
#include "core/item/item_list.h"
#include "core/outline/outline.h"
#include "core/outline/place.h"
#include "core/output/date.h"
#include "core/output/display_width.h"
#include "core/output/names.h"
#include "core/reading/headline.h"
#include "core/text/source_text.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

/// Control characters would move the cursor: reports come from anywhere.
std::string printable(std::u16string units) {
  std::replace_if(
      units.begin(), units.end(), [](char16_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }, u' ');
  return utf8_from_utf16(units);
}

void append_left(std::string& out, std::string_view text, std::size_t width) {
  out += text;
  const std::size_t taken = display_width(utf16_from_utf8(text).units);
  out.append(width > taken ? width - taken : 0, ' ');
}

void append_right(std::string& out, std::string_view text, std::size_t width) {
  out.append(width > text.size() ? width - text.size() : 0, ' ');
  out += text;
}

/// "+12", "-3"
std::string signed_number(std::int32_t number) { return (number < 0 ? "" : "+") + std::to_string(number); }

std::string range_of(Span span) { return "[" + std::to_string(span.start) + ", " + std::to_string(span.end) + ")"; }

/// A document with all that its stages saw.
struct Reading {
  explicit Reading(std::u16string_view source)
      : text(fold(source)), parts(outline(text)), marked(text.units), back(text, source) {
    settle_place(marked, parts.document);
    draft = read_draft(marked, parts, judge);
    items = list_items(draft, marked, parts, find_headline_statements(marked, parts), back);
  }

  Text text;
  Outline parts;
  MarkedText marked;
  SourceText back;
  ObservedJudge judge;
  Draft draft;
  std::vector<Item> items;  ///< one for each of the draft's
};

/// Writes what was seen of a sentence.
///
///   sentence 7  plan  [113, 131)
///     今年，地区生产总值增长6%左右。
///
///     token  kind       words
///         0  time       今年
///     …
class SentenceWriter {
 public:
  SentenceWriter(const Reading& reading, std::string& out) : reading_(reading), out_(out) {}

  void write(std::uint32_t index) {
    const Sentence& sentence = reading_.parts.sentences[index];
    const std::vector<Token>& tokens = reading_.draft.tokens[index];
    out_ += "sentence " + std::to_string(index + 1) + "  " + std::string(name(sentence.part)) + "  " +
            range_of(reading_.back.span(sentence.span)) + "\n  " + words(sentence.span) + "\n\n";
    if (tokens.empty()) {
      out_ += "  no figure\n\n";
      return;
    }
    write_tokens(tokens);
    for (const ObservedFigure& figure : reading_.judge.figures()) {
      if (sentence.span.start <= figure.span.start && figure.span.end <= sentence.span.end) write_figure(figure);
    }
  }

 private:
  static constexpr std::size_t number_width = 5, kind_width = 14;

  std::string words(Span span) const { return printable(reading_.back.words(span)); }

  /// The pieces of a phrase with + between.
  std::string words(const Phrase& phrase) const {
    std::string out;
    for (std::uint8_t i = 0; i < phrase.count; ++i) out += (i > 0 ? " + " : "") + words(phrase.pieces[i]);
    return out;
  }

  void write_row(std::string_view number, std::string_view kind, std::string_view what) {
    out_ += "  ";
    append_right(out_, number, number_width);
    out_ += "  ";
    append_left(out_, kind, kind_width);
    out_ += "  ";
    out_ += what;
    out_ += '\n';
  }

  void write_tokens(std::span<const Token> tokens) {
    write_row("token", "kind", "words");
    for (std::size_t i = 0; i < tokens.size(); ++i)
      write_row(std::to_string(i), name(tokens[i].kind), words(tokens[i].span));
    out_ += '\n';
  }

  void write_figure(const ObservedFigure& seen) {
    out_ += "  figure " + words(seen.span) + "  " + range_of(reading_.back.span(seen.span)) + "  admission " +
            signed_number(seen.admission) + (seen.admission >= 0 ? ": an item\n" : ": no item\n");
    for (std::size_t i = 0; i < reading_.draft.items.size(); ++i) {
      const DraftItem& draft = reading_.draft.items[i];
      if (reading_.draft.figures[draft.figure].span == seen.span) write_item(i, seen);
    }
    out_ += '\n';
    if (seen.candidates.empty()) return;
    write_candidates(seen);
    out_ += '\n';
  }

  void write_field(std::string_view label, std::string_view value, std::string_view told_by) {
    out_ += "    ";
    append_left(out_, label, kind_width);
    out_ += value;
    if (!told_by.empty()) out_ += " (" + std::string(told_by) + ")";
    out_ += '\n';
  }

  void write_item(std::size_t index, const ObservedFigure& seen) {
    const Item& item = reading_.items[index];
    write_field("item", "i" + std::to_string(index + 1), {});
    write_field("indicator", item.indicator.text.empty() ? "none" : printable(item.indicator.text),
                item.indicator.text.empty() ? std::string() : "margin " + margin_of(seen));
    write_field("status", name(item.status), evidence(item, Field::status));
    std::string measure(name(item.measure));
    if (item.direction != Direction::none) measure += " " + std::string(name(item.direction));
    write_field("measure", measure, evidence(item, Field::measure));
    write_field("period", item.period ? iso_date(item.period->from) + " to " + iso_date(item.period->to) : "none",
                evidence(item, Field::period));
    write_field("confidence", name(item.confidence), {});
  }

  /// The words that told a field.
  std::string evidence(const Item& item, Field field) const {
    for (const Evidence& each : item.evidence)
      if (each.field == field)
        return printable(std::u16string(reading_.back.source().substr(each.span.start, each.span.length())));
    return {};
  }

  /// How far the choice is before the best candidate that reads differently. The ranker's own margin is exact only up
  /// to widest_margin.
  static std::string margin_of(const ObservedFigure& seen) {
    const std::size_t chosen = seen.choice.index;
    std::optional<std::int32_t> margin;
    for (std::size_t i = 0; i < seen.candidates.size(); ++i) {
      if (seen.candidates[i].phrase == seen.candidates[chosen].phrase) continue;
      const std::int32_t behind = seen.scores[chosen] - seen.scores[i];
      margin = std::min(margin.value_or(behind), behind);
    }
    return margin ? std::to_string(*margin) : "without a rival";
  }

  /// Best first; of equal ones the first proposed, which is what the ranker takes.
  void write_candidates(const ObservedFigure& seen) {
    constexpr std::size_t most_shown = 12;
    std::vector<std::size_t> order(seen.candidates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return seen.scores[a] > seen.scores[b]; });
    write_row("score", "composition", "candidate");
    for (std::size_t i = 0; i < std::min(order.size(), most_shown); ++i) {
      const Candidate& candidate = seen.candidates[order[i]];
      write_row(signed_number(seen.scores[order[i]]), name(candidate.composition),
                words(candidate.phrase) + (order[i] == seen.choice.index ? "  <" : ""));
    }
    if (order.size() > most_shown) write_row("", "", "… " + std::to_string(order.size() - most_shown) + " more");
  }

  const Reading& reading_;
  std::string& out_;
};

bool is_asked_for(const Reading& reading, std::uint32_t index, const Options& options,
                  std::u16string_view folded_match) {
  const Span folded = reading.parts.sentences[index].span;
  const Span span = reading.back.span(folded);
  if (options.sentence) return index + 1 == *options.sentence;
  if (options.at) return span.start <= *options.at && *options.at < span.end;
  if (!folded_match.empty()) return reading.back.folded(folded).find(folded_match) != std::u16string_view::npos;
  return !reading.draft.tokens[index].empty();
}

}  // namespace

ExitCode run_explain(const Options& options) {
  const std::string& path = options.files.front();
  const DecodedText source = read_text(path, options.encoding);
  if (!source.error.empty()) return complain(name_of_file(path) + ": " + source.error), failed;
  const Reading reading(source.units);
  const std::u16string match = fold(utf16_from_utf8(options.match).units).units;
  std::string out;
  SentenceWriter writer(reading, out);
  for (std::uint32_t i = 0; i < reading.parts.sentences.size(); ++i)
    if (is_asked_for(reading, i, options, match)) writer.write(i);
  if (out.empty()) return complain(name_of_file(path) + ": no sentence to explain"), failed;
  if (!write_output(out)) return complain_of_output();
  return all_done;
}

}  // namespace mubiao
