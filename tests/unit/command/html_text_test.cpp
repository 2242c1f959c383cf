#include "core/command/html_text.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "core/text/utf.h"

namespace mubiao {
namespace {

TEST(HtmlText, IsWhatThePageReads) {
  const auto rows = nlohmann::json::parse(std::ifstream(MUBIAO_SOURCE_DIR "/tests/html.json"));
  ASSERT_GT(rows.size(), 30u);
  for (const auto& row : rows) {
    const std::u16string html = utf16_from_utf8(row["html"].get<std::string>()).units;
    EXPECT_EQ(utf8_from_utf16(text_of_html(html)), row["text"].get<std::string>()) << row["what"];
  }
}

TEST(HtmlText, AnyTextGivesOne) {
  for (const std::u16string_view part :
       {u"<", u"<p", u"</", u"<a href='", u"<!--", u"&#x", u"<td>", u"</td>", u"<tr><td>", u"<table>", u"</table>",
        u"<script>", u"<p hidden>", u"<\xD800>", u"&#55296;"}) {
    std::u16string html;
    for (int i = 0; i < 2000; ++i) html += part;
    EXPECT_LE(text_of_html(html).size(), 2 * html.size()) << utf8_from_utf16(part);
  }
}

}  // namespace
}  // namespace mubiao
