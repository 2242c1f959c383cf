#include "core/milestone/milestone.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/text/text.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

// Each milestone as "subject|event".
std::vector<std::string> read(std::u16string_view sentence) {
  const Text text = fold(sentence);
  const MarkedText marked(text.units);
  std::vector<FoundMilestone> found;
  find_milestones(marked, {0, static_cast<std::uint32_t>(text.units.size())}, found);
  std::vector<std::string> out;
  for (const FoundMilestone& milestone : found) {
    const auto words = [&](Span span) { return utf8_from_utf16(marked.text().substr(span.start, span.length())); };
    out.push_back(words(milestone.subject) + "|" + words(milestone.event));
    EXPECT_LE(milestone.span.start, std::min(milestone.subject.start, milestone.event.start)) << out.back();
    EXPECT_GE(milestone.span.end, std::max(milestone.subject.end, milestone.event.end)) << out.back();
  }
  return out;
}

struct Row {
  std::u16string_view sentence;
  std::vector<std::string> milestones;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(read(row.sentence), row.milestones) << utf8_from_utf16(row.sentence);
}

TEST(Milestone, IsSaidOfItsSubject) {
  expect_rows({
      {u"青禾河特大桥建成通车。", {"青禾河特大桥|建成通车"}},
      {u"加快推动云麓山隧道主体工程尽快开工，", {"云麓山隧道主体工程|开工"}},
      {u"确保白鹭湖水库年内下闸蓄水。", {"白鹭湖水库|下闸蓄水"}},
      {u"力争青云高铁于6月底前全线贯通", {"青云高铁|全线贯通"}},
      {u"舞剧《渡口》在省城首演", {"舞剧《渡口》|首演"}},
      {u"示例综合保税区获批", {"示例综合保税区|获批"}},
      {u"长禾至云麓高速一期开工建设", {"长禾至云麓高速一期|开工建设"}},
      {u"云麓算力中心落户青禾", {"云麓算力中心|落户"}},
  });
}

TEST(Milestone, TakesAnObjectAtTheHeadOfItsClause) {
  expect_rows({
      {u"开工建设青禾机场三期，", {"青禾机场三期|开工建设"}},
      {u"今年建成云麓职业学院新校区。", {"云麓职业学院新校区|建成"}},
      {u"新开工白鹭湖灌区、青禾河船闸等水利工程", {"白鹭湖灌区、青禾河船闸等水利工程|开工"}},
      {u"成功举办首届青禾湖龙舟邀请赛", {"首届青禾湖龙舟邀请赛|成功举办"}},
      {u"完成云麓新区国土空间规划编制", {"云麓新区国土空间规划编制|完成"}},
      {u"出台《白鹭湖保护条例》", {"《白鹭湖保护条例》|出台"}},
      {u"制定出台青禾河流域生态补偿办法", {"青禾河流域生态补偿办法|出台"}},
  });
}

TEST(Milestone, RunsFromTheOwnerToTheTitle) {
  expect_rows({
      {u"云麓县入选全国生态旅游示范县", {"云麓县|入选"}},
      {u"成功创建国家卫生城市", {"国家卫生城市|成功创建"}},
      {u"青禾茶叶合作社连续3年获评省级示范社", {"青禾茶叶合作社|获评"}},
      {u"白鹭湖景区通过国家5A级旅游景区景观质量评审", {"白鹭湖景区|通过国家5A级旅游景区景观质量评审"}},
      {u"云麓区在全省综合考评中荣获“平安杯”", {"云麓区|荣获"}},
      {u"示例项目列入国家规划名录", {"示例项目|列入"}},
      {u"列入国家规划名录", {}},
  });
}

TEST(Milestone, IsOneForEachNamedSubject) {
  expect_rows({
      {u"青禾大桥、云麓隧道建成通车", {"青禾大桥|建成通车", "云麓隧道|建成通车"}},
      {u"青禾大桥、云麓隧道等项目建成通车", {"青禾大桥、云麓隧道等项目|建成通车"}},
      {u"青禾、云麓2座抽水蓄能电站投产", {"青禾、云麓2座抽水蓄能电站|投产"}},
      {u"建成青禾博物馆、云麓图书馆以及14个服务网点", {"青禾博物馆|建成", "云麓图书馆|建成"}},
      {u"推动青禾电子等项目达产达效、云麓新材等项目投产", {"青禾电子等项目|达产达效", "云麓新材等项目|投产"}},
  });
}

