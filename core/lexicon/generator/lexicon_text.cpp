#include "core/lexicon/generator/lexicon_text.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <ostream>
#include <sstream>
#include <vector>

#include "core/lexicon/generator/cpp_text.h"
#include "core/table/number.h"
#include "core/table/number_list.h"

namespace mubiao::generator {
namespace {

template <typename Numbers>
void write_numbers(std::ostream& out, const std::string& declaration, const Numbers& numbers) {
  out << declaration << " = ";
  write_number_list(out, numbers);
  out << ";\n\n";
}

void write_enum(std::ostream& out, const std::string& name, const std::string& type, const NameList& names) {
  out << "enum class " << name << " : std::" << type << " {\n";
  for (const NameList::Name& enumerator : names.names())
    out << "  " << cpp_name(enumerator.name) << ",  ///< " << enumerator.meaning << '\n';
  out << "};\n\n";
}

bool same_meaning(const Entry& a, const Entry& b) {
  return a.word_class == b.word_class && a.value == b.value && a.flags == b.flags;
}

void write_units(std::ostream& out, const Lexicon& lexicon) {
  out << "constexpr UnitKind unit_kinds[] = {\n";
  for (const Unit& unit : lexicon.units)
    out << "  UnitKind::" << cpp_name(lexicon.names.unit_kinds.names()[static_cast<std::size_t>(unit.kind)].name)
        << ",\n";
  out << "};\n\nconstexpr UnitNotation unit_notations[] = {\n";
  for (std::size_t i = 0; i < lexicon.units.size(); ++i) {
    const Unit& unit = lexicon.units[i];
    if (unit.canonical != unit.surface) out << "  {" << i << ", u" << literal(unit.canonical) << "},\n";
  }
  out << "};\n";
}

/// The characters of all words: the most frequent ones first, as many as leave room for the rest, each part in order.
struct Alphabet {
  std::u16string characters;
  std::size_t frequent = 0;
};

using Words = std::vector<std::u16string>;

Alphabet alphabet_of(const Words& surfaces, const Words& list_words) {
  constexpr std::size_t codes = 255;  // of a byte, but for the one that ends a word
  constexpr std::size_t second_bytes = 256;
  std::map<char16_t, std::size_t> counts;
  for (const Words* words : {&surfaces, &list_words})
    for (const std::u16string& word : *words)
      for (const char16_t unit : word) ++counts[unit];
  Alphabet alphabet;
  for (const auto& [unit, count] : counts) alphabet.characters += unit;
  const auto has_room = [&](std::size_t frequent) {
    return frequent + (codes - frequent) * second_bytes >= alphabet.characters.size();
  };
  while (alphabet.frequent < std::min(codes, alphabet.characters.size()) && has_room(alphabet.frequent + 1))
    ++alphabet.frequent;
  const auto middle = alphabet.characters.begin() + static_cast<std::ptrdiff_t>(alphabet.frequent);
  std::stable_sort(alphabet.characters.begin(), alphabet.characters.end(),
                   [&](char16_t a, char16_t b) { return counts[a] > counts[b]; });
  std::sort(alphabet.characters.begin(), middle);
  std::sort(middle, alphabet.characters.end());
  return alphabet;
}

/// A word is the codes of its characters and a 0. The code of a frequent character is its place in the alphabet plus
/// one; any other takes two bytes, a byte above those and its place among the rest modulo 256:
///
///   1 … frequent                             frequent character
///   frequent + 1 + place / 256, place % 256  another one
///
/// In UTF-16 with an array of lengths surfaces were a fifth larger after gzip, and as constant string views the words
/// of the lists were twice as large. The alphabet is written as steps from each character to the next, modulo 2^16
/// where the second part begins.
class WordPacker {
 public:
  explicit WordPacker(const Alphabet& alphabet) {
    char16_t before = 0;
    for (std::size_t i = 0; i < alphabet.characters.size(); ++i) {
      const char16_t unit = alphabet.characters[i];
      append_number(steps_, static_cast<std::uint16_t>(unit - before));
      before = unit;
      const std::size_t place = i - alphabet.frequent;
      if (i < alphabet.frequent) {
        codes_[unit] = {static_cast<std::uint8_t>(i + 1)};
      } else {
        codes_[unit] = {static_cast<std::uint8_t>(alphabet.frequent + 1 + place / 256),
                        static_cast<std::uint8_t>(place)};
      }
    }
  }

  const std::vector<std::uint8_t>& steps() const { return steps_; }

  std::vector<std::uint8_t> pack(const Words& words) const {
    std::vector<std::uint8_t> packed;
    for (const std::u16string& word : words) {
      for (const char16_t unit : word) packed.insert(packed.end(), codes_.at(unit).begin(), codes_.at(unit).end());
      packed.push_back(0);
    }
    return packed;
  }

