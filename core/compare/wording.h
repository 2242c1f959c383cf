#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mubiao::comparison {

/// What two wordings of one indicator have in common: without marks, 的 and words that only say whose it is or that it
/// was done (全省, 我市, 完成), its characters in order of their numbers, since the order of words is free
/// (新建高标准农田, 高标准农田新建). UTF-8. Empty where nothing is left. Linear but for sorting.
std::string bare_wording(std::string_view wording);

/// Words that leave out what the plain figure counts (不含农户, 扣除房地产); the others only tell a basis (同口径).
bool is_exclusion(std::string_view definition);

/// What a relative figure leans on.
enum class Reference : std::uint8_t { unknown, economy, urban_income };

/// 与经济增长同步 → economy; 高于城镇居民收入增速 → urban_income; 高于全国平均水平 → unknown.
Reference reference_of(std::string_view words);

}  // namespace mubiao::comparison
