#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/clause/token.h"
#include "core/lexicon/marked_text.h"
#include "core/quantity/quantity.h"

namespace mubiao {

// What the words around a figure say of it for certain, whatever the model of admission makes of it. `at` is the token
// of `figure`. Constant cost.

/// 带动|2300多|村民, 吸纳|1200|船员, 发放|50万|口罩: whom or what an action reached, counted without a unit.
bool counts_without_unit(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure);

/// 城乡居民收入比|降到|2.1以内: a ratio, which has no unit.
bool states_ratio(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure);

/// 维修过|95公里, 提前|半个月: the word before tells that it happened. 装机|200MW|/400MWh: one of two amounts of it.
bool was_done(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure);

/// 一批投资|超亿元|和|超千万美元|的大项目: how large each of them is, said without digits.
bool tells_size_class(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                      std::span<const Figure> figures);

/// 新打机井|三百眼|，: a count in words that ends its clause, behind the noun counted.
bool counts_in_words(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure);

/// 41个|大类行业中，|有40个增长: among how many others are counted, which is no item.
bool is_denominator(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure);

/// 吞吐量|1000万人次以上|的机场有38个: which things are counted, in a name.
bool bounds_class(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure);

/// Whether a sentence is the row of a plan's table (森林覆盖率 62.1 65 约束性), whose figures are all stated.
bool is_row_of_plan(std::u16string_view sentence);

/// 企业|6|达到580家|7|，: the number of a note, behind a word or a figure.
bool is_note(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure);

}  // namespace mubiao
