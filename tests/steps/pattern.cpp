#include "tests/steps/pattern.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/text/utf.h"
#include "tests/random.h"

namespace {

constexpr std::array<std::u16string_view, 4> frames = {
    u"@",
    u"示例市2031年政府工作报告\n一、2030年工作回顾\n@。\n二、2031年工作安排\n2031年主要预期目标是：地区生产总值增长5%"
    u"。@。\n",
    u"2031年，全市@，增长5%。",
    u"（@）",
};

constexpr std::u16string_view report_frame = frames[1];

constexpr std::array<std::u16string_view, 24> marks = {u"，", u"。", u"；", u"、", u"：", u"\n",  u" ",  u"\u3000",
                                                       u"（", u"）", u"“",  u"”",  u"—",  u"-",   u"～", u"%",
                                                       u"①",  u"/",  u"\t", u"《", u"》", u"[1]", u".",  u"\u200b"};

constexpr std::array<std::u16string_view, 16> numerals = {
    u"5",   u"5.5",    u"12亿",   u"3万", u"一亿", u"三千", u"百分之五", u"分之0",
    u"5—6", u"2030年", u"七八百", u"几",  u"两倍", u"第1",  u"5%左右",   u"1,234"};

// What once cost the square of its length, or many times what a report does.
constexpr std::array<std::u16string_view, 91> known = {
    u"[1]",
    u"中[1]",
    u"\u200b",
    u"5亿",
    u"一亿",
    u"分之0",
    u"两倍①",
    u"点5%",
    u")3万",
    u"5—6",
    u"1%、",
    u"增长5%、",
    u"新增就业5人、",
    u"今年目标是",
    u"一、",
    u"五年来",
    u"年",
    u"2030年",
    u"不低于",
    u"完成示例桥、",
    u"今年办好十件民生实事。",
    u"要完成示例桥，",
    u"5.2%和",
    u"|5.2|",
    u"|指标|2030年|\n|产量（吨）|5|\n",
    u"指标\t5.2\t6%\n",
    u"2030年2031年",
    u"2029、2030年",
    u"2029年—",
    u"1月至",
    u"3%—5%",
    u"3至5亿元",
    u"3-5、",
    u"5%②",
    u"产值¹5亿元",
    u"[1]产值5亿元。\n",
    u"分别增长5%、",
    u"甲、乙分别为5%、6%，",
    u"其中：",
    u"其中工业5亿元，",
    u"其中（其中",
    u"（",
    u"（今年",
    u"（5%",
    u"“",
    u"“5亿元",
    u"《5年",
    u"五\n",
    u"5\n",
    u"年\n",
    u"1 234 567 ",
    u"5 ",
    u"5 5亿元",
    u"粮食、",
    u"粮食、生猪、棉花产量",
    u"示例桥、示例路、",
    u"今年以来",
    u"近日",
    u"培训过5名",
    u"到2030年",
    u"比上年",
    u"由5%提高到",
    u"第一",
    u"位居全国",
    u"半",
    u"零",
    u"万分之",
    u"十四五",
    u"“十四五”",
    u"万亿",
    u"千",
    u"约5%左右",
    u"我们要",
    u"各位代表",
    u"一是",
    u"\n一、二产业",
    u"要建成示例桥、",
    u"建成",
    u"力争",
    u"同比",
    u"与全国同步",
    u"高于全国",
    u"5.5.5",
    u"1,234,",
    u"5/6",
    u"5比6",
    u"5:6",
    u"5元/吨/",
    // Words between, so that it is no run of figures alone
    u"3-5、3-5、3-5、3-5、3-5、3-5、的",
    u"五十、千、五十、千、五十、千、的",
    u"2029、2030年、3至5月、的",
};

// What no report holds: other scripts, emoji, marks that combine or turn the direction, numerals without an end,
// brackets that never close, all ends of lines. Written in escapes where an editor would show something else.
constexpr std::array<std::u16string_view, 64> strange = {
    u"GDP增长αβγ5%",
    u"Привет5亿元",
    u"こんにちは3个",
    u"한국5만명",
    u"\u0e44\u0e17\u0e22\u0e55",
    u"增长5 percent of全市",
    u"5Ａ级ｂ类",
    u"\U0001F600",
    u"增长\U0001F4C85%",
    u"\U0001F468\u200d\U0001F469\u200d\U0001F4675个",
    u"\U0001F1E8\U0001F1F3增长5%",
    u"5\ufe0f\u20e3",
    u"e\u0301\u0302\u0303",
    u"增\u0308长\u03085%",
    u"5\u0338%",
    u"\u0301",
    u"\u05e9\u05dc\u05d5\u05dd5%",
    u"\u0665\u066a",
    u"\u202e增长5%\u202c",
    u"\u20665亿元\u2069",
    u"\u200f5\u200e",
    u"99999999999999999999",
    u"9,999,999,999,999万亿",
    u"0.00000000000001%",
    u"一千二百三十四亿五千六百七十八万",
    u"九九九九九九",
    u"零零零",
    u"千万亿兆",
    u"5e308",
    u"1/2/3/4/",
    u"（（5）",
    u"）（",
    u"（1（2（3）",
    u"【《“（",
    u"》》》",
    u"[[5]]",
    u"“‘5’”",
    u"增长5%，\r\n",
    u"增长5%。\r\n\r\n",
    u"5\r",
    u"\n\r5",
    u"增长\u20285%\u2029",
    u"\u00855%",
    u"\v5\f",
    u"\t",
    u"\t5\t",
    u"增长\t5%\t",
    u"\t\t\n",
    u"增\n长\n",
    u"5\n%\n",
    u"（\n）\n",
    u"。\n",
    u"、\n",
    u"a\n",
    u"\ufeff5%",
    u"增\u00ad长5%",
    u"\ufffd5%",
    u"\x01",
    u"½¾㎡5",
    u"Ⅻ㈠⒈",
    u"&nbsp;5%",
    u"<p>增长5%</p>",
    u"*5*_5_#5",
    u"http://example.org/5?a=5&b=6 ",
};

// Columns and their lists of words; codes and numbers are no words.
void add_words(std::u16string_view line, std::vector<std::u16string>& words) {
  while (!line.empty()) {
    const std::size_t end = std::min(line.find_first_of(u"\t|"), line.size());
    if (end > 0 && line[0] > u'\x7f') words.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

std::vector<std::u16string> read_words(const char* lexicons) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(lexicons))
    if (entry.path().extension() == ".tsv") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::u16string> words;
  for (const auto& path : paths) {
    std::ifstream table(path, std::ios::binary);
    for (std::string line; std::getline(table, line);) {
      if (!line.empty() && line[0] != '#') add_words(mubiao::utf16_from_utf8(line).units, words);
    }
  }
  return words;
}

template <typename Pieces>
std::u16string_view one_of(const Pieces& pieces, Random& random) {
  return pieces[random.below(pieces.size())];
}

std::u16string draw_stretch(const std::vector<std::u16string>& words, Random& random) {
  std::u16string stretch;
  const std::size_t pieces = 1 + random.below(4);
  for (std::size_t i = 0; i < pieces; ++i) {
    switch (random.below(4)) {
      case 0: stretch += one_of(marks, random); break;
      case 1: stretch += one_of(numerals, random); break;
      default: stretch += one_of(words, random); break;
    }
  }
  return stretch;
}

}  // namespace

std::u16string Pattern::text(std::size_t length) const {
  const std::size_t at = frame.find(u'@');
  const auto places = static_cast<std::size_t>(std::count(frame.begin(), frame.end(), u'@'));
  std::u16string run;
  while (run.size() * places < length) run += stretch;
  std::u16string text(frame);
  for (std::size_t hole = at; hole != text.npos; hole = text.find(u'@', hole + run.size())) text.replace(hole, 1, run);
  return text;
}

std::vector<Pattern> make_patterns(const char* lexicons, std::size_t count) {
  std::vector<Pattern> patterns;
  for (const std::u16string_view frame : frames)
    for (const std::u16string_view stretch : known) patterns.push_back({std::u16string(stretch), frame});
  for (const std::u16string_view stretch : strange) patterns.push_back({std::u16string(stretch), report_frame});
  const std::vector<std::u16string> words = read_words(lexicons);
  Random random(2031);
  for (std::size_t i = 0; i < count; ++i) patterns.push_back({draw_stretch(words, random), one_of(frames, random)});
  return patterns;
}
