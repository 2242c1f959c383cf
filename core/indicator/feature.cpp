#include "core/indicator/feature.h"

#include <algorithm>

#include "core/text/character.h"

namespace mubiao {
namespace {

std::uint32_t kind_at(std::span<const Token> tokens, std::size_t at) {
  return at < tokens.size() ? static_cast<std::uint32_t>(tokens[at].kind) : 60u;
}

/// A known word by itself, an unknown stretch by its edge characters.
std::uint32_t word_at(const FigureContext& c, std::size_t at, bool front) {
  if (at >= c.tokens.size()) return 1;
  const Token& token = c.tokens[at];
  const std::u16string_view whole = c.text->text();
  if (token.kind == TokenKind::figure || token.kind == TokenKind::named_figure) return 2;
  if (token.kind != TokenKind::chunk && token.kind != TokenKind::indicator) return hash_text(whole.substr(token.span.start, token.span.length()));
  return front ? hash_text(whole.substr(token.span.start, std::min(2u, token.span.length())))
               : hash_text(whole.substr(token.span.end - std::min(2u, token.span.length()), std::min(2u, token.span.length())));
}

std::uint32_t last_character(const FigureContext& c, std::uint32_t end) { return end > 0 ? c.text->text()[end - 1] : 0; }

std::uint32_t bucket(std::uint32_t length) {
  if (length <= 2) return length;
  if (length <= 4) return 3;
  if (length <= 6) return 4;
  if (length <= 9) return 5;
  if (length <= 12) return 6;
  if (length <= 16) return 7;
  if (length <= 22) return 8;
  return 9;
}

class Collector {
 public:
  Collector(const FigureContext& context, const SharedFeatures& shared, const Candidate& candidate, std::uint32_t (&out)[most_features])
      : c_(context), s_(shared), candidate_(candidate), out_(out) {}

  std::size_t run() {
    type_ = static_cast<std::uint32_t>(candidate_.composition);
    context_features();
    if (candidate_.first <= candidate_.last) local_features();
    if (candidate_.after_first <= candidate_.after_last) after_features();
    if (candidate_.shared > 0 || candidate_.rest > 0) sharing_features();
    whole_features();
    return size_;
  }

 private:
  void add(std::uint32_t id, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    if (size_ < most_features) out_[size_++] = feature(id, a, b, c);
  }

  void context_features() {
    add(1, type_, s_.unit, s_.measure);
    add(2, type_, s_.before, s_.after);
    add(3, type_, s_.gap, s_.content);
    add(4, type_, s_.before_word);
    add(5, type_, s_.after_word);
    add(6, type_, s_.previous, s_.unit * 8 + s_.measure);
    add(7, type_, std::min<std::uint32_t>(c_.group_index, 3), std::min<std::uint32_t>(c_.group_size, 4));
    add(9, type_, s_.list, s_.measure);
    add(8, type_, s_.content, s_.after * 64 + s_.unit);
  }

  void local_features() {
    const std::size_t first = candidate_.first, last = candidate_.last;
    const std::uint32_t start_kind = kind_at(c_.tokens, first);
    const std::uint32_t outside = first == 0 ? 61u : kind_at(c_.tokens, first - 1);
    const bool at_region = first == c_.region;
    add(10, type_, start_kind, outside);
    add(11, type_ == 0, word_at(c_, first, true), s_.unit);
    add(12, start_kind, first == 0 ? 0u : word_at(c_, first - 1, false), type_ == 0);
    add(13, word_at(c_, first, true), outside);
    add(14, type_, at_region, start_kind);
    add(15, first > 1 ? kind_at(c_.tokens, first - 2) : 61u, outside, start_kind);
    const std::uint32_t end_kind = kind_at(c_.tokens, last);
    const std::uint32_t next_kind = kind_at(c_.tokens, last + 1);
    add(20, type_, end_kind, next_kind);
    add(21, word_at(c_, last, false), next_kind);
    add(22, last_character(c_, c_.tokens[last].span.end), s_.unit, s_.measure);
    add(23, word_at(c_, last, false), s_.unit, s_.measure);
    skipped_features(last);
    interior_features(first, last);
    dependent_features(first, last);
  }

