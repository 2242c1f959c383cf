#include "core/relation/checklist.h"

#include <algorithm>
#include <optional>

#include "core/item/shared_head.h"
#include "core/lexicon/catalogue.h"
#include "core/lexicon/lookup.h"
#include "core/text/character.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

bool can_have(const CatalogueEntry& entry, const Figure& figure) {
  if (figure.kind == UnitKind::unknown || figure.shape == Shape::relative || !figure.reference.empty()) return true;
  return (entry.unit_kinds >> static_cast<unsigned>(figure.kind) & 1) != 0;
}

/// 上半年, 6月底前: what is due before the year ends is a step on its way.
bool ends_early(const Item& item) { return item.period && item.period->to.month > 0 && item.period->to.month < 12; }

/// A target that the year's card may show. Where nothing tells the time, the report's year is meant.
bool is_of_the_year(const Item& item) {
  return item.status == Status::target && item.scope == Scope::whole && item.rate == Rate::plain && !ends_early(item) &&
         (item.horizon == Horizon::year || (item.horizon == Horizon::unknown && !item.period));
}

/// 2029年的预期目标 in a report of 2030: what was aimed at is over.
bool is_over(const Item& item, std::int16_t year) {
  return item.period && item.period->to.year > 0 && item.period->to.year < year;
}

class Checklist {
 public:
  explicit Checklist(const ChecklistInput& input)
      : input_(input), entries_(catalogue()), best_(entries_.size(), none), words_(entries_.size()) {}

  std::vector<Headline> fill() {
    for (std::uint32_t i = 0; i < input_.items.size(); ++i) offer(input_.items[i].indicator.catalogue, i);
    for (const Span& statement : input_.statements) read_statement(statement);
    std::vector<Headline> rows;
    std::vector<std::uint32_t> row_of(entries_.size(), none);
    for (std::uint32_t entry = 0; entry < entries_.size(); ++entry) {
      if (!entries_[entry].headline) continue;
      row_of[entry] = static_cast<std::uint32_t>(rows.size());
      rows.push_back({entry, best_[entry], best_[entry] == none ? words_[entry] : std::nullopt, {}});
    }
    for (std::uint32_t i = 0; i < input_.items.size(); ++i) {
      const Item& item = input_.items[i];
      if (item.status != Status::target || item.indicator.catalogue == none || is_over(item, input_.year)) continue;
      const std::uint32_t row = row_of[item.indicator.catalogue];
      if (row != none && rows[row].item != i) rows[row].also.push_back(i);
    }
    return rows;
  }

 private:
  void offer(std::uint32_t entry, std::uint32_t item) {
    if (entry == none || !is_of_the_year(input_.items[item])) return;
    if (input_.is_story && !input_.items[item].headline) return;
    if (!entries_[entry].headline || !can_have(entries_[entry], figure_of(item))) return;
    if (best_[entry] == none || weight(entry, item) > weight(entry, best_[entry])) best_[entry] = item;
  }

  /// A main target before others; of those a rate of growth where the indicator is an amount of money.
  int weight(std::uint32_t entry, std::uint32_t item) const {
    const Item& read = input_.items[item];
    const bool of_money = (entries_[entry].unit_kinds >> static_cast<unsigned>(UnitKind::money) & 1) != 0;
    return (read.headline ? 2 : 0) + (of_money && read.measure == Measure::growth ? 1 : 0);
  }

  /// Not the aims of a plan of several years: its figures are of the year, or it has none.
  bool holds_targets_of_the_year(Span statement) const {
    bool has_target = false;
    for (std::uint32_t i = first_item(statement.start);
         i < input_.items.size() && figure_of(i).span.start < statement.end; ++i) {
      if (is_of_the_year(input_.items[i])) return true;
      has_target = has_target || input_.items[i].status == Status::target;
    }
    return !has_target;
  }

  /// Clause by clause: the names in it and the figures of its items.
  void read_statement(Span statement) {
    may_put_in_words_ = holds_targets_of_the_year(statement);
    std::uint32_t start = statement.start;
    for (std::uint32_t at = statement.start; at <= statement.end; ++at) {
      if (at < statement.end && !is_one_of(input_.text.text()[at], u"，；。\n")) continue;
      if (start < at) read_clause({start, at});
      start = at + 1;
    }
  }

  /// A figure is told of every name of the list before it; a list without a figure behind it is put in words.
  void read_clause(Span clause) {
    std::uint32_t item = first_item(clause.start);
    names_.clear();
    for (std::uint32_t at = clause.start; at < clause.end;) {
      if (item < input_.items.size() && figure_of(item).span.start <= at) {
        share(item);
        at = std::max(at + 1, figure_of(item++).span.end);
        names_.clear();
        continue;
      }
      const std::optional<Name> name = name_at(at, clause);
      if (!name) {
        ++at;
        continue;
      }
      if (!names_.empty() && !is_joined({names_.back().span.end, at})) names_.clear();
      names_.push_back(*name);
      at = name->span.end;
    }
    for (const Name& name : names_) put_in_words(name.entry, {names_[0].span.start, clause.end});
  }

