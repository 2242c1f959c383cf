#include "core/outline/document.h"

#include <string>

namespace mubiao {

Document describe_document(const Outline& outline, const SourceText& source) {
  const DocumentHead& head = outline.document;
  Document document;
  document.title = head.title;
  document.place = head.place;
  document.year = head.year;
  document.length = source.text().source_length;
  document.kind = head.kind;
  document.level = head.level;
  document.parent = head.parent;
  document.place_from = head.place_from;
  document.year_from = head.year_from;
  const bool guessed = head.place_from == HeadSource::text || head.year_from == HeadSource::text || head.doubtful;
  document.confidence = guessed ? Confidence::check : Confidence::sure;
  return document;
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
