#include <gtest/gtest.h>

#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// Each item as "status:figure".
std::vector<std::string> read(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    lines.push_back(std::string(name(item.status)) + ":" + cut(source, item.quantity.span));
  }
  return lines;
}

void expect_rows(Frame frame, const std::vector<ReportRow>& rows) { expect_reports(read, frame, rows); }

TEST(ExtractedStatus, IsDecidedByThePartByDefault) {
  expect_rows(in_review, {
                             {u"新建改建农村公路210公里。", {"result:210公里"}},
                             {u"城镇新增就业3.2万人。", {"result:3.2万人"}},
                             {u"地区生产总值增长5.6%，固定资产投资增长7.9%。", {"result:5.6%", "result:7.9%"}},
                             {u"累计降费达1.2亿元。", {"result:1.2亿元"}},
                             {u"2029年，示例市粮食产量达到41万吨。", {"result:41万吨"}},
                             {u"一年来，实施重点项目128个。", {"result:128个"}},
                             {u"去年，完成技改投资26亿元。", {"result:26亿元"}},
                             {u"“十四五”期间，新增专利授权3600件。", {"result:3600件"}},
                             {u"五年来，生产总值年均增长6.3%。", {"result:6.3%"}},
                         });
  expect_rows(in_plan, {
                           {u"新建改建农村公路180公里。", {"target:180公里"}},
                           {u"力争一般公共预算收入增长6%。", {"target:6%"}},
                           {u"完成老旧小区改造52个。", {"target:52个"}},
                           {u"拿出3亿元支持企业技改。", {"target:3亿元"}},
                           {u"今年地区生产总值预期增长5.5%左右。", {"target:5.5%左右"}},
                           {u"到2032年，绿色建筑占比达到70%。", {"target:70%"}},
                           {u"上半年投放贷款40亿元。", {"target:40亿元"}},
                           {u"将城乡低保标准提高5%。", {"target:5%"}},
                           {u"确保空气优良天数达到300天以上。", {"target:300天以上"}},
                           {u"培育专精特新企业25家以上，新增高企30家。", {"target:25家以上", "target:30家"}},
                       });
}

TEST(ExtractedStatus, OfAForecastInTheReviewFollowsTheYear) {
  expect_rows(in_review, {
                             {u"预计全年地区生产总值增长6%。", {"result:6%"}},
                             {u"2029年，预计完成工业投资75亿元。", {"result:75亿元"}},
                             {u"全年税收预计可达64亿元。", {"result:64亿元"}},
                             {u"有望实现进出口总额120亿元。", {"result:120亿元"}},
                             {u"项目全部建成后，将新增产值30亿元。", {"target:30亿元"}},
                             {u"达产后，年产值将达到18亿元。", {"target:18亿元"}},
                             {u"力争到2032年培育上市企业12家。", {"target:12家"}},
                             {u"到2031年，示例新区人口达到20万人。", {"target:20万人"}},
                             {u"2030年计划新开工安置房1600套。", {"target:1600套"}},
                             {u"力争明年旅游收入突破90亿元。", {"target:突破90亿元"}},
                             {u"下个雪季参与人数将突破9万人次。", {"target:突破9万人次"}},
                         });
}

TEST(ExtractedStatus, Of将ThatStandsFor把IsNoForecast) {
  expect_rows(in_review, {
                             {u"建立直达机制，将28亿元财政资金纳入直达范围。", {"result:28亿元"}},
                             {u"将企业研发费用加计扣除比例提高到75%。", {"result:75%"}},
                             {u"各县将新建改建幼儿园90所。", {"target:90所"}},
                         });
}

TEST(ExtractedStatus, OfWhatIsDoneInThePlanIsAResult) {
  expect_rows(in_plan, {
                           {u"改革形成了3项经验，今年新建学校5所。", {"result:3项", "target:5所"}},
                           {u"为了民生，新建学校5所。", {"target:5所"}},
                       });
}

TEST(ExtractedStatus, OfYearsInTheReviewIsAResult) {
  expect_rows(in_review, {{u"五年内提请审议的法规有30项。", {"result:30项"}}});
  expect_rows(in_plan, {{u"三年内新建学校15所。", {"target:15所"}}});
}

TEST(ExtractedStatus, OfALookBackInThePlanIsAResult) {
  expect_rows(in_plan, {
                           {u"去年，示例市技术合同成交额达到45亿元。", {"result:45亿元"}},
                           {u"2029年已完成投资12亿元。", {"result:12亿元"}},
                           {u"目前已建成充电桩2600个。", {"result:2600个"}},
                           {u"2028年新增绿地面积65公顷。", {"result:65公顷"}},
                           {u"去年新建口袋公园18个，今年再建22个。", {"result:18个", "target:22个"}},
                           {u"在去年增长6%的基础上，今年工业投资增长8%。", {"result:6%", "target:8%"}},
                           {u"园区已入驻企业86家，今年再引进20家。", {"result:86家", "target:20家"}},
                       });
}

