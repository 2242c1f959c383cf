#include "core/indicator/candidate.h"

#include <algorithm>

namespace mubiao {
namespace {

constexpr std::size_t most_ends = 5;
constexpr std::size_t most_starts = 12;
constexpr std::size_t longest_reach_back = 26;  ///< tokens
constexpr std::size_t most_commas = 2;
constexpr std::size_t most_after = 7;

bool separates_members(TokenKind kind) { return kind == TokenKind::dun || kind == TokenKind::conjunction; }

bool is_separator(TokenKind kind) {
  return separates_members(kind) || kind == TokenKind::comma || kind == TokenKind::semicolon;
}

/// Whether a candidate may end with this token.
bool may_end(const Token& token) {
  return is_content(token.kind) || token.kind == TokenKind::close || token.kind == TokenKind::particle ||
         token.kind == TokenKind::up || token.kind == TokenKind::down;
}

bool may_start(const Token& token) {
  return is_content(token.kind) || token.kind == TokenKind::open || token.kind == TokenKind::adverb ||
         token.kind == TokenKind::up || token.kind == TokenKind::down || token.kind == TokenKind::reach ||
         token.kind == TokenKind::preposition || token.kind == TokenKind::forecast || token.kind == TokenKind::particle;
}

struct Member {
  std::size_t first, last;
};

bool respectively_in(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Token& token) { return token.kind == TokenKind::respectively; });
}

/// The members of the list that a group of figures shares: "A、B和C 分别增长". Empty where there is no list.
std::vector<Member> members_between(std::span<const Token> tokens, std::size_t group, bool commas_only) {
  std::vector<Member> members;
  const auto closes_list = [&](std::size_t i) {
    return is_content(tokens[i].kind) || tokens[i].kind == TokenKind::close || is_mark(tokens[i].kind);
  };
  std::size_t end = group;
  while (end > 0 && !closes_list(end - 1)) --end;
  // 进口、出口，2020年分别达到…: the list is the clause before
  if (end > 1 && tokens[end - 1].kind == TokenKind::comma && respectively_in(tokens, end, group)) {
    --end;
    while (end > 0 && !closes_list(end - 1)) --end;
  }
  std::size_t last = end;
  for (std::size_t i = end; i-- > 0;) {
    const TokenKind kind = tokens[i].kind;
    const bool stops = kind == TokenKind::comma || kind == TokenKind::semicolon || kind == TokenKind::colon ||
                       kind == TokenKind::stop || kind == TokenKind::figure;
    if (stops || kind == TokenKind::dun || (!commas_only && kind == TokenKind::conjunction)) {
      if (last > i + 1) members.push_back({i + 1, last - 1});
      last = i;
    }
    if (stops || members.size() > 8) break;
    if (i == 0 && last > 0) members.push_back({0, last - 1});
  }
  std::reverse(members.begin(), members.end());
  return members;
}

/// Members split at 、 alone where that gives one for each figure (新能源汽车及零部件、电动工具), else at 和 and 及
/// too.
std::vector<Member> list_members(std::span<const Token> tokens, std::size_t group, std::size_t group_size) {
  std::vector<Member> members = members_between(tokens, group, true);
  if (members.size() == group_size) return members;
  return members_between(tokens, group, false);
}

/// Follows round brackets backwards: what they hold is a gloss, at which no name starts or ends.
class Brackets {
 public:
  explicit Brackets(const MarkedText& text) : text_(text.text()) {}
  bool inside(const Token& token) {
    const char16_t c = text_[token.span.start];
    if (token.kind == TokenKind::close && c == u'）') ++depth_;
    const bool in = depth_ > 0;
    if (token.kind == TokenKind::open && c == u'（' && depth_ > 0) --depth_;
    return in;
  }

 private:
  std::u16string_view text_;
  int depth_ = 0;
};

class Proposer {
 public:
  Proposer(const FigureContext& context, std::vector<Candidate>& out)
      : c_(context), tokens_(context.tokens), out_(out) {}

  void run() {
    out_.clear();
    collect_ends();
    collect_after();
    propose_before();
    propose_after();
    propose_before_after();
    propose_shared_noun();
    propose_from_previous();
    propose_earlier();
    propose_topic();
    propose_lead();
    propose_list();
  }

