#include "core/indicator/feature.h"

#include <algorithm>
#include <iterator>
#include <variant>

#include "core/model/unit_group.h"

namespace mubiao {
namespace {

std::uint32_t bucket(std::uint32_t length) {
  constexpr std::uint8_t buckets[] = {0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8};
  return length < std::size(buckets) ? buckets[length] : 9u;
}

std::uint32_t type_of(Composition composition) { return static_cast<std::uint32_t>(composition); }

/// A bit for each kind of token.
constexpr std::uint64_t kind_bit(TokenKind kind) { return std::uint64_t{1} << static_cast<unsigned>(kind); }

static_assert(static_cast<int>(Measure::level) == 0 && static_cast<int>(Measure::growth) == 1 &&
                  static_cast<int>(Measure::change) == 2 && static_cast<int>(Measure::rank) == 3,
              "hashed into features: append only");

/// How a number of marks and a number of kinds are packed into one value.
constexpr std::uint32_t mark_base = 6;
constexpr std::uint32_t many_marks = mark_base * mark_base * mark_base;  ///< which ones matters no more
constexpr std::uint32_t kind_base = 37;
static_assert(token_kinds < kind_base, "the kinds of a way from figure to figure would run into each other");

/// How much a candidate takes from elsewhere and how much of it is left out, in the numbers that the ranker was trained
/// with.
struct Sharing {
  std::uint32_t taken = 0, left_out = 0;
};

Sharing sharing_of(const Borrowed& borrowed) {
  if (const auto* previous = std::get_if<PreviousTokens>(&borrowed)) return {previous->taken, previous->left_out};
  if (const auto* core = std::get_if<PreviousCore>(&borrowed)) return {core->without_verb ? 2u : 1u, 0};
  if (const auto* tail = std::get_if<PreviousTail>(&borrowed)) return {tail->own ? 1u : 2u, 0};
  if (std::holds_alternative<EarlierIndicator>(borrowed)) return {1, 0};
  if (const auto* topic = std::get_if<ClauseTopic>(&borrowed)) return {topic->ordinal, topic->same_part};
  if (const auto* lead = std::get_if<SentenceLead>(&borrowed)) return {1u + lead->left_out, 0};
  if (const auto* account = std::get_if<AccountName>(&borrowed)) return {account->distance, 0};
  if (const auto* member = std::get_if<ListedMember>(&borrowed)) return {member->one_each, member->left_out};
  if (const auto* edge = std::get_if<ListedEdge>(&borrowed)) return {edge->cut, edge->left_out};
  if (const auto* noun = std::get_if<SharedNoun>(&borrowed)) return {noun->tokens, noun->left_out};
  return {};
}

std::uint32_t between(std::uint16_t before, std::uint16_t after, std::uint32_t most) {
  return std::min<std::uint32_t>(static_cast<std::uint32_t>(after - before), most);
}

}  // namespace

FigureFeatures::FigureFeatures(const FigureContext& context) : context_(context) {
  unit_ = static_cast<std::uint32_t>(unit_group(*context.figure));
  unit_word_ = hash_text(context.figure->unit);
  measure_ = static_cast<std::uint32_t>(context.measure.measure);
  before_ = kind_before(context.at);
  before_word_ = context.at == 0 ? 0u : back(context.at - 1);
  after_ = kind(context.at + 1);
  after_word_ = front(context.at + 1);
  clause_behind_ = kind(context.at + 1) == static_cast<std::uint32_t>(TokenKind::comma) ? front(context.at + 2) : 0u;
  constexpr std::size_t longest_way = 6;
  for (std::size_t i = context.region; i < context.at; ++i) {
    if (is_mark(context.tokens[i].kind)) gap_ = std::min(gap_ * mark_base + kind(i), many_marks);
    if (context.at - context.region <= longest_way) way_ = way_ * kind_base + kind(i) + 1;
  }
  content_ = between(context.traits[context.region].contents, context.traits[context.at].contents, 3);
  if (context.group_size > 1) {
    list_ = 1 +
            (context.members == context.group_size  ? 1u
             : context.members > context.group_size ? 2u
             : context.members < 2                  ? 3u
                                                    : 0u) +
            4 * (context.respectively ? 1u : 0u) + 8 * (context.group_index > 0 ? 1u : 0u);
  }
  const bool same_sentence = context.region > 0;
  known_ = (context.previous != nullptr ? 2u : 0u) + (same_sentence ? 1u : 0u);
  if (context.previous != nullptr) {
    previous_ = 1 + (same_sentence ? 0u : 1u) + 2 * static_cast<std::uint32_t>(context.previous->measure) +
                8 * (context.previous->kind == context.figure->kind ? 1u : 0u) +
                16 * (context.previous->kind == UnitKind::count ? 1u : 0u);
  }
}

template <typename Out>
void FigureFeatures::of_composition(Composition composition, Out& out) const {
  const std::uint32_t type = type_of(composition);
  out.add(FeatureTemplate::unit_measure, type, unit_, measure_);
  out.add(FeatureTemplate::neighbours, type, before_, after_);
  out.add(FeatureTemplate::marks_between, type, gap_, content_);
  out.add(FeatureTemplate::word_before, type, before_word_);
  out.add(FeatureTemplate::word_behind, type, after_word_);
  out.add(FeatureTemplate::figure_before, type, previous_, unit_ * 8 + measure_);
  out.add(FeatureTemplate::place_in_group, type, std::min<std::uint32_t>(context_.group_index, 3),
          std::min<std::uint32_t>(context_.group_size, 4));
  out.add(FeatureTemplate::list_fit, type, list_, measure_);
  out.add(FeatureTemplate::content_unit, type, content_, after_ * 64 + unit_);
  out.add(FeatureTemplate::clause_behind, type, before_word_, clause_behind_);
  out.add(FeatureTemplate::way_from_before, type, way_, previous_);
}

template <typename Out>
void FigureFeatures::of_start(bool plain, std::size_t first, Out& out) const {
  const std::uint32_t start = kind(first), outside = kind_before(first);
  out.add(FeatureTemplate::start_word, plain, front(first), unit_);
  out.add(FeatureTemplate::start_word_outside, start, first == 0 ? 0u : back(first - 1), plain);
  out.add(FeatureTemplate::start_word_kind, front(first), outside);
  out.add(FeatureTemplate::start_two_outside, first > 1 ? kind(first - 2) : before_sentence, outside, start);
}

template <typename Out>
void FigureFeatures::of_start_as(Composition composition, std::size_t first, Out& out) const {
  const std::uint32_t type = type_of(composition);
  const std::uint32_t start = kind(first);
  out.add(FeatureTemplate::start_outside, type, start, kind_before(first));
  out.add(FeatureTemplate::start_region, type, first == context_.region, start);
  // Content left of the stretch in the same clause is left out of the name
  std::size_t clause = first;
  while (clause > context_.region && !is_mark(context_.tokens[clause - 1].kind)) --clause;
  out.add(FeatureTemplate::content_left_out, type,
          between(context_.traits[clause].contents, context_.traits[first].contents, 3), start);
  out.add(FeatureTemplate::opens_with_share, type, context_.text->text()[context_.tokens[first].span.start] == u'占',
          measure_);  // a share of something named before
}

template <typename Out>
void FigureFeatures::of_end(std::size_t last, Out& out) const {
  const std::uint32_t next = kind(last + 1);
  out.add(FeatureTemplate::end_word_outside, back(last), next);
  out.add(FeatureTemplate::end_character_unit, last_character(context_.tokens[last].span.end), unit_, measure_);
  out.add(FeatureTemplate::end_word_unit, back(last), unit_, measure_);
  out.add(FeatureTemplate::end_word_unit_word, back(last), unit_word_);
  // What lies between the stretch and the figure is left out of the name, too
  std::uint64_t kinds = 0;
  for (std::size_t i = last + 1; i < context_.at; ++i) kinds |= kind_bit(context_.tokens[i].kind);
  const std::uint32_t content = skipped(last);
  out.add(FeatureTemplate::gap_kinds, std::min(content, 2u), static_cast<std::uint32_t>(kinds),
          static_cast<std::uint32_t>(kinds >> 32));
  if (content > 0) out.add(FeatureTemplate::gap_neighbours, next, before_, unit_);
}

template <typename Out>
void FigureFeatures::of_end_as(Composition composition, std::size_t last, Out& out) const {
  const std::uint32_t type = type_of(composition);
  const std::uint32_t content = skipped(last);
  out.add(FeatureTemplate::end_outside, type, kind(last), kind(last + 1));
  out.add(FeatureTemplate::gap_counts, type, content,
          between(context_.traits[last + 1].marks, context_.traits[std::max(context_.at, last + 1)].marks, 3));
  if (content > 0) out.add(FeatureTemplate::gap_word, front(last + 1), type);
  if (composition == Composition::local_suffix)
    out.add(FeatureTemplate::suffixed_character, last_character(context_.tokens[last].span.end), type);
}

/// Content tokens between a stretch that ends with token `last` and the figure.
std::uint32_t FigureFeatures::skipped(std::size_t last) const {
  return between(context_.traits[last + 1].contents, context_.traits[std::max(context_.at, last + 1)].contents, 3);
}

std::uint32_t FigureFeatures::width(std::size_t first, std::size_t last) const {
  return context_.tokens[last].span.end - context_.tokens[first].span.start;
}

/// 0: every bracket and quotation mark of the stretch has its other half there; 1: one is left open; 2: one is closed
/// only.
std::uint32_t FigureFeatures::bracket_state(std::size_t first, std::size_t last) const {
  if (context_.traits[first].brackets == context_.traits[last + 1].brackets) return 0;
  std::uint32_t depth = 0, odd = 0;
  for (std::size_t i = first; i <= last; ++i) {
    if (context_.tokens[i].kind == TokenKind::open) ++depth;
    if (context_.tokens[i].kind == TokenKind::close) depth > 0 ? --depth : odd = 1;
  }
  return odd * 2 + (depth > 0);
}

/// 总数, 省级 alone name nothing.
std::uint32_t FigureFeatures::dependence(Span span) const {
  const Mark* whole = context_.text->longest(span.start, WordClass::dependent);
  if (whole == nullptr || whole->end != span.end) return 0;
  const std::int16_t value = whole->value;
  return value == lexicon_value::graded ? 2u : value == lexicon_value::kinded ? 3u : 1u;
}

template <typename Out>
void FigureFeatures::of_stretch(Composition composition, std::size_t first, std::size_t last, Out& out) const {
  const std::uint32_t type = type_of(composition);
  const TokenTrait& from = context_.traits[first];
  const TokenTrait& to = context_.traits[last + 1];
  const std::uint32_t start = kind(first);
  const auto tokens = static_cast<std::uint32_t>(last - first);
  const std::uint32_t inner_actions =
      between(from.actions, to.actions, 9) - (is_action(context_.tokens[first].kind) ? 1u : 0u);
  out.add(FeatureTemplate::marks_inside, type, between(from.commas, to.commas, 9), between(from.duns, to.duns, 3));
  out.add(FeatureTemplate::words_inside, type, between(from.des, to.des, 2), std::min(inner_actions, 3u));
  out.add(FeatureTemplate::figures_inside, type, between(from.moves, to.moves, 2),
          between(from.times, to.times, 2) * 4 + between(from.named, to.named, 2));
  out.add(FeatureTemplate::brackets_inside, type, bracket_state(first, last));
  out.add(FeatureTemplate::length, bucket(width(first, last)), type, unit_);
  out.add(FeatureTemplate::tokens, std::min(tokens, 8u), start, composition == Composition::before);
  const bool ends_known = context_.tokens[last].kind == TokenKind::indicator;
  out.add(FeatureTemplate::indicators_inside, type, between(from.indicators, to.indicators, 2), ends_known);
  if (ends_known) out.add(FeatureTemplate::before_indicator, type, start, std::min(tokens, 3u));
  const Span span{context_.tokens[first].span.start, context_.tokens[last].span.end};
  const std::uint32_t dependent = dependence(span);
  out.add(FeatureTemplate::dependent, type, dependent, known_);
  if (dependent > 0) out.add(FeatureTemplate::dependent_gap, type, dependent, gap_);
  constexpr std::uint32_t longest_bare = 5;
  if (span.length() <= longest_bare)
    out.add(FeatureTemplate::short_words, type, hash_text(context_.text->words(span)), known_);
}

template <typename Out>
void FigureFeatures::of_after(Composition composition, std::size_t first, std::size_t last, Out& out) const {
  const std::uint32_t type = type_of(composition);
  const TokenTrait& from = context_.traits[first];
  const TokenTrait& to = context_.traits[last + 1];
  const std::uint32_t next = kind(last + 1);
  out.add(FeatureTemplate::after_start, type, kind(first), kind(first - 1));
  out.add(FeatureTemplate::after_start_word, front(first), unit_, type);
  out.add(FeatureTemplate::after_end, type, kind(last), next);
  out.add(FeatureTemplate::after_end_word, back(last), next, type);
  out.add(FeatureTemplate::after_outside_word, front(last + 1), type);
  out.add(FeatureTemplate::after_length, bucket(width(first, last)), unit_, type);
  out.add(FeatureTemplate::after_words, between(from.actions, to.actions, 3), between(from.duns, to.duns, 3),
          type * 4 + between(from.des, to.des, 3));
  out.add(FeatureTemplate::after_others, type, between(from.others, to.others, 3), next);
  out.add(FeatureTemplate::after_brackets, bracket_state(first, last), type);
  out.add(FeatureTemplate::after_end_unit_word, back(last), unit_word_, type);
}

template <typename Out>
void FigureFeatures::add_sharing(const Candidate& candidate, Out& out) const {
  const Sharing sharing = sharing_of(candidate.borrowed);
  if (sharing.taken == 0 && sharing.left_out == 0) return;
  const std::uint32_t type = type_of(candidate.composition);
  out.add(FeatureTemplate::sharing, type, sharing.taken, sharing.left_out);
  if (context_.previous == nullptr) return;
  out.add(FeatureTemplate::sharing_before, type, static_cast<std::uint32_t>(context_.previous->composition),
          sharing.left_out);
  const std::span<const Span> tokens = context_.previous->tokens;
  if (candidate.composition == Composition::prefix_local && sharing.taken <= tokens.size()) {
    out.add(FeatureTemplate::prefix_character, last_character(tokens[sharing.taken - 1].end), type);
  }
  if (candidate.composition == Composition::local_suffix && sharing.left_out < tokens.size()) {
    out.add(FeatureTemplate::suffix_character, context_.text->text()[tokens[sharing.left_out].start], type);
  }
}

template <typename Out>
void FigureFeatures::of_whole(const Candidate& candidate, Out& out) const {
  add_sharing(candidate, out);
  const std::uint32_t type = type_of(candidate.composition);
  out.add(FeatureTemplate::name_length, type, bucket(candidate.phrase.length()), measure_);
  out.add(FeatureTemplate::name_character, last_character(candidate.phrase.pieces[candidate.phrase.count - 1].end),
          type, unit_);
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
