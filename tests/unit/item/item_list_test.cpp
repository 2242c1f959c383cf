#include "core/item/item_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/reading/headline.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

/// The items of a short report of 2030, read without the stages behind.
struct Report {
  explicit Report(std::u16string words)
      : source(std::move(words)),
        text(fold(source)),
        parts(outline(text)),
        marked(text.units),
        draft(read_draft(marked, parts, judge)),
        items(list_items(draft, marked, parts, find_headline_statements(marked, parts), SourceText(text, source))) {}

  std::string cut(Span span) const { return utf8_from_utf16(source.substr(span.start, span.length())); }

  std::string evidence(const Item& item, Field field) const {
    const auto found = std::find_if(item.evidence.begin(), item.evidence.end(),
                                    [field](const Evidence& each) { return each.field == field; });
    return found == item.evidence.end() ? "" : cut(found->span);
  }

  std::u16string source;
  Judge judge;
  Text text;
  Outline parts;
  MarkedText marked;
  Draft draft;
  std::vector<Item> items;
};

constexpr std::u16string_view head = u"示例市政府工作报告\n2030年1月8日\n一、2029年工作回顾\n各项工作进展良好。\n";

TEST(ItemList, PointsIntoTheSourceWhateverFoldingChanged) {
  const Report report(std::u16string(head) + u"全市糧食總產量達到４６．５万噸，增長約３％。\n");
  ASSERT_EQ(report.items.size(), 2U);
  const Item& output = report.items[0];
  EXPECT_EQ(report.cut(output.quantity.span), "４６．５万噸");
  EXPECT_EQ(utf8_from_utf16(output.indicator.text), "糧食總產量");
  EXPECT_EQ(report.cut(output.indicator.span), "糧食總產量");
  EXPECT_EQ(utf8_from_utf16(output.quantity.unit), "吨");
  EXPECT_EQ(report.cut(output.sentence), "全市糧食總產量達到４６．５万噸，增長約３％。");
  const Item& growth = report.items[1];
  EXPECT_EQ(growth.measure, Measure::growth);
  EXPECT_EQ(growth.direction, Direction::up);
  EXPECT_EQ(report.evidence(growth, Field::measure), "增長");
  EXPECT_EQ(report.evidence(growth, Field::comparator), "約");
}

TEST(ItemList, FindsTheCatalogueByTheFoldedName) {
  const Report report(std::u16string(head) + u"糧食總產量達到46.5万噸。\n");
  const Report simplified(std::u16string(head) + u"粮食总产量达到46.5万吨。\n");
  ASSERT_EQ(report.items.size(), 1U);
  ASSERT_EQ(simplified.items.size(), 1U);
  EXPECT_NE(report.items[0].indicator.catalogue, none);
  EXPECT_EQ(report.items[0].indicator.catalogue, simplified.items[0].indicator.catalogue);
}

TEST(ItemList, GivesModalityToTargetsOnly) {
  const Report report(std::u16string(head) +
                      u"新增就业不少于3万人。\n二、2030年工作安排\n我们要扎实做好各项工作。\n新增就业不少于4万人。\n");
  ASSERT_EQ(report.items.size(), 2U);
  EXPECT_EQ(report.items[0].status, Status::result);
  EXPECT_FALSE(report.items[0].modality.has_value());
  EXPECT_EQ(report.items[1].status, Status::target);
  ASSERT_TRUE(report.items[1].modality.has_value());
  EXPECT_EQ(report.items[1].modality->strength, Strength::hard);
  EXPECT_EQ(report.cut(report.items[1].modality->span), "不少于");
}

TEST(ItemList, NamesTheTimeAndTheWordsThatToldTheStatus) {
  const Report report(std::u16string(head) + u"力争到2035年新增就业4万人。\n");
  ASSERT_EQ(report.items.size(), 1U);
  const Item& item = report.items[0];
  EXPECT_EQ(item.status, Status::target);
  EXPECT_EQ(item.confidence, Confidence::check);  // a target in the review
  ASSERT_TRUE(item.period.has_value());
  EXPECT_EQ(item.period->to.year, 2035);
  EXPECT_EQ(report.cut(item.period->span), "到2035年");
  EXPECT_EQ(report.evidence(item, Field::period), "到2035年");
  EXPECT_EQ(report.evidence(item, Field::status), "到2035年");
}

}  // namespace
}  // namespace mubiao