 private:
  Span stretch(std::size_t first, std::size_t last) const {
    return {tokens_[first].span.start, tokens_[last].span.end};
  }

  Candidate local(Composition composition, std::size_t first, std::size_t last) const {
    Candidate candidate;
    candidate.composition = composition;
    candidate.first = static_cast<std::uint16_t>(first);
    candidate.last = static_cast<std::uint16_t>(last);
    return candidate;
  }

  /// Where the local stretch may end: content tokens before the figure, nearest first.
  void collect_ends() {
    std::size_t commas = 0;
    Brackets brackets(*c_.text);
    for (std::size_t i = c_.at; i-- > c_.region && ends_.size() < most_ends;) {
      if (c_.at - i > longest_reach_back) break;
      const TokenKind kind = tokens_[i].kind;
      if (brackets.inside(tokens_[i]) && kind != TokenKind::close) continue;
      if (kind == TokenKind::stop) break;
      if ((kind == TokenKind::comma || kind == TokenKind::semicolon || kind == TokenKind::colon) &&
          ++commas > most_commas)
        break;
      if (may_end(tokens_[i])) ends_.push_back(i);
    }
  }

  /// 一是, 二是
  bool numbers_point(const Token& token) const {
    return token.kind == TokenKind::adverb && token.span.length() == 2 && c_.text->text()[token.span.end - 1] == u'是';
  }

  /// Starts for a stretch that ends with token `last`, nearest first, not beyond the region.
  template <typename Visit>
  void each_start(std::size_t last, Visit visit) const {
    std::size_t found = 0;
    Brackets brackets(*c_.text);
    for (std::size_t i = last + 1; i-- > c_.region && found < most_starts;) {
      if (last - i > longest_reach_back) break;
      const TokenKind kind = tokens_[i].kind;
      if (brackets.inside(tokens_[i])) continue;
      if ((is_mark(kind) && kind != TokenKind::dun) || numbers_point(tokens_[i])) break;  // no name reaches across
      if (!may_start(tokens_[i])) continue;
      ++found;
      visit(i);
    }
  }

  /// 进口、出口分别增长4%、9%: where 分别 deals one figure to each member, no figure has the whole list for its name.
  bool spans_dealt_list(std::size_t first, std::size_t last) const {
    if (!c_.respectively || c_.group_size < 2 || c_.members != c_.group_size) return false;
    for (std::size_t i = first; i <= last; ++i) {
      if (tokens_[i].kind == TokenKind::dun) return true;
    }
    return false;
  }

  void propose_before() {
    for (const std::size_t last : ends_) {
      each_start(last, [&](std::size_t first) {
        if (spans_dealt_list(first, last)) return;
        Candidate candidate = local(Composition::before, first, last);
        candidate.phrase.add(stretch(first, last));
        out_.push_back(candidate);
      });
    }
  }

  /// Steps over a bracketed gloss right behind the figure: 211所（不含完全中学）.
  std::size_t after_gloss(std::size_t i) const {
    constexpr std::size_t longest_gloss = 16;
    if (i >= tokens_.size() || c_.text->text()[tokens_[i].span.start] != u'（') return i;
    for (std::size_t j = i + 1; j < tokens_.size() && j < i + longest_gloss; ++j) {
      if (c_.text->text()[tokens_[j].span.start] == u'）') return j + 1;
    }
    return i;
  }

  /// Stretches behind the figure: from the first content token to each content token before the next mark or figure.
  void collect_after() {
    std::size_t i = after_gloss(c_.at + 1);
    std::size_t gap = 0;
    while (i < tokens_.size() &&
           (tokens_[i].kind == TokenKind::de || tokens_[i].kind == TokenKind::comma ||
            tokens_[i].kind == TokenKind::adverb || tokens_[i].kind == TokenKind::preposition ||
            tokens_[i].kind == TokenKind::particle) &&
           gap < 4) {
      ++i, ++gap;
    }
    after_start_ = i;
    for (; i < tokens_.size() && i < after_start_ + 16 && after_.size() < most_after; ++i) {
      const TokenKind kind = tokens_[i].kind;
      if (is_mark(kind) && kind != TokenKind::dun) break;
      if (kind == TokenKind::figure) break;
      if (may_end(tokens_[i])) after_.push_back(i);
    }
  }