  const Figure& figure_of(std::uint32_t item) const { return input_.draft.figures[input_.draft.items[item].figure]; }

  struct Name {
    Span span;
    std::uint32_t entry;
  };

  /// A name of the catalogue that starts at `at`: any of its names, at the head of the clause or of a list's member
  /// also a short one that counts only as a whole name (外贸、外资).
  std::optional<Name> name_at(std::uint32_t at, Span clause) {
    const std::u16string_view text = input_.text.text();
    const Mark* mark = input_.text.longest(at, WordClass::indicator);
    if (mark != nullptr && mark->end <= clause.end)
      return Name{{at, mark->end}, static_cast<std::uint32_t>(mark->value)};
    if (at != clause.start && !is_one_of(text[at - 1], u"、和与及")) return std::nullopt;
    const std::size_t longest = longest_name(WordClass::indicator_exact);
    for (auto end = static_cast<std::uint32_t>(std::min<std::size_t>(clause.end, at + longest)); end > at; --end) {
      const LexiconEntry* entry = find_entry(text.substr(at, end - at), WordClass::indicator_exact);
      if (entry != nullptr && !goes_on(end)) return Name{{at, end}, static_cast<std::uint32_t>(entry->value)};
    }
    return std::nullopt;
  }

  /// 粮食安全 is no 粮食.
  bool goes_on(std::uint32_t at) const {
    const std::u16string_view rest = input_.text.text().substr(at);
    const auto& words = word_list::continues_short_name;
    return std::any_of(std::begin(words), std::end(words),
                       [rest](std::u16string_view word) { return rest.substr(0, word.size()) == word; });
  }

  std::uint32_t first_item(std::uint32_t from) const {
    const auto& drafts = input_.draft.items;
    const auto found =
        std::lower_bound(drafts.begin(), drafts.end(), from, [this](const DraftItem& item, std::uint32_t start) {
          return input_.draft.figures[item.figure].span.start < start;
        });
    return static_cast<std::uint32_t>(found - drafts.begin());
  }

  /// Between two names of one list stand 、 or 和 and what belongs to a name: 增速、
  bool is_joined(Span between) const {
    constexpr std::uint32_t longest = 6;
    if (between.length() > longest) return false;
    const std::u16string_view words = input_.text.words(between);
    return words.find_first_of(u"、和与及") != words.npos;
  }

  /// 财政收入、居民收入与经济增长同步: the figure of `item` is that of each name of the list before it.
  void share(std::uint32_t item) {
    for (const std::uint32_t part : parts_named(input_.source, whole_list(item))) offer(part, item);
    if (names_.size() < 2) return;
    const std::uint32_t names_end = names_.back().span.end;
    const Span behind = {names_end, std::max(names_end, figure_of(item).span.start)};
    const std::u16string_view verb = input_.text.words(behind);
    const std::uint32_t own = input_.items[item].indicator.catalogue;
    const bool takes_one =
        std::any_of(names_.begin(), names_.end(), [own](const Name& name) { return name.entry == own; });
    if (!(takes_one || own == none) || (verb.find(u"分别") != verb.npos && is_dealt_out(item))) return;
    for (const Name& name : names_) offer(name.entry, item);
  }

  /// 城镇居民、农村居民收入均增长6%: the name of the item, from the beginning of its list on where only the last member
  /// was taken for it.
  Phrase whole_list(std::uint32_t item) const {
    constexpr std::uint32_t farthest = 200;  // units: a name that was handed on may stand thousands before the figure
    Phrase name = input_.draft.items[item].indicator;
    if (name.count != 1) return name;
    const std::uint32_t figure = figure_of(item).span.start;
    const Span behind = {std::max(name.pieces[0].end, figure - std::min(figure, farthest)),
                         std::max(name.pieces[0].end, figure)};
    if (input_.text.words(behind).find(u"分别") == std::u16string_view::npos)
      name.pieces[0].start = start_of_list(input_.text, name.pieces[0].start);
    return name;
  }

  /// 分别增长5%、6%: another figure follows in the list.
  bool is_dealt_out(std::uint32_t item) const {
    return item + 1 < input_.items.size() && is_joined({figure_of(item).span.end, figure_of(item + 1).span.start});
  }

  void put_in_words(std::uint32_t entry, Span clause) {
    if (may_put_in_words_ && !words_[entry]) words_[entry] = input_.source.span(clause);
  }

  const ChecklistInput& input_;
  std::span<const CatalogueEntry> entries_;
  std::vector<std::uint32_t> best_;
  std::vector<std::optional<Span>> words_;
  bool may_put_in_words_ = false;  ///< the statement at hand is of the year
  std::vector<Name> names_;        ///< the list of names since the last figure of the clause
};

}  // namespace

std::vector<Headline> fill_checklist(const ChecklistInput& input) { return Checklist(input).fill(); }

}  // namespace mubiao
