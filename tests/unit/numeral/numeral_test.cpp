#include "core/numeral/numeral.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/utf.h"

namespace mubiao {
namespace {

using enum NumeralKind;
using enum NumeralForm;

// The numeral is read at the '[' and must end at the ']'; the brackets are no part of the text.
struct Row {
  std::u16string_view text;
  const char* value;
  NumeralKind kind = plain;
  NumeralForm form = digits;
};

struct Marked {
  std::u16string text;
  Span span;
};

Marked unmark(std::u16string_view marked) {
  Marked out;
  for (const char16_t unit : marked) {
    if (unit == u'[')
      out.span.start = static_cast<std::uint32_t>(out.text.size());
    else if (unit == u']')
      out.span.end = static_cast<std::uint32_t>(out.text.size());
    else
      out.text += unit;
  }
  return out;
}

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const Marked marked = unmark(row.text);
    const auto numeral = read_numeral(marked.text, marked.span.start);
    ASSERT_TRUE(numeral) << utf8_from_utf16(row.text);
    EXPECT_EQ(numeral->value.to_json(), row.value) << utf8_from_utf16(row.text);
    EXPECT_EQ(numeral->span.end, marked.span.end) << utf8_from_utf16(row.text);
    EXPECT_EQ(numeral->span.start, marked.span.start) << utf8_from_utf16(row.text);
    EXPECT_EQ(numeral->kind, row.kind) << utf8_from_utf16(row.text);
    EXPECT_EQ(numeral->form, row.form) << utf8_from_utf16(row.text);
  }
}

void expect_none(std::initializer_list<std::u16string_view> texts) {
  for (const std::u16string_view text : texts) {
    const Marked marked = unmark(text);
    EXPECT_FALSE(read_numeral(marked.text, marked.span.start)) << utf8_from_utf16(text);
  }
}

TEST(Numeral, ReadsDigits) {
  expect_rows({
      {u"增长[5.5]个", "5.5"},
      {u"[0]起", "0"},
      {u"[12,345.6]吨", "12345.6"},
      {u"[1,234,567]人", "1234567"},
      {u"[12],34", "12"},
      {u"[12],3456", "12"},
      {u"[2024],300", "2024"},
      {u"[8.5],100户", "8.5"},
      {u"[007]", "7"},
      {u"[3]. ", "3"},
      {u"[123456789012345678901]个", "123456789012345678000"},
  });
}

TEST(Numeral, MultipliesMagnitudesOut) {
  expect_rows({
      {u"[423.67万]亩", "4236700", plain, mixed},
      {u"[1.4万亿]斤", "1400000000000", plain, mixed},
      {u"[3亿5千万]元", "350000000", plain, mixed},
      {u"[1亿2000万]元", "120000000", plain, mixed},
      {u"[5万4千6百]人", "54600", plain, mixed},
      {u"[300百万]", "300000000", plain, mixed},
      {u"[10万万]斤", "1000000000", plain, mixed},
      {u"[2千]户", "2000", plain, mixed},
      {u"[1亿]2000户", "100000000", plain, mixed},
      {u"[2025]百强", "2025"},
      {u"[2025]十大", "2025"},
  });
}

TEST(Numeral, LeavesThousandsToTheirUnit) {
  expect_rows({
      {u"[7]千瓦", "7"},
      {u"[7千万]千瓦", "70000000", plain, mixed},
      {u"[20万]千瓦时", "200000", plain, mixed},
      {u"[5千]公里", "5000", plain, mixed},
      {u"[5]千米", "5"},
      {u"[三]千克", "3", plain, chinese},
      {u"[2.3]百分点", "2.3"},
      {u"[500]千伏", "500"},
  });
  expect_none({u"[千]瓦", u"[百]分点", u"每[千]人口", u"每[万]元产值", u"[千]米"});
}