  void propose_after() {
    if (after_.empty()) return;
    for (std::size_t skip = 0; skip < 3; ++skip) {
      const std::size_t first = after_start_ + skip;
      if (first >= tokens_.size() || (!may_start(tokens_[first]))) continue;
      for (const std::size_t last : after_) {
        if (last < first) continue;
        Candidate candidate;
        candidate.composition = Composition::after;
        candidate.after_first = static_cast<std::uint16_t>(first);
        candidate.after_last = static_cast<std::uint16_t>(last);
        candidate.phrase.add(stretch(first, last));
        out_.push_back(candidate);
      }
    }
  }

  void propose_before_after() {
    if (after_.empty() || ends_.empty()) return;
    for (std::size_t e = 0; e < std::min<std::size_t>(ends_.size(), 2); ++e) {
      std::size_t found = 0;
      each_start(ends_[e], [&](std::size_t first) {
        if (++found > 4) return;
        for (const std::size_t last : after_) {
          Candidate candidate = local(Composition::before_after, first, ends_[e]);
          candidate.after_first = static_cast<std::uint16_t>(after_start_);
          candidate.after_last = static_cast<std::uint16_t>(last);
          candidate.phrase.add(stretch(first, ends_[e]));
          candidate.phrase.add(stretch(after_start_, last));
          out_.push_back(candidate);
        }
        if (e > 0 || found > 2) return;
        for (const std::size_t last : after_) {
          Candidate candidate = local(Composition::after_before, first, ends_[e]);
          candidate.after_first = static_cast<std::uint16_t>(after_start_);
          candidate.after_last = static_cast<std::uint16_t>(last);
          candidate.phrase.add(stretch(after_start_, last));
          candidate.phrase.add(stretch(first, ends_[e]));
          out_.push_back(candidate);
        }
      });
    }
  }

  /// 新增[2家]国家级、5家省级龙头企业: what stands behind the figure lacks its noun, which closes the list.
  void propose_shared_noun() {
    const std::size_t first = after_start_;
    const std::size_t end = member_end(first);
    if (end == first || !leads_to_figure(end)) return;
    std::size_t noun = end + 2;
    for (int hops = 0; hops < 3 && leads_to_figure(member_end(noun)); ++hops) noun = member_end(noun) + 2;
    const std::size_t noun_end = member_end(noun);
    std::size_t found = 0;
    for (std::size_t start = noun; start < noun_end && found < most_nouns; ++start) {
      const std::uint32_t from = start > noun ? tokens_[start].span.start : behind_grade(tokens_[noun].span);
      if (from == tokens_[noun].span.start || !(start == noun || may_start(tokens_[start]))) continue;
      ++found;
      for (std::size_t last = start; last < noun_end && last < start + 4; ++last)
        if (may_end(tokens_[last]))
          add_shared_noun(first, end - 1, {from, tokens_[last].span.end}, start - noun, last - start);
    }
  }

  static constexpr std::size_t most_nouns = 3;

  /// The end of the content tokens that begin with token `first`.
  std::size_t member_end(std::size_t first) const {
    std::size_t end = first;
    while (end < tokens_.size() && end < first + 8 &&
           (is_content(tokens_[end].kind) || tokens_[end].kind == TokenKind::open ||
            tokens_[end].kind == TokenKind::close))
      ++end;
    return end;
  }

  /// Whether token `joint` joins a further figure to the list.
  bool leads_to_figure(std::size_t joint) const {
    return joint + 2 < tokens_.size() && separates_members(tokens_[joint].kind) &&
           tokens_[joint + 1].kind == TokenKind::figure;
  }

  /// 省级|龙头企业 in one token.
  std::uint32_t behind_grade(Span token) const {
    const Mark* grade = c_.text->longest(token.start, WordClass::dependent);
    return grade != nullptr && grade->end < token.end ? grade->end : token.start;
  }

