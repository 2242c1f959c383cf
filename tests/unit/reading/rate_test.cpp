#include "core/reading/rate.h"

#include <gtest/gtest.h>

#include "core/text/utf.h"

namespace mubiao {
namespace {

TEST(RateReading, OfAYearlyAverageIsToldByTheLastWordsOfTheClause) {
  const struct {
    std::u16string_view before;
    bool averages;
  } rows[] = {
      {u"财政支出年均增长", true},
      {u"2027年达到90亿元，平均每年增长", true},
      {u"游客年平均增加", true},
      {u"游客每年平均增加", true},
      {u"产值年递增", true},
      {u"产值近3年年均增速", true},
      {u"财政支出增长", false},
      {u"财政支出年均增长8%，达到", false},
      {u"财政支出年均增长8%、工业投资增长", false},
      {u"细颗粒物年均浓度下降", false},
      {u"年均气温升高", false},
      {u"每年新增", false},
      {u"年均用于民生领域的各项支出合计增长", false},
  };
  for (const auto& row : rows) {
    const MarkedText text(row.before);
    const Span before = {0, static_cast<std::uint32_t>(row.before.size())};
    EXPECT_EQ(averages_years(text, before), row.averages) << utf8_from_utf16(row.before);
  }
}

}  // namespace
}  // namespace mubiao
