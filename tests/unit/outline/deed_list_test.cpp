#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// "target 5所" for each item.
std::vector<std::string> statuses(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items)
    lines.push_back((item.status == Status::target ? "target " : "result ") + cut(source, item.quantity.span));
  return lines;
}

void expect_rows(std::u16string_view byline, const std::vector<ReportRow>& rows) {
  for (const ReportRow& row : rows) {
    const std::u16string source = std::u16string(byline) + std::u16string(row.sentences);
    expect_lines(source, statuses(source), row.items);
  }
}

TEST(DeedList, OfAStoryIsPromised) {
  expect_rows(
      u"本报讯 ",
      {
          {u"示例市今年将办好10件民生实事。\n一是新建学校5所。\n二是改造小区36个。",
           {"target 10件", "target 5所", "target 36个"}},
          {u"示例县提出办好实事项目：\n1、新建学校5所。\n2、改造小区36个。", {"target 5所", "target 36个"}},
          {u"示例县今年承诺的民生实事：一是新建学校5所；二是改造小区36个。", {"target 5所", "target 36个"}},
          {u"扎实办好“十件民生实事”。\n（一）\n新建学校5所。\n（二）\n改造小区36个。", {"target 5所", "target 36个"}},
          {u"示例区推进民心工程。\n①新建学校5所\n②改造小区36个\n", {"target 5所", "target 36个"}},
      });
}

TEST(DeedList, EndsBehindItsNumbers) {
  expect_rows(u"本报讯 ",
              {
                  {u"示例市今年将办好民生实事。\n1.新建学校5所。\n2.改造小区36个。\n示例市现有公园9座。",
                   {"target 5所", "target 36个", "result 9座"}},
                  {u"扎实办好民生实事。\n（一）\n新建学校5所。\n示例市现有公园9座。", {"target 5所", "result 9座"}},
              });
}

TEST(DeedList, ThatWasDoneIsNone) {
  expect_rows(u"本报讯 ", {
                              {u"示例市去年办成10件民生实事。\n一是新建学校5所。\n二是改造小区36个。",
                               {"result 10件", "result 5所", "result 36个"}},
                              {u"示例市10件民生实事全部兑现：\n1.新建学校5所。\n2.改造小区36个。",
                               {"result 10件", "result 5所", "result 36个"}},
                              {u"示例市办好民生实事。新建学校5所，改造小区36个。", {"result 5所", "result 36个"}},
                          });
}

TEST(DeedList, OpensThePlanOfATextOfNoKind) {
  expect_rows(
      u"示例州工作情况\n",
      {{u"今年扎实办好“十件民生实事”。\n（一）\n新建学校5所。\n（二）\n改造小区36个。", {"target 5所", "target 36个"}},
       {u"今年扎实办好实事项目。\n一是新建学校5所。\n二是改造小区36个。", {"target 5所", "target 36个"}}});
}

}  // namespace
}  // namespace mubiao