  void add_shared_noun(std::size_t first, std::size_t last, Span noun, std::size_t skipped, std::size_t length) {
    Candidate candidate;
    candidate.composition = Composition::shared_noun;
    candidate.after_first = static_cast<std::uint16_t>(first);
    candidate.after_last = static_cast<std::uint16_t>(last);
    candidate.shared = static_cast<std::uint8_t>(1 + length);
    candidate.rest = static_cast<std::uint8_t>(skipped);
    candidate.phrase.add(stretch(first, last));
    candidate.phrase.add(noun);
    out_.push_back(candidate);
    if (ends_.empty()) return;
    std::size_t found = 0;
    each_start(ends_[0], [&](std::size_t start) {
      if (++found > 2) return;
      Candidate led = candidate;
      led.first = static_cast<std::uint16_t>(start);
      led.last = static_cast<std::uint16_t>(ends_[0]);
      led.phrase = {};
      led.phrase.add(stretch(start, ends_[0]));
      led.phrase.add(stretch(first, last));
      led.phrase.add(noun);
      out_.push_back(led);
    });
  }

  /// A phrase of the tokens [from, to) of the indicator before; false where it needs more than two pieces.
  bool shared_part(std::size_t from, std::size_t to, Phrase& phrase) const {
    for (std::size_t i = from; i < to; ++i) {
      const Span span = c_.previous->tokens[i];
      if (phrase.count > 0 && phrase.pieces[phrase.count - 1].end == span.start) {
        phrase.pieces[phrase.count - 1].end = span.end;
      } else if (phrase.count == 3) {
        return false;
      } else {
        phrase.pieces[phrase.count++] = span;
      }
    }
    return true;
  }

  /// 粮食产量增长8%。利润增长5%: a sentence that names something itself does not speak of what the one before named.
  bool opens_with_noun() const {
    return c_.region == 0 &&
           std::any_of(ends_.begin(), ends_.end(), [&](std::size_t i) { return !is_action(tokens_[i].kind); });
  }

  void propose_from_previous() {
    if (c_.previous == nullptr) return;
    const std::size_t size = c_.previous->tokens.size();
    if (!opens_with_noun()) {
      Candidate whole;
      whole.composition = Composition::inherited;
      whole.phrase = c_.previous->phrase;
      whole.shared = static_cast<std::uint8_t>(std::min<std::size_t>(size, 255));
      out_.push_back(whole);
    }
    if (size == 0) return;
    if (!ends_.empty()) {
      std::size_t found = 0;
      each_start(ends_[0], [&](std::size_t first) {
        if (++found <= 3) propose_shared(first, ends_[0], size);
      });
    }
    propose_cores();
    propose_tail_of_previous();
    propose_prefix_after(size);
  }

  /// 重点实验室总数306家, 其中省级 [16家]: what is counted is shared, not the word for its number.
  bool shares_number_of(Span local, Span shared) const {
    const Mark* grade = c_.text->longest(local.start, WordClass::dependent);
    if (grade == nullptr || grade->end != local.end || grade->value != lexicon_value::graded) return false;
    return c_.text->text()[shared.end - 1] == u'数' && c_.text->longest_ending(shared.end, WordClass::tail) != nullptr;
  }

  /// 新登记经营主体2万户, 总量 [16万户]: how many there are is not said of the new ones.
  bool totals_new_ones(Span local) const {
    const Mark* total = c_.text->longest(local.start, WordClass::dependent);
    return total != nullptr && total->end == local.end && total->value == lexicon_value::total &&
           (leading_verbs() > 0 || behind_verb(c_.previous->tokens[0]) > c_.previous->tokens[0].start);
  }

  void propose_shared(std::size_t first, std::size_t last, std::size_t size) {
    const std::size_t most_shared = totals_new_ones(stretch(first, last)) ? 0 : std::min<std::size_t>(size, 4);
    for (std::size_t cut = 1; cut <= most_shared; ++cut) {
      Candidate candidate = local(Composition::prefix_local, first, last);
      candidate.shared = static_cast<std::uint8_t>(cut);
      candidate.rest = static_cast<std::uint8_t>(std::min<std::size_t>(size - cut, 9));
      if (!shared_part(0, cut, candidate.phrase) || candidate.phrase.count == 3) continue;
      candidate.phrase.add(stretch(first, last));
      out_.push_back(candidate);
    }
    for (std::size_t cut = 0; cut < std::min<std::size_t>(size, 4); ++cut) {
      Candidate candidate = local(Composition::local_suffix, first, last);
      candidate.phrase.add(stretch(first, last));
      candidate.shared = static_cast<std::uint8_t>(std::min<std::size_t>(size - cut, 9));
      candidate.rest = static_cast<std::uint8_t>(cut);
      if (!shared_part(cut, size, candidate.phrase)) continue;
      if (shares_number_of(stretch(first, last), candidate.phrase.pieces[candidate.phrase.count - 1])) continue;
      out_.push_back(candidate);
    }
  }

