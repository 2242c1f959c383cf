#include "core/compare/outcome.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "core/compare/report_list.h"
#include "core/compare/wording.h"

namespace mubiao::comparison {
namespace {

constexpr Decimal tonnes_in_a_jin{5, -4};
constexpr Decimal jin_in_a_tonne{2, 3};

/// The factor from the unit of a result to the unit of its target.
Decimal factor(const Observation& target, const Observation& result) {
  if (target.unit == "吨" && result.unit == "斤") return tonnes_in_a_jin;
  if (target.unit == "斤" && result.unit == "吨") return jin_in_a_tonne;
  return Decimal::of(1);
}

bool has_no_figure(const Observation& target) { return !target.value && !target.low; }

/// What a result says, in the unit of the target.
Answer answer_of(const Observation& target, const Observation& result) {
  const Decimal by = factor(target, result);
  if (result.value) return {result.comparator, *result.value * by, *result.value * by};
  return {Comparator::range, *result.low * by, result.high.value_or(*result.low) * by};
}

Promise promise_of(const Observation& target) {
  const Decimal low = target.value ? *target.value : *target.low;
  const Decimal high = target.value ? *target.value : target.high.value_or(low);
  return {target.comparator, low, high, target.unit == "%" || target.unit == "百分点",
          target.falls && target.measure != Measure::level};
}

/// Finds out about the targets of one place.
class Judge {
 public:
  Judge(const std::vector<Report>& reports, const Statements& statements)
      : reports_(reports),
        statements_(statements),
        gdp_(statements.row_of("gdp", Measure::growth, "%")),
        urban_(statements.row_of("disposable_income_urban", Measure::growth, "%")) {}

  /// The row of `target`; `later`: the text that answers where no result names its own.
  Outcome row(const Statement& target, std::uint32_t later) {
    Outcome row;
    row.indicator = target.indicator;
    row.from = target.report;
    row.to = later;
    row.year = target.year;
    row.target = target.figure();
    row.next = next_of(target);
    if (target.role == Role::target_in_words) {
      in_words(row, target);
    } else if (const Statement* const result = result_of(target)) {
      answered(row, *result);
    } else {
      unanswered(row, target);
    }
    row.confidence = confidence_of(row);
    return row;
  }

 private:
  const Observation& seen(Figure figure) const { return reports_[figure.report].observations[figure.item]; }

  static const Statement* first(std::span<const Statement> found) { return found.empty() ? nullptr : &found.front(); }

  const Statement* answer_for(const Statement& target, std::uint32_t identity, std::uint32_t indicator) const {
    return first(statements_.find(target.place, identity, target.year, Role::answer, indicator));
  }

  /// A result that leaves out what the target leaves out, else one that leaves out nothing.
  const Statement* result_of(const Statement& target) const {
    const std::uint32_t excluding = statements_.indicators[target.indicator].excluding;
    if (excluding != none && is_exclusion(seen(target.figure()).definition)) {
      if (const Statement* const same = answer_for(target, target.identity, excluding)) return same;
    }
    return answer_for(target, target.identity, target.indicator);
  }

  Figure next_of(const Statement& target) const {
    const int year = target.year + 1;
    const auto same = statements_.find(target.place, target.identity, year, Role::target, target.indicator);
    for (const Statement& each : same) {
      if (reports_[each.report].year == year) return each.figure();
    }
    const auto words = statements_.find(target.place, target.identity, year, Role::target_in_words);
    return words.empty() ? Figure() : words.front().figure();
  }

  void in_words(Outcome& row, const Statement& target) const {
    row.verdict = Verdict::unjudged;
    const Hint* const hint = statements_.hint(target.place, target.identity, target.year);
    if (hint != nullptr) row.seen = hint->figure();
  }

  /// The figure that a relative target is held against, as the same text reports it.
  Figure reference_of(const Observation& target, const Statement& result) const {
    const Reference reference = comparison::reference_of(target.reference);
    const std::uint32_t indicator = reference == Reference::economy        ? gdp_
                                    : reference == Reference::urban_income ? urban_
                                                                           : none;
    if (indicator == none) return {};
    const std::uint32_t identity = statements_.indicators[indicator].identity;
    const auto found = statements_.find(result.place, identity, result.year, Role::answer, indicator);
    const auto same = std::lower_bound(found.begin(), found.end(), result.report,
                                       [](const Statement& s, std::uint32_t report) { return s.report < report; });
    return same != found.end() && same->report == result.report ? same->figure() : Figure();
  }