  /// What lies between the local stretch and the figure is left out of the indicator.
  void skipped_features(std::size_t last) {
    std::uint32_t content = 0, marks = 0, kinds = 0;
    for (std::size_t i = last + 1; i < c_.at; ++i) {
      if (is_content(c_.tokens[i].kind)) ++content;
      if (is_mark(c_.tokens[i].kind)) ++marks;
      kinds |= 1u << (static_cast<std::uint32_t>(c_.tokens[i].kind) & 31u);
    }
    add(25, type_, std::min(content, 3u), std::min(marks, 3u));
    add(26, std::min(content, 2u), kinds);
    if (content > 0) add(27, word_at(c_, last + 1, true), type_);
    if (content > 0) add(28, kind_at(c_.tokens, last + 1), kind_at(c_.tokens, c_.at - 1), s_.unit);
  }

  /// 总数, 省级 alone name nothing; 占 begins a share of something named before.
  void dependent_features(std::size_t first, std::size_t last) {
    const Span span{c_.tokens[first].span.start, c_.tokens[last].span.end};
    const Mark* whole = c_.text->longest(span.start, WordClass::dependent);
    const bool alone = whole != nullptr && whole->end == span.end;
    const std::uint32_t value = alone ? static_cast<std::uint32_t>(MarkedText::entry(*whole).value == lexicon_value::graded ? 2 : MarkedText::entry(*whole).value == lexicon_value::kinded ? 3 : 1) : 0;
    const bool share = c_.text->text()[span.start] == u'占';
    const std::uint32_t known = c_.previous != nullptr;
    add(56, type_, value, known * 2 + (c_.region > 0));
    add(57, type_, share, s_.measure);
    if (alone) add(58, type_, value, s_.gap);
  }

  void interior_features(std::size_t first, std::size_t last) {
    std::uint32_t commas = 0, duns = 0, des = 0, actions = 0, moves = 0, times = 0, depth = 0, odd = 0, named = 0, indicators = 0;
    for (std::size_t i = first; i <= last; ++i) {
      const TokenKind kind = c_.tokens[i].kind;
      commas += kind == TokenKind::comma || kind == TokenKind::colon || kind == TokenKind::semicolon;
      duns += kind == TokenKind::dun || kind == TokenKind::conjunction;
      des += kind == TokenKind::de;
      actions += is_action(kind) && i > first;
      moves += kind == TokenKind::up || kind == TokenKind::down || kind == TokenKind::reach || kind == TokenKind::reach_to || kind == TokenKind::modal;
      times += kind == TokenKind::time;
      named += kind == TokenKind::named_figure;
      indicators += kind == TokenKind::indicator;
      if (kind == TokenKind::open) ++depth;
      if (kind == TokenKind::close) depth > 0 ? (void)--depth : (void)(odd = 1);
    }
    add(30, type_, commas, std::min(duns, 3u));
    add(31, type_, std::min(des, 2u), std::min(actions, 3u));
    add(32, type_, std::min(moves, 2u), std::min(times, 2u) * 4 + std::min(named, 2u));
    add(33, type_, odd * 2 + (depth > 0));
    add(34, bucket(c_.tokens[last].span.end - c_.tokens[first].span.start), type_, s_.unit);
    add(35, std::min<std::uint32_t>(static_cast<std::uint32_t>(last - first), 8), kind_at(c_.tokens, first), type_ == 0);
    add(36, type_, std::min(indicators, 2u), kind_at(c_.tokens, last) == static_cast<std::uint32_t>(TokenKind::indicator));
    if (c_.tokens[last].kind == TokenKind::indicator) add(37, type_, kind_at(c_.tokens, first), static_cast<std::uint32_t>(last - first > 3 ? 3 : last - first));
    // Content left of the stretch in the same clause is left out too
    std::uint32_t left = 0;
    for (std::size_t i = first; i-- > c_.region;) {
      if (is_mark(c_.tokens[i].kind)) break;
      left += is_content(c_.tokens[i].kind);
    }
    add(38, type_, std::min(left, 3u), kind_at(c_.tokens, first));
  }

