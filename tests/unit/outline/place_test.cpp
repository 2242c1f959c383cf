#include "core/outline/place.h"

#include <gtest/gtest.h>

#include <string>

#include "core/output/names.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

/// "name level parent", "-" for what is empty.
std::string read(std::u16string_view name_in_head) {
  const Place place = place_of_name(name_in_head);
  const auto told = [](const std::string& word) { return word.empty() ? std::string("-") : word; };
  return told(utf8_from_utf16(place.name)) + " " + told(std::string(name(place.level))) + " " +
         told(utf8_from_utf16(place.parent));
}

struct Row {
  std::u16string_view name;
  std::string place;
};

TEST(Place, HasALevelAndWhatIsAboveIt) {
  const Row rows[] = {
      {u"全国", "全国 national -"},
      {u"示例省", "示例省 province -"},
      {u"示例自治区", "示例自治区 province -"},
      {u"上海市", "上海市 province -"},
      {u"上海市示例区", "示例区 county 上海市"},
      {u"保定市", "保定市 prefecture -"},
      {u"示例省保定市", "保定市 prefecture 示例省"},
      {u"示例自治州", "示例自治州 prefecture -"},
      {u"示例省示例自治州", "示例自治州 prefecture 示例省"},
      {u"示例盟", "示例盟 prefecture -"},
      {u"示例地区", "示例地区 prefecture -"},
      {u"黔东南州", "黔东南苗族侗族自治州 prefecture -"},
      {u"示例市", "示例市 county -"},
      {u"潜江市", "潜江市 county -"},  // a province governs it, but as a county
      {u"示例县", "示例县 county -"},
      {u"保定市示例县", "示例县 county 保定市"},
      {u"示例旗", "示例旗 county -"},
      {u"示例镇", "示例镇 township -"},
      {u"", "- - -"},
  };
  for (const Row& row : rows) EXPECT_EQ(read(row.name), row.place) << utf8_from_utf16(row.name);
}

TEST(Place, IsNotCutInsideItsOwnName) {
  EXPECT_EQ(read(u"示例市区"), "示例市区 county -");
  EXPECT_EQ(read(u"沙市区"), "沙市区 county -");
}

}  // namespace
}  // namespace mubiao
