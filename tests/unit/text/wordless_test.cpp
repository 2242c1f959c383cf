#include "core/text/wordless.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/utf.h"
#include "tests/unit/repeated.h"

namespace mubiao {
namespace {

Span whole_of(const std::u16string& text) { return wordless_stretch(text, 0, static_cast<std::uint32_t>(text.size())); }

TEST(Wordless, LeavesFourHundredUnitsWithoutAWord) {
  const std::u16string row = u"泵站" + repeated(u"5、", 200) + u"座";
  EXPECT_EQ(whole_of(row), (Span{403, 403}));
  EXPECT_EQ(whole_of({}), (Span{}));
}

TEST(Wordless, TakesTheInnerPartOfALongerStretch) {
  const std::u16string between = u"泵站" + repeated(u"5、", 300) + u"座，水闸5座。";
  EXPECT_EQ(whole_of(between), (Span{302, 502}));
  const std::u16string to_the_end = u"泵站" + repeated(u"5、", 300);
  EXPECT_EQ(whole_of(to_the_end), (Span{302, 602}));
}

TEST(Wordless, KnowsWhatFiguresAreMadeOf) {
  for (const std::u16string_view part :
       {u"3—5、", u"5%②", u"2030年", u"1月至", u"三千", u"分之0", u"第一", u"5 ", u"|5.2|"})
    EXPECT_FALSE(whole_of(repeated(part, 500)).empty()) << utf8_from_utf16(part);
  for (const std::u16string_view part : {u"5座", u"增长", u"a5", u"今年", u"5元是"})
    EXPECT_TRUE(whole_of(repeated(part, 500)).empty()) << utf8_from_utf16(part);
}

TEST(Wordless, FindsOneBehindTheOther) {
  const std::u16string text = repeated(u"5、", 300) + u"座" + repeated(u"5、", 300);
  const auto end = static_cast<std::uint32_t>(text.size());
  const Span first = wordless_stretch(text, 0, end);
  EXPECT_EQ(first, (Span{300, 500}));
  EXPECT_EQ(wordless_stretch(text, first.end, end), (Span{901, 1201}));
  EXPECT_EQ(wordless_stretch(text, 1201, end), (Span{end, end}));
}

}  // namespace
}  // namespace mubiao