  /// What the target asks; nothing where its reference is not known.
  std::optional<Promise> promise(Outcome& row, const Statement& result) const {
    const Observation& target = seen(row.target);
    if (!has_no_figure(target)) return promise_of(target);
    row.reference = reference_of(target, result);
    if (!row.reference || !seen(row.reference).value) return std::nullopt;
    const Decimal value = *seen(row.reference).value;
    return Promise{target.comparator, value, value, true, false};
  }

  void answered(Outcome& row, const Statement& result) const {
    row.result = result.figure();
    row.to = result.report;
    const auto asked = promise(row, result);
    if (!asked) return void(row.why = Why::reference);
    const Observation &target = seen(row.target), &came = seen(row.result);
    const Answer answer = answer_of(target, came);
    const Judgement judgement = judge(*asked, answer, statements_.indicators[row.indicator].aim);
    row.verdict = judgement.verdict;
    row.difference = judgement.difference;
    row.estimate = came.estimate;
    if (judgement.verdict == Verdict::not_reported) row.why = Why::bound;
    if (!came.definition.empty() && came.definition != target.definition) row.basis = Basis::basis;
    row.side = side_of(row);
    row.stretch = stretch_of(row, answer);
  }

  /// Beside a target that an indicator is wanted near to, which side it missed.
  Side side_of(const Outcome& row) const {
    const bool near = statements_.indicators[row.indicator].aim == Aim::near;
    if (!near || row.verdict != Verdict::missed || !row.difference) return Side::none;
    return *row.difference < Decimal() ? Side::below : Side::above;
  }

  std::optional<bool> stretch_of(const Outcome& row, const Answer& answer) const {
    const std::uint32_t further = seen(row.target).stretch;
    const auto& all = reports_[row.from].observations;
    if (further >= all.size() || has_no_figure(all[further]) || all[further].in_words) return std::nullopt;
    const auto verdict = judge(promise_of(all[further]), answer, statements_.indicators[row.indicator].aim).verdict;
    return verdict == Verdict::met || verdict == Verdict::exceeded;
  }

  void unanswered(Outcome& row, const Statement& target) const {
    const auto said = statements_.find(target.place, target.identity, target.year, Role::answer_in_words);
    if (!said.empty()) return say(row, said.front());
    row.verdict = Verdict::not_reported;
    const Hint* const hint = statements_.hint(target.place, target.identity, target.year);
    if (hint != nullptr && hint->why <= Why::reference) return say_why(row, *hint);
    if (judge_parts(row, target)) return;
    if (hint != nullptr) return say_why(row, *hint);
    look_for_kin(row, target);
  }

  /// The words of the later text stand in place of a figure.
  void say(Outcome& row, const Statement& words) const {
    row.verdict = Verdict::words;
    row.result = words.figure();
    row.to = words.report;
    row.says = seen(row.result).says;
  }

  static void say_why(Outcome& row, const Hint& hint) {
    row.why = hint.why;
    row.seen = hint.figure();
    row.to = hint.report;
  }

  /// The whole is promised, only its parts are reported: the verdict if it is the same for all. False where parts are
  /// not reported either.
  bool judge_parts(Outcome& row, const Statement& target) const {
    const Indicator& whole = statements_.indicators[target.indicator];
    std::optional<Verdict> verdict;
    bool alike = true;
    std::vector<Figure> parts;
    for (const std::string_view code : parts_of(whole.code)) {
      const Statement* const part = part_answer(target, whole, code);
      if (part == nullptr) return false;
      const Verdict each = judge_part(row, *part, whole.aim);
      alike = alike && each != Verdict::not_reported && (!verdict || *verdict == each);
      verdict = each;
      parts.push_back(part->figure());
      row.estimate = row.estimate || seen(part->figure()).estimate;
    }
    if (!verdict) return false;
    row.to = parts.front().report;
    row.parts = std::move(parts);
    row.basis = Basis::parts;
    row.verdict = alike ? *verdict : Verdict::not_reported;
    row.why = alike ? Why::none : Why::parts;
    return true;
  }

  const Statement* part_answer(const Statement& target, const Indicator& whole, std::string_view code) const {
    if (!whole.measure) return nullptr;
    const std::uint32_t row = statements_.row_of(code, *whole.measure, whole.unit);
    return row == none ? nullptr : answer_for(target, statements_.indicators[row].identity, row);
  }

