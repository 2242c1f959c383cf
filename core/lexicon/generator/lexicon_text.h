#pragma once

#include <string>

#include "core/lexicon/generator/lexicon.h"

namespace mubiao::generator {

// The generated files that hold the lexicon.

/// lexicon_classes.h: the names of classes, kinds, values and flags.
std::string classes_header(const Lexicon& lexicon);

/// lexicon_tables.inc: the meanings of the words, the kinds of the units.
std::string lexicon_tables(const Lexicon& lexicon);

/// packed_words.inc: the words of all entries and of all lists.
std::string packed_words(const Lexicon& lexicon);

/// catalogue_table.inc: the indicators.
std::string catalogue_table(const Lexicon& lexicon);

/// indicator_natures.inc: which way the figures of each indicator are wanted to go, and whether they can be added up.
std::string indicator_natures(const Lexicon& lexicon);

}  // namespace mubiao::generator
