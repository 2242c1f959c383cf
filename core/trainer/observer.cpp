#include "core/trainer/observer.h"

#include <algorithm>
#include <iostream>

#include "core/indicator/feature.h"
#include "core/item/draft.h"
#include "core/text/source_text.h"
#include "core/text/utf.h"
#include "core/trainer/ordered_rules.h"

namespace mubiao::trainer {
namespace {

std::u16string words(const SourceText& source, const Phrase& phrase) {
  return source.words(std::span(phrase.pieces).first(phrase.count));
}

/// Sits between the pipeline and the models: records examples, counts, and decides by annotation or by model.
class Observer final : public Judge {
 public:
  Observer(const GoldDocument& gold, const SourceText& source, const Models& models, const Observation& asked)
      : gold_(gold), source_(source), models_(models), asked_(asked) {}

  std::int32_t admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                     DocumentStyle style) override {
    const AdmissionFeatures places = admission_features(text, tokens, at, figure, style);
    const std::vector<std::uint32_t> features(places.begin(), places.end());
    const Span span = source_.span(figure.span);
    const double score = models_.admit.score(features);
    if (!gold_.covers(span.start, span.end)) return score >= 0 ? 1 : -1;
    const GoldItem* item = match(span);
    if (item != nullptr && !item->core) return score >= 0 ? 1 : -1;
    if (asked_.examples != nullptr && !is_bare_cell(text, tokens, at, figure))
      asked_.examples->admit.push_back({features, item != nullptr});
    const bool admitted = score >= 0;
    if (asked_.tally != nullptr) count_admission(admitted, item != nullptr, span);
    if (asked_.teach) return item != nullptr ? 1 : -1;
    return admitted ? 1 : -1;
  }

  Choice choose(const FigureContext& context, std::span<const Candidate> candidates) override {
    const FigureFeatures groups(context);
    const Span span = source_.span(context.figure->span);
    const GoldItem* item = gold_.covers(span.start, span.end) ? match(span) : nullptr;
    std::vector<std::vector<std::uint32_t>> features(candidates.size());
    std::vector<double> right(candidates.size(), 0.0);
    std::size_t best_model = 0, best_gold = 0;
    double best_score = -1e30;
    const std::size_t by_rules = asked_.rules ? choose_by_rules(context, candidates) : 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      FeatureList list;
      features_of(groups, candidates[i], list);
      features[i] = list.take();
      const double score = asked_.rules ? (i == by_rules ? 1.0 : 0.0) : models_.rank.score(features[i]);
      if (score > best_score) best_score = score, best_model = i;
      if (item == nullptr) continue;
      const std::u16string name = words(source_, candidates[i].phrase);
      for (const std::u16string& wanted : item->indicators) right[i] = std::max(right[i], similarity(name, wanted));
      if (right[i] > right[best_gold]) best_gold = i;
    }
    if (item == nullptr) return {best_model, 0};
    const bool reachable = right[best_gold] >= right_at;
    if (item->core && asked_.tally != nullptr)
      count_choice(candidates[best_model], right[best_model] >= right_at, reachable, *item, span);
    if (asked_.examples != nullptr && reachable && item->core)
      asked_.examples->rank.push_back({std::move(features), right});
    return {asked_.teach && reachable ? best_gold : best_model, 0};
  }

 private:
  /// 粮食|650.0|17.3: a number that only its column's head tells the unit of says nothing of numbers in sentences.
  static bool is_bare_cell(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                           const Figure& figure) {
    if (at == 0 || figure.kind != UnitKind::unknown) return false;
    const char16_t before = text.text()[tokens[at - 1].span.start];
    return before == u' ' || before == u'\t' || before == u'|';
  }

  void count_admission(bool admitted, bool annotated, Span span) const {
    asked_.tally->seen += admitted && annotated;
    asked_.tally->extra += admitted && !annotated;
    if (asked_.verbose && admitted != annotated) show(admitted ? "extra" : "refused", span);
  }

  void count_choice(const Candidate& chosen, bool right, bool reachable, const GoldItem& item, Span span) const {
    ++asked_.tally->found;
    asked_.tally->reachable += reachable;
    asked_.tally->right += right;
    if (!asked_.verbose || right) return;
    show(reachable ? "wrong" : "unreachable", span);
    std::cout << "      got " << utf8_from_utf16(words(source_, chosen.phrase)) << " ("
              << static_cast<int>(chosen.composition) << ") | want " << utf8_from_utf16(item.indicators[0]) << "\n";
  }

  const GoldItem* match(Span span) {
    const GoldItem* best = nullptr;
    std::int64_t best_overlap = 0;
    for (const GoldItem& item : gold_.items) {
      const std::int64_t overlap =
          std::min<std::int64_t>(item.end, span.end) - std::max<std::int64_t>(item.start, span.start);
      if (overlap > best_overlap) best_overlap = overlap, best = &item;
    }
    return best;
  }

  void show(const char* what, Span span) const {
    const std::uint32_t lo = span.start > 34 ? span.start - 34 : 0;
    std::u16string line = gold_.text.substr(lo, span.start - lo) + u"【" +
                          gold_.text.substr(span.start, span.end - span.start) + u"】" +
                          gold_.text.substr(span.end, 22);
    for (char16_t& c : line) c = c == u'\n' || c == u'\r' ? u'/' : c;
    std::cout << "   " << what << " " << gold_.name << "@" << span.start << ": " << utf8_from_utf16(line) << "\n";
  }

  const GoldDocument& gold_;
  const SourceText& source_;
  const Models& models_;
  const Observation& asked_;
};

}  // namespace

void observe(const GoldDocument& gold, const Models& models, const Observation& observation) {
  const Text text = fold(gold.text);
  const SourceText source(text, gold.text);
  Observer observer(gold, source, models, observation);
  const Draft draft = read_draft(MarkedText(text.units), outline(text), observer);
  if (observation.tally == nullptr) return;
  for (const GoldItem& item : gold.items) {
    observation.tally->gold += item.core;
    if (!observation.verbose || !item.core) continue;
    const bool overlapped = std::any_of(draft.figures.begin(), draft.figures.end(), [&](const Figure& figure) {
      const Span span = source.span(figure.span);
      return std::min(item.end, span.end) > std::max(item.start, span.start);
    });
    if (!overlapped) std::cout << "   unseen " << gold.name << "@" << item.start << "\n";
  }
}

}  // namespace mubiao::trainer
