#include "core/milestone/word_end.h"

#include "core/lexicon/unit.h"
#include "core/numeral/numeral.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

using std::u16string_view;

char16_t closing(char16_t opening) {
  return opening == u'“' ? u'”' : opening == u'《' ? u'》' : opening == u'（' ? u'）' : u'\0';
}

}  // namespace

std::uint32_t bracket_end(u16string_view text, std::uint32_t at, std::uint32_t end) {
  const char16_t close = closing(text[at]);
  if (close == u'\0') return at;
  for (std::uint32_t i = at + 1; i < end; ++i) {
    if (text[i] == close) return i + 1;
  }
  return at;
}

std::uint32_t mark_start(const MarkedText& text, std::uint32_t end, std::uint32_t limit, WordClass word_class) {
  const Mark* mark = text.longest_ending(end, word_class);
  return mark != nullptr && mark->start >= limit ? mark->start : end;
}

std::uint32_t ordinal_end(u16string_view text, std::uint32_t at, std::uint32_t end) {
  if (text[at] != u'第') return at;
  const auto numeral = read_numeral(text.substr(0, end), at + 1);
  if (!numeral || numeral->span.end >= end) return at;
  return is_one_of(text[numeral->span.end], u"届次") ? numeral->span.end + 1 : at;
}

std::uint32_t count_end(const MarkedText& text, std::uint32_t at, std::uint32_t end) {
  const u16string_view folded = text.text();
  if (!starts_numeral(folded[at]) || (at > 0 && is_one_of(folded[at - 1], u"第."))) return at;
  const auto numeral = read_numeral(folded.substr(0, end), at);
  if (!numeral || numeral->bare || numeral->span.end >= end) return at;
  if (folded[at] == u'零' && numeral->span.length() == 1) return at;  // 零部件
  if (is_one_of(folded[numeral->span.end], u"级期届版号线")) return at;
  for (const Mark& mark : text.at(numeral->span.end)) {
    if (MarkedText::word_class(mark) != WordClass::unit || mark.end > end) continue;
    const UnitKind kind = unit_of(mark).kind;
    // 六金化工, G237金舒大道: of 5金3银 only.
    if (mark.end < end && folded[mark.end - 1] == u'金' && !starts_numeral(folded[mark.end])) continue;
    const bool counts = kind == UnitKind::count || kind == UnitKind::person || kind == UnitKind::transport;
    // 三台县, 五台山: a place, not three of something.
    if (mark.end < end && numeral->form == NumeralForm::chinese && numeral->span.length() == 1 &&
        is_one_of(folded[mark.end], u"县市区镇乡村山"))
      return at;
    if (counts && (mark.end >= end || !is_one_of(folded[mark.end], u"级期届版"))) return mark.end;
    if (mark.end == end && kind != UnitKind::time) return mark.end;
  }
  return at;
}

}  // namespace mubiao
