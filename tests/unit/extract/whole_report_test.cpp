// One invented report with all that the engine should read in it: sections, items with their evidence, milestones,
// links, checklist and repairs. tests/whole_report/analysis.json was checked field by field; write.py beside it writes
// it anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "core/mubiao.h"
#include "core/output/json.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

using nlohmann::json;

std::string file_in_folder(const std::string& name) {
  std::ifstream file(std::string(MUBIAO_SOURCE_DIR "/tests/whole_report/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// What is wrong with a list, one line a record, so that one wrong item does not print the other sixty.
std::string differences(const json& expected, const json& read) {
  std::string out;
  for (std::size_t i = 0; i < std::max(expected.size(), read.size()); ++i) {
    const json want = i < expected.size() ? expected[i] : json();
    const json got = i < read.size() ? read[i] : json();
    if (want != got) out += "expected " + want.dump() + "\n     got " + got.dump() + "\n";
  }
  return out;
}

TEST(WholeReport, IsReadAsExpected) {
  const std::u16string report = utf16_from_utf8(file_in_folder("report.txt")).units;
  ASSERT_FALSE(report.empty());
  const json expected = json::parse(file_in_folder("analysis.json"));
  const json read = json::parse(to_json(extract(report), report));
  for (const auto& [key, value] : expected.items()) {
    if (value.is_array()) {
      EXPECT_EQ(differences(value, read[key]), "") << key;
    } else {
      EXPECT_EQ(value, read[key]) << key;
    }
  }
  EXPECT_EQ(expected.size(), read.size());
}

}  // namespace
}  // namespace mubiao
