#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/indicator/candidate.h"
#include "core/indicator/feature_template.h"
#include "core/model/feature_hash.h"

namespace mubiao {

/// Takes features as places in the weight table: for the trainer.
class FeatureList {
 public:
  void add(FeatureTemplate asked, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    features_.push_back(feature_place(static_cast<std::uint32_t>(asked), a, b, c));
  }
  std::vector<std::uint32_t> take() { return std::move(features_); }

 private:
  std::vector<std::uint32_t> features_;
};

/// Takes features as what they weigh: for the ranker.
class WeightSum {
 public:
  explicit WeightSum(const std::int8_t* weights) : weights_(weights) {}
  void add(FeatureTemplate asked, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    sum_ += weights_[feature_place(static_cast<std::uint32_t>(asked), a, b, c)];
  }
  std::int32_t sum() const { return sum_; }

 private:
  const std::int8_t* weights_;
  std::int32_t sum_ = 0;
};

/// What the ranker looks at. A candidate's features come in groups, each of which depends on a part of the candidate
/// only: most candidates of a figure share their beginning or end, so that the ranker adds up each such group once.
///
///     …，新建  改造  高标准农田  20万亩
///           first ────── last        composition, start(first), end(last), stretch(first, last)
///
/// `_as` groups also depend on how the candidate is put together. `Out` is a FeatureList or a WeightSum.
class FigureFeatures {
 public:
  explicit FigureFeatures(const FigureContext& context);

  /// By how the candidate is put together and what surrounds the figure.
  template <typename Out>
  void of_composition(Composition composition, Out& out) const;
  /// By where the local stretch starts; `plain` where it is the whole name.
  template <typename Out>
  void of_start(bool plain, std::size_t first, Out& out) const;
  template <typename Out>
  void of_start_as(Composition composition, std::size_t first, Out& out) const;
  /// By where it ends, and what lies between there and the figure.
  template <typename Out>
  void of_end(std::size_t last, Out& out) const;
  template <typename Out>
  void of_end_as(Composition composition, std::size_t last, Out& out) const;
  /// By what it holds. `first` ≤ `last`.
  template <typename Out>
  void of_stretch(Composition composition, std::size_t first, std::size_t last, Out& out) const;
  /// By the stretch behind the figure. `first` ≤ `last`.
  template <typename Out>
  void of_after(Composition composition, std::size_t first, std::size_t last, Out& out) const;
  /// By what is shared with the indicator before, and by the name as a whole.
  template <typename Out>
  void of_whole(const Candidate& candidate, Out& out) const;

 private:
  // What stands for a kind where there is no token
  static constexpr std::uint32_t behind_sentence = 60, before_sentence = 61;
  static_assert(token_kinds <= behind_sentence);

  std::uint32_t kind(std::size_t at) const {
    return at < context_.tokens.size() ? static_cast<std::uint32_t>(context_.tokens[at].kind) : behind_sentence;
  }
  std::uint32_t kind_before(std::size_t at) const { return at == 0 ? before_sentence : kind(at - 1); }
  std::uint32_t front(std::size_t at) const { return at < context_.tokens.size() ? context_.traits[at].front : 1u; }
  std::uint32_t back(std::size_t at) const { return at < context_.tokens.size() ? context_.traits[at].back : 1u; }
  std::uint32_t last_character(std::uint32_t end) const { return end > 0 ? context_.text->text()[end - 1] : 0; }
  std::uint32_t skipped(std::size_t last) const;
  std::uint32_t width(std::size_t first, std::size_t last) const;
  std::uint32_t bracket_state(std::size_t first, std::size_t last) const;
  std::uint32_t dependence(Span span) const;
  template <typename Out>
  void add_sharing(const Candidate& candidate, Out& out) const;

  const FigureContext& context_;
  std::uint32_t unit_ = 0;       ///< coarse kind of the unit
  std::uint32_t unit_word_ = 0;  ///< the unit itself
  std::uint32_t measure_ = 0;
  std::uint32_t before_ = 0;  ///< kind of the token before the figure
  std::uint32_t before_word_ = 0;
  std::uint32_t after_ = 0;  ///< kind of the token behind it
  std::uint32_t after_word_ = 0;
  std::uint32_t clause_behind_ = 0;  ///< the word that opens the clause behind it
  std::uint32_t gap_ = 0;            ///< marks between the figure before and this one
  std::uint32_t way_ = 0;            ///< kinds of all tokens between them, where these are few
  std::uint32_t previous_ = 0;       ///< unit and measure of the figure before, and how far
  std::uint32_t known_ = 0;          ///< whether there is an indicator before, and in the same sentence
  std::uint32_t list_ = 0;           ///< whether a list with 分别 fits the group
  std::uint32_t content_ = 0;        ///< content tokens before the figure, up to 3
};

/// The features that a candidate shares with others of its figure: what the ranker adds up once.
template <typename Out>
void shared_features_of(const FigureFeatures& features, const Candidate& candidate, Out& out) {
  features.of_composition(candidate.composition, out);
  if (!candidate.has_local()) return;
  features.of_start(candidate.composition == Composition::before, candidate.first, out);
  features.of_start_as(candidate.composition, candidate.first, out);
  features.of_end(candidate.last, out);
  features.of_end_as(candidate.composition, candidate.last, out);
}

/// The features that are the candidate's own: what the ranker leaves out where they cannot bring it to the front.
template <typename Out>
void own_features_of(const FigureFeatures& features, const Candidate& candidate, Out& out) {
  features.of_whole(candidate, out);
  if (candidate.has_local()) features.of_stretch(candidate.composition, candidate.first, candidate.last, out);
  if (candidate.has_after()) features.of_after(candidate.composition, candidate.after_first, candidate.after_last, out);
}

/// All features of `candidate`.
template <typename Out>
void features_of(const FigureFeatures& features, const Candidate& candidate, Out& out) {
  shared_features_of(features, candidate, out);
  own_features_of(features, candidate, out);
}

}  // namespace mubiao
