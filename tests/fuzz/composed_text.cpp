#include "tests/fuzz/composed_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/lexicon/lexicon.h"

namespace {

constexpr std::array<std::u16string_view, 32> fixed = {
    u"，", u"。",     u"；",      u"、",       u"\n",          u"：",     u"（",   u"）",     u"“",    u"”",   u"—",
    u"5",  u"5.5%",   u"1.2万亿", u"3万",      u"三",          u"百分之", u"分别", u"左右",   u"以上", u"和",  u"由",
    u"至", u"2031年", u"今年",    u"去年同期", u"2030年1—5月", u"其中",   u"一、", u"（一）", u"增长", u"全市"};

void damage(std::u16string& text, unsigned kind, std::size_t place) {
  if (text.empty()) return;
  const std::size_t at = place * text.size() / 256;
  const std::size_t length = std::min<std::size_t>(1 + place % 7, text.size() - at);
  switch (kind) {
    case 250: text.erase(at, length); break;
    case 251: text.insert(at, text.substr(at, length)); break;
    case 252: text.insert(at, u"\r\n"); break;
    case 253: text.insert(at, u" "); break;
    case 254: text[at] = static_cast<char16_t>(0xD800 + place); break;
    default: text.insert(at, u"\u200b[1]"); break;
  }
}

}  // namespace

std::u16string composed_text(const std::uint8_t* data, std::size_t size) {
  const auto words = mubiao::lexicon_entries();
  std::u16string text;
  for (std::size_t i = 0; i + 1 < size; i += 2) {
    const unsigned first = data[i];
    const unsigned second = data[i + 1];
    if (first >= 250) {
      damage(text, first, second);
    } else if (first < 100) {
      text += fixed[second % fixed.size()];
    } else {
      text += words[((first - 100) * 256 + second) % words.size()].surface;
    }
  }
  return text;
}