TEST(Numeral, ReadsChineseNumerals) {
  expect_rows({
      {u"[四千五百亿]元", "450000000000", plain, chinese},
      {u"[一百零八亿]斤", "10800000000", plain, chinese},
      {u"[二百十七万]亩", "2170000", plain, chinese},
      {u"[十]个", "10", plain, chinese},
      {u"[三十]座", "30", plain, chinese},
      {u"[廿五]个", "25", plain, chinese},
      {u"[卅]年", "30", plain, chinese},
      {u"[两千三]元", "2300", plain, chinese},
      {u"[一百二十万零六]户", "1200006", plain, chinese},
      {u"[一千二百三十四万五千六百亿]", "1234560000000000", plain, chinese},
      {u"[二〇二五]年", "2025", plain, chinese},
      {u"[十五点七]公里", "15.7", plain, chinese},
      {u"[四千三百点五亿]", "430050000000", plain, chinese},
      {u"[零点八]", "0.8", plain, chinese},
      {u"[四]点三十分", "4", plain, chinese},
      {u"[壹佰贰拾叁万]元", "1230000", plain, chinese},
      {u"[捌万]元", "80000", plain, chinese},
      {u"[一百]零售", "100", plain, chinese},
  });
}

TEST(Numeral, KeepsCapitalFormsOfOrdinaryWordsApart) { expect_none({u"队[伍]建设", u"大[陆]架", u"收[拾]干净"}); }

TEST(Numeral, ReadsPercentages) {
  expect_rows({
      {u"[5.5%]左右", "5.5", percent, digits},
      {u"[3.2‰]", "0.32", percent, digits},
      {u"[百分之八点五]以上", "8.5", percent, chinese},
      {u"[百分之8.5]", "8.5", percent, mixed},
      {u"[百分之百]", "100", percent, chinese},
      {u"[百分之四到五]。", "4", percent, chinese},
      {u"[百分之四]到五万元", "4", percent, chinese},
      {u"[百分之四]、百分之五", "4", percent, chinese},
      {u"[千分之三]", "0.3", percent, chinese},
      {u"[万分之四]", "0.04", percent, chinese},
      {u"[三成]以上", "30", percent, chinese},
      {u"[三成半]", "35", percent, chinese},
      {u"[七成六]", "76", percent, chinese},
      {u"[8成]", "80", percent, digits},
      {u"[八五折]优惠", "85", percent, chinese},
      {u"[九折]", "90", percent, chinese},
      {u"[7.5折]", "75", percent, digits},
      {u"过[半数]", "50", percent, chinese},
      {u"[一半]以上", "50", percent, chinese},
      {u"第[十]成立", "10", plain, chinese},
      {u"[三]折叠", "3", plain, chinese},
      {u"[20]成员", "20", plain, digits},
  });
}

TEST(Numeral, ReadsFractions) {
  expect_rows({
      {u"[2/3]以上", "0.666666666667", fraction, digits},
      {u"[三分之二]", "0.666666666667", fraction, chinese},
      {u"[5分之1]", "0.2", fraction, digits},
      {u"[二百分之一]", "0.005", fraction, chinese},
      {u"[110]/35千伏", "110"},
      {u"[5]/6/2024", "5"},
      {u"[24]/7", "24"},
  });
}

TEST(Numeral, TellsSizesWithoutAFigure) {
  expect_rows({
      {u"[数百]家", "200", vague, chinese},
      {u"[上百]家", "100", vague, chinese},
      {u"[几千]人", "2000", vague, chinese},
      {u"[好几万]人", "20000", vague, chinese},
      {u"[十几]个", "10", vague, chinese},
      {u"[两三千]人", "2000", vague, chinese},
      {u"[一百二三十]户", "120", vague, chinese},
      {u"[七八]个", "7", vague, chinese},
      {u"[七、八]个", "7", vague, chinese},
      {u"[三]、四季度", "3", plain, chinese},
      {u"[一]、二产业", "1", plain, chinese},
      {u"[二]、五千元", "2", plain, chinese},
      {u"[数十亿]元", "2000000000", vague, chinese},
  });
  expect_none({u"总[数]百分", u"以[上]百家", u"[数]字", u"[几]个", u"[上]下"});
}

struct MoreRow {
  std::u16string_view text;
  const char* value;
  std::u16string_view more;
};