  /// What the indicator before counts: its tokens from `skip` on without the noun of measure that closes it
  /// (夏粮|播种面积, 重点实验室|总数). False where nothing is left.
  bool core_of_previous(std::size_t skip, Phrase& phrase) const {
    const std::size_t size = c_.previous->tokens.size();
    if (skip >= size || !shared_part(skip, size, phrase)) return false;
    Span& last = phrase.pieces[phrase.count - 1];
    for (int round = 0; round < 2; ++round) {
      for (const WordClass closing : {WordClass::dependent, WordClass::tail, WordClass::adverb}) {
        const Mark* mark = c_.text->longest_ending(last.end, closing);
        if (mark == nullptr || mark->start <= last.start || mark->end - mark->start < 2) continue;
        last.end = mark->start;
        break;
      }
    }
    return phrase.length() >= 2;
  }

  /// Leading tokens of the indicator before that are no part of what it counts: its verb and adverbs.
  std::size_t leading_verbs() const {
    std::size_t count = 0;
    for (const Span& span : c_.previous->tokens) {
      const bool verb = c_.text->longest(span.start, WordClass::action) != nullptr &&
                        c_.text->longest(span.start, WordClass::action)->end == span.end;
      const bool adverb = c_.text->longest(span.start, WordClass::adverb) != nullptr &&
                          c_.text->longest(span.start, WordClass::adverb)->end == span.end;
      if (!verb && !adverb) break;
      ++count;
    }
    return count;
  }

  /// 新登记经营主体 is one name of the catalogue; what it counts begins behind its verb.
  std::uint32_t behind_verb(Span token) const {
    const Mark* name = c_.text->longest(token.start, WordClass::indicator);
    const Mark* verb = c_.text->longest(token.start, WordClass::action);
    if (name == nullptr || name->end != token.end || verb == nullptr) return token.start;
    return verb->end - verb->start > 1 && verb->end + 1 < token.end ? verb->end : token.start;
  }

  void propose_cores() {
    const std::size_t size = c_.previous->tokens.size();
    if (size == 0 || ends_.empty()) return;
    const std::size_t verbs = leading_verbs();
    std::size_t found = 0;
    each_start(ends_[0], [&](std::size_t first) {
      if (++found > 2) return;
      Phrase whole, bare;
      if (core_of_previous(0, whole)) {
        propose_core(first, ends_[0], 0, whole);
        const std::uint32_t start = behind_verb(c_.previous->tokens[0]);
        if (start > whole.pieces[0].start && start < whole.pieces[0].end) {
          whole.pieces[0].start = start;
          propose_core(first, ends_[0], 1, whole);
        }
      }
      if (verbs > 0 && core_of_previous(verbs, bare)) propose_core(first, ends_[0], verbs, bare);
    });
  }

  void propose_core(std::size_t first, std::size_t last, std::size_t skip, const Phrase& core) {
    Candidate candidate = local(Composition::core_local, first, last);
    candidate.shared = static_cast<std::uint8_t>(skip > 0 ? 2 : 1);
    candidate.phrase = core;
    if (core.count < 3) {
      candidate.phrase.add(stretch(first, last));
      out_.push_back(candidate);
    }
    candidate.composition = Composition::local_core;
    candidate.phrase = {};
    candidate.phrase.add(stretch(first, last));
    for (std::uint8_t i = 0; i < core.count; ++i) candidate.phrase.add(core.pieces[i]);
    out_.push_back(candidate);
  }

  /// The noun of measure that closes the indicator before (增加值, 零售额), for a noun that lacks one.
  void propose_tail_of_previous() {
    const Span tail = c_.previous->tail;
    if (ends_.empty() || tail.empty()) return;
    std::size_t found = 0;
    each_start(ends_[0], [&](std::size_t first) {
      if (++found > 4) return;
      Candidate candidate = local(Composition::local_tail, first, ends_[0]);
      candidate.phrase.add(stretch(first, ends_[0]));
      candidate.phrase.add(tail);
      candidate.shared = c_.previous->own_tail ? 1 : 2;
      out_.push_back(candidate);
    });
  }

