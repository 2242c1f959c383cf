#pragma once

#include <string_view>

#include "core/compare/report.h"
#include "core/contract/analysis.h"

namespace mubiao::comparison {

/// What a comparison needs of `analysis`. `source`: the text that was analysed (UTF-16); `file`: its name (UTF-8). Its
/// texts go into `words`, which must outlive it. The same report as from the JSON of the analysis (`report_of_json`).
/// Linear in the items and what they quote.
Report report_of(const Analysis& analysis, std::u16string_view source, std::string_view file, Words& words);

/// Of an observation whose words, measure and direction are known: gives its figures their sign (下降2% → −2).
void give_sign(Observation& observation, Direction direction);

/// Appends what the checklist of a report says: `item` fills the headline `code`. Marks it, or copies it under `code`
/// where several names share it (A、B与经济增长同步).
void take_headline(Report& report, Word code, std::uint32_t item);

/// Appends a headline target that the report names without a figure.
void take_headline_words(Report& report, Word code, Observation words);

/// Appends a result in words, whose code is in it.
void take_remark(Report& report, Observation words);

}  // namespace mubiao::comparison
