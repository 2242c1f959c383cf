#include "core/output/json_text.h"

#include <cstddef>

#include "core/text/utf.h"

namespace mubiao {
namespace {

constexpr bool needs_escape(char16_t unit) { return unit < 0x20 || unit == u'"' || unit == u'\\'; }

void append_escape(std::string& out, char16_t unit) {
  switch (unit) {
    case u'"': out += R"(\")"; break;
    case u'\\': out += R"(\\)"; break;
    case u'\n': out += R"(\n)"; break;
    case u'\r': out += R"(\r)"; break;
    case u'\t': out += R"(\t)"; break;
    case u'\b': out += R"(\b)"; break;
    case u'\f': out += R"(\f)"; break;
    default:
      out += R"(\u00)";
      out += static_cast<char>('0' + (unit >> 4));
      out += "0123456789abcdef"[unit & 0xF];
  }
}

}  // namespace

void append_json_text(std::string& out, std::u16string_view units) {
  out += '"';
  std::size_t start = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!needs_escape(units[i])) continue;
    append_utf8(out, units.substr(start, i - start));
    append_escape(out, units[i]);
    start = i + 1;
  }
  append_utf8(out, units.substr(start));
  out += '"';
}

}  // namespace mubiao