  void propose_lead() {
    if (c_.region > 0 || c_.lead.empty() || ends_.empty()) return;
    constexpr std::uint32_t slogan = 4;  // 经营主体|稳中培优: four characters that praise it
    std::size_t found = 0;
    each_start(ends_[0], [&](std::size_t first) {
      if (++found > 3) return;
      for (const std::uint32_t cut : {0u, slogan}) {
        if (c_.lead.length() < cut + 2) continue;
        Candidate candidate = local(Composition::lead_local, first, ends_[0]);
        candidate.phrase.add({c_.lead.start, c_.lead.end - cut});
        candidate.phrase.add(stretch(first, ends_[0]));
        candidate.shared = static_cast<std::uint8_t>(1 + cut);
        out_.push_back(candidate);
      }
    });
  }

  void propose_earlier() {
    if (!c_.respectively || c_.group_size < 2 || c_.history.size() < c_.group_size) return;
    Candidate candidate;
    candidate.composition = Composition::earlier;
    candidate.phrase = c_.history[c_.history.size() - c_.group_size];
    candidate.shared = c_.respectively;
    if (candidate.phrase.count > 0) out_.push_back(candidate);
  }

  void propose_prefix_after(std::size_t size) {
    for (std::size_t cut = 1; cut <= std::min<std::size_t>(size, 2) && !after_.empty(); ++cut) {
      for (const std::size_t last : after_) {
        Candidate candidate;
        candidate.composition = Composition::prefix_after;
        candidate.after_first = static_cast<std::uint16_t>(after_start_);
        candidate.after_last = static_cast<std::uint16_t>(last);
        candidate.shared = static_cast<std::uint8_t>(cut);
        candidate.rest = static_cast<std::uint8_t>(std::min<std::size_t>(size - cut, 9));
        if (!shared_part(0, cut, candidate.phrase) || candidate.phrase.count == 3) continue;
        candidate.phrase.add(stretch(after_start_, last));
        out_.push_back(candidate);
      }
    }
  }

  /// The subject of an earlier clause of the sentence: from its head up to its first verb.
  void propose_topic() {
    if (ends_.empty()) return;
    std::size_t clause = 0;
    std::size_t proposed = 0;
    for (std::size_t i = 0; i < ends_[0] && proposed < 6; ++i) {
      if (!is_mark(tokens_[i].kind) || tokens_[i].kind == TokenKind::dun) {
        if (i > clause || !is_content(tokens_[i].kind)) {
          if (!(i == 0 && clause == 0)) continue;
        }
      } else {
        clause = i + 1;
        continue;
      }
      proposed += propose_topic_of(i);
    }
  }

  std::size_t propose_topic_of(std::size_t head) {
    std::size_t last = head;
    while (last + 1 < tokens_.size() && is_content(tokens_[last + 1].kind) && !is_action(tokens_[last + 1].kind))
      ++last;
    if (tokens_[last].span.end - tokens_[head].span.start < 2) return 0;
    std::size_t proposed = 0;
    std::size_t found = 0;
    each_start(ends_[0], [&](std::size_t first) {
      if (++found > 3 || first <= last + 1) return;
      Candidate candidate = local(Composition::topic_local, first, ends_[0]);
      candidate.phrase.add(stretch(head, last));
      candidate.phrase.add(stretch(first, ends_[0]));
      candidate.shared = static_cast<std::uint8_t>(std::min<std::size_t>(proposed + 1, 9));
      out_.push_back(candidate);
      ++proposed;
    });
    return proposed;
  }

