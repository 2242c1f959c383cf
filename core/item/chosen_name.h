#pragma once

#include <cstddef>
#include <span>

#include "core/clause/token.h"
#include "core/indicator/candidate.h"
#include "core/indicator/phrase.h"
#include "core/lexicon/marked_text.h"
#include "core/quantity/quantity.h"
#include "core/reading/measure.h"
#include "core/time/found_time.h"

namespace mubiao {

// What a name that the ranker chose holds and is no part of it. Each costs at most the clause of the figure.

/// A figure, and what was read of it before its name.
struct NamedFigure {
  const MarkedText& text;
  std::span<const Token> tokens;  ///< of its sentence
  std::size_t at;                 ///< its token
  const Figure& figure;
  const MeasureReading& measure;
};

/// Cuts from `chosen` what tells how, when or with what else the figure stands; `before` is the name of the figure
/// before it, empty where there is none, `times` are those of the sentence.
void cut_name(const NamedFigure& named, std::span<const FoundTime> times, const Phrase& before, Candidate& chosen);

/// 公营房屋建屋量增至 [16万个] 单位: in what it is counted is no part of the name before the verb.
void cut_counter(const MarkedText& text, Span figure, Phrase& name);

/// 经常开支|占经营开支|超过八成，为 [90亿元]: a share names no amount.
void cut_share_of_level(const MarkedText& text, UnitKind kind, Phrase& name);

/// 增速比一季度|回落: that something moved is no name of what moved.
bool only_moves(const MarkedText& text, const Phrase& name);

/// 覆盖39个|小区| [225万平方米]: the noun was counted by the figure before it, and says nothing of this one.
bool was_counted(std::span<const Token> tokens, const Candidate& chosen, const Phrase& before);

/// 企业净增5户；水库工程年内完成投资 [4亿元]: a name that leans on words before the last semicolon.
bool leans_over_semicolon(std::span<const Token> tokens, std::size_t at, const Candidate& chosen);

}  // namespace mubiao
