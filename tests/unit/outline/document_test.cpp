#include "core/outline/document.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/utf.h"

namespace mubiao {
namespace {

TEST(OutlineDocument, PointsIntoTheSourceAndHasFoldedTitles) {
  const std::u16string_view source =
      u"示例市政府工作报告\r\n2030年1月8日\r\n一、２０２９年工作回顾\r\n各项工作进展良好。\r\n"
      u"二、２０３０年工作安排\r\n扎实做好各项工作。\r\n";
  const Text text = fold(source);
  const Outline parts = outline(text);
  const SourceText back(text, source);
  const Document document = describe_document(parts, back);
  EXPECT_EQ(utf8_from_utf16(document.title), "示例市政府工作报告");
  EXPECT_EQ(utf8_from_utf16(document.place), "示例市");
  EXPECT_EQ(document.year, 2030);
  EXPECT_EQ(document.length, source.size());

  const std::vector<Section> sections = list_sections(parts, back);
  ASSERT_EQ(sections.size(), 2U);
  EXPECT_EQ(utf8_from_utf16(sections[0].number), "一");
  EXPECT_EQ(utf8_from_utf16(sections[0].title), "2029年工作回顾");
  EXPECT_EQ(sections[0].part, Part::review);
  EXPECT_EQ(sections[1].part, Part::plan);
  const auto words = [&](Span span) { return utf8_from_utf16(source.substr(span.start, span.length())); };
  EXPECT_TRUE(words(sections[0].span).starts_with("一、２０２９年工作回顾")) << words(sections[0].span);
  EXPECT_TRUE(words(sections[1].span).starts_with("二、２０３０年工作安排")) << words(sections[1].span);
}

TEST(OutlineDocument, OfNothingIsEmpty) {
  const Text text = fold(u"");
  const Outline parts = outline(text);
  const SourceText back(text, u"");
  const Document document = describe_document(parts, back);
  EXPECT_TRUE(document.title.empty());
  EXPECT_EQ(document.year, 0);
  EXPECT_EQ(document.length, 0U);
  EXPECT_TRUE(list_sections(parts, back).empty());
}

}  // namespace
}  // namespace mubiao