  void propose_list() {
    if (c_.group_size < 2) return;
    const std::vector<Member> members = list_members(tokens_, c_.group, c_.group_size);
    if (members.size() < 2) return;
    // The list may open with words that belong to all (限上新能源汽车、节能家电零售额): align from the end
    const std::size_t size = members.size();
    if (size < c_.group_size) return;
    const Member mine = members[size - c_.group_size + c_.group_index];
    const Member tail = members.back();
    const Member head = members[size - c_.group_size];
    std::size_t begin = mine.first;
    while (begin < mine.last && !is_content(tokens_[begin].kind) && tokens_[begin].kind != TokenKind::open) ++begin;
    for (std::size_t skip = begin; skip <= mine.last && skip < begin + 4; ++skip) {
      if (!may_start(tokens_[skip])) continue;
      Candidate candidate = local(Composition::listed, skip, mine.last);
      candidate.phrase.add(stretch(skip, mine.last));
      candidate.shared = size == c_.group_size;
      candidate.rest = static_cast<std::uint8_t>(skip - begin);
      out_.push_back(candidate);
      if (c_.group_index + 1u < c_.group_size) propose_tail(candidate, tail);
      if (c_.group_index > 0) propose_head(candidate, head);
    }
  }

  /// Position inside `span` where a tail word (增加值, 投资额) that closes it begins, or its end.
  std::uint32_t tail_start(Span span) const {
    const Mark* mark = c_.text->longest_ending(span.end, WordClass::tail);
    return mark != nullptr && mark->start > span.start ? mark->start : span.end;
  }

  void propose_tail(const Candidate& member, const Member& tail) {
    const Span whole = stretch(tail.first, tail.last);
    // 数控化率、普及率: each has its own
    if (c_.text->text()[tokens_[member.last].span.end - 1] == c_.text->text()[whole.end - 1]) return;
    // The tail is one of the nouns of measure or the last token; without either, what is left beyond the member's own
    // length
    const std::uint32_t known = tail_start(whole);
    const std::uint32_t cuts[3] = {known, tokens_[tail.last].span.start,
                                   known < whole.end ? known : whole.start + member.phrase.length()};
    for (std::size_t i = 0; i < 3; ++i) {
      if (cuts[i] <= whole.start || cuts[i] >= whole.end || (i > 0 && cuts[i] == cuts[0]) ||
          (i > 1 && cuts[i] == cuts[1]))
        continue;
      Candidate candidate = member;
      candidate.composition = Composition::listed_tail;
      candidate.phrase.add({cuts[i], whole.end});
      candidate.shared = static_cast<std::uint8_t>(i);
      out_.push_back(candidate);
    }
  }

  void propose_head(const Candidate& member, const Member& head) {
    const Span whole = stretch(head.first, head.last);
    const std::uint32_t cuts[2] = {tail_start(whole), tokens_[head.last].span.start};
    for (std::size_t i = 0; i < 2; ++i) {
      if (cuts[i] <= whole.start || cuts[i] >= whole.end || (i > 0 && cuts[i] == cuts[0])) continue;
      for (std::size_t start = head.first; start < head.last + 1 && start < head.first + 3; ++start) {
        if (!may_start(tokens_[start]) || tokens_[start].span.start >= cuts[i]) continue;
        Candidate candidate = member;
        candidate.composition = Composition::listed_head;
        candidate.phrase = {};
        candidate.phrase.add({tokens_[start].span.start, cuts[i]});
        candidate.phrase.add(member.phrase.pieces[0]);
        candidate.shared = static_cast<std::uint8_t>(i);
        out_.push_back(candidate);
      }
    }
  }

  const FigureContext& c_;
  std::span<const Token> tokens_;
  std::vector<Candidate>& out_;
  std::vector<std::size_t> ends_;
  std::vector<std::size_t> after_;
  std::size_t after_start_ = 0;
};

/// True where only list marks stand between two figure tokens.
bool adjoins(std::span<const Token> tokens, std::size_t first, std::size_t second, bool by_comma) {
  for (std::size_t i = first + 1; i < second; ++i) {
    const bool joins = by_comma ? is_separator(tokens[i].kind) : separates_members(tokens[i].kind);
    if (!joins && tokens[i].kind != TokenKind::particle) return false;
  }
  return second > first + 1;
}

std::size_t figure_before(std::span<const Token> tokens, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    if (tokens[i].kind == TokenKind::figure) return i;
  }
  return at;
}

std::size_t figure_after(std::span<const Token> tokens, std::size_t at) {
  for (std::size_t i = at + 1; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::figure) return i;
  }
  return at;
}

}  // namespace

