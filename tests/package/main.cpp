#include <iostream>
#include <string>

#include "core/mubiao.h"
#include "core/output/json.h"
#include "core/text/utf.h"

int main() {
  const std::u16string report = u"今年的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3万人以上。";
  const mubiao::Analysis analysis = mubiao::extract(report);
  for (const mubiao::Item& item : analysis.items) {
    const mubiao::Span figure = item.quantity.span;
    std::cout << mubiao::utf8_from_utf16(item.indicator.text) << ": "
              << mubiao::utf8_from_utf16(report.substr(figure.start, figure.length())) << '\n';
  }
  std::cout << mubiao::to_json(analysis, report).size() << " bytes of JSON\n";
}
