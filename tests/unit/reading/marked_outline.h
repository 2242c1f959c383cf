#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/outline/outline.h"
#include "core/quantity/quantity.h"
#include "core/time/time_list.h"

namespace mubiao {

/// A text made of given paragraphs of given sentences, with its figures: what the stages see that read a document by
/// its outline, without the stage that finds one. The sentences must be folded already.
struct MarkedOutline {
  using Paragraphs = std::vector<std::vector<std::u16string_view>>;

  /// A report of 2030 (or the communiqué of that year), all of it `part`; each paragraph is a section of its own.
  MarkedOutline(const Paragraphs& paragraphs, Part part, bool communique = false) {
    outline.document.year = 2030;
    outline.document.communique = communique;
    for (const auto& sentences : paragraphs) add(sentences, part);
    marked = std::make_unique<MarkedText>(units);
    times = TimeList(*marked, outline.sentences);
    for (std::uint32_t i = 0; i < outline.sentences.size(); ++i)
      find_figures(*marked, outline.sentences[i].span, times.of(i), i, figures);
  }
  MarkedOutline(const MarkedOutline&) = delete;  // `marked` points into `units`
  MarkedOutline& operator=(const MarkedOutline&) = delete;

  std::u16string units;
  Outline outline;
  std::unique_ptr<MarkedText> marked;
  TimeList times;
  std::vector<Figure> figures;

 private:
  std::uint32_t end() const { return static_cast<std::uint32_t>(units.size()); }

  void add(const std::vector<std::u16string_view>& sentences, Part part) {
    const auto index = static_cast<std::uint32_t>(outline.paragraphs.size());
    Paragraph paragraph;
    paragraph.span.start = end();
    paragraph.section = index;
    paragraph.first_sentence = static_cast<std::uint32_t>(outline.sentences.size());
    paragraph.sentence_count = static_cast<std::uint32_t>(sentences.size());
    for (const std::u16string_view sentence : sentences) {
      const std::uint32_t start = end();
      units += sentence;
      outline.sentences.push_back({{start, end()}, index, index, part});
    }
    paragraph.span.end = end();
    outline.paragraphs.push_back(paragraph);
    units += u'\n';
  }
};

}  // namespace mubiao
