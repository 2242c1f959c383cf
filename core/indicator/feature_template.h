#pragma once

#include <cstdint>

namespace mubiao {

/// The questions that the ranker asks of a candidate; each with its answers is a feature. The numbers are hashed into
/// the places of the weights: append only, and never give a number to another question (16–19, 24, 29, 39, 47, 49, 53,
/// 63 and 64 stand for none).
///
/// "As" stands for the composition, "edge" for what TokenTrait keeps of a token's word, "outside" for the token beside
/// a stretch that is no part of it.
enum class FeatureTemplate : std::uint8_t {
  // How the name is put together, and what surrounds the figure
  unit_measure = 1,    ///< as, unit, measure
  neighbours = 2,      ///< as, kinds of the tokens before and behind the figure
  marks_between = 3,   ///< as, marks since the figure before, content tokens among them
  word_before = 4,     ///< as, word before the figure
  word_behind = 5,     ///< as, word behind the figure
  figure_before = 6,   ///< as, what the figure before was, unit and measure
  place_in_group = 7,  ///< as, place in the list of figures and its size
  content_unit = 8,    ///< as, content tokens since the figure before, kind of token behind the figure and unit
  list_fit = 9,        ///< as, whether a list of names fits the list of figures, measure
  clause_behind = 67,  ///< as, word before the figure, word that opens the clause behind it: 资金 [5万元]，支持…
  way_from_before = 62,  ///< as, kinds of all tokens since the figure before where they are few, what that figure was

  // Where the local stretch starts
  start_outside = 10,       ///< as, kinds of its first token and of the one outside
  start_word = 11,          ///< whether it is the whole name, its first edge, unit
  start_word_outside = 12,  ///< kind of its first token, edge outside, whether it is the whole name
  start_word_kind = 13,     ///< its first edge, kind outside
  start_region = 14,        ///< as, whether nothing is between it and the figure before, kind of its first token
  start_two_outside = 15,   ///< kinds of the two tokens outside and of its first
  content_left_out = 38,    ///< as, content tokens of its clause before it, kind of its first token
  opens_with_share = 57,    ///< as, whether it opens with 占 (a share of something named before), measure

  // Where it ends, and what lies between there and the figure
  end_outside = 20,         ///< as, kinds of its last token and of the one outside
  end_word_outside = 21,    ///< its last edge, kind outside
  end_character_unit = 22,  ///< its last character, unit, measure
  end_word_unit = 23,       ///< its last edge, unit, measure
  gap_counts = 25,          ///< as, content tokens and marks between it and the figure
  gap_kinds = 26,           ///< content tokens between it and the figure, all kinds between them
  gap_word = 27,            ///< edge outside, as; where content lies between
  gap_neighbours = 28,      ///< kinds outside and before the figure, unit; where content lies between
  suffixed_character = 55,  ///< its last character, as; of `local_suffix`
  end_word_unit_word = 65,  ///< its last edge, the unit's own word

  // What the local stretch holds
  marks_inside = 30,       ///< as, commas, 、 and 和
  words_inside = 31,       ///< as, 的, verbs of doing behind its first token
  figures_inside = 32,     ///< as, verbs of moving, times and named figures
  brackets_inside = 33,    ///< as, whether its brackets are whole
  length = 34,             ///< its length, as, unit
  tokens = 35,             ///< tokens, kind of the first, whether it is the whole name
  indicators_inside = 36,  ///< as, names of the catalogue in it, whether it ends with one
  before_indicator = 37,   ///< as, kind of its first token, tokens; where it ends with a name of the catalogue
  dependent = 56,          ///< as, whether it is a word that names nothing alone, what is known from before
  dependent_gap = 58,      ///< as, which such word, marks since the figure before
  short_words = 59,        ///< as, all of it where it is short, what is known from before

  // The stretch behind the figure
  after_start = 40,          ///< as, kinds of its first token and of the one before it
  after_start_word = 68,     ///< its first edge, unit, as
  after_end = 41,            ///< as, kinds of its last token and of the one outside
  after_end_word = 42,       ///< its last edge, kind outside, as
  after_outside_word = 43,   ///< edge outside, as
  after_length = 44,         ///< its length, unit, as
  after_words = 45,          ///< verbs of doing, 、 and 和, as and 的
  after_others = 46,         ///< as, other tokens than content, kind outside
  after_brackets = 48,       ///< whether its brackets are whole, as
  after_end_unit_word = 66,  ///< its last edge, the unit's own word, as

  // What is shared with other names, and the name as a whole
  sharing = 50,           ///< as, how much is taken and left out
  sharing_before = 51,    ///< as, how the indicator before was put together, how much is left out
  prefix_character = 52,  ///< last character of what is taken, as; of `prefix_local`
  suffix_character = 54,  ///< first character of what is taken, as; of `local_suffix`
  name_length = 60,       ///< as, length of the name, measure
  name_character = 61,    ///< last character of the name, as, unit
};

}  // namespace mubiao
