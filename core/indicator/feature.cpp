#include "core/indicator/feature.h"

#include <algorithm>
#include <iterator>

namespace mubiao {
namespace {

std::uint32_t bucket(std::uint32_t length) {
  constexpr std::uint8_t buckets[] = {0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8};
  return length < std::size(buckets) ? buckets[length] : 9u;
}

std::uint32_t type_of(Composition composition) { return static_cast<std::uint32_t>(composition); }

std::uint32_t between(std::uint16_t before, std::uint16_t after, std::uint32_t most) {
  return std::min<std::uint32_t>(static_cast<std::uint32_t>(after - before), most);
}

}  // namespace

FigureFeatures::FigureFeatures(const FigureContext& c) : c_(c) {
  unit_ = unit_group(*c.figure);
  unit_word_ = hash_text(c.figure->unit);
  measure_ = static_cast<std::uint32_t>(c.measure.measure);
  before_ = kind_before(c.at);
  before_word_ = c.at == 0 ? 0u : back(c.at - 1);
  after_ = kind(c.at + 1);
  after_word_ = front(c.at + 1);
  constexpr std::size_t longest_way = 6;
  for (std::size_t i = c.region; i < c.at; ++i) {
    if (is_mark(c.tokens[i].kind)) gap_ = std::min(gap_ * 6 + kind(i), 4000u);
    if (c.at - c.region <= longest_way) way_ = way_ * 37 + kind(i) + 1;
  }
  gap_ = std::min(gap_, 216u);
  content_ = between(c.traits[c.region].contents, c.traits[c.at].contents, 3);
  if (c.group_size > 1) {
    list_ = 1 +
            (c.members == c.group_size  ? 1u
             : c.members > c.group_size ? 2u
             : c.members < 2            ? 3u
                                        : 0u) +
            4 * (c.respectively ? 1u : 0u) + 8 * (c.group_index > 0 ? 1u : 0u);
  }
  const bool same_sentence = c.region > 0;
  known_ = (c.previous != nullptr ? 2u : 0u) + (same_sentence ? 1u : 0u);
  if (c.previous != nullptr) {
    previous_ = 1 + (same_sentence ? 0u : 1u) + 2 * static_cast<std::uint32_t>(c.previous->measure) +
                8 * (c.previous->kind == c.figure->kind ? 1u : 0u) +
                16 * (c.previous->kind == UnitKind::count ? 1u : 0u);
  }
}

template <typename Out>
void FigureFeatures::of_composition(Composition composition, Out& out) const {
  const std::uint32_t type = type_of(composition);
  out.add(1, type, unit_, measure_);
  out.add(2, type, before_, after_);
  out.add(3, type, gap_, content_);
  out.add(4, type, before_word_);
  out.add(5, type, after_word_);
  out.add(6, type, previous_, unit_ * 8 + measure_);
  out.add(7, type, std::min<std::uint32_t>(c_.group_index, 3), std::min<std::uint32_t>(c_.group_size, 4));
  out.add(9, type, list_, measure_);
  out.add(8, type, content_, after_ * 64 + unit_);
  out.add(62, type, way_, previous_);
}

template <typename Out>
void FigureFeatures::of_start(bool plain, std::size_t first, Out& out) const {
  const std::uint32_t start = kind(first), outside = kind_before(first);
  out.add(11, plain, front(first), unit_);
  out.add(12, start, first == 0 ? 0u : back(first - 1), plain);
  out.add(13, front(first), outside);
  out.add(15, first > 1 ? kind(first - 2) : 61u, outside, start);
}

template <typename Out>
void FigureFeatures::of_start_as(Composition composition, std::size_t first, Out& out) const {
  const std::uint32_t type = type_of(composition);
  const std::uint32_t start = kind(first);
  out.add(10, type, start, kind_before(first));
  out.add(14, type, first == c_.region, start);
  // Content left of the stretch in the same clause is left out of the name
  std::size_t clause = first;
  while (clause > c_.region && !is_mark(c_.tokens[clause - 1].kind)) --clause;
  out.add(38, type, between(c_.traits[clause].contents, c_.traits[first].contents, 3), start);
  out.add(57, type, c_.text->text()[c_.tokens[first].span.start] == u'占',
          measure_);  // a share of something named before
}

template <typename Out>
void FigureFeatures::of_end(std::size_t last, Out& out) const {
  const std::uint32_t next = kind(last + 1);
  out.add(21, back(last), next);
  out.add(22, last_character(c_.tokens[last].span.end), unit_, measure_);
  out.add(23, back(last), unit_, measure_);
  out.add(65, back(last), unit_word_);
  // What lies between the stretch and the figure is left out of the name, too
  std::uint32_t kinds = 0;
  for (std::size_t i = last + 1; i < c_.at; ++i) kinds |= 1u << (kind(i) & 31u);
  const std::uint32_t content = skipped(last);
  out.add(26, std::min(content, 2u), kinds);
  if (content > 0) out.add(28, next, before_, unit_);
}

template <typename Out>
void FigureFeatures::of_end_as(Composition composition, std::size_t last, Out& out) const {
  const std::uint32_t type = type_of(composition);
  const std::uint32_t content = skipped(last);
  out.add(20, type, kind(last), kind(last + 1));
  out.add(25, type, content, between(c_.traits[last + 1].marks, c_.traits[std::max(c_.at, last + 1)].marks, 3));
  if (content > 0) out.add(27, front(last + 1), type);
  if (composition == Composition::local_suffix) out.add(55, last_character(c_.tokens[last].span.end), type);
}

/// Content tokens between a stretch that ends with token `last` and the figure.
std::uint32_t FigureFeatures::skipped(std::size_t last) const {
  return between(c_.traits[last + 1].contents, c_.traits[std::max(c_.at, last + 1)].contents, 3);
}

std::uint32_t FigureFeatures::width(std::size_t first, std::size_t last) const {
  return c_.tokens[last].span.end - c_.tokens[first].span.start;
}

/// 0: every bracket and quotation mark of the stretch has its other half there; 1: one is left open; 2: one is closed
/// only.
std::uint32_t FigureFeatures::bracket_state(std::size_t first, std::size_t last) const {
  if (c_.traits[first].brackets == c_.traits[last + 1].brackets) return 0;
  std::uint32_t depth = 0, odd = 0;
  for (std::size_t i = first; i <= last; ++i) {
    if (c_.tokens[i].kind == TokenKind::open) ++depth;
    if (c_.tokens[i].kind == TokenKind::close) depth > 0 ? --depth : odd = 1;
  }
  return odd * 2 + (depth > 0);
}

/// 总数, 省级 alone name nothing.
std::uint32_t FigureFeatures::dependence(Span span) const {
  const Mark* whole = c_.text->longest(span.start, WordClass::dependent);
  if (whole == nullptr || whole->end != span.end) return 0;
  const std::int16_t value = whole->value;
  return value == lexicon_value::graded ? 2u : value == lexicon_value::kinded ? 3u : 1u;
}

template <typename Out>
void FigureFeatures::of_stretch(Composition composition, std::size_t first, std::size_t last, Out& out) const {
  const std::uint32_t type = type_of(composition);
  const TokenTrait& from = c_.traits[first];
  const TokenTrait& to = c_.traits[last + 1];
  const std::uint32_t start = kind(first);
  const std::uint32_t tokens = static_cast<std::uint32_t>(last - first);
  const std::uint32_t inner_actions =
      between(from.actions, to.actions, 9) - (is_action(c_.tokens[first].kind) ? 1u : 0u);
  out.add(30, type, between(from.commas, to.commas, 9), between(from.duns, to.duns, 3));
  out.add(31, type, between(from.des, to.des, 2), std::min(inner_actions, 3u));
  out.add(32, type, between(from.moves, to.moves, 2),
          between(from.times, to.times, 2) * 4 + between(from.named, to.named, 2));
  out.add(33, type, bracket_state(first, last));
  out.add(34, bucket(width(first, last)), type, unit_);
  out.add(35, std::min(tokens, 8u), start, composition == Composition::before);
  const bool ends_known = c_.tokens[last].kind == TokenKind::indicator;
  out.add(36, type, between(from.indicators, to.indicators, 2), ends_known);
  if (ends_known) out.add(37, type, start, std::min(tokens, 3u));
  const Span span{c_.tokens[first].span.start, c_.tokens[last].span.end};
  const std::uint32_t dependent = dependence(span);
  out.add(56, type, dependent, known_);
  if (dependent > 0) out.add(58, type, dependent, gap_);
  constexpr std::uint32_t longest_bare = 5;
  if (span.length() <= longest_bare)
    out.add(59, type, hash_text(c_.text->text().substr(span.start, span.length())), known_);
}

template <typename Out>
void FigureFeatures::of_after(Composition composition, std::size_t first, std::size_t last, Out& out) const {
  const std::uint32_t type = type_of(composition);
  const TokenTrait& from = c_.traits[first];
  const TokenTrait& to = c_.traits[last + 1];
  const std::uint32_t next = kind(last + 1);
  out.add(40, type, kind(first), kind(first - 1));
  out.add(41, type, kind(last), next);
  out.add(42, back(last), next, type);
  out.add(43, front(last + 1), type);
  out.add(44, bucket(width(first, last)), unit_, type);
  out.add(45, between(from.actions, to.actions, 3), between(from.duns, to.duns, 3),
          type * 4 + between(from.des, to.des, 3));
  out.add(46, type, between(from.others, to.others, 3), next);
  out.add(48, bracket_state(first, last), type);
  out.add(66, back(last), unit_word_, type);
}

template <typename Out>
void FigureFeatures::add_sharing(const Candidate& candidate, Out& out) const {
  const std::uint32_t type = type_of(candidate.composition);
  out.add(50, type, candidate.shared, candidate.rest);
  if (c_.previous == nullptr) return;
  out.add(51, type, static_cast<std::uint32_t>(c_.previous->composition), candidate.rest);
  const std::span<const Span> tokens = c_.previous->tokens;
  if (candidate.composition == Composition::prefix_local && candidate.shared <= tokens.size()) {
    out.add(52, last_character(tokens[candidate.shared - 1u].end), type);
  }
  if (candidate.composition == Composition::local_suffix && candidate.rest < tokens.size()) {
    out.add(54, c_.text->text()[tokens[candidate.rest].start], type);
  }
}

template <typename Out>
void FigureFeatures::of_whole(const Candidate& candidate, Out& out) const {
  if (candidate.shared > 0 || candidate.rest > 0) add_sharing(candidate, out);
  const std::uint32_t type = type_of(candidate.composition);
  out.add(60, type, bucket(candidate.phrase.length()), measure_);
  out.add(61, last_character(candidate.phrase.pieces[candidate.phrase.count - 1].end), type, unit_);
}

template void FigureFeatures::of_composition(Composition, FeatureList&) const;
template void FigureFeatures::of_start(bool, std::size_t, FeatureList&) const;
template void FigureFeatures::of_start_as(Composition, std::size_t, FeatureList&) const;
template void FigureFeatures::of_end(std::size_t, FeatureList&) const;
template void FigureFeatures::of_end_as(Composition, std::size_t, FeatureList&) const;
template void FigureFeatures::of_stretch(Composition, std::size_t, std::size_t, FeatureList&) const;
template void FigureFeatures::of_after(Composition, std::size_t, std::size_t, FeatureList&) const;
template void FigureFeatures::of_whole(const Candidate&, FeatureList&) const;
template void FigureFeatures::of_composition(Composition, WeightSum&) const;
template void FigureFeatures::of_start(bool, std::size_t, WeightSum&) const;
template void FigureFeatures::of_start_as(Composition, std::size_t, WeightSum&) const;
template void FigureFeatures::of_end(std::size_t, WeightSum&) const;
template void FigureFeatures::of_end_as(Composition, std::size_t, WeightSum&) const;
template void FigureFeatures::of_stretch(Composition, std::size_t, std::size_t, WeightSum&) const;
template void FigureFeatures::of_after(Composition, std::size_t, std::size_t, WeightSum&) const;
template void FigureFeatures::of_whole(const Candidate&, WeightSum&) const;

}  // namespace mubiao
