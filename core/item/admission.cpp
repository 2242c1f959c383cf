#include "core/item/admission.h"

#include <algorithm>

#include "core/model/feature_hash.h"
#include "core/model/unit_group.h"
#include "core/model/weight.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

#include "generated/admission_weights.inc"

const WeightTable<admission_count> weights(packed_weights);

/// Of a ratio to one (2.21:1): too rare to learn, and always a measure.
constexpr std::int32_t always_item = 127;

static_assert(static_cast<int>(Shape::digitless) == 6 && static_cast<int>(NumeralForm::mixed) == 2 &&
                  static_cast<int>(Comparator::sync) == 7,
              "hashed into features: append only");

/// How large the figure is: small counts open enumerations (三个方面), numbers near 2000 are years.
std::uint32_t size_group(const Figure& figure) {
  if (!figure.value) return 9;
  const double value = figure.value->to_double();
  if (value < 1) return 0;
  if (value <= 1) return 1;
  if (value <= 2) return 2;
  if (value <= 5) return 3;
  if (value <= 10) return 4;
  if (value < 100) return 5;
  if (value < 1900 || value > 2100) return 6;
  return 7;
}

/// The questions that the model asks of a figure; each with its answers is a feature. The numbers are hashed into the
/// places of the weights: append only.
enum class AdmissionTemplate : std::uint8_t {
  unit_form_size = 101,          ///< unit, form, size
  unit_word_form = 102,          ///< the unit's own word, form
  unit_word_size = 103,          ///< the unit's own word, size
  flags = 104,                   ///< whether it is vague and whether it is quoted, unit, form
  comparator = 105,              ///< comparator, unit, kind of the token behind
  kind_before = 106,             ///< unit, kind of the token before, form
  kind_behind = 107,             ///< unit, kind of the token behind, form
  word_before = 108,             ///< word before, unit
  word_behind = 109,             ///< word behind, unit
  neighbours = 110,              ///< kinds of the tokens before and behind, unit
  character_behind = 111,        ///< character behind, unit, comparator
  shape = 112,                   ///< shape, kinds of the tokens before and behind
  word_before_unit = 113,        ///< word before, the unit's own word
  word_behind_unit = 114,        ///< word behind, the unit's own word
  two_before = 115,              ///< kinds of the two tokens before, form
  two_behind = 116,              ///< kinds of the two tokens behind, form
  second_word_behind = 117,      ///< word of the second token behind, kind of the first, form
  figures_near = 118,            ///< figures in its clause, unit, form
  opens_sentence = 119,          ///< whether the sentence opens with it, unit, kind of the token behind
  word_before_alone = 120,       ///< word before
  word_behind_alone = 121,       ///< word behind
  brackets = 122,                ///< the bracket or quotation mark that it stands in, unit
  verb_before = 123,             ///< whether its clause has a verb before it, unit, form
  word_behind_comparator = 124,  ///< word behind, comparator, unit
  unit_word_comparator = 125,    ///< the unit's own word, comparator, kind of the token before
  two_words_before = 126,        ///< words of the two tokens before
};

class Collector {
 public:
  Collector(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
            DocumentStyle style)
      : whole_(text.text()), tokens_(tokens), at_(at), figure_(figure), style_(style) {}

