#pragma once

#include <string>
#include <string_view>

#include "core/contract/analysis.h"

namespace mubiao {

/// The title that stands in `head`, the folded lines above the salutation; empty where there is none. One that is
/// broken over lines is put together:
///
///   关于示例市2029年国民经济和社会发展计划⏎执行情况与2030年计划草案的报告
///   示例省示例市⏎政府工作报告
std::u16string find_title(std::u16string_view head);

/// What kind of document a title names; `other` where it names none. A report of a government goes before its plan and
/// budget.
DocumentKind kind_of_title(std::u16string_view title);

/// Whether another report begins in `text`, behind its own title: a line that is a title, with a salutation close
/// behind it and another text than the first one's. Linear.
bool holds_second_report(std::u16string_view text);

}  // namespace mubiao
