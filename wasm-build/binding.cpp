// The engine as JavaScript sees it: functions from text to JSON.
//
// The text comes in as std::u16string, unit for unit as JavaScript holds it, so offsets agree and lone surrogates
// survive. The JSON goes out as UTF-8 and is decoded once by TextDecoder; JSON.parse on the other side then builds the
// objects. Handing the structs over value by value was tried (half the time on long reports), but it would be a
// second description of the format; the string is needed anyway, equal to the native command's byte for byte.
#include <emscripten/bind.h>

#include <cstdint>
#include <string>

#include "core/mubiao.h"
#include "core/output/json.h"
#include "core/output/literal_json.h"
#include "core/quantity/literal.h"
#include "generated/version.h"

namespace {

std::string extract_json(const std::u16string& text, const std::u16string& place, int year,
                         const std::u16string& name) {
  const mubiao::Known known = {place, static_cast<std::int16_t>(year), name};
  return mubiao::to_json(mubiao::extract(text, known), text);
}

std::string read_json(const std::u16string& text) { return mubiao::to_json(mubiao::read_literal(text)); }

std::string version() { return std::string(mubiao::version); }

}  // namespace

EMSCRIPTEN_BINDINGS(mubiao) {
  emscripten::function("extractJson", &extract_json);
  emscripten::function("readJson", &read_json);
  emscripten::function("version", &version);
}
