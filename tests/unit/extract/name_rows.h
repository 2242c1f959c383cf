#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {

/// Each item as "indicator figure".
inline std::vector<std::string> read_names(const std::u16string& source) {
  std::vector<std::string> items;
  for (const Item& item : extract(source).items)
    items.push_back(utf8_from_utf16(item.indicator.text) + " " + cut(source, item.quantity.span));
  return items;
}

/// One expected item: the indicator, or several that are as right with | between, and the figure behind the last blank.
inline bool fits(const std::string& expected, const std::string& item) {
  const std::size_t blank = expected.rfind(' ');
  const std::string figure = expected.substr(blank);
  for (std::size_t at = 0; at <= blank;) {
    const std::size_t end = std::min(expected.find('|', at), blank);
    if (expected.substr(at, end - at) + figure == item) return true;
    at = end + 1;
  }
  return false;
}

/// Every row framed (in_review, in_plan …), its names compared.
inline void expect_names(Frame frame, const std::vector<ReportRow>& rows) {
  for (const ReportRow& row : rows) {
    const std::vector<std::string> items = read_names(frame(row.sentences));
    const bool equal = std::equal(row.items.begin(), row.items.end(), items.begin(), items.end(), fits);
    if (!equal) expect_lines(row.sentences, items, row.items);
  }
}

}  // namespace mubiao
