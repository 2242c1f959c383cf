#pragma once

#include <string_view>

#include "core/contract/analysis.h"

namespace mubiao {

/// Reads every target, result and milestone out of a government report.
///
/// `source`: UTF-16 as JavaScript holds it; any sequence of code units, lone surrogates too. Every span of the
/// returned analysis counts these units. Never fails: what cannot be read is left out or marked `check`.
/// Time and memory are linear in the length of `source`.
Analysis extract(std::u16string_view source);

}  // namespace mubiao
