#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/contract/part.h"

namespace mubiao {

/// The part that the words of a heading name (headings.tsv; the word that ends last wins), nothing if none does.
std::optional<Part> part_of_heading(std::u16string_view title);

/// Where in `text` the last heading word ends, 0 if there is none.
std::uint32_t heading_words_end(std::u16string_view text);

/// Where in `text` the heading word that ends first ends, 0 if there is none.
std::uint32_t first_heading_word_end(std::u16string_view text);

/// Whether a sentence says that the plan begins: by its opening (今年是, {year}年，我们将 …) or by what it states
/// (主要预期目标是 …). `year` 0: unknown.
bool opens_plan(std::u16string_view sentence, int year);

/// Whether a paragraph of the plan looks back, by its opening (五年来，).
bool looks_back(std::u16string_view paragraph);

/// Numbers before 年 that are years of a report or its plan; others are quantities or history.
inline constexpr int first_year = 1949;
inline constexpr int last_year = 2100;

/// The year that is all of a line in brackets (【2031】, 【2031年】), 0 where the line is another.
int bracketed_year(std::u16string_view line);

/// The year that a text names first at or after `at`, in digits or Chinese numerals (2025年, 二〇二五年); 0 if none.
/// `at` is moved behind it.
int next_year(std::u16string_view text, std::size_t& at);

}  // namespace mubiao
