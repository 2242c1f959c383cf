// Random mutations of the seed texts, the same ones in every run, through check_extract().
//
//   mutation_test SEED_DIR COUNT
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf.h"
#include "tests/fuzz/check_extract.h"
#include "tests/fuzz/check_prefix.h"
#include "tests/random.h"

namespace {

/// What is put into a text: what decides readings, what layouts leave behind, and units that are no characters.
constexpr std::array<std::u16string_view, 48> fragments = {u"%",
                                                           u"％",
                                                           u"亿元",
                                                           u"万",
                                                           u"百分之",
                                                           u"分别",
                                                           u"左右",
                                                           u"以上",
                                                           u"不低于",
                                                           u"增长",
                                                           u"下降",
                                                           u"达到",
                                                           u"由",
                                                           u"至",
                                                           u"—",
                                                           u"-",
                                                           u"～",
                                                           u"、",
                                                           u"，",
                                                           u"。",
                                                           u"；",
                                                           u"\n",
                                                           u"\r\n",
                                                           u" ",
                                                           u"　",
                                                           u"\t",
                                                           u"（",
                                                           u"）",
                                                           u"“",
                                                           u"”",
                                                           u"一、",
                                                           u"(一)",
                                                           u"2025年",
                                                           u"今年",
                                                           u"其中",
                                                           u"0",
                                                           u"1234567890123456789012345678901234567890",
                                                           u"３．５",
                                                           u".",
                                                           u",",
                                                           u"亿万亿",
                                                           u"千",
                                                           u"第",
                                                           u"倍",
                                                           u"番",
                                                           u"\xD83D",
                                                           u"\xDC00",
                                                           u"\0"};

std::u16string mutated(const std::vector<std::u16string>& seeds, Random& random) {
  std::u16string text = seeds[random.below(seeds.size())];
  const std::size_t changes = 1 + random.below(12);
  for (std::size_t i = 0; i < changes; ++i) {
    const std::size_t at = random.below(text.size() + 1);
    const std::size_t length = std::min(random.below(30), text.size() - at);
    switch (random.below(6)) {
      case 0: text.erase(at, length); break;
      case 1: text.insert(at, fragments[random.below(fragments.size())]); break;
      case 2: text.insert(at, text.substr(at, length)); break;
      case 3: text.replace(at, std::min<std::size_t>(1, length), fragments[random.below(fragments.size())]); break;
      case 4: text.insert(at, seeds[random.below(seeds.size())].substr(0, 1 + random.below(60))); break;
      default: text.insert(at, 1, static_cast<char16_t>(random.next() & 0xFFFF)); break;
    }
  }
  return text;
}

std::vector<std::u16string> read_seeds(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::u16string> seeds = {u""};
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    seeds.push_back(mubiao::utf16_from_utf8(bytes).units);
  }
  return seeds;
}

/// Very long and very uniform texts, where something quadratic or recursive would show.
std::vector<std::u16string> monotonous_texts() {
  std::vector<std::u16string> texts;
  for (const std::u16string_view part :
       {u"9",
        u"（",
        u"亿",
        u"增长",
        u"、1%",
        u"\n",
        u"\xD800",
        u"一、",
        u"1万",
        u"的",
        u"，",
        u"新建农田15万亩，",
        u"中[1]",
        u"中\u200b",
        u"5亿",
        u"一亿",
        u"%%",
        u"中？？",
        u"中\\n",
        u"甲&nbsp;乙",
        u"\n第一章",
        u"\n（一）甲",
        u"今年目标是5%。\n",
        u"近日",
        u"今年以来",
        u"（今年",
        u"5元/吨/",
        u"一、a\nb。\n",
        u"（一）甲\n乙。\n",
        u"\x01①\n",
        u"\n[1]—— "
        u"\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01高于全国",
        u"一、回顾\n今年要实现增长。\n"}) {
    std::u16string text;
    while (text.size() < 100'000) text += part;
    texts.push_back(std::move(text));
  }
  return texts;
}

constexpr std::size_t longest_checked_twice = 10'000;  ///< units

bool passes(std::u16string_view text, const std::string& name) {
  std::string fault = check_extract(text);
  if (fault.empty() && text.size() <= longest_checked_twice) fault = check_named(text);
  if (fault.empty() && text.size() <= longest_checked_twice) fault = check_last_line(text);
  if (fault.empty()) return true;
  std::cerr << name << ": " << fault << "\n" << mubiao::utf8_from_utf16(text.substr(0, 2000)) << "\n";
  return false;
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::size_t count = 0;
  if (argument_count == 3) {
    const std::string_view number = arguments[2];
    std::from_chars(number.data(), number.data() + number.size(), count);
  }
  if (count == 0) {
    std::cerr << "usage: mutation_test SEED_DIR COUNT\n";
    return 2;
  }
  const std::vector<std::u16string> seeds = read_seeds(arguments[1]);
  std::size_t failures = 0;
  for (std::size_t i = 0; i < seeds.size(); ++i) failures += !passes(seeds[i], "seed " + std::to_string(i));
  const std::vector<std::u16string> long_texts = monotonous_texts();
  for (std::size_t i = 0; i < long_texts.size(); ++i)
    failures += !passes(long_texts[i], "long text " + std::to_string(i));
  for (std::size_t i = 0; i < count && failures < 5; ++i) {
    Random random(i);
    failures += !passes(mutated(seeds, random), "mutation " + std::to_string(i));
  }
  std::cout << seeds.size() << " seeds, " << long_texts.size() << " long texts, " << count << " mutations: " << failures
            << " failed\n";
  return failures == 0 ? 0 : 1;
}
