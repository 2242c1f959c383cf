#include "core/item/admission.h"

#include <algorithm>

#include "core/model/feature_hash.h"
#include "core/model/weight.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

#include "generated/admission_weights.inc"

const WeightTable<admission_count> weights(packed_weights);

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

class Collector {
 public:
  Collector(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
            DocumentStyle style, std::uint32_t (&out)[most_admission_features])
      : whole_(text.text()), tokens_(tokens), at_(at), f_(figure), style_(style), out_(out) {}

  std::size_t run() {
    const std::uint32_t unit = unit_group(f_);
    const std::uint32_t word = hash_text(f_.unit);
    const std::uint32_t form = static_cast<std::uint32_t>(f_.form) * 2 + style_.chinese_figures;
    const std::uint32_t size = size_group(f_);
    const std::uint32_t flags = static_cast<std::uint32_t>(f_.vague) + 2 * static_cast<std::uint32_t>(f_.quoted);
    const std::uint32_t compare = static_cast<std::uint32_t>(f_.comparator);
    const std::uint32_t before = kind(at_ - 1), after = kind(at_ + 1);
    const std::uint32_t before_word = word_of(at_ - 1, false), after_word = word_of(at_ + 1, true);
    const std::uint32_t next = at_ + 1 < tokens_.size() ? whole_[tokens_[at_].span.end] : 1u;
    add(1, unit, form, size);
    add(2, word, form);
    add(3, word, size);
    add(4, flags, unit, form);
    add(5, compare, unit, after);
    add(6, unit, before, form);
    add(7, unit, after, form);
    add(8, before_word, unit);
    add(9, after_word, unit);
    add(10, before, after, unit);
    add(11, next, unit, compare);
    add(12, static_cast<std::uint32_t>(f_.shape), before, after);
    add(13, before_word, word);
    add(14, after_word, word);
    add(15, kind(at_ - 2), before, form);
    add(16, kind(at_ + 2), after, form);
    add(17, word_of(at_ + 2, true), after, form);
    add(18, figures_near(), unit, form);
    add(19, at_ == 0, unit, after);
    add(20, before_word);
    add(21, after_word);
    add(22, inside_brackets(), unit);
    add(23, has_verb(), unit, form);
    add(24, after_word, compare, unit);
    add(25, word, compare, before);
    add(26, word_of(at_ - 2, false), before_word);
    return size_;
  }

 private:
  void add(std::uint32_t id, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    if (size_ < most_admission_features) out_[size_++] = feature(100 + id, a, b, c) >> (feature_bits - admission_bits);
  }

  std::uint32_t kind(std::size_t at) const {
    return at < tokens_.size() ? static_cast<std::uint32_t>(tokens_[at].kind) : 60u;
  }

  std::uint32_t word_of(std::size_t at, bool front) const {
    if (at >= tokens_.size()) return 1;
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::figure) return 2;
    const std::uint32_t length = std::min(2u, token.span.length());
    if (token.kind != TokenKind::chunk) return hash_text(whole_.substr(token.span.start, token.span.length()));
    return front ? hash_text(whole_.substr(token.span.start, length))
                 : hash_text(whole_.substr(token.span.end - length, length));
  }

  /// Figures in the same clause.
  std::uint32_t figures_near() const {
    std::uint32_t count = 0;
    for (std::size_t i = at_; i-- > 0 && !is_mark(tokens_[i].kind);) count += tokens_[i].kind == TokenKind::figure;
    for (std::size_t i = at_ + 1; i < tokens_.size() && !is_mark(tokens_[i].kind); ++i)
      count += 4 * (tokens_[i].kind == TokenKind::figure);
    return std::min(count, 16u);
  }

  bool has_verb() const {
    for (std::size_t i = at_; i-- > 0 && !is_mark(tokens_[i].kind);) {
      if (is_action(tokens_[i].kind) || tokens_[i].kind == TokenKind::reach) return true;
    }
    return false;
  }

  std::uint32_t inside_brackets() const {
    for (std::size_t i = at_; i-- > 0 && at_ - i < 12;) {
      if (tokens_[i].kind == TokenKind::close) return 0;
      if (tokens_[i].kind == TokenKind::open) return whole_[tokens_[i].span.start];
    }
    return 0;
  }

  std::u16string_view whole_;
  std::span<const Token> tokens_;
  std::size_t at_;
  const Figure& f_;
  DocumentStyle style_;
  std::uint32_t (&out_)[most_admission_features];
  std::size_t size_ = 0;
};

}  // namespace

std::size_t admission_features(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                               const Figure& figure, DocumentStyle style,
                               std::uint32_t (&out)[most_admission_features]) {
  return Collector(text, tokens, at, figure, style, out).run();
}

std::int32_t admission_score(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                             const Figure& figure, DocumentStyle style) {
  if (figure.shape == Shape::ratio) return 127;  // too rare to learn; a ratio to one is always a measure
  std::uint32_t features[most_admission_features];
  const std::size_t count = admission_features(text, tokens, at, figure, style, features);
  std::int32_t score = 0;
  for (std::size_t i = 0; i < count; ++i) score += weights[features[i]];
  return score;
}

}  // namespace mubiao
