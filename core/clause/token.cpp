#include "core/clause/token.h"

#include <algorithm>
#include <optional>

#include "core/text/character.h"
#include "core/text/heading_number.h"
#include "core/text/list_sign.h"

namespace mubiao {
namespace {

constexpr std::optional<TokenKind> kind_of(WordClass word_class, std::int16_t value) {
  switch (word_class) {
    case WordClass::up: return TokenKind::up;
    case WordClass::down: return TokenKind::down;
    case WordClass::reach: return value == lexicon_value::to ? TokenKind::reach_to : TokenKind::reach;
    case WordClass::rate: return TokenKind::rate;
    case WordClass::versus: return TokenKind::versus;
    case WordClass::modal: return TokenKind::modal;
    case WordClass::forecast: return TokenKind::forecast;
    case WordClass::adverb:
      if (value == lexicon_value::respectively) return TokenKind::respectively;
      return value == lexicon_value::among ? TokenKind::among : TokenKind::adverb;
    case WordClass::link:
      if (value == lexicon_value::de) return TokenKind::de;
      if (value == lexicon_value::and_) return TokenKind::conjunction;
      if (value == lexicon_value::prep) return TokenKind::preposition;
      return TokenKind::particle;
    case WordClass::scope: return TokenKind::scope;
    case WordClass::action:
      switch (value) {
        case lexicon_value::make: return TokenKind::action_make;
        case lexicon_value::run: return TokenKind::action_run;
        case lexicon_value::give: return TokenKind::action_give;
        case lexicon_value::get: return TokenKind::action_get;
        default: return TokenKind::action_serve;
      }
    case WordClass::indicator: return TokenKind::indicator;
    case WordClass::noun: return TokenKind::noun;
    case WordClass::place: return TokenKind::place;
    default: return std::nullopt;
  }
}

/// Classes whose words are tokens, as bits.
constexpr std::uint64_t token_classes = [] {
  std::uint64_t classes = 0;
  for (unsigned i = 0; i < word_class_count; ++i)
    if (kind_of(static_cast<WordClass>(i), 0)) classes |= std::uint64_t{1} << i;
  return classes;
}();

constexpr bool is_token(std::uint16_t word_class) { return (token_classes >> word_class & 1) != 0; }

/// Of two readings of the same characters the more telling one wins.
constexpr int rank_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::noun: return 9;
    case TokenKind::indicator: return 8;
    case TokenKind::respectively:
    case TokenKind::among: return 7;
    case TokenKind::up:
    case TokenKind::down:
    case TokenKind::rate: return 6;
    case TokenKind::modal: return 5;
    case TokenKind::reach:
    case TokenKind::reach_to:
    case TokenKind::time:
    case TokenKind::versus: return 4;
    case TokenKind::scope:
    case TokenKind::forecast: return 3;
    case TokenKind::adverb: return 2;
    default: return 1;
  }
}

TokenKind mark_kind(char16_t c) {
  if (is_ideograph(c)) return TokenKind::chunk;
  switch (c) {
    case u'，':
    case u'\t':
    case u'|':
    case u',': return TokenKind::comma;
    case u'、': return TokenKind::dun;
    case u'；':
    case u';': return TokenKind::semicolon;
    case u'：':
    case u':': return TokenKind::colon;
    case u'。':
    case u'！':
    case u'？':
    case u'\n':
    case u'!':
    case u'?': return TokenKind::stop;
    case u'“':
    case u'《':
    case u'（':
    case u'(':
    case u'‘':
    case u'「':
    case u'〔':
    case u'【': return TokenKind::open;
    case u'”':
    case u'》':
    case u'）':
    case u')':
    case u'’':
    case u'」':
    case u'〕':
    case u'】': return TokenKind::close;
    default: return TokenKind::chunk;
  }
}

class Tokenizer {
 public:
  Tokenizer(const MarkedText& text, Span range, std::span<const FoundTime> times, std::span<const Figure> figures,
            std::uint32_t first_figure)
      : text_(text), whole_(text.text()), range_(range), times_(times), figures_(figures), first_(first_figure) {}

  std::vector<Token> run() {
    tokens_.reserve(range_.length() / 2);
    for (std::uint32_t at = after_number(); at < range_.end;) at = step(at);
    split_comparisons();
    return std::move(tokens_);
  }

