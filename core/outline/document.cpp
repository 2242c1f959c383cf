#include "core/outline/document.h"

#include <string>

namespace mubiao {

Document describe_document(const Outline& outline, const SourceText& source) {
  const DocumentHead& head = outline.document;
  return {head.title, head.place, head.year, source.text().source_length};
}

std::vector<Section> list_sections(const Outline& outline, const SourceText& source) {
  std::vector<Section> sections;
  sections.reserve(outline.sections.size());
  for (const OutlineSection& section : outline.sections) {
    sections.push_back({section.level, std::u16string(source.folded(section.number)),
                        std::u16string(source.folded(section.title)), source.span(section.span), section.part});
  }
  return sections;
}

}  // namespace mubiao
