#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/clause/token.h"
#include "core/indicator/token_trait.h"
#include "core/reading/measure.h"

namespace mubiao {

/// How a candidate for the indicator is put together. The numbers are part of the ranker's features: append only.
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
};

/// A composed name: up to three stretches of folded text, read one after the other.
struct Phrase {
  std::array<Span, 3> pieces{};
  std::uint8_t count = 0;

  void add(Span span);
  std::uint32_t length() const;
  Span cover() const;
};

/// The indicator bound to the figure before, for those that share it.
struct Bound {
  Phrase phrase;
  std::vector<Span> tokens;  ///< the tokens of the phrase, in its order
  Composition composition = Composition::before;
  UnitKind kind = UnitKind::unknown;
  Measure measure = Measure::level;
  Span tail;  ///< the noun of measure (零售额) that closes it, or the last one that closed one before it
  bool own_tail = false;
};

struct Candidate {
  Composition composition = Composition::before;
  Phrase phrase;
  // Token indices of the local stretch and of the stretch behind the figure; first > last where there is none.
  std::uint16_t first = 1, last = 0;
  std::uint16_t after_first = 1, after_last = 0;
  std::uint8_t shared = 0;  ///< tokens taken from the indicator before
  std::uint8_t rest = 0;    ///< tokens of it left out
};

/// What all candidates of one figure have in common.
struct FigureContext {
  const MarkedText* text = nullptr;
  std::span<const Token> tokens;       ///< of the sentence
  std::span<const TokenTrait> traits;  ///< of these tokens, and one more
  std::size_t at = 0;                  ///< token of the figure
  const Figure* figure = nullptr;
  MeasureReading measure;
  const Bound* previous = nullptr;
  Span lead;                        ///< subject of the sentence before, empty if none
  std::span<const Phrase> history;  ///< indicators of the sentence's figures so far
  std::size_t region = 0;           ///< first token after the figure before
  std::size_t group = 0;            ///< first figure token of the list this one closes: "17.5%、[15%]"
  std::uint8_t group_index = 0;
  std::uint8_t group_size = 1;
  bool respectively = false;  ///< 分别 stands before the group
  std::uint8_t members = 0;   ///< names in the list before the group
};

inline constexpr std::size_t compositions = 18;

/// The subject that `tokens` open with: their first nouns, up to a verb, an adverb or a mark. Empty if there is none.
Span leading_subject(std::span<const Token> tokens);

/// Fills region and group of a context whose other fields are set.
void place_in_group(FigureContext& context);

/// All readings of what the figure measures, at most a few score; `candidates` is cleared first. Linear in the clause.
void propose_candidates(const FigureContext& context, std::vector<Candidate>& candidates);

/// The noun of measure (增加值, 零售额) that closes the phrase, empty where none does or where it is the whole phrase.
Span tail_of(const MarkedText& text, const Phrase& phrase);

/// The tokens of a candidate's phrase, for the figures that share them.
std::vector<Span> phrase_tokens(const FigureContext& context, const Candidate& candidate);

}  // namespace mubiao
