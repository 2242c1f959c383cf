#include "core/lexicon/generator/cpp_text.h"

#include <algorithm>
#include <set>

namespace mubiao::generator {
namespace {

bool is_identifier(const std::string& name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace

std::string banner() {
  return "// Generated from core/lexicon/*.tsv by `lexicon_generator LEXICON_DIR OUTPUT_DIR`. Do not edit.\n";
}

void check_identifier(const Place& place, const std::string& column, const std::string& name) {
  if (is_identifier(name)) return;
  fault(place, "column " + column + ": \"" + name + "\" must be small letters, digits and _, and begin with a letter");
}

std::string cpp_name(const std::string& name) {
  static const std::set<std::string> reserved = {
      "and",     "auto",     "bool",     "break",  "case",   "char",    "class",  "concept", "const", "continue",
      "default", "delete",   "do",       "double", "else",   "enum",    "export", "extern",  "false", "float",
      "for",     "goto",     "if",       "int",    "long",   "mutable", "new",    "not",     "or",    "private",
      "public",  "register", "return",   "short",  "signed", "static",  "struct", "switch",  "this",  "true",
      "try",     "union",    "unsigned", "using",  "void",   "while",   "xor"};
  return reserved.count(name) != 0 ? name + '_' : name;
}

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\t')
      out += "\\t";
    else if (c == '\n')
      out += "\\n";
    else if (c == '"' || c == '\\')
      out += {'\\', c};
    else
      out += c;
  }
  return out + '"';
}

}  // namespace mubiao::generator
