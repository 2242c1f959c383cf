#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/contract/repair.h"
#include "core/contract/span.h"

namespace mubiao {

/// The text as the later stages read it, with the way back.
///
///   source  "增 长５．５％\r\n左右"       units   "增长5.5%左右"
///
/// `units[i]` was read from source units [from[i], to[i]). Both are non-decreasing, so a folded span
/// [a, b) stands at source [from[a], to[b - 1]).
///
/// The alphabet of `units`. Later stages may rely on it and need no other form:
///
/// | unit                          | stands for                                                          |
/// | ----------------------------- | ------------------------------------------------------------------- |
/// | `0`-`9` `A`-`Z` `a`-`z`       | half-width, whatever the source had                                 |
/// | `/` `+` `*` `=` `#` `@`       | half-width, whatever the source had                                 |
/// | `[` `]` `{` `}` `\|`          | half-width, whatever the source had                                 |
/// | Chinese characters            | Simplified; 〇 also for ○ beside Chinese numerals                   |
/// | `.`                           | decimal point (5.5), dot inside a Latin word, dot of an enumeration |
/// |                               | ("1.", only where a clause begins)                                  |
/// | `。`                          | full stop, also one typed as `.`                                    |
/// | `,`                           | thousands separator (12,345) and nothing else                       |
/// | `，`                          | any other comma                                                     |
/// | `:`                           | between digits or in "http://"                                      |
/// | `：`                          | any other colon                                                     |
/// | `；` `！` `？` `、` `…`       | their half-width and look-alike forms too                           |
/// | `（` `）` `《` `》` `【` `】` | their half-width and look-alike forms too; 〔 〕 read as （ ）      |
/// | `“` `”`                       | all quotation marks: " “ ” 「 」 『 』 ‘ ’                          |
/// | `—`                           | a dash, and any of - – — ― ─ ~ ～ between two figures               |
/// |                               | (a range: 4.5%—5%, 3—5个)                                           |
/// | `-`                           | a hyphen or minus that is not between two figures                   |
/// | `~`                           | a tilde that is not between two figures                             |
/// | `·`                           | all middle dots that are not decimal points                         |
/// | `%` `‰` `①` `㎡` `℃` `½` …    | themselves: never taken apart                                       |
/// | ` `                           | one, and only between Latin words, between two numbers, or between  |
/// |                               | cells of a table row                                                |
/// | `\n`                          | ends a paragraph, heading, or cell of a table; never two in a row,  |
/// |                               | never first or last                                                 |
struct Text {
  std::u16string units;
  std::vector<std::uint32_t> from;  ///< size() == units.size()
  std::vector<std::uint32_t> to;    ///< size() == units.size()
  std::vector<Repair> repairs;      ///< by start in the source
  std::uint32_t source_length = 0;

  Span source_span(Span folded) const {
    if (folded.empty()) {
      const std::uint32_t at = folded.start < from.size() ? from[folded.start] : source_length;
      return {at, at};
    }
    return {from[folded.start], to[folded.end - 1]};
  }
};

/// Folds `source` (UTF-16, any sequence of code units, lone surrogates too) for reading. Never fails; linear in
/// the length of `source`.
Text fold(std::u16string_view source);

}  // namespace mubiao