TEST(ExtractedStatus, OfACommuniqueIsAResult) {
  expect_rows(in_communique,
              {
                  {u"全年地区生产总值1260.5亿元，比上年增长5.2%。", {"result:1260.5亿元", "result:5.2%"}},
                  {u"年末常住人口86.4万人。", {"result:86.4万人"}},
                  {u"全年居民消费价格比上年上涨0.3%。", {"result:0.3%"}},
                  {u"城镇新增就业2.7万人。", {"result:2.7万人"}},
                  {u"年末全市公路里程5120公里。", {"result:5120公里"}},
              });
}

TEST(ExtractedStatus, ChangesWithinASentenceOrParagraph) {
  expect_rows(in_review, {
                             {u"完成投资18亿元；2030年还将投入22亿元。", {"result:18亿元", "target:22亿元"}},
                             {u"建成泵站6座。明年计划再建4座。", {"result:6座", "target:4座"}},
                             {u"力争到2035年森林覆盖率达到42%，去年造林9万亩。", {"target:42%", "result:9万亩"}},
                         });
  expect_rows(in_plan, {
                           {u"2029年，税收增长4%。今年，税收增长6%。", {"result:4%", "target:6%"}},
                       });
}

// Words of the sentence that speak against its time, each once read wrong.
TEST(ExtractedStatus, WeighsWordsAgainstTimes) {
  expect_rows(in_review, {
                             {u"项目投产后可新增就业岗位1200个。", {"target:1200个"}},
                             {u"示例港二期建成后，年吞吐能力将提升至800万吨。", {"target:800万吨"}},
                             {u"示例园区建成投用后已吸纳就业900人。", {"result:900人"}},
                             {u"计划2032年建成的示例机场已完成投资21亿元。", {"result:21亿元"}},
                             {u"我们确定了到2035年常住人口达到150万人的目标。", {"target:150万人"}},
                             {u"提前一年完成造林30万亩任务。", {"result:30万亩"}},
                         });
  expect_rows(in_plan, {
                           {u"截至目前，已签约项目52个，总投资180亿元。", {"result:52个", "result:180亿元"}},
                           {u"在2029年完成投资90亿元的基础上，再完成110亿元。", {"result:90亿元", "target:110亿元"}},
                           {u"过去一年我们引进项目86个，今年要引进100个以上。", {"result:86个", "target:100个以上"}},
                           {u"预计到年底，全市充电桩将达到8000个。", {"target:8000个"}},
                       });
}

TEST(ExtractedStatus, OfAGoalOfTheYearGoneByIsATarget) {
  expect_rows(in_review, {
                             {u"2029年地区生产总值预期目标为增长6%，实际增长6.2%。", {"target:6%", "result:6.2%"}},
                             {u"城镇新增就业目标5万人，实际完成5.4万人。", {"target:5万人", "result:5.4万人"}},
                             {u"税收年初预期增长8%，最终增长7%。", {"target:8%", "result:7%"}},
                             {u"批准的一般公共预算收入80亿元，实际完成82亿元。", {"target:80亿元", "result:82亿元"}},
                             {u"粮食产量、造林面积计划分别为20万吨、6万亩，实际达到21万吨、7万亩。",
                              {"target:20万吨", "target:6万亩", "result:21万吨", "result:7万亩"}},
                             {u"税收增长7%，高于6%的预期目标。", {"result:7%", "target:高于6%"}},
                             {u"居民收入实际增长6%。", {"result:6%"}},
                             {u"支出年初预算合计80亿元，执行中调整较多。", {"target:80亿元"}},
                             {u"支出预算80亿元，实际完成79亿元。", {"target:80亿元", "result:79亿元"}},
                             {u"因上级补助增加，支出预算调整为82亿元。", {"target:82亿元"}},
                             {u"批准的收入年初预算为50亿元，完成46亿元。", {"target:50亿元", "result:46亿元"}},
                             {u"一般公共预算支出预算数为90亿元。", {"target:90亿元"}},
                             {u"收入年初预算合计50亿元，经批准调整为51亿元。", {"target:50亿元", "target:51亿元"}},
                             {u"支出79亿元，为支出预算的95%。", {"result:79亿元", "result:95%"}},
                             {u"支出79亿元，完成预算数的95%。", {"result:79亿元", "result:95%"}},
                             {u"新增就业5万人，为年度目标的108%。", {"result:5万人", "result:108%"}},
                             {u"超额完成年度目标，新增就业5万人。", {"result:5万人"}},
                         });
}

}  // namespace
}  // namespace mubiao
