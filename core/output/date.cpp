#include "core/output/date.h"

#include <cstddef>

namespace mubiao {
namespace {

/// Writes `value` into the digits that end at `last`, as far as it has any.
void write_digits(std::string& text, std::size_t last, int value) {
  for (; value > 0; value /= 10) text[last--] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::string iso_date(Date date) {
  if (date.year <= 0 || date.year > 9999 || date.month == 0 || date.day == 0) return {};
  std::string text = "0000-00-00";
  write_digits(text, 3, date.year);
  write_digits(text, 6, date.month);
  write_digits(text, 9, date.day);
  return text;
}

}  // namespace mubiao
