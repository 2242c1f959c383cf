// The generated table against utf8proc, code point by code point.
#include "core/text/fold_table.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <array>
#include <string>
#include <string_view>

namespace mubiao {
namespace {

/// The compatibility decomposition of `code` where it is one character, else `code`.
char32_t decomposed(char32_t code) {
  std::array<utf8proc_int32_t, 32> out{};
  int last_boundclass = 0;
  const auto length =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), out.data(), 32,
                              static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last_boundclass);
  return length == 1 ? static_cast<char32_t>(out[0]) : code;
}

bool takes_figures_apart(char32_t code) {
  const auto type = utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->decomp_type;
  return type == UTF8PROC_DECOMP_TYPE_CIRCLE || type == UTF8PROC_DECOMP_TYPE_SUPER ||
         type == UTF8PROC_DECOMP_TYPE_SUB || type == UTF8PROC_DECOMP_TYPE_SQUARE ||
         type == UTF8PROC_DECOMP_TYPE_FRACTION;
}

bool is_plain_letter(char32_t code) {
  return (code >= U'0' && code <= U'9') || (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
}

TEST(FoldTable, EveryCodePointThatIsAFormOfALetterOrDigitFoldsToIt) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if ((code >= 0xD800 && code <= 0xDFFF) || (code >= 0x2100 && code <= 0x218F)) continue;
    const char32_t same = decomposed(code);
    if (!is_plain_letter(same) || takes_figures_apart(code)) continue;
    const char32_t folded = code <= 0xFFFF ? fold_unit(static_cast<char16_t>(code)).unit : fold_supplementary(code);
    const auto type = utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->decomp_type;
    const bool letter_like = type == UTF8PROC_DECOMP_TYPE_INITIAL || type == UTF8PROC_DECOMP_TYPE_MEDIAL;
    EXPECT_TRUE(folded == same || letter_like) << std::hex << static_cast<std::uint32_t>(code);
  }
}

TEST(FoldTable, CompatibilityIdeographsFoldToWhatTheirIdeographFoldsTo) {
  int seen = 0;
  for (char32_t code = 0xF900; code <= 0x2FA1D; code = code == 0xFAFF ? 0x2F800 : code + 1) {
    const char32_t same = decomposed(code);
    if (same == code || same > 0xFFFF) continue;
    ++seen;
    const char16_t expected = fold_unit(static_cast<char16_t>(same)).unit;
    const char16_t folded = code <= 0xFFFF ? fold_unit(static_cast<char16_t>(code)).unit : fold_supplementary(code);
    EXPECT_EQ(folded, expected) << std::hex << static_cast<std::uint32_t>(code);
  }
  EXPECT_GT(seen, 800);
}

TEST(FoldTable, NothingThatChangesAFigureIsFolded) {
  for (char32_t code = 0; code <= 0xFFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    if (!takes_figures_apart(code)) continue;
    EXPECT_EQ(fold_unit(static_cast<char16_t>(code)).unit, code) << std::hex << static_cast<std::uint32_t>(code);
  }
}

TEST(FoldTable, FoldingTwiceIsFoldingOnce) {
  for (char32_t code = 0; code <= 0xFFFF; ++code) {
    const FoldedUnit once = fold_unit(static_cast<char16_t>(code));
    const FoldedUnit twice = fold_unit(once.unit);
    EXPECT_EQ(twice.unit, once.unit) << std::hex << static_cast<std::uint32_t>(code);
    EXPECT_EQ(twice.unit_class, once.unit_class) << std::hex << static_cast<std::uint32_t>(code);
  }
}

TEST(FoldTable, AsciiStaysAsciiButForItsMarks) {
  for (char16_t unit = 0x21; unit < 0x7F; ++unit) {
    const bool is_mark = std::u16string_view(u"!();?").find(unit) != std::u16string_view::npos;
    const auto wide = static_cast<char16_t>(unit + 0xFEE0);
    EXPECT_EQ(fold_unit(wide).unit, fold_unit(unit).unit) << static_cast<char>(unit);
    EXPECT_EQ(fold_unit(unit).unit == unit, !is_mark) << static_cast<char>(unit);
  }
}

TEST(FoldTable, ReadsTraditionalAndOldFormsAsSimplified) {
  constexpr std::u16string_view forms = u"產産爲為溫敎衞旣卽說説內呂脫銳錄億萬噸畝個麼後裏裡臺颱繫係髮發淸靑";
  constexpr std::u16string_view simple = u"产产为为温教卫既即说说内吕脱锐录亿万吨亩个么后里里台台系系发发清青";
  ASSERT_EQ(forms.size(), simple.size());
  for (std::size_t i = 0; i < forms.size(); ++i)
    EXPECT_EQ(fold_unit(forms[i]).unit, simple[i])
        << "at " << i << ", U+" << std::hex << static_cast<unsigned>(forms[i]);
}

TEST(FoldTable, LeavesCharactersThatSimplifiedTextUsesInAnotherSense) {
  for (const char16_t unit : std::u16string_view(u"著瞭么余里后面只台")) EXPECT_EQ(fold_unit(unit).unit, unit);
}

}  // namespace
}  // namespace mubiao