TEST(Numeral, MarksWhatExceedsTheFigure) {
  const MoreRow rows[] = {
      {u"[800多万]亩", "8000000", u"多"},
      {u"[30余]家", "30", u"余"},
      {u"[二十多]个", "20", u"多"},
      {u"[3.5万余]人", "35000", u"余"},
      {u"[五百余万]元", "5000000", u"余"},
      {u"[十来]个", "10", u"来"},
      {u"[八成多]", "80", u"多"},
      {u"[30]余额", "30", u""},
      {u"[3]多月", "3", u""},
      {u"[2024]来自", "2024", u""},
  };
  for (const MoreRow& row : rows) {
    const Marked marked = unmark(row.text);
    const auto numeral = read_numeral(marked.text, marked.span.start);
    ASSERT_TRUE(numeral) << utf8_from_utf16(row.text);
    EXPECT_EQ(numeral->span, marked.span) << utf8_from_utf16(row.text);
    EXPECT_EQ(numeral->value.to_json(), row.value) << utf8_from_utf16(row.text);
    EXPECT_EQ(marked.text.substr(numeral->more.start, numeral->more.length()), row.more) << utf8_from_utf16(row.text);
  }
}

TEST(Numeral, MarksMagnitudesWithoutAFigureAsBare) {
  for (const std::u16string_view text : {u"千亿", u"百万", u"万", u"万亿"}) {
    const auto numeral = read_numeral(text, 0);
    ASSERT_TRUE(numeral) << utf8_from_utf16(text);
    EXPECT_TRUE(numeral->bare) << utf8_from_utf16(text);
    EXPECT_EQ(numeral->span.end, text.size()) << utf8_from_utf16(text);
  }
  EXPECT_FALSE(read_numeral(u"十亿", 0)->bare);
  EXPECT_FALSE(read_numeral(u"一百", 0)->bare);
}

struct ShareRow {
  std::u16string_view first, second;
  std::int32_t power;
};

TEST(Numeral, SharesTheMagnitudeOfARange) {
  const ShareRow rows[] = {
      {u"3", u"5亿", 8},     {u"3", u"5千万", 7},    {u"三百", u"五百亿", 8}, {u"三千", u"五千亿", 8},
      {u"1", u"2万亿", 12},  {u"8000", u"1万", 0},   {u"3万", u"5万", 0},     {u"8千", u"1万", 0},
      {u"5千万", u"1亿", 0}, {u"800", u"1000万", 4}, {u"1.5", u"2", 0},
  };
  for (const ShareRow& row : rows) {
    const auto first = read_numeral(row.first, 0), second = read_numeral(row.second, 0);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(shared_scale(*first, *second), (Decimal{1, row.power}))
        << utf8_from_utf16(row.first) << "—" << utf8_from_utf16(row.second);
  }
}

// Any code units and absurd lengths give some answer, and the whole text is paid for once.
TEST(Numeral, SurvivesAnyInput) {
  const std::u16string_view alphabet = u"0129.,%零〇两三十百千万亿点半数几多余成折分之/上好 \xD800";
  std::uint32_t seed = 12345;
  for (int round = 0; round < 20000; ++round) {
    std::u16string text;
    for (int i = 0; i < 12; ++i) {
      seed = seed * 1664525 + 1013904223;
      text += alphabet[(seed >> 16) % alphabet.size()];
    }
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
      const auto numeral = read_numeral(text, at);
      if (!numeral) continue;
      ASSERT_EQ(numeral->span.start, at);
      ASSERT_GT(numeral->span.end, at) << utf8_from_utf16(text);
      ASSERT_LE(numeral->span.end, text.size()) << utf8_from_utf16(text);
      ASSERT_FALSE(numeral->value.digits < 0);
    }
  }
  for (const char16_t unit : std::u16string_view(u"9九万亿千零.,多几")) {
    const std::u16string text(200'000, unit);
    const auto numeral = read_numeral(text, 0);
    EXPECT_TRUE(!numeral || numeral->span.end <= text.size());
  }
}

}  // namespace
}  // namespace mubiao