void Phrase::add(Span span) {
  if (count > 0 && pieces[count - 1].end == span.start) {
    pieces[count - 1].end = span.end;
  } else if (count < 3) {
    pieces[count++] = span;
  }
}

std::uint32_t Phrase::length() const {
  std::uint32_t sum = 0;
  for (std::uint8_t i = 0; i < count; ++i) sum += pieces[i].length();
  return sum;
}

Span Phrase::cover() const {
  Span span = pieces[0];
  for (std::uint8_t i = 1; i < count; ++i) {
    span.start = std::min(span.start, pieces[i].start);
    span.end = std::max(span.end, pieces[i].end);
  }
  return span;
}

Span tail_of(const MarkedText& text, const Phrase& phrase) {
  if (phrase.count == 0) return {};
  const Span last = phrase.pieces[phrase.count - 1];
  const Mark* mark = text.longest_ending(last.end, WordClass::tail);
  if (mark == nullptr || mark->start < last.start || (mark->start == last.start && phrase.count == 1)) return {};
  return {mark->start, last.end};
}

Span leading_subject(std::span<const Token> tokens) {
  std::size_t first = 0;
  while (first < tokens.size() && (tokens[first].kind == TokenKind::adverb || tokens[first].kind == TokenKind::scope))
    ++first;
  std::size_t end = first;
  while (end < tokens.size() && is_content(tokens[end].kind) && !is_action(tokens[end].kind)) ++end;
  return end > first ? Span{tokens[first].span.start, tokens[end - 1].span.end} : Span{};
}

namespace {

/// Finds the list of figures that the one of the context stands in; `by_comma`: whether a comma goes on with the list.
void find_group(FigureContext& context, bool by_comma) {
  const std::span<const Token> tokens = context.tokens;
  context.group = context.at;
  context.group_index = 0;
  for (std::size_t i = context.at; context.group_index < 8;) {
    const std::size_t earlier = figure_before(tokens, i);
    if (earlier == i || !adjoins(tokens, earlier, i, by_comma)) break;
    context.group = i = earlier;
    ++context.group_index;
  }
  context.group_size = static_cast<std::uint8_t>(context.group_index + 1);
  for (std::size_t i = context.at; context.group_size < 10;) {
    const std::size_t later = figure_after(tokens, i);
    if (later == i || !adjoins(tokens, i, later, by_comma)) break;
    i = later;
    ++context.group_size;
  }
  context.respectively = false;
  for (std::size_t i = context.group; i-- > 0 && !is_mark(tokens[i].kind);)
    context.respectively |= tokens[i].kind == TokenKind::respectively;
  context.members = 0;
  if (context.group_size > 1)
    context.members = static_cast<std::uint8_t>(
        std::min<std::size_t>(list_members(tokens, context.group, context.group_size).size(), 15));
}

}  // namespace

void place_in_group(FigureContext& context) {
  const std::size_t before = figure_before(context.tokens, context.at);
  context.region = before == context.at ? 0 : before + 1;
  find_group(context, true);
  if (context.group_size < 2 || context.members == context.group_size) return;
  // 甲率、乙率分别达到69%和86%，均高于全国: 分别 deals the figures up to the comma
  FigureContext tight = context;
  find_group(tight, false);
  if (tight.respectively && tight.group_size > 1 && tight.members == tight.group_size) context = tight;
}

void propose_candidates(const FigureContext& context, std::vector<Candidate>& candidates) {
  Proposer(context, candidates).run();
}

std::vector<Span> phrase_tokens(const FigureContext& context, const Candidate& candidate) {
  std::vector<Span> spans;
  for (std::uint8_t p = 0; p < candidate.phrase.count; ++p) {
    const Span piece = candidate.phrase.pieces[p];
    std::uint32_t at = piece.start;
    for (const Token& token : context.tokens) {
      if (token.span.end <= at || token.span.start >= piece.end) continue;
      const std::uint32_t end = std::min(token.span.end, piece.end);
      spans.push_back({at, end});
      at = end;
    }
    if (context.previous != nullptr && at == piece.start) {
      for (const Span& span : context.previous->tokens) {
        if (span.start >= piece.start && span.end <= piece.end) spans.push_back(span);
      }
    } else if (at < piece.end) {
      spans.push_back({at, piece.end});
    }
  }
  return spans;
}

}  // namespace mubiao