 private:
  std::vector<std::uint8_t> steps_;
  std::map<char16_t, std::vector<std::uint8_t>> codes_;
};

Words surfaces_of(const Lexicon& lexicon) {
  Words surfaces;
  for (const Entry& entry : lexicon.entries) surfaces.push_back(entry.surface);
  return surfaces;
}

void write_sizes(std::ostream& out, const Lexicon& lexicon) {
  std::size_t length = 0, longest = 0;
  for (const Entry& entry : lexicon.entries) {
    length += entry.surface.size();
    longest = std::max(longest, entry.surface.size());
  }
  out << "constexpr std::size_t longest_surface_length = " << longest << ";\n"
      << "constexpr std::size_t surface_count = " << lexicon.entries.size() << ";\n"
      << "constexpr std::size_t surface_text_length = " << length << ";\n\n";
}

/// Rows in table order: neighbours resemble each other there, which compresses best.
void write_rows(std::ostream& out, const Lexicon& lexicon) {
  std::vector<std::size_t> surface_counts;
  const Entry* row = nullptr;  // the row before
  std::size_t run_length = 0;
  out << "constexpr LexiconRun lexicon_runs[] = {";
  const auto end_run = [&] {
    if (run_length > 0) out << run_length << "},";
    run_length = 0;
  };
  for (std::size_t i = 0; i < lexicon.entries.size();) {
    const Entry& first = lexicon.entries[i];
    const bool goes_on = row != nullptr && first.word_class == row->word_class && first.flags == row->flags &&
                         first.value == row->value + 1;
    if (!goes_on) {
      end_run();
      out << "\n  {" << first.word_class << ", " << first.value << ", " << first.flags << ", ";
    }
    ++run_length;
    std::size_t end = i;
    while (end < lexicon.entries.size() && same_meaning(lexicon.entries[end], first)) ++end;
    surface_counts.push_back(end - i);
    row = &first;
    i = end;
  }
  end_run();
  out << "\n};\n\n";
  write_numbers(out, "constexpr std::uint16_t row_surface_counts[]", surface_counts);
}

}  // namespace

std::string classes_header(const Lexicon& lexicon) {
  std::ostringstream out;
  out << banner() << "#pragma once\n\n#include <cstdint>\n\n";
  // g++ 12 says that a scoped enumerator shadows whatever bears its name at namespace scope; it does not.
  out << "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Wshadow\"\n\nnamespace mubiao {\n\n";
  out << "/// Classes of words: what `LexiconEntry::word_class` holds.\n";
  write_enum(out, "WordClass", "uint16_t", lexicon.names.classes);
  out << "inline constexpr unsigned word_class_count = " << lexicon.names.classes.names().size() << ";\n\n";
  out << "/// What a unit measures.\n";
  write_enum(out, "UnitKind", "uint8_t", lexicon.names.unit_kinds);
  out << "/// Named meanings: what `LexiconEntry::value` holds where the table gives a name. 0 is no value.\n";
  out << "namespace lexicon_value {\n";
  int number = 0;
  for (const auto& [name, meaning] : lexicon.names.values.names())
    out << "inline constexpr std::int16_t " << cpp_name(name) << " = " << ++number << ";\n";
  out << "}  // namespace lexicon_value\n\n/// Bits of `LexiconEntry::flags`.\nnamespace lexicon_flag {\n";
  number = 0;
  for (const auto& [name, meaning] : lexicon.names.flags.names())
    out << "inline constexpr std::uint16_t " << cpp_name(name) << " = 1 << " << number++ << ";\n";
  out << "}  // namespace lexicon_flag\n\n}  // namespace mubiao\n\n#pragma GCC diagnostic pop\n";
  return out.str();
}

std::string lexicon_tables(const Lexicon& lexicon) {
  std::ostringstream out;
  out << banner() << '\n';
  write_sizes(out, lexicon);
  write_rows(out, lexicon);
  write_units(out, lexicon);
  return out.str();
}

std::string packed_words(const Lexicon& lexicon) {
  const Words surfaces = surfaces_of(lexicon), list_words = all_words_of(lexicon.word_lists);
  const Alphabet alphabet = alphabet_of(surfaces, list_words);
  const WordPacker packer(alphabet);
  std::ostringstream out;
  out << banner() << "\nconstexpr std::size_t character_count = " << alphabet.characters.size() << ";\n"
      << "constexpr unsigned frequent_characters = " << alphabet.frequent << ";\n\n";
  write_numbers(out, "constexpr std::uint8_t character_steps[]", packer.steps());
  write_numbers(out, "constexpr std::uint8_t surface_codes[]", packer.pack(surfaces));
  write_numbers(out, "constexpr std::uint8_t list_word_codes[]", packer.pack(list_words));
  return out.str();
}

/// Codes in one text, since an array of string views costs more than the strings. The Chinese names are among the
/// surfaces already, and the English ones are the page's business: they would be a tenth of the engine.
std::string catalogue_table(const Lexicon& lexicon) {
  std::ostringstream text;
  std::ostringstream rows;
  for (const Indicator& indicator : lexicon.indicators) {
    text << "\n    " << literal(indicator.code + '\n');
    rows << "    {" << (indicator.headline ? "true" : "false") << ", " << indicator.unit_kinds << "},\n";
  }
  return banner() + "\n// code, line end\nconstexpr std::string_view catalogue_text =" + text.str() +
         ";\n\nconstexpr CatalogueRow catalogue_rows[] = {\n" + rows.str() + "};\n";
}

/// Apart from the other columns: the engine of the page has no use for them, and a linker drops an array as a whole.
std::string indicator_natures(const Lexicon& lexicon) {
  std::ostringstream rows;
  for (const Indicator& indicator : lexicon.indicators)
    rows << "    {Aim::" << indicator.aim << ", IndicatorKind::" << indicator.kind << "},\n";
  return banner() + "\nconstexpr IndicatorNature indicator_natures[] = {\n" + rows.str() + "};\n";
}

}  // namespace mubiao::generator