TEST(Milestone, NeedsAName) {
  expect_rows({
      {u"一批重大项目开工建设", {}},
      {u"推进项目落地见效", {}},
      {u"加快重点工程竣工投产", {}},
      {u"举办各类文化活动", {}},
      {u"超额完成省定目标任务", {}},
      {u"出台若干政策措施", {}},
      {u"打造产业转移的“洼地”", {}},
  });
}

TEST(Milestone, IsNoneWhereAFigureCounts) {
  expect_rows({
      {u"27个项目竣工", {}},
      {u"开工建设路网、地下管网配套设施项目10个以上", {}},
      {u"完成20万吨级青禾航道前期工作", {"20万吨级青禾航道前期工作|完成"}},
      {u"顺利通过国家卫生城市复审", {"国家卫生城市复审|通过"}},
      {u"建成保障性住房9526套", {}},
      {u"开通国际货运航线12条", {}},
      {u"新签约、新开工、新投产亿元以上项目120个", {}},
      {u"三台县获评国家园林县城", {"三台县|获评"}},
  });
}

TEST(Milestone, IsNoneInExhortationsAndCompounds) {
  expect_rows({
      {u"大力发展青禾特色产业，持续推进云麓新区建设", {}},
      {u"鼓励举办青禾音乐节", {}},
      {u"支持云麓县创建国家森林城市", {}},
      {u"抢抓青云高铁开通、云麓机场通航机遇", {}},
      {u"项目开工率98%、竣工率90%", {}},
      {u"全省唯一入选的案例", {}},
      {u"推动工业化和信息化融合", {}},
      {u"青禾大学成立60周年", {}},
      {u"巩固国家卫生城市创建成果", {}},
  });
}

TEST(Milestone, IsSaidOfWhatTheClauseBeforeSpeaksOf) {
  expect_rows({
      {u"加快建设青禾大桥，年内建成通车", {"青禾大桥|建成通车"}},
      {u"推进青禾水厂、云麓水厂建设，确保年底前投用", {"青禾水厂|投用", "云麓水厂|投用"}},
      {u"开工建设青禾大桥，年底前竣工", {"青禾大桥|开工建设", "青禾大桥|竣工"}},
      {u"青禾冰雪训练基地一期项目，仅用307天就建成", {"青禾冰雪训练基地一期项目|建成"}},
      {u"新建青禾路、云麓路5公里，年内通车", {}},
      {u"加快重点项目建设，确保年内竣工", {}},
  });
}

TEST(Milestone, JoinsEventsThatAdjoin) {
  expect_rows({
      {u"青禾创新协会组建运行", {"青禾创新协会|组建运行"}},
      {u"组建运行青禾投资平台", {"青禾投资平台|组建运行"}},
      {u"开放运营云麓遗址公园", {"云麓遗址公园|开放运营"}},
      {u"云麓灌区工程建成通水", {"云麓灌区工程|建成通水"}},
      {u"在手续办理、开工落地等方面提供服务", {}},
  });
}

