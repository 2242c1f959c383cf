#pragma once

#include <string_view>

#include "core/contract/analysis.h"
#include "core/contract/known.h"

namespace mubiao {

/// Reads every target, result and milestone out of a government report.
///
/// `source`: UTF-16 as JavaScript holds it; any sequence of code units, lone surrogates too. Every span of the
/// returned analysis counts these units. Never fails: what cannot be read is left out or marked `check`.
/// Time and memory are linear in the length of `source`.
/// `known`: what the caller knows of it. Place and year that are given hold (`user`); the name of a file is asked only
/// where the text tells none (`file`).
Analysis extract(std::u16string_view source, const Known& known = {});

}  // namespace mubiao
