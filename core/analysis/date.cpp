#include "core/analysis/date.h"

namespace mubiao {

std::string iso_date(Date date) {
  if (date.year <= 0 || date.year > 9999 || date.month == 0 || date.day == 0) return {};
  const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  const int year = date.year;
  return {digit(year / 1000), digit(year / 100),       digit(year / 10),  digit(year), '-',
          digit(date.month / 10), digit(date.month), '-', digit(date.day / 10), digit(date.day)};
}

}  // namespace mubiao