  AdmissionFeatures run() {
    const auto unit = static_cast<std::uint32_t>(unit_group(figure_));
    const std::uint32_t word = hash_text(figure_.unit);
    const std::uint32_t form = static_cast<std::uint32_t>(figure_.form) * 2 + style_.chinese_figures;
    const std::uint32_t size = size_group(figure_);
    const std::uint32_t flags =
        static_cast<std::uint32_t>(figure_.vague) + 2 * static_cast<std::uint32_t>(figure_.quoted);
    const auto compare = static_cast<std::uint32_t>(figure_.comparator);
    const std::uint32_t before = kind(at_ - 1), after = kind(at_ + 1);
    const std::uint32_t before_word = word_of(at_ - 1, false), after_word = word_of(at_ + 1, true);
    const std::uint32_t next = at_ + 1 < tokens_.size() ? whole_[tokens_[at_].span.end] : 1u;
    add(AdmissionTemplate::unit_form_size, unit, form, size);
    add(AdmissionTemplate::unit_word_form, word, form);
    add(AdmissionTemplate::unit_word_size, word, size);
    add(AdmissionTemplate::flags, flags, unit, form);
    add(AdmissionTemplate::comparator, compare, unit, after);
    add(AdmissionTemplate::kind_before, unit, before, form);
    add(AdmissionTemplate::kind_behind, unit, after, form);
    add(AdmissionTemplate::word_before, before_word, unit);
    add(AdmissionTemplate::word_behind, after_word, unit);
    add(AdmissionTemplate::neighbours, before, after, unit);
    add(AdmissionTemplate::character_behind, next, unit, compare);
    add(AdmissionTemplate::shape, static_cast<std::uint32_t>(figure_.shape), before, after);
    add(AdmissionTemplate::word_before_unit, before_word, word);
    add(AdmissionTemplate::word_behind_unit, after_word, word);
    add(AdmissionTemplate::two_before, kind(at_ - 2), before, form);
    add(AdmissionTemplate::two_behind, kind(at_ + 2), after, form);
    add(AdmissionTemplate::second_word_behind, word_of(at_ + 2, true), after, form);
    add(AdmissionTemplate::figures_near, figures_near(), unit, form);
    add(AdmissionTemplate::opens_sentence, at_ == 0, unit, after);
    add(AdmissionTemplate::word_before_alone, before_word);
    add(AdmissionTemplate::word_behind_alone, after_word);
    add(AdmissionTemplate::brackets, inside_brackets(), unit);
    add(AdmissionTemplate::verb_before, has_verb(), unit, form);
    add(AdmissionTemplate::word_behind_comparator, after_word, compare, unit);
    add(AdmissionTemplate::unit_word_comparator, word, compare, before);
    add(AdmissionTemplate::two_words_before, word_of(at_ - 2, false), before_word);
    return features_;
  }

 private:
  void add(AdmissionTemplate asked, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    features_[size_++] = feature_place(static_cast<std::uint32_t>(asked), a, b, c) >> (feature_bits - admission_bits);
  }

  std::uint32_t kind(std::size_t at) const {
    return at < tokens_.size() ? static_cast<std::uint32_t>(tokens_[at].kind) : outside_sentence;
  }

  std::uint32_t word_of(std::size_t at, bool front) const {
    if (at >= tokens_.size()) return 1;
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::figure) return 2;
    const std::uint32_t length = std::min(2u, token.span.length());
    if (token.kind != TokenKind::chunk) return hash_text(units_in(whole_, token.span));
    return front ? hash_text(whole_.substr(token.span.start, length))
                 : hash_text(whole_.substr(token.span.end - length, length));
  }

  /// Figures in the same clause: those before it, and four times those behind it.
  std::uint32_t figures_near() const {
    std::uint32_t count = 0;
    for (std::size_t i = at_; i-- > 0 && !is_mark(tokens_[i].kind) && count < most_figures;)
      count += tokens_[i].kind == TokenKind::figure;
    for (std::size_t i = at_ + 1; i < tokens_.size() && !is_mark(tokens_[i].kind) && count < most_figures; ++i)
      count += 4 * (tokens_[i].kind == TokenKind::figure);
    return std::min(count, most_figures);
  }

  bool has_verb() const {
    for (std::size_t i = at_; i-- > 0 && at_ - i < longest_clause && !is_mark(tokens_[i].kind);) {
      if (is_action(tokens_[i].kind) || tokens_[i].kind == TokenKind::reach) return true;
    }
    return false;
  }

  std::uint32_t inside_brackets() const {
    for (std::size_t i = at_; i-- > 0 && at_ - i < longest_bracket;) {
      if (tokens_[i].kind == TokenKind::close) return 0;
      if (tokens_[i].kind == TokenKind::open) return whole_[tokens_[i].span.start];
    }
    return 0;
  }

  /// What stands for a kind where there is no token.
  static constexpr std::uint32_t outside_sentence = 60;
  static_assert(token_kinds <= outside_sentence);
  static constexpr std::size_t longest_bracket = 12;  ///< tokens from an opening bracket to the figure
  static constexpr std::uint32_t most_figures = 16;
  static constexpr std::size_t longest_clause = 32;  ///< tokens; a run of figures without a mark is no clause

  std::u16string_view whole_;
  std::span<const Token> tokens_;
  std::size_t at_;
  const Figure& figure_;
  DocumentStyle style_;
  AdmissionFeatures features_{};
  std::size_t size_ = 0;
};

}  // namespace

AdmissionFeatures admission_features(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                                     const Figure& figure, DocumentStyle style) {
  return Collector(text, tokens, at, figure, style).run();
}

std::int32_t admission_score(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                             const Figure& figure, DocumentStyle style) {
  if (figure.shape == Shape::ratio) return always_item;
  std::int32_t score = 0;
  for (const std::uint32_t place : admission_features(text, tokens, at, figure, style)) score += weights[place];
  return score;
}

}  // namespace mubiao