  Verdict judge_part(Outcome& row, const Statement& part, Aim aim) const {
    const auto asked = promise(row, part);
    if (!asked) return Verdict::not_reported;
    return judge(*asked, answer_of(seen(row.target), seen(part.figure())), aim).verdict;
  }

  void look_for_kin(Outcome& row, const Statement& target) const {
    for (const std::string_view code : kin_of(statements_.indicators[target.indicator].code)) {
      const std::uint32_t identity = statements_.identity_of(code);
      const auto found = identity == none ? std::span<const Statement>()
                                          : statements_.find(target.place, identity, target.year, Role::answer);
      if (found.empty()) continue;
      row.why = Why::indicator;
      row.seen = found.front().figure();
      return;
    }
  }

  bool is_doubtful(Figure figure) const {
    if (!figure) return false;
    return seen(figure).confidence == Confidence::check || reports_[figure.report].confidence == Confidence::check;
  }

  Confidence confidence_of(const Outcome& row) const {
    bool doubtful = is_doubtful(row.target) || is_doubtful(row.result) || is_doubtful(row.reference) ||
                    reports_[row.to].confidence == Confidence::check;
    for (const Figure part : row.parts) doubtful = doubtful || is_doubtful(part);
    return doubtful ? Confidence::check : Confidence::sure;
  }

  const std::vector<Report>& reports_;
  const Statements& statements_;
  std::uint32_t gdp_, urban_;
};

/// For each place and year the text that answers its promises: next year's report, else another text of that January,
/// else the communiqué.
std::map<std::pair<std::uint32_t, int>, std::uint32_t> later_texts(const std::vector<Report>& reports,
                                                                   const std::vector<bool>& used,
                                                                   const Statements& statements) {
  std::map<std::pair<std::uint32_t, int>, std::uint32_t> later;
  const auto add = [&](bool communique) {
    for (std::uint32_t i = 0; i < reports.size(); ++i) {
      const bool is_one = reports[i].kind == DocumentKind::communique;
      if (!used[i] || statements.places[i] == none || is_one != communique) continue;
      later.emplace(std::pair(statements.places[i], reports[i].year - (communique ? 0 : 1)), i);
    }
  };
  add(false);
  add(true);
  return later;
}

bool is_promise(const Statement& s, const std::vector<Report>& reports) {
  const bool target = s.role == Role::target || s.role == Role::target_in_words;
  return target && s.place != none && reports[s.report].year == s.year && sets_targets(reports[s.report].kind);
}

bool same_promise(const Statement& a, const Statement& b) {
  return a.place == b.place && a.indicator == b.indicator && a.year == b.year && a.role == b.role;
}

/// By place, year and code; of one code what the report names among its main targets first.
void sort_rows(std::vector<Outcome>& rows, const std::vector<Report>& reports, const Statements& statements) {
  std::vector<std::uint32_t> first_row(statements.identities.size(), none);
  for (std::uint32_t i = 0; i < statements.indicators.size(); ++i) {
    auto& first = first_row[statements.indicators[i].identity];
    first = std::min(first, i);
  }
  const auto key = [&](const Outcome& row) {
    const Observation& target = reports[row.from].observations[row.target.item];
    return std::tuple(statements.places[row.from], row.year, first_row[statements.indicators[row.indicator].identity],
                      !target.headline, row.indicator, row.target.item);
  };
  std::sort(rows.begin(), rows.end(), [&](const Outcome& a, const Outcome& b) { return key(a) < key(b); });
}

}  // namespace

std::vector<Outcome> outcomes_of(const std::vector<Report>& reports, const std::vector<bool>& used,
                                 const Statements& statements) {
  const auto later = later_texts(reports, used, statements);
  Judge judge(reports, statements);
  std::vector<Outcome> rows;
  const Statement* before = nullptr;
  for (const Statement& each : statements.all) {
    if (!is_promise(each, reports)) continue;
    const bool again = before != nullptr && same_promise(*before, each);
    before = &each;
    const auto text = again ? later.end() : later.find({each.place, each.year});
    if (text != later.end()) rows.push_back(judge.row(each, text->second));
  }
  sort_rows(rows, reports, statements);
  return rows;
}

}  // namespace mubiao::comparison
