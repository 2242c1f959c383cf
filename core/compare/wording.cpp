#include "core/compare/wording.h"

#include <algorithm>
#include <vector>

#include "core/text/utf.h"

namespace mubiao::comparison {
namespace {

// 新增, 累计, 人均 and 规上 stay: they change what is counted. 实现 and 完成 do not.
constexpr std::u16string_view fillers[] = {u"全省", u"全市", u"全县", u"全区", u"全州",   u"全国", u"我省",
                                           u"我市", u"我县", u"我区", u"我州", u"本省",   u"本市", u"完成",
                                           u"实现", u"力争", u"确保", u"增速", u"增长率", u"增长", u"总量达到"};
constexpr std::u16string_view marks = u"的“”‘’\"'《》（）()、，, \u3000";
constexpr std::string_view price_words[] = {"价格因素", "物价因素", "价格上涨因素", "物价上涨因素"};
constexpr std::string_view excluding[] = {"扣除", "剔除", "不含", "不包括", "不包含"};
constexpr std::string_view foreign[] = {"全国", "全省", "平均", "国家", "同期", "上年", "去年"};
constexpr std::string_view urban[] = {"城镇居民收入", "城镇居民人均可支配收入", "城镇居民"};
constexpr std::string_view economy[] = {"经济增长", "经济增速", "经济发展", "生产总值", "GDP"};

template <std::size_t Size>
bool names_any(std::string_view text, const std::string_view (&words)[Size]) {
  return std::any_of(words, words + Size,
                     [=](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

std::size_t filler_at(std::u16string_view text) {
  for (const std::u16string_view filler : fillers) {
    if (text.starts_with(filler)) return filler.size();
  }
  return 0;
}

}  // namespace

std::string bare_wording(std::string_view wording) {
  const std::u16string units = utf16_from_utf8(wording).units;
  std::u16string bare;
  for (std::size_t i = 0; i < units.size();) {
    const std::size_t filler = filler_at(std::u16string_view(units).substr(i));
    if (filler == 0 && marks.find(units[i]) == std::u16string_view::npos) bare += units[i];
    i += std::max<std::size_t>(filler, 1);
  }
  std::sort(bare.begin(), bare.end());
  // Halves of rare characters would be torn apart by the sorting; what is left of them names nothing.
  std::erase_if(bare, [](char16_t unit) { return unit >= 0xD800 && unit < 0xE000; });
  return utf8_from_utf16(bare);
}

bool is_exclusion(std::string_view definition) {
  return names_any(definition, excluding) && !names_any(definition, price_words);
}

Reference reference_of(std::string_view words) {
  if (names_any(words, foreign)) return Reference::unknown;
  if (names_any(words, urban)) return Reference::urban_income;
  return names_any(words, economy) ? Reference::economy : Reference::unknown;
}

}  // namespace mubiao::comparison
