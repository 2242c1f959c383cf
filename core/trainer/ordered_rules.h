#pragma once

#include <cstddef>
#include <span>

#include "core/indicator/candidate.h"

namespace mubiao::trainer {

/// The choice by ordered rules alone, to compare the ranker with: a list's own member; else the nearest nouns before
/// the figure as far back as their clause goes; else the nouns behind it; else what the figure before had.
std::size_t choose_by_rules(const FigureContext& context, std::span<const Candidate> candidates);

}  // namespace mubiao::trainer
