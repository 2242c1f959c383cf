#include "tests/fuzz/check_prefix.h"

#include <algorithm>
#include <vector>

#include "core/item/draft.h"
#include "core/mubiao.h"
#include "core/outline/outline.h"
#include "core/outline/place.h"
#include "core/output/json.h"
#include "core/reading/headline.h"
#include "core/reading/status.h"
#include "core/text/text.h"

namespace {

using mubiao::Analysis;
using mubiao::Span;

/// What is decided of a text as a whole.
struct Frame {
  mubiao::Text text;
  mubiao::Outline outline;
  std::vector<Span> statements;
  bool chinese_figures = false;
};

Frame frame_of(std::u16string_view source) {
  Frame frame;
  frame.text = mubiao::fold(source);
  frame.outline = mubiao::outline(frame.text);
  const mubiao::MarkedText marked(frame.text.units);
  mubiao::settle_place(marked, frame.outline.document);
  mubiao::Judge judge;
  frame.chinese_figures = mubiao::read_draft(marked, frame.outline, judge).style.chinese_figures;
  frame.statements = mubiao::find_headline_statements(marked, frame.outline);
  return frame;
}

template <typename List, typename Same>
bool begins(const List& longer, const List& shorter, Same same) {
  return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin(), same);
}

bool begins(const auto& longer, const auto& shorter) {
  return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

bool same_text(const mubiao::Text& before, const mubiao::Text& after) {
  const std::size_t size = before.units.size();
  const bool ends_there = after.units.size() == size || after.units[size] == u'\n';
  return ends_there && begins(after.units, before.units) && begins(after.from, before.from) &&
         begins(after.to, before.to);
}

bool same_head(const mubiao::DocumentHead& a, const mubiao::DocumentHead& b) {
  return a.title == b.title && a.place == b.place && a.year == b.year && a.communique == b.communique &&
         a.kind == b.kind && a.level == b.level && a.parent == b.parent && a.place_from == b.place_from &&
         a.year_from == b.year_from && a.doubtful == b.doubtful;
}

bool same_parts(const mubiao::Outline& before, const mubiao::Outline& after) {
  const auto same_section = [](const mubiao::OutlineSection& a, const mubiao::OutlineSection& b) {
    return a.level == b.level && a.title == b.title && a.part == b.part;
  };
  const auto same_sentence = [](const mubiao::Sentence& a, const mubiao::Sentence& b) {
    return a.span == b.span && a.part == b.part && a.section == b.section;
  };
  return begins(after.sections, before.sections, same_section) &&
         begins(after.sentences, before.sentences, same_sentence);
}

/// Statements, as far as they stand in the first `size` units.
std::vector<Span> cut(const std::vector<Span>& statements, std::size_t size) {
  std::vector<Span> inside;
  const auto end = static_cast<std::uint32_t>(size);
  for (const Span span : statements)
    if (span.start < end) inside.push_back({span.start, std::min(span.end, end)});
  return inside;
}

bool same_frame(const Frame& before, const Frame& after) {
  return before.chinese_figures == after.chinese_figures && same_text(before.text, after.text) &&
         same_head(before.outline.document, after.outline.document) && same_parts(before.outline, after.outline) &&
         mubiao::teller_of(before.outline, before.text.units) == mubiao::teller_of(after.outline, after.text.units) &&
         before.statements == cut(after.statements, before.text.units.size());
}

/// Item `i` alone, as it is printed, and what it points at.
std::string printed_item(const Analysis& analysis, std::size_t i, std::u16string_view source) {
  Analysis alone;
  alone.items = {analysis.items[i]};
  return mubiao::to_json(alone, source) + std::to_string(analysis.items[i].section) + ' ' +
         std::to_string(analysis.items[i].stretch);
}

std::string printed_milestone(const Analysis& analysis, std::size_t i, std::u16string_view source) {
  Analysis alone;
  alone.milestones = {analysis.milestones[i]};
  return mubiao::to_json(alone, source) + std::to_string(analysis.milestones[i].section);
}

std::string difference(const Analysis& before, const Analysis& after, std::u16string_view whole) {
  if (after.items.size() < before.items.size()) return "a paragraph appended takes an item away";
  for (std::size_t i = 0; i < before.items.size(); ++i)
    if (printed_item(before, i, whole) != printed_item(after, i, whole))
      return "a paragraph appended changes item " + std::to_string(i);
  if (after.milestones.size() < before.milestones.size()) return "a paragraph appended takes a milestone away";
  for (std::size_t i = 0; i < before.milestones.size(); ++i)
    if (printed_milestone(before, i, whole) != printed_milestone(after, i, whole))
      return "a paragraph appended changes milestone " + std::to_string(i);
  return {};
}

}  // namespace

std::string check_prefix(std::u16string_view before, std::u16string_view paragraph) {
  const std::u16string whole = std::u16string(before) + u'\n' + std::u16string(paragraph);
  std::string fault = difference(mubiao::extract(before), mubiao::extract(whole), whole);
  if (fault.empty() || !same_frame(frame_of(before), frame_of(whole))) return {};
  return fault;
}

std::string check_last_line(std::u16string_view text) {
  const std::size_t end = text.rfind(u'\n');
  return end == text.npos ? std::string() : check_prefix(text.substr(0, end), text.substr(end + 1));
}
