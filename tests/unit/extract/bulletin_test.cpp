#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/extract/name_rows.h"

// Bulletins, papers on how far things got, and announced budgets: texts that are nobody's report of a year.

namespace mubiao {
namespace {

using Lines = std::vector<std::string>;

std::u16string in_bulletin(std::u16string_view sentences) {
  return u"一、收支情况\n" + std::u16string(sentences) + u"\n";
}

std::u16string in_address(std::u16string_view sentences) {
  return u"示例社4月3日电 示例岛行政长官发表施政报告，提出多项措施。\n" + std::u16string(sentences) + u"\n";
}

std::u16string in_draft(std::u16string_view sentences) {
  return u"示例院会通过追加预算案。\n" + std::u16string(sentences) + u"\n";
}

/// Each item as "figure status confidence".
Lines statuses(const std::u16string& source) {
  Lines lines;
  for (const Item& item : extract(source).items)
    lines.push_back(cut(source, item.quantity.span) + " " + std::string(name(item.status)) + " " +
                    std::string(name(item.confidence)));
  return lines;
}

/// Each item as "figure status".
Lines plain_statuses(const std::u16string& source) {
  Lines lines;
  for (const Item& item : extract(source).items)
    lines.push_back(cut(source, item.quantity.span) + " " + std::string(name(item.status)));
  return lines;
}

/// Each item as "figure period".
Lines periods(const std::u16string& source) {
  Lines lines;
  for (const Item& item : extract(source).items)
    lines.push_back(cut(source, item.quantity.span) + " " +
                    (item.period && !item.period->span.empty() ? cut(source, item.period->span) : "-"));
  return lines;
}

/// Each item as "figure measure direction".
Lines movements(const std::u16string& source) {
  Lines lines;
  for (const Item& item : extract(source).items)
    lines.push_back(cut(source, item.quantity.span) + " " + std::string(name(item.measure)) + " " +
                    std::string(name(item.direction)));
  return lines;
}

TEST(ShareOfPlan, IsNamedByWhatIsExecuted) {
  expect_names(in_bulletin, {
                                {u"税收收入完成31亿元，占目标任务的104.2%。",
                                 {"税收收入 31亿元", "税收收入|税收收入占目标任务 104.2%"}},
                                {u"非税收入完成12亿元，占年计划的58.4%，同比增长7.1%。",
                                 {"非税收入 12亿元", "非税收入|非税收入占年计划 58.4%", "非税收入 7.1%"}},
                                {u"城镇新增就业4.3万人，完成全年目标任务的86.5%。",
                                 {"城镇新增就业 4.3万人", "城镇新增就业|城镇新增就业完成全年目标任务 86.5%"}},
                                {u"固定资产投资完成44亿元，占计划的51.7%。",
                                 {"固定资产投资 44亿元", "固定资产投资|固定资产投资占计划 51.7%"}},
                            });
}

TEST(ShareOfPlan, SaysThatItsAmountWasDone) {
  expect_reports(plain_statuses, in_bulletin,
                 {
                     {u"争取上级补助9亿元，占计划安排的126%。", {"9亿元 result", "126% result"}},
                     {u"下达预算8亿元，占年计划的97%。", {"8亿元 result", "97% result"}},
                     {u"争取专项债券6亿元，完成年度计划的102%。", {"6亿元 result", "102% result"}},
                     {u"计划筹集资金5亿元，用于改造老旧管网。", {"5亿元 target"}},
                 });
}

TEST(WordOfMovement, NamesNothing) {
  expect_names(in_bulletin, {
                                {u"规模以上工业增加值增长9.4%，增速比一季度回落1.2个百分点。",
                                 {"规模以上工业增加值 9.4%", "规模以上工业增加值|规模以上工业增加值增速 1.2个百分点"}},
                                {u"固定资产投资增长6.3%，增速比上月加快0.7个百分点。",
                                 {"固定资产投资 6.3%", "固定资产投资|固定资产投资增速 0.7个百分点"}},
                                {u"社会消费品零售总额增长5.1%，增速比上年同期回落2.4个百分点。",
                                 {"社会消费品零售总额 5.1%", "社会消费品零售总额|社会消费品零售总额增速 2.4个百分点"}},
                                {u"进出口总额增长4.6%，增速较上季度提升1.3个百分点。",
                                 {"进出口总额 4.6%", "进出口总额|进出口总额增速 1.3个百分点"}},
                            });
}

TEST(Denominator, IsNoItem) {
  expect_reports(plain_statuses, in_bulletin,
                 {
                     {u"31个行业大类中有27个保持增长。", {"27个 result"}},
                     {u"38个行业大类中，有29个保持增长。", {"29个 result"}},
                     {u"22家重点企业中，17家实现盈利。", {"17家 result"}},
                     {u"14个镇街中有9个完成任务。", {"9个 result"}},
                 });
}

TEST(NumberOfACaption, MakesNoRatio) {
  for (const std::u16string_view line : {u"图1：2026—2030年地区生产总值", u"表2：2026—2030年居民收入",
                                         u"图1:2026-2030年粮食产量", u"附表3：2029年主要指标"})
    expect_lines(line, plain_statuses(in_bulletin(line)), {});
}

TEST(MonthsOfABulletin, GovernTheirParagraph) {
  expect_reports(periods, in_bulletin,
                 {
                     {u"1—5月，全县税收收入3亿元。非税收入2亿元。", {"3亿元 1—5月", "2亿元 1—5月"}},
                     {u"前三季度，全县税收收入4亿元。非税收入1亿元。", {"4亿元 前三季度", "1亿元 前三季度"}},
                     {u"6月份，全县税收收入5亿元。非税收入3亿元。", {"5亿元 6月份", "3亿元 6月份"}},
                     {u"全县6月份税收收入5亿元。非税收入3亿元。", {"5亿元 6月份", "3亿元 -"}},
                 });
}

TEST(MonthsThatAreComparedWith, GovernNothing) {
  expect_reports(
      periods, in_bulletin,
      {
          {u"3月份完成吞吐量70万吨，较1月至2月增速回落3.1个百分点，其中沿海50万吨。",
           {"70万吨 3月份", "3.1个百分点 3月份", "50万吨 3月份"}},
          {u"9月份完成发电量80万千瓦时，比7月至8月减少6万千瓦时。", {"80万千瓦时 9月份", "6万千瓦时 9月份"}},
          {u"2030年第一产业增加值60亿元，与上年比，占比上升1.4个百分点。", {"60亿元 2030年", "1.4个百分点 2030年"}},
          {u"2030年粮食产量90万吨，与上年比，增产3万吨。", {"90万吨 2030年", "3万吨 2030年"}},
      });
}

TEST(TimeInTheNameOfAPaper, GovernsNothing) {
  expect_reports(periods, in_bulletin,
                 {
                     {u"制定2030年农机推广方案，培训机手300人。", {"300人 -"}},
                     {u"举办2030年春季招聘会，签约岗位400个。", {"400个 -"}},
                     {u"印发2030年造林工作要点，造林5万亩。", {"5万亩 -"}},
                     {u"印发方案，2030年造林5万亩。", {"5万亩 2030年"}},
                 });
}

TEST(AnnouncedMeasure, LiesAheadAndIsDoubtful) {
  expect_reports(statuses, in_address,
                 {
                     {u"永久性居民每人派发9000元。", {"9000元 target check"}},
                     {u"敬老金调升至1万元。", {"1万元 target check"}},
                     {u"医疗券由600元调升至800元。", {"由600元调升至800元 target check"}},
                     {u"宽减薪俸税上限3000元。", {"3000元 target check"}},
                 });
}

TEST(AnnouncedMeasure, IsNoneInWhatIsTold) {
  expect_reports(plain_statuses, in_address,
                 {
                     {u"去年派发现金90亿元。", {"90亿元 result"}},
                     {u"截至三月底，财政盈余40亿元。", {"40亿元 result"}},
                     {u"首三季本地生产总值900亿元。", {"900亿元 result"}},
                     {u"入境旅客达到300万人次。", {"300万人次 result"}},
                 });
  expect_lines(u"another story", plain_statuses(u"示例社4月3日电 示例市派发消费券9000元。\n"), {"9000元 result"});
}

TEST(BudgetedAmount, OfADraftLiesAhead) {
  expect_reports(plain_statuses, in_draft,
                 {
                     {u"岁入编列3兆1200亿元。", {"3兆1200亿元 target"}},
                     {u"岁出增为2兆900亿元。", {"2兆900亿元 target"}},
                     {u"扣除债务还本700亿元，收支剩余60亿元。", {"700亿元 target", "60亿元 target"}},
                     {u"上年度岁出决算为8000亿元。", {"8000亿元 result"}},
                 });
}

TEST(SameMovement, MayBeToldAsAnAmount) {
  expect_reports(
      movements, in_bulletin,
      {
          {u"经常开支440亿元，按年增加9%，即36亿元。", {"440亿元 level ", "9% growth up", "36亿元 change up"}},
          {u"收入70亿元，按年下跌5%，即4亿元。", {"70亿元 level ", "5% growth down", "4亿元 change down"}},
          {u"旅客80万人次，同比增长10%，即7万人次。", {"80万人次 level ", "10% growth up", "7万人次 change up"}},
          {u"职位900个，增幅3%，即26个。", {"900个 level ", "3% growth up", "26个 change up"}},
      });
}

TEST(DistanceFromAYardstick, IsNoNameForWhatFollows) {
  expect_names(
      in_bulletin,
      {
          {u"一般贸易进出口增长4.6%，高出外贸整体增速2个百分点，占外贸总值的58.3%。",
           {"一般贸易进出口 4.6%", "一般贸易进出口 2个百分点", "一般贸易进出口占外贸总值|一般贸易占外贸总值 58.3%"}},
          {u"民营企业进出口增长9.2%，快于全省进出口增速3个百分点，占全省进出口的41.6%。",
           {"民营企业进出口 9.2%", "民营企业进出口 3个百分点",
            "民营企业进出口占全省进出口|民营企业占全省进出口 41.6%"}},
      });
}

TEST(NameRightBeforeDealing, IsThatOfAllItsFigures) {
  expect_names(in_bulletin, {
                                {u"外贸平稳，其中一季度、二季度、三季度出口规模分别为7万亿元、8万亿元和9万亿元。",
                                 {"出口规模 7万亿元", "出口规模 8万亿元", "出口规模 9万亿元"}},
                            });
}

TEST(Dateline, GovernsNothing) {
  const auto in_dispatch = [](std::u16string_view sentences) {
    return u"示例社4月3日电 " + std::u16string(sentences) + u"\n";
  };
  expect_reports(periods, in_dispatch,
                 {
                     {u"示例省新增企业9000家。", {"9000家 -"}},
                     {u"示例港完成吞吐量3亿吨，增长4%。", {"3亿吨 -", "4% -"}},
                     {u"今年前3个月，示例省新增企业9000家。", {"9000家 今年前3个月"}},
                     {u"示例桥4月2日通车，全长9公里。", {"9公里 4月2日"}},
                 });
}

TEST(HourOfAPage, JoinsNoLine) {
  for (const std::u16string_view head : {u"2030\n03/28\n09:56\n\n", u"09:56\n\n", u"03/28 09:56\n\n", u"9:05\n\n"}) {
    const std::u16string source =
        u"示例县集中签约项目\n" + std::u16string(head) +
        u"3月27日，示例县举行项目集中签约仪式，签约项目80个，总投资91.7亿元，涉及多个领域。\n";
    expect_lines(head, periods(source), {"80个 3月27日", "91.7亿元 3月27日"});
  }
}

TEST(LeadingZero, MakesNoQuantity) {
  for (const std::u16string_view line : {u"发布于03/28", u"更新：09月", u"第05页", u"编号007"})
    expect_lines(line, plain_statuses(in_bulletin(line)), {});
}

TEST(TimeAhead, MakesATargetWhereNobodyKnowsTheKindOfText) {
  expect_reports(statuses, in_bulletin,
                 {
                     {u"到2035年，农村公路通达率达到99%。", {"99% target check"}},
                     {u"今年年底前，新改造厕所3万户。", {"3万户 target check"}},
                     {u"2035年年底前，普及率达到95%。", {"95% target check"}},
                     {u"未来五年，新建学校6所。", {"6所 target check"}},
                 });
  expect_reports(plain_statuses, in_bulletin,
                 {
                     {u"2029年，农村公路通达率达到97%。", {"97% result"}},
                     {u"截至目前，新改造厕所2万户。", {"2万户 result"}},
                     {u"到目前，新改造厕所2万户。", {"2万户 result"}},
                     {u"一季度，新建学校2所。", {"2所 result"}},
                 });
}

TEST(PartOfAYear, GoesOnOverSemicolonsInABulletin) {
  expect_reports(
      periods, in_bulletin,
      {
          {u"截至7月底，完成供水投资466亿元；开工工程105处。", {"466亿元 7月底", "105处 7月底"}},
          {u"10月1日至7日，接待游客51万人次；旅游收入3亿元。", {"51万人次 10月1日至7日", "3亿元 10月1日至7日"}},
          {u"前三季度，接待游客90万人次；旅游收入8亿元。", {"90万人次 前三季度", "8亿元 前三季度"}},
          {u"5月份，接待游客12万人次；旅游收入1亿元。", {"12万人次 5月份", "1亿元 5月份"}},
      });
}

TEST(Rank, IsNamedByWhatIsRanked) {
  expect_names(in_bulletin, {
                                {u"产量3万吨，增长2%，排名全国市州第一。", {"产量 3万吨", "产量 2%", "产量 第一"}},
                            });
}

TEST(BoundOfAClass, IsNoItem) {
  expect_reports(plain_statuses, in_bulletin,
                 {
                     {u"年旅客吞吐量1000万人次以上的机场有38个。", {"38个 result"}},
                     {u"增幅在200%至300%之间的机场有5个。", {"5个 result"}},
                     {u"产值10亿元以上的企业有12家。", {"12家 result"}},
                     {u"增幅在100%以内的机场有4个。", {"4个 result"}},
                 });
}

TEST(EraOfAParagraph, GovernsNoAim) {
  expect_reports(periods, in_bulletin,
                 {
                     {u"近年来，示例县签约企业125家。“我们将组建5个联络处。”", {"125家 近年来", "5个 -"}},
                     {u"三年来，示例县建成学校9所。下一步将新建学校2所。", {"9所 三年来", "2所 -"}},
                 });
}

TEST(PlanOfTheYear, IsNoPeriod) {
  expect_reports(periods, in_bulletin,
                 {
                     {u"工业总产值9亿元，完成全年目标任务的76%；粮食产量3万吨。", {"9亿元 -", "76% -", "3万吨 -"}},
                     {u"税收9亿元，完成全年收入预算的52%；非税收入3亿元。", {"9亿元 -", "52% -", "3亿元 -"}},
                     {u"新增就业2万人，完成全年计划任务的81%；培训3万人。", {"2万人 -", "81% -", "3万人 -"}},
                     {u"新增就业2万人，完成全年预期目标的93%；培训3万人。", {"2万人 -", "93% -", "3万人 -"}},
                 });
}

TEST(AimOfAPaper, IsAheadBehindWhatThePaperDid) {
  const auto in_story = [](std::u16string_view sentences) {
    return u"示例社4月3日电 示例部发布规划。\n" + std::u16string(sentences) + u"\n";
  };
  expect_reports(plain_statuses, in_story,
                 {
                     {u"规划明确了主要指标：到2035年，入园率96%。", {"96% target"}},
                     {u"方案列出了任务——到2035年，床位9万张。", {"9万张 target"}},
                     {u"规划明确，到2035年，入园率96%。在老有所养方面，床位9万张。", {"96% target", "9万张 target"}},
                     {u"示例部完成了试点，床位9万张。", {"9万张 result"}},
                 });
}

TEST(WillAtTheEndOfWords, LooksAheadInAReview) {
  expect_reports(plain_statuses, in_review,
                 {
                     {u"示例屋邨建屋量将达到3万个单位。", {"3万个 target"}},
                     {u"示例岛访客量将增至9万人次。", {"9万人次 target"}},
                     {u"示例屋邨建屋量达到3万个单位。", {"3万个 result"}},
                 });
}

TEST(HeadingOfTasksThatWentWell, OpensAReview) {
  for (const std::u16string_view heading :
       {u"（一）重点工作推进有力", u"（一）重点工作推进情况", u"（一）重点工作完成情况"})
    expect_lines(heading,
                 plain_statuses(u"一、2029年工作成绩\n" + std::u16string(heading) + u"\n播种面积9万亩，增长2%。\n"),
                 {"9万亩 result", "2% result"});
}

TEST(AimInAName, IsCutOff) {
  expect_names(in_bulletin, {
                                {u"目标是再改造小区5万个。", {"再改造小区|改造小区 5万个"}},
                                {u"目标是新建粮仓30座。", {"新建粮仓 30座"}},
                            });
}

TEST(Counter, NamesNothingWhereASubjectStandsBeforeItsVerb) {
  expect_names(in_bulletin, {
                                {u"公营房屋建屋量增至16万个单位。", {"公营房屋建屋量 16万个"}},
                                {u"公务员编制增至9000个职位。", {"公务员编制 9000个"}},
                            });
}

}  // namespace
}  // namespace mubiao