TEST(Milestone, TakesNamesOfGeneralWordsWhereSomethingElseSinglesOut) {
  expect_rows({
      {u"国家会议中心二期、云麓会展中心投用", {"国家会议中心二期|投用", "云麓会展中心|投用"}},
      {u"全省首个碳普惠平台上线", {"首个碳普惠平台|上线"}},
      {u"组建青禾数据集团", {"青禾数据集团|组建"}},
      {u"青禾中医院二期、云麓剧院等一批民生设施建成", {"青禾中医院二期、云麓剧院等一批民生设施|建成"}},
      {u"城市大脑入选全国优秀案例", {"城市大脑|入选"}},
      {u"云湖入选全国示范城市", {"云湖|入选"}},
      {u"获批建设国家医学中心（示例类）和12个区域医疗中心", {"国家医学中心（示例类）|获批建设"}},
      {u"世界在建最长隧道云麓隧道、青禾隧道贯通", {"世界在建最长隧道云麓隧道|贯通", "青禾隧道|贯通"}},
      {u"将困难群众纳入住房保障范围", {}},
      {u"旅游路被评为全省示范路", {"旅游路|被评为"}},
      {u"启动青禾新区会展中心建设", {"青禾新区会展中心|启动"}},
      {u"启动青禾机场前期工作", {}},
      {u"青禾大桥没有完成", {}},
      {u"云麓区上榜全国百强区", {"云麓区|上榜"}},
      {u"印发《青禾湖保护规划》", {"《青禾湖保护规划》|印发"}},
      {u"完成云麓医疗保障局组建", {"云麓医疗保障局组建|完成"}},
      {u"完成国企改革深化提升行动", {"国企改革深化提升行动|完成"}},
      {u"出台服务业扩大开放3.0方案", {"服务业扩大开放3.0方案|出台"}},
      {u"支持云麓集团组建创新联合体", {}},
      {u"将青禾路建成样板路", {}},
      {u"推动项目落地", {}},
  });
}

TEST(Milestone, ReadsCoverageMovesAndGrants) {
  expect_rows({
      {u"养老服务站实现县乡全覆盖", {"养老服务站|全覆盖"}},
      {u"实现普惠托育机构补助全覆盖", {"普惠托育机构补助|全覆盖"}},
      {u"实现全覆盖", {}},
      {u"云麓集团总部迁入青禾新区", {"云麓集团总部|迁入"}},
      {u"青禾股份登陆深交所", {"青禾股份|登陆"}},
      {u"青禾综合改革试点获国务院批复", {"青禾综合改革试点|获国务院批复"}},
      {u"云麓县被市政府评为全省文明县", {"云麓县|评为"}},
      {u"《青禾湖保护条例》颁布施行", {"《青禾湖保护条例》|颁布施行"}},
      {u"要素获取、市场准入更加公平", {}},
      {u"扩大对外开放", {}},
  });
}

// Words that hold an event word or a lead by accident: each row was once read wrong.
TEST(Milestone, DoesNotCutWordsApart) {
  expect_rows({
      {u"青禾河保护和修复工程全面完成", {"青禾河保护和修复工程|全面完成"}},
      {u"青禾医用加速器生产基地投产", {"青禾医用加速器生产基地|投产"}},
      {u"联合国青禾培训中心启用", {"联合国青禾培训中心|启用"}},
      {u"和平河大桥通车", {"和平河大桥|通车"}},
      {u"将军岭隧道贯通", {"将军岭隧道|贯通"}},
      {u"文明城市创建成效明显", {}},
      {u"中心城区建成区面积增加", {}},
      {u"守住资源利用上线", {}},
      {u"六金化工公司挂牌", {"六金化工公司|挂牌"}},
      {u"G237金禾大道一期建成通车", {"G237金禾大道一期|建成通车"}},
      {u"青禾零部件项目一期竣工投产", {"青禾零部件项目一期|竣工投产"}},
      {u"青禾路演中心正式运行", {"青禾路演中心|运行"}},
      {u"承办第十二届云麓创业大赛（青禾赛区）", {"第十二届云麓创业大赛（青禾赛区）|承办"}},
  });
}

TEST(Milestone, SurvivesAnyInput) {
  const std::u16string_view alphabet =
      u"建成通车开工青禾大桥项目、，“”《》（）一3个新的在和等第届获评入选完任务举办。推动";
  std::uint32_t seed = 7;
  for (int round = 0; round < 300; ++round) {
    std::u16string text;
    for (int i = 0; i < 400; ++i) {
      seed = seed * 1664525 + 1013904223;
      text += alphabet[(seed >> 16) % alphabet.size()];
    }
    const MarkedText marked(text);
    std::vector<FoundMilestone> found;
    find_milestones(marked, {0, static_cast<std::uint32_t>(text.size())}, found);
    for (const FoundMilestone& milestone : found) {
      ASSERT_LT(milestone.span.start, milestone.span.end);
      ASSERT_LE(milestone.span.end, text.size());
      ASSERT_FALSE(milestone.subject.empty());
    }
  }
}

}  // namespace
}  // namespace mubiao
