#include "core/trainer/ordered_rules.h"

#include <vector>

namespace mubiao::trainer {

std::size_t choose_by_rules(const FigureContext& context, std::span<const Candidate> candidates) {
  const auto best = [&](Composition composition, auto better) {
    std::size_t chosen = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (candidates[i].composition != composition) continue;
      if (chosen == candidates.size() || better(candidates[i], candidates[chosen])) chosen = i;
    }
    return chosen;
  };
  const auto never = [](const Candidate&, const Candidate&) { return false; };
  const bool counts = context.figure->kind == UnitKind::count || context.figure->kind == UnitKind::person;
  std::vector<std::size_t> order;
  if (context.group_size > 1 && context.members == context.group_size) {
    order.push_back(best(Composition::listed_tail, never));
    order.push_back(best(Composition::listed, never));
  }
  const std::size_t before = best(Composition::before, [](const Candidate& a, const Candidate& b) {
    return a.last > b.last || (a.last == b.last && a.first < b.first);
  });
  const std::size_t after = best(Composition::after, [](const Candidate& a, const Candidate& b) {
    return a.after_first == b.after_first && a.after_last > b.after_last;
  });
  const bool verb_only = before < candidates.size() && candidates[before].first == candidates[before].last &&
                         is_action(context.tokens[candidates[before].first].kind);
  if (counts && (before == candidates.size() || verb_only))
    order.push_back(best(verb_only ? Composition::before_after : Composition::after, never));
  order.insert(order.end(), {before, after, best(Composition::inherited, never)});
  for (const std::size_t choice : order) {
    if (choice < candidates.size()) return choice;
  }
  return 0;
}

}  // namespace mubiao::trainer
