#include "core/reading/story_status.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/status_lines.h"

namespace mubiao {
namespace {

constexpr Calendar of_2030 = {2030, 2030};
constexpr Calendar of_no_year = {};

struct Row {
  std::u16string_view sentence;
  std::vector<std::string> figures;
};

void expect_rows(const std::vector<Row>& rows, Calendar calendar = of_no_year) {
  for (const Row& row : rows)
    expect_lines(row.sentence, status_lines(row.sentence, Part::review, calendar, {Teller::Kind::story}), row.figures);
}

TEST(StoryStatus, OfWhatIsToldIsAResult) {
  expect_rows({
      {u"示例省货物进出口增长9%", {"9%|result|"}},
      {u"示例县主要完成投资9亿元", {"9亿元|result|"}},
      {u"示例县粮食产量稳定在45万吨", {"45万吨|result|"}},
      {u"示例县评定为优良的水体占9%", {"9%|result|"}},
      {u"今年上半年，示例省货物进出口增长9%", {"9%|result|"}},
      {u"今年新建学校5所", {"5所|result|"}},
      {u"示例集团完成投资9亿元", {"9亿元|result|"}},
      {u"示例展览有90家企业参展", {"90家|result|"}},
      {u"“十四五”期间，用户从15万户增至90万户", {"从15万户增至90万户|result|"}},
      {u"示例铁路发送旅客9万人次", {"9万人次|result|"}},
      {u"示例公司新增订单90份", {"90份|result|"}},
      {u"示例县争取到上级资金2亿元", {"2亿元|result|"}},
      {u"示例县争取到专项债券3亿元", {"3亿元|result|"}},
      {u"示例县争取了资金4亿元", {"4亿元|result|了"}},
      {u"示例县另争取到中央补助5亿元", {"5亿元|result|"}},
  });
}

TEST(StoryStatus, IsThatOfTheWordThatLooksAhead) {
  expect_rows({
      {u"示例展览将吸引企业90家", {"90家|target|将"}},
      {u"示例省计划完成造林40万亩，修复草原22万亩", {"40万亩|target|计划", "22万亩|target|计划"}},
      {u"示例集团还计划购买飞机9架", {"9架|target|计划"}},
      {u"示例集团拟建设电站5座", {"5座|target|拟"}},
      {u"示例集团拟投资73亿元建设电站", {"73亿元|target|拟"}},
      {u"示例省拟发行债券9亿元", {"9亿元|target|拟"}},
      {u"“预计三季度涨幅在1%以内", {"1%以内|target|预计"}},
      {u"示例省争取到2035年，进出口超过50万吨", {"超过50万吨|target|争取"}},
      {u"示例县争取到位资金2亿元", {"2亿元|target|争取"}},
      {u"示例桥预计每年减少成本2亿元", {"2亿元|target|预计"}},
      {u"示例省力争到2035年，进出口超过50万吨", {"超过50万吨|target|力争"}},
      {u"2030年，示例市要实现产值增长5%", {"5%|target|要实现"}},
      {u"今年示例省税收预期增长5%左右", {"5%左右|target|预期增长"}},
      {u"另一省提出增长6%以上", {"6%以上|target|提出增长"}},
      {u"多个省定为6%左右", {"6%左右|target|定为"}},
      {u"各省普遍定在6%以上", {"6%以上|target|定在"}},
      {u"主要预期目标中，税收增长6%以上", {"6%以上|target|预期目标中"}},
      {u"示例县要新增企业90家", {"90家|target|要新增"}},
      {u"示例县今年要建成公园9座", {"9座|target|要建成"}},
      {u"示例项目规划总面积45平方公里", {"45平方公里|target|规划"}},
      {u"示例线产能有望达到9万辆", {"9万辆|target|有望"}},
      {u"示例省谋划20项工程", {"20项|target|谋划"}},
      {u"示例方案提出要把占比提高到20%", {"20%|target|提出要"}},
      {u"示例省争取新增企业90家", {"90家|target|争取"}},
      {u"示例代表团将参加30个大项", {"30个|target|将"}},
      {u"示例站预计明年建成，每年发电10亿度", {"10亿度|target|预计"}},
  });
}

TEST(StoryStatus, IsThatOfTheNearestWord) {
  expect_rows({
      {u"示例展览将于10月举办，截至昨天，已有90家企业报名", {"90家|result|已"}},
      {u"示例省计划造林9万亩，目前完成5万亩", {"9万亩|target|计划", "5万亩|result|目前"}},
      {u"覆盖率预计达到96%，人口比例已达65%", {"96%|target|预计", "65%|result|已"}},
      {u"示例集团建成了电站5座，将新建3座", {"5座|result|了", "3座|target|将"}},
      {u"届时通行时间将从目前60分钟缩短至5分钟", {"从目前60分钟缩短至5分钟|target|将"}},
      {u"示例省将继续投资，累计已投资9亿元", {"9亿元|result|已"}},
  });
}

TEST(StoryStatus, IsNotToldByNounsAndObjects) {
  expect_rows({
      {u"示例组按计划完成31个区县的核查", {"31个|result|"}},
      {u"示例省能源发展规划等340项法规出台", {"340项|result|"}},
      {u"示例局实施行动计划，新建学校5所", {"5所|result|"}},
      {u"示例省将6处湿地纳入名录", {"6处|result|"}},
      {u"示例省将山、水等6处湿地纳入名录", {"6处|result|"}},
      {u"示例省将比例提高到75%", {"75%|result|"}},
      {u"示例队名将荟萃，得分90分", {"90分|result|"}},
      {u"示例军将军纪念馆接待游客9万人次", {"9万人次|result|"}},
      {u"示例省年度计划投资9亿元", {"9亿元|result|"}},
  });
}

TEST(StoryStatus, OfAForecastOfTodayIsAResult) {
  expect_rows({
      {u"今天（2月5日），铁路预计发送旅客9万人次", {"9万人次|result|"}},
      {u"今天，民航预计发送旅客9万人次", {"9万人次|result|"}},
      {u"2029年预计投资超过9亿元", {"超过9亿元|result|"}},
      {u"5月1日起，示例省预计减少成本2亿元", {"2亿元|target|预计"}},
      {u"今年预计减少成本2亿元", {"2亿元|target|预计"}},
      {u"国庆假期全国铁路预计发送旅客9万人次", {"9万人次|target|预计"}},
      {u"期间，示例集团预计发送旅客9万人次", {"9万人次|target|预计"}},
  });
}

TEST(StoryStatus, OfATimeAheadIsATarget) {
  expect_rows(
      {
          {u"到2035年，收入达到9万元", {"9万元|target|到2035年"}},
          {u"未来五年，投入增长10%", {"10%|target|未来五年"}},
          {u"2035年收入达到9万元", {"9万元|target|2035年"}},
          {u"2030年收入达到9万元", {"9万元|result|"}},
          {u"届时，收入达到9万元", {"9万元|target|届时"}},
          {u"全部建成后，机场可起降飞机9万架次", {"9万架次|target|全部建成后"}},
          {u"投产后已发电9万度", {"9万度|result|已"}},
          {u"明年新建学校5所", {"5所|target|明年"}},
          {u"2029年收入达到9万元", {"9万元|result|"}},
      },
      of_2030);
  expect_rows({
      {u"到2035年，收入达到9万元", {"9万元|target|到2035年"}},
      {u"到2029年末，学校达到9万所", {"9万所|result|"}},
      {u"当前，示例省有企业9万家", {"9万家|result|当前"}},
  });
}

TEST(StoryStatus, MayBeToldBehindTheFigure) {
  expect_rows({
      {u"示例船厂还有3艘将在年内交付", {"3艘|target|将!"}},
      {u"示例项目共125台机组，预计年底投产", {"125台|target|预计!"}},
      {u"示例工程总投资90亿元，计划于2035年建成", {"90亿元|target|计划!"}},
      {u"示例省进出口增长9%，将为经济提供支撑", {"9%|result|"}},
  });
}

TEST(StoryStatus, GoesOnInASentenceThatSaysSo) {
  EXPECT_TRUE(goes_on_ahead(u"具体包括：60个城市"));
  EXPECT_TRUE(goes_on_ahead(u"同时，新建学校5所。"));
  EXPECT_FALSE(goes_on_ahead(u"新建学校5所，同时建院3家。"));
}

}  // namespace
}  // namespace mubiao
