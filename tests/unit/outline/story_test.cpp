#include "core/outline/story.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/utf.h"

namespace mubiao {
namespace {

TEST(Story, IsToldByItsByline) {
  for (const std::u16string_view head :
       {u"示例市物价平稳\n央视网消息（新闻联播）：示例市物价平稳。\n", u"国内联播快讯\n示例港开港。\n",
        u"本报讯 示例桥通车。\n", u"示例桥通车\n本报记者 王某\n全长3公里。\n",
        u"新华社记者从示例局了解，示例桥通车。\n", u"示例社示例市5月6日电（记者 王某）示例桥通车。\n",
        u"示例市5月6日讯（记者 王某）示例桥通车。\n", u"本台消息：示例桥通车。\n",
        u"记者从示例集团了解，示例桥通车。\n", u"示例财讯5月6日电 示例集团公布年报。\n",
        u"示例体育讯5月6日晚，示例杯开赛。\n", u"（示例通讯社5月6日）示例桥通车。\n"})
    EXPECT_TRUE(is_story(head, true)) << utf8_from_utf16(head);
}

TEST(Story, IsToldByTwoWordsOfNews) {
  for (const std::u16string_view text :
       {u"示例局今天（5月6日）公布，示例桥日前通车。\n", u"据介绍，示例桥昨日通车。\n",
        u"近日，示例展在示例市开幕。数据显示，参展企业90家。\n", u"据悉，示例展今日闭幕。\n",
        u"【今日看点】示例港忙\n示例港近日开港。\n", u"示例局举行发布会，据悉，示例桥通车。\n",
        u"记者近日走进示例村。\n", u"示例桥通车\n来源：示例日报\n", u"示例局日前印发通知。目前，我国有示例村90个。\n"})
    EXPECT_TRUE(is_story(text, false)) << utf8_from_utf16(text);
}

TEST(Story, IsNothingThatAnybodyReports) {
  EXPECT_FALSE(is_story(u"各位代表：记者近日走进示例村，据介绍，示例桥通车。\n", false));
  EXPECT_FALSE(is_story(u"我市近日建成示例桥。据介绍，我们新建示例村90个。\n", false));
  EXPECT_FALSE(is_story(u"示例局近日公布，示例桥日前通车。\n", true));
  EXPECT_FALSE(is_story(u"示例桥近日通车。\n", false));
  EXPECT_FALSE(is_story(u"目前，我国有示例村90个。\n", false));
  EXPECT_FALSE(is_story(u"示例桥通车\n来源：示例局\n", false));
  EXPECT_FALSE(is_story(u"示例桥通车\n来源：示例日报\n", true));
  EXPECT_FALSE(is_story(u"昨日电力负荷增长6%，通讯畅通。\n", false));
  EXPECT_FALSE(is_story(u"税收增长6%，新增就业5万人。\n", false));
  EXPECT_FALSE(is_story(u"", false));
}

TEST(Story, OfAnAgencyThatTellsOfAReportIsNews) {
  EXPECT_TRUE(opens_as_dispatch(u"示例社示例市3月5日电 题：看2030年政府工作报告\n税收增长5%左右……\n"));
  EXPECT_TRUE(opens_as_dispatch(u"\n示例报5月3日讯 政府工作报告提出目标。\n"));
  EXPECT_FALSE(opens_as_dispatch(u"示例市政府工作报告\n示例社3月5日电\n"));
  EXPECT_FALSE(opens_as_dispatch(u"2030年3月5日政府工作报告\n"));
  EXPECT_FALSE(opens_as_dispatch(u""));
}

TEST(Story, BeginsWithItsHeadline) {
  EXPECT_EQ(story_title(u"\n\n示例桥通车\n本报讯 示例桥通车。\n"), u"示例桥通车");
  EXPECT_EQ(story_title(u"【看点】示例桥通车 示例港开港\n…\n"), u"【看点】示例桥通车 示例港开港");
  EXPECT_EQ(story_title(u"示例桥昨日通车。全长3公里。\n"), u"");
  EXPECT_EQ(story_title(u""), u"");
}

TEST(Story, HasTheYearOfItsDateLine) {
  struct Row {
    std::u16string_view text;
    int year;
  };
  const Row rows[] = {
      {u"示例桥通车\n2030年5月6日\n示例桥通车。\n", 2030},
      {u"示例桥通车\n发布时间：2030-05-06 08:15 来源：示例网\n示例桥通车。\n", 2030},
      {u"示例桥通车\n2030/5/6\n示例桥通车。\n", 2030},
      {u"示例桥通车\n示例网 2030.05.06\n示例桥通车。\n", 2030},
      {u"示例桥通车\n示例桥通车。\n（责任编辑：王某 2030年5月6日）\n", 2030},
      {u"示例桥通车\n示例桥今天（5月6日）通车。\n", 0},
      {u"示例桥通车\n示例桥2028年5月6日开工，全长3公里。\n", 0},
      {u"示例桥通车\n2030年示例桥通车\n全长3公里。\n", 0},
      {u"示例桥通车\n编号：12030-05-06\n全长3公里。\n", 0},
      {u"示例桥通车\n3030-05-06\n全长3公里。\n", 0},
      {u"", 0},
  };
  for (const Row& row : rows) EXPECT_EQ(story_year(row.text), row.year) << utf8_from_utf16(row.text);
}

}  // namespace
}  // namespace mubiao
