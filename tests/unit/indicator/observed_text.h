#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/command/explain_names.h"
#include "core/command/observed_judge.h"
#include "core/item/draft.h"
#include "core/outline/outline.h"
#include "core/text/text.h"
#include "core/text/utf.h"

namespace mubiao {

/// A text read as the product reads it, with what its models saw.
struct ObservedText {
  explicit ObservedText(std::u16string_view source) : text(fold(source)), marked(text.units) {
    read_draft(marked, outline(text), judge);
  }

  std::string words(Span span) const { return utf8_from_utf16(marked.text().substr(span.start, span.length())); }

  /// "core_local 粮食+总产量"
  std::string row(const Candidate& candidate) const {
    std::string out(name(candidate.composition));
    for (std::uint8_t i = 0; i < candidate.phrase.count; ++i)
      out += (i == 0 ? " " : "+") + words(candidate.phrase.pieces[i]);
    return out;
  }

  /// The figure with these words; the test fails where there is none.
  const ObservedFigure& figure(std::string_view wanted) const {
    static const ObservedFigure missing;
    for (const ObservedFigure& figure : judge.figures())
      if (words(figure.span) == wanted) return figure;
    ADD_FAILURE() << "no figure " << wanted << " in " << utf8_from_utf16(text.units);
    return missing;
  }

  std::vector<std::string> candidates(std::string_view figure_words) const {
    std::vector<std::string> rows;
    for (const Candidate& candidate : figure(figure_words).candidates) rows.push_back(row(candidate));
    return rows;
  }

  Text text;
  MarkedText marked;
  ObservedJudge judge;
};

}  // namespace mubiao
