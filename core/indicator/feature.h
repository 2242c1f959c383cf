#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/clause/feature_hash.h"
#include "core/indicator/candidate.h"

namespace mubiao {

/// The features of one group: places in the weight table.
class FeatureList {
 public:
  void add(std::uint32_t id, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    if (size_ < features_.size()) features_[size_++] = feature(id, a, b, c);
  }
  void clear() { size_ = 0; }
  const std::uint32_t* begin() const { return features_.data(); }
  const std::uint32_t* end() const { return features_.data() + size_; }

 private:
  std::array<std::uint32_t, 24> features_;
  std::size_t size_ = 0;
};

/// What the ranker looks at. A candidate's features come in groups, each of which depends on a part of the candidate only:
/// most candidates of a figure share their beginning or end, so that the ranker adds up each such group once.
///
///     …，新建  改造  高标准农田  20万亩
///           first ────── last        composition, start(first), end(last), stretch(first, last)
///
/// `_as` groups also depend on how the candidate is put together.
class FigureFeatures {
 public:
  explicit FigureFeatures(const FigureContext& context);

  /// By how the candidate is put together and what surrounds the figure.
  void of_composition(Composition composition, FeatureList& out) const;
  /// By where the local stretch starts; `plain` where it is the whole name.
  void of_start(bool plain, std::size_t first, FeatureList& out) const;
  void of_start_as(Composition composition, std::size_t first, FeatureList& out) const;
  /// By where it ends, and what lies between there and the figure.
  void of_end(std::size_t last, FeatureList& out) const;
  void of_end_as(Composition composition, std::size_t last, FeatureList& out) const;
  /// By what it holds. `first` ≤ `last`.
  void of_stretch(Composition composition, std::size_t first, std::size_t last, FeatureList& out) const;
  /// By the stretch behind the figure. `first` ≤ `last`.
  void of_after(Composition composition, std::size_t first, std::size_t last, FeatureList& out) const;
  /// By what is shared with the indicator before, and by the name as a whole.
  void of_whole(const Candidate& candidate, FeatureList& out) const;

 private:
  std::uint32_t kind(std::size_t at) const { return at < c_.tokens.size() ? static_cast<std::uint32_t>(c_.tokens[at].kind) : 60u; }
  std::uint32_t kind_before(std::size_t at) const { return at == 0 ? 61u : kind(at - 1); }
  std::uint32_t front(std::size_t at) const { return at < c_.tokens.size() ? c_.traits[at].front : 1u; }
  std::uint32_t back(std::size_t at) const { return at < c_.tokens.size() ? c_.traits[at].back : 1u; }
  std::uint32_t last_character(std::uint32_t end) const { return end > 0 ? c_.text->text()[end - 1] : 0; }
  std::uint32_t skipped(std::size_t last) const;
  std::uint32_t width(std::size_t first, std::size_t last) const;
  std::uint32_t bracket_state(std::size_t first, std::size_t last) const;
  std::uint32_t dependence(Span span) const;
  void add_sharing(const Candidate& candidate, FeatureList& out) const;

  const FigureContext& c_;
  std::uint32_t unit_ = 0;         ///< coarse kind of the unit
  std::uint32_t unit_word_ = 0;    ///< the unit itself
  std::uint32_t measure_ = 0;
  std::uint32_t before_ = 0;       ///< kind of the token before the figure
  std::uint32_t before_word_ = 0;
  std::uint32_t after_ = 0;        ///< kind of the token behind it
  std::uint32_t after_word_ = 0;
  std::uint32_t gap_ = 0;          ///< marks between the figure before and this one
  std::uint32_t way_ = 0;          ///< kinds of all tokens between them, where these are few
  std::uint32_t previous_ = 0;     ///< unit and measure of the figure before, and how far
  std::uint32_t known_ = 0;        ///< whether there is an indicator before, and in the same sentence
  std::uint32_t list_ = 0;         ///< whether a list with 分别 fits the group
  std::uint32_t content_ = 0;      ///< content tokens before the figure, up to 3
};

/// Calls `visit(group)` for every group of features of `candidate`.
template <typename Visit>
void each_feature_group(const FigureFeatures& features, const Candidate& candidate, Visit visit) {
  FeatureList list;
  const auto give = [&] {
    visit(list);
    list.clear();
  };
  features.of_composition(candidate.composition, list), give();
  if (candidate.first <= candidate.last) {
    features.of_start(candidate.composition == Composition::before, candidate.first, list), give();
    features.of_start_as(candidate.composition, candidate.first, list), give();
    features.of_end(candidate.last, list), give();
    features.of_end_as(candidate.composition, candidate.last, list), give();
    features.of_stretch(candidate.composition, candidate.first, candidate.last, list), give();
  }
  if (candidate.after_first <= candidate.after_last) features.of_after(candidate.composition, candidate.after_first, candidate.after_last, list), give();
  features.of_whole(candidate, list), give();
}

}  // namespace mubiao