  void after_features() {
    const std::size_t first = candidate_.after_first, last = candidate_.after_last;
    add(40, type_, kind_at(c_.tokens, first), kind_at(c_.tokens, first - 1));
    add(41, type_, kind_at(c_.tokens, last), kind_at(c_.tokens, last + 1));
    add(42, word_at(c_, last, false), kind_at(c_.tokens, last + 1), type_);
    add(43, word_at(c_, last + 1, true), type_);
    add(44, bucket(c_.tokens[last].span.end - c_.tokens[first].span.start), s_.unit, type_);
    std::uint32_t actions = 0, duns = 0, des = 0, other = 0, odd = 0;
    int depth = 0;
    for (std::size_t i = first; i <= last; ++i) {
      const TokenKind kind = c_.tokens[i].kind;
      actions += is_action(kind);
      duns += kind == TokenKind::dun || kind == TokenKind::conjunction;
      des += kind == TokenKind::de;
      if (kind == TokenKind::open) ++depth;
      if (kind == TokenKind::close && --depth < 0) odd = 1;
      other += !is_content(kind) && kind != TokenKind::de && kind != TokenKind::dun && kind != TokenKind::conjunction;
    }
    add(45, std::min(actions, 3u), std::min(duns, 3u), type_ * 4 + std::min(des, 3u));
    add(46, type_, std::min(other, 3u), kind_at(c_.tokens, last + 1));
    add(47, word_at(c_, first, true), type_);
    add(48, odd * 2 + (depth > 0), type_);
  }

  void sharing_features() {
    add(50, type_, candidate_.shared, candidate_.rest);
    if (c_.previous == nullptr) return;
    add(51, type_, static_cast<std::uint32_t>(c_.previous->composition), candidate_.rest);
    const std::span<const Span> tokens = c_.previous->tokens;
    if (candidate_.composition == Composition::prefix_local && candidate_.shared <= tokens.size()) {
      const Span cut = tokens[candidate_.shared - 1u];
      add(52, last_character(c_, cut.end), type_);
      const std::u16string_view first = c_.text->text().substr(tokens[0].start, tokens[0].length());
      add(53, hash_text(first), candidate_.shared);
    }
    if (candidate_.composition == Composition::local_suffix && candidate_.rest < tokens.size()) {
      add(54, c_.text->text()[tokens[candidate_.rest].start], type_);
      add(55, last_character(c_, c_.tokens[candidate_.last].span.end), type_);
    }
  }

  void whole_features() {
    add(60, type_, bucket(candidate_.phrase.length()), s_.measure);
    const Span last = candidate_.phrase.pieces[candidate_.phrase.count - 1];
    add(61, last_character(c_, last.end), type_, s_.unit);
  }

  const FigureContext& c_;
  const SharedFeatures& s_;
  const Candidate& candidate_;
  std::uint32_t (&out_)[most_features];
  std::uint32_t type_ = 0;
  std::size_t size_ = 0;
};

}  // namespace

SharedFeatures shared_features(const FigureContext& c) {
  SharedFeatures s;
  s.unit = unit_group(*c.figure);
  s.measure = static_cast<std::uint32_t>(c.measure.measure);
  s.before = c.at == 0 ? 61u : kind_at(c.tokens, c.at - 1);
  s.before_word = c.at == 0 ? 0u : word_at(c, c.at - 1, false);
  s.after = kind_at(c.tokens, c.at + 1);
  s.after_word = word_at(c, c.at + 1, true);
  std::uint32_t marks = 0;
  for (std::size_t i = c.region; i < c.at; ++i) {
    if (is_mark(c.tokens[i].kind)) marks = std::min(marks * 6 + static_cast<std::uint32_t>(c.tokens[i].kind), 4000u);
    if (is_content(c.tokens[i].kind) && s.content < 3) ++s.content;
  }
  s.gap = std::min(marks, 216u);
  if (c.group_size > 1) {
    s.list = 1 + (c.members == c.group_size ? 1u : c.members > c.group_size ? 2u : c.members < 2 ? 3u : 0u) + 4 * (c.respectively ? 1u : 0u) + 8 * (c.group_index > 0 ? 1u : 0u);
  }
  if (c.previous != nullptr) {
    const bool same = c.region > 0;
    s.previous = 1 + (same ? 0u : 1u) + 2 * static_cast<std::uint32_t>(c.previous->measure) + 8 * (c.previous->kind == c.figure->kind ? 1u : 0u) +
                 16 * (c.previous->kind == UnitKind::count ? 1u : 0u);
  }
  return s;
}

std::size_t candidate_features(const FigureContext& context, const SharedFeatures& shared, const Candidate& candidate,
                               std::uint32_t (&out)[most_features]) {
  return Collector(context, shared, candidate, out).run();
}

}  // namespace mubiao
