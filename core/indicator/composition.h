#pragma once

#include <cstddef>
#include <cstdint>

namespace mubiao {

/// How a candidate for the indicator is put together. The numbers are hashed into the
/// ranker's features: append only.
enum class Composition : std::uint8_t {
  before = 0,         ///< 新建高标准农田 [20万亩]
  after = 1,          ///< [37个] 风电光伏项目
  before_after = 2,   ///< 设立 [10亿元] 科技创新资金
  after_before = 3,   ///< 总投资 [44亿元] 的供水工程 → 供水工程总投资
  inherited = 4,      ///< the indicator of the figure before: 39宗, [2576.58亩]
  prefix_local = 5,   ///< 粮食播种面积613万亩, 总产量 [47亿斤] → 粮食总产量
  local_suffix = 6,   ///< 研究中心2011家, 其中国家级 [1家] → 国家级研究中心
  listed = 7,         ///< 工业投资、技改投资分别增长17%、[15%]
  listed_tail = 8,    ///< 高技术制造业、装备制造业增加值分别…: the k-th member and the shared tail
  listed_head = 9,    ///< 企业营业收入、利润分别…: the shared head and the k-th member
  topic_local = 10,   ///< the subject of the clause before and a local noun
  prefix_after = 11,  ///< 新增 20家 省级、[3家] 国家级 → 新增国家级
  earlier = 12,  ///< 游客758万人次, 收入54亿元, 分别增长 [30%]、43%: as many figures back as the list is long
  local_core = 13,  ///< 重点实验室总数306家, 其中省级 [16家]: the local noun and what the indicator before counts
  core_local = 14,  ///< 新登记经营主体8万户, 总量 [56万户]: what the indicator before counts and the local noun
  local_tail = 15,  ///< 规模以上工业增加值增长5%, 国有企业 [6%]: the local noun and what closes the indicator before
  lead_local = 16,  ///< 经营主体稳中培优。总量 [9万户]: the subject of the sentence before and the local noun
  shared_noun = 17,  ///< 新增 [2家] 国家级、5家省级 龙头企业: the noun that closes the list behind the figure
  account_local = 18,  ///< 一般公共预算收入5亿元。支出 [6亿元]: the budget named before and the local noun
};

inline constexpr std::size_t compositions = 19;

}  // namespace mubiao
