#pragma once

#include <cstddef>
#include <span>

#include "core/clause/token.h"
#include "core/indicator/phrase.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// `name` with the other half of each quotation mark that it cuts apart: 实施“四个一批 of 实施“四个一批”项目. `end` is
/// where the figure starts, which no name reaches over.
Phrase with_whole_quotes(const MarkedText& text, Phrase name, std::uint32_t end);

/// 新能源装机50万千瓦，占全市|电力总装机|[52%]: what it is a share of is no name of a share; `before` is what has it,
/// `figure` where the figure starts. `name` itself where no 占 opens its clause.
Phrase as_share(const MarkedText& text, const Phrase& name, const Phrase& before, std::uint32_t figure);

/// 规上企业净增5户，|产值|增长[9%]: what was added to, with the noun of measure of the figure's own clause, where
/// `name` is borrowed from the figure before: how many were added neither grows nor has anything. `name` itself where
/// nothing was added or the clause has no such noun.
Phrase of_what_was_added(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Phrase& name);

/// 建设标准厂房12座，|总投资|: whose, where `name` is the bare word and `before` what was counted in the same sentence,
/// without the verb that made it. `name` itself where it is another word.
Phrase with_owner(const MarkedText& text, const Phrase& name, const Phrase& before);

}  // namespace mubiao
