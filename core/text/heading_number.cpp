#include "core/text/heading_number.h"

#include <algorithm>
#include <array>

#include "core/text/character.h"
#include "core/text/raw_text.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_number = 12;  // units that are no gaps: "第一百二十三部分" and a mark

/// The beginning of a line, gaps left out.
class Head {
 public:
  Head(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
    for (std::uint32_t i = at; i < end && count_ < longest_number; ++i) {
      if (is_gap(units[i])) continue;
      units_[count_] = units[i];
      ends_[count_++] = i + 1 - at;
    }
  }

  bool empty() const { return count_ == 0; }
  /// Unit `i`, 0 behind the last.
  char16_t operator[](std::uint32_t i) const { return i < count_ ? units_[i] : u'\0'; }
  /// Where unit `i` ends, gaps counted, from the beginning of the line.
  std::uint32_t end_of(std::uint32_t i) const { return ends_[i]; }
  /// The first unit at or after `i` that is none of `set`.
  std::uint32_t skip(std::uint32_t i, std::u16string_view set) const {
    while (i < count_ && is_one_of(units_[i], set)) ++i;
    return i;
  }

 private:
  std::array<char16_t, longest_number> units_{};
  std::array<std::uint32_t, longest_number> ends_{};
  std::uint32_t count_ = 0;
};

// Each rule gives the length of the number, 0 if there is none.

/// ①, ⑴, ⒈
std::uint32_t circled(const Head& head) { return head[0] >= u'①' && head[0] <= u'⒛' ? head.end_of(0) : 0; }

/// （一）, （十二）, （3）
std::uint32_t bracketed(const Head& head) {
  constexpr std::uint32_t longest = 4;  // 二十一 and one more
  if (head[0] != u'（') return 0;
  std::uint32_t close = head.skip(1, chinese_ordinals);
  if (close == 1) close = head.skip(1, ascii_digits);
  return close > 1 && close <= 1 + longest && head[close] == u'）' ? head.end_of(close) : 0;
}

/// 第一章, 第3节, 第二部分; no 第一产业
std::uint32_t chapter(const Head& head) {
  if (head[0] != u'第') return 0;
  std::uint32_t noun = head.skip(1, chinese_ordinals);
  if (noun == 1) noun = head.skip(1, ascii_digits);
  if (noun == 1) return 0;
  if (is_one_of(head[noun], u"章节篇编")) return head.end_of(noun);
  return head[noun] == u'部' && head[noun + 1] == u'分' ? head.end_of(noun + 1) : 0;
}

/// 一、 二十三、 三. 一是 四要; no 五一、端午, whose digits have no 十
std::uint32_t chinese(const Head& head) {
  constexpr std::uint32_t longest = 4;          // 一百二十
  constexpr std::uint32_t longest_ordinal = 2;  // 十二是
  const std::uint32_t mark = head.skip(0, chinese_ordinals);
  if (mark == 0 || mark > longest) return 0;
  bool tens = false;
  for (std::uint32_t i = 0; i < mark; ++i) tens = tens || head[i] == u'十';
  if (mark > 1 && !tens) return 0;
  if (is_one_of(head[mark], u"、.．")) return head.end_of(mark);
  return is_one_of(head[mark], u"是要") && mark <= longest_ordinal ? head.end_of(mark) : 0;
}

/// 1、 12. before a word; no 1.5亿元, no 00、5300亿元 (behind 突破50…). The paragraphs of a speech are counted beyond a
/// hundred: 181.今年…
std::uint32_t arabic(const Head& head) {
  constexpr std::uint32_t longest = 2, longest_before_stop = 3;
  const std::uint32_t mark = head.skip(0, ascii_digits);
  if (mark == 0 || mark > longest_before_stop || head[0] == u'0') return 0;
  if (head[mark] == u'、') return mark > longest ? 0 : head.end_of(mark);
  const bool goes_on = head[mark + 1] != u'\0' && !is_digit(head[mark + 1]);
  return head[mark] == u'.' && goes_on ? head.end_of(mark) : 0;
}

}  // namespace

std::uint32_t heading_number(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  const Head head(units, at, end);
  if (head.empty()) return 0;
  if (is_digit(head[0])) return arabic(head);
  for (const auto rule : {circled, bracketed, chapter, chinese})
    if (const std::uint32_t length = rule(head)) return length;
  return 0;
}

}  // namespace mubiao
