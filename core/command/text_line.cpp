#include "core/command/text_line.h"

#include <nlohmann/json.hpp>

#include "core/text/utf.h"

namespace mubiao {
namespace {

using Json = nlohmann::json;

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int16_t year_at(const Json& object) {
  constexpr std::uint64_t first = 1900, last = 2100;
  const auto found = object.find("year");
  if (found == object.end() || !found->is_number_unsigned()) return 0;
  const auto year = found->get<std::uint64_t>();
  return year < first || year > last ? std::int16_t{0} : static_cast<std::int16_t>(year);
}

}  // namespace

TextLine read_text_line(std::string_view line) {
  const Json parsed = Json::parse(line, nullptr, false);
  TextLine read;
  if (!parsed.is_object() || !parsed.contains("text") || !parsed["text"].is_string()) {
    read.error = "no line of {\"file\":…,\"text\":…}";
    return read;
  }
  read.file = text_at(parsed, "file");
  read.text = utf16_from_utf8(text_at(parsed, "text")).units;
  read.place = utf16_from_utf8(text_at(parsed, "place")).units;
  read.year = year_at(parsed);
  return read;
}

std::u16string utf16_or_replaced(std::string_view bytes) {
  std::u16string units;
  for (;;) {
    const Utf16Text read = utf16_from_utf8(bytes);
    units += read.units;
    if (read.error == std::string_view::npos) return units;
    units += u'\uFFFD';
    bytes.remove_prefix(read.error + 1);
  }
}

}  // namespace mubiao
