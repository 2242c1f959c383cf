#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/mubiao.h"
#include "core/output/names.h"
#include "tests/unit/expect_lines.h"

namespace mubiao {

/// An invented report of 2030 with a review of 2029 and a plan of 2030. Each part opens with a line of its own: a short
/// line right under a heading may be taken for the rest of a wrapped heading.
inline std::u16string report_of(std::u16string_view review, std::u16string_view plan) {
  std::u16string text = u"示例市政府工作报告\n2030年1月8日\n各位代表：\n一、2029年工作回顾\n";
  text += u"各项工作进展良好。\n";
  text += review;
  text += u"\n二、2030年工作安排\n我们要扎实做好各项工作。\n";
  text += plan;
  return text + u"\n";
}

inline std::u16string in_review(std::u16string_view sentences) { return report_of(sentences, {}); }

inline std::u16string in_plan(std::u16string_view sentences) { return report_of({}, sentences); }

/// An invented communiqué of the year 2029.
inline std::u16string in_communique(std::u16string_view sentences) {
  return u"示例市2029年国民经济和社会发展统计公报\n示例市统计局\n2030年3月6日\n一、综合\n" + std::u16string(sentences) +
         u"\n";
}

/// Sentences to be framed as a report, and what is read of them.
struct ReportRow {
  std::u16string_view sentences;
  std::vector<std::string> items;
};

using Frame = std::u16string (*)(std::u16string_view);

/// Every row framed (in_review, in_plan …), read by `read` and compared.
inline void expect_reports(std::vector<std::string> (*read)(const std::u16string&), Frame frame,
                           const std::vector<ReportRow>& rows) {
  for (const ReportRow& row : rows) expect_lines(row.sentences, read(frame(row.sentences)), row.items);
}

}  // namespace mubiao
