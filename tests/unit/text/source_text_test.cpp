#include "core/text/source_text.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/utf.h"

namespace mubiao {
namespace {

/// The folded span of `words`, which must stand in the folded text.
Span find(const Text& text, std::u16string_view words) {
  const std::size_t at = text.units.find(words);
  EXPECT_NE(at, std::u16string::npos) << utf8_from_utf16(words) << " in " << utf8_from_utf16(text.units);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

TEST(SourceText, GivesWordsAsTheSourceWritesThem) {
  const struct {
    std::u16string_view source, folded, words;
  } rows[] = {
      {u"粮食总产量46.5万吨", u"总产量", u"总产量"},
      {u"糧食總產量46.5萬噸", u"总产量", u"總產量"},      // Traditional characters stay
      {u"粮食总产量４６．５万吨", u"46.5", u"４６．５"},  // full-width digits stay
      {u"粮食总 产 量46.5万吨", u"总产量", u"总产量"},    // spaces that a repair took out don't come back
      {u"全市粮食总产量达到4\n6.5万吨，增长3.2%。", u"46.5万吨", u"46.5万吨"},
  };
  for (const auto& row : rows) {
    const Text text = fold(row.source);
    const SourceText source(text, row.source);
    EXPECT_EQ(utf8_from_utf16(source.words(find(text, row.folded))), utf8_from_utf16(row.words))
        << utf8_from_utf16(row.source);
  }
}

TEST(SourceText, SpansRunOverWhatRepairsTookOut) {
  const std::u16string_view words = u"粮食总 产 量46.5万吨";
  const Text text = fold(words);
  const SourceText source(text, words);
  const Span folded = find(text, u"总产量");
  EXPECT_EQ(source.folded(folded), u"总产量");
  EXPECT_EQ(source.span(folded), (Span{2, 7}));
}

TEST(SourceText, ReadsANameInPiecesOneAfterTheOther) {
  const std::u16string_view words = u"總投資44億元的供水工程";
  const Text text = fold(words);
  const SourceText source(text, words);
  const Span pieces[] = {find(text, u"供水工程"), find(text, u"总投资")};
  EXPECT_EQ(utf8_from_utf16(source.words(pieces)), "供水工程總投資");
  EXPECT_EQ(source.words(std::span<const Span>()), u"");
}

}  // namespace
}  // namespace mubiao