 private:
  /// 农民负担比改革前减少39%: what stands between 比 and the verb of movement is compared with. Words of 比 (比重) were
  /// tokens before, so that a chunk's last 比 or 较 is the preposition.
  void split_comparisons() {
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
      const bool moves = tokens_[i].kind == TokenKind::up || tokens_[i].kind == TokenKind::down;
      if (!moves || tokens_[i + 1].kind != TokenKind::figure) continue;
      if (const std::size_t first = comparison_before(i); first < i) {
        tokens_[first] = Token{{tokens_[first].span.start, tokens_[i].span.start}, TokenKind::versus};
        tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                      tokens_.begin() + static_cast<std::ptrdiff_t>(i));
        i = first + 1;
        continue;
      }
      if (tokens_[i - 1].kind != TokenKind::chunk) continue;
      const Span chunk = tokens_[i - 1].span;
      for (std::uint32_t at = chunk.end - 1; at > chunk.start; --at) {
        if ((whole_[at] != u'比' && whole_[at] != u'较') || at + 1 >= chunk.end) continue;
        tokens_[i - 1].span.end = at;
        tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(i), Token{{at, chunk.end}, TokenKind::versus});
        ++i;
        break;
      }
    }
  }

  /// 比全省平均水平 [高]: the preposition, with only nouns between it and the verb of movement at `verb`; `verb` if
  /// none.
  std::size_t comparison_before(std::size_t verb) const {
    std::size_t i = verb;
    while (i > 0 && (is_content(tokens_[i - 1].kind) || tokens_[i - 1].kind == TokenKind::de) &&
           !is_action(tokens_[i - 1].kind))
      --i;
    if (i == 0 || i == verb || tokens_[i - 1].kind != TokenKind::preposition) return verb;
    const char16_t word = whole_[tokens_[i - 1].span.start];
    return word == u'比' || word == u'较' ? i - 1 : verb;
  }

  /// 2.规模以上工业增加值…: the number of a list's line is no part of the name behind it.
  std::uint32_t after_number() {
    const std::uint32_t start = range_.start;
    const std::uint32_t length = is_digit(whole_[start]) ? heading_number(whole_, start, range_.end) : 0;
    const bool is_figure = !figures_.empty() && figures_[0].span.start < start + length;
    return length == 0 || is_figure ? start : push({{start, start + length}, TokenKind::stop});
  }

  std::uint32_t step(std::uint32_t at) {
    if (next_figure_ < figures_.size() && figures_[next_figure_].span.start <= at) return take_figure(at);
    if (next_figure_ < figures_.size() && figures_[next_figure_].lead.start == at &&
        !figures_[next_figure_].lead.empty()) {
      return push({figures_[next_figure_].lead,
                   figures_[next_figure_].shape == Shape::rank ? TokenKind::reach : TokenKind::versus});
    }
    if (const std::optional<Token> time = time_at(at)) return push(*time);
    const TokenKind mark = mark_kind(whole_[at]);
    if (mark != TokenKind::chunk) return push({{at, at + 1}, mark});
    if (whole_.substr(at, 2) == u"——" && at + 2 <= limit()) return push({{at, at + 2}, TokenKind::colon});
    if (whole_[at] >= u'①' && whole_[at] <= u'⒛') return push({{at, at + 1}, TokenKind::stop});  // opens a point
    if (parts_cells(at)) return push({{at, at + 1}, TokenKind::comma});
    if (const std::uint32_t sign = std::min(list_sign_length(whole_, at), range_.end - at); sign > 0)
      return push({{at, at + sign}, TokenKind::stop});
    if (const std::optional<Token> word = best_word(at)) return push(*word);
    return extend_chunk(at);
  }

  /// 油菜面积 12万亩 增长3%: folding left a blank only where cells of a row stand apart, and between Latin words.
  bool parts_cells(std::uint32_t at) const {
    if (whole_[at] != u' ' || at == range_.start || at + 1 >= range_.end) return false;
    return is_ideograph(whole_[at - 1]) || is_ideograph(whole_[at + 1]);
  }

  std::uint32_t take_figure(std::uint32_t at) {
    const Figure& figure = figures_[next_figure_];
    const auto index = static_cast<std::uint32_t>(next_figure_++);
    if (figure.span.end <= at) return at;
    Token token{{at, figure.span.end}, TokenKind::figure};
    token.figure = first_ + index;
    return push(token);
  }

  /// The time that starts at `at`, with the 比, 较 or 自 before it, unless a longer word does.
  std::optional<Token> time_at(std::uint32_t at) {
    while (next_time_ < times_.size() && times_[next_time_].span.start < at) ++next_time_;
    if (next_time_ >= times_.size()) return std::nullopt;
    const Span time = times_[next_time_].span;
    const bool led = time.start == at + 1 && is_one_of(whole_[at], u"比较自");
    if ((time.start != at && !led) || time.end > limit()) return std::nullopt;
    const Token token = {{at, time.end}, led && whole_[at] != u'自' ? TokenKind::versus : TokenKind::time};
    const std::optional<Token> word = best_word(at);
    const bool is_word = word && (word->span.end > time.end ||
                                  (word->span.end == time.end && rank_of(word->kind) > rank_of(token.kind)));
    return is_word ? word : token;
  }

  std::uint32_t limit() const {
    if (next_figure_ >= figures_.size()) return range_.end;
    const Figure& figure = figures_[next_figure_];
    return figure.lead.empty() ? figure.span.start : figure.lead.start;
  }

  std::optional<Token> best_word(std::uint32_t at) {
    std::optional<Token> best;
    if (!text_.starts_any(at, token_classes)) return best;
    for (const Mark& mark : text_.at(at)) {
      if (!is_token(mark.word_class) || mark.end > limit()) continue;
      if (best && mark.end < best->span.end) break;
      const TokenKind kind = *kind_of(MarkedText::word_class(mark), mark.value);
      if (best && rank_of(kind) <= rank_of(best->kind)) continue;
      if (kind == TokenKind::indicator && (closes_with_verb(mark) || cuts_verb(mark))) continue;
      if (mark.end - at == 1 && !single_counts(kind, at)) continue;
      best = Token{{at, mark.end}, kind};
      best->entry = mark.entry;
    }
    return best;
  }

  /// 居民收入增长 is an alias of the catalogue, but its verb belongs to the clause.
  bool closes_with_verb(const Mark& mark) const {
    for (const WordClass verb : {WordClass::up, WordClass::down, WordClass::rate, WordClass::reach}) {
      const Mark* last = text_.longest_ending(mark.end, verb);
      if (last != nullptr && last->start > mark.start && last->end - last->start > 1) return true;
    }
    return false;
  }

  /// 居民消费价格涨幅控制|在, 减少|农村贫困人口: aliases for whole names, which would take the clause its verb.
  bool cuts_verb(const Mark& mark) const {
    for (const WordClass verb : {WordClass::up, WordClass::down}) {
      const Mark* first = text_.longest(mark.start, verb);
      if (first != nullptr && first->end - first->start > 1 && first->end < mark.end) return true;
    }
    for (std::uint32_t at = mark.start + 1; at < mark.end; ++at) {
      const Mark* reach = text_.longest(at, WordClass::reach);
      if (reach != nullptr && reach->end > mark.end && reach->end - reach->start > 2) return true;
    }
    return false;
  }

  /// Whether a word of one character stands for itself at `at`.
  bool single_counts(TokenKind kind, std::uint32_t at) const {
    const bool before_figure = at + 1 == limit() && next_figure_ < figures_.size();
    const bool after_word = tokens_.empty() || tokens_.back().kind != TokenKind::chunk || tokens_.back().span.end != at;
    switch (kind) {
      case TokenKind::de:
      case TokenKind::conjunction: return true;
      case TokenKind::particle: return whole_[at] == u'等' || whole_[at] == u'了' || before_figure;
      case TokenKind::reach:
      case TokenKind::up:
      case TokenKind::down:
      case TokenKind::modal: return before_figure;
      // 已 is no part of a noun: 园区已入驻
      case TokenKind::adverb: return before_figure || ((after_word || whole_[at] == u'已') && next_is_word(at + 1));
      // 信用, 应用, 结对 end nouns
      case TokenKind::preposition:
        return after_word || (before_figure && is_one_of(whole_[at], u"为由从至到自于在向按比较"));
      case TokenKind::forecast:
        if (whole_[at] == u'将' && next_is_verb(at + 1)) return true;  // 年产值将达到; before a noun 将 is 把
        return after_word &&
               (next_is_word(at + 1) || (!tokens_.empty() && is_mark(tokens_.back().kind) && whole_[at] == u'将'));
      default: return before_figure;
    }
  }

  bool next_is_word(std::uint32_t at) const {
    for (const Mark& mark : text_.at(at)) {
      if (mark.end - mark.start >= 2 && is_token(mark.word_class)) return true;
    }
    return at == limit() || (next_time_ < times_.size() && times_[next_time_].span.start == at);
  }

  /// True where a word of two characters or more says that something moves, stands or is done.
  bool next_is_verb(std::uint32_t at) const {
    for (const WordClass verb : {WordClass::reach, WordClass::up, WordClass::down, WordClass::action}) {
      const Mark* mark = text_.longest(at, verb);
      if (mark != nullptr && mark->end - at >= 2) return true;
    }
    return false;
  }

  std::uint32_t extend_chunk(std::uint32_t at) {
    if (!tokens_.empty() && tokens_.back().kind == TokenKind::chunk && tokens_.back().span.end == at) {
      return tokens_.back().span.end = at + 1;
    }
    return push({{at, at + 1}, TokenKind::chunk});
  }

  std::uint32_t push(const Token& token) {
    tokens_.push_back(token);
    return token.span.end;
  }

  const MarkedText& text_;
  std::u16string_view whole_;
  Span range_;
  std::span<const FoundTime> times_;
  std::span<const Figure> figures_;
  std::uint32_t first_;
  std::size_t next_time_ = 0;  ///< the first one that no token has passed
  std::size_t next_figure_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(const MarkedText& text, Span range, std::span<const FoundTime> times,
                            std::span<const Figure> figures, std::uint32_t first_figure) {
  return Tokenizer(text, range, times, figures, first_figure).run();
}

}  // namespace mubiao
