// The engine as JavaScript sees it: functions from text to JSON.
//
// The text comes in unit for unit as JavaScript holds it, so offsets agree and lone surrogates survive. The JSON stays
// here as UTF-8 and is decoded once by TextDecoder; JSON.parse on the other side then builds the objects. Handing the
// structs over value by value was tried (half the time on long reports), but it would be a second description of the
// format; the string is needed anyway, equal to the native command's byte for byte.
//
// Texts do not pass through Embind's own conversions: they take what malloc answers without looking, and where there is
// no memory they write the text over the engine's own data from address 0 on. JavaScript asks for room first.
#include <emscripten/bind.h>

#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>

#include "core/mubiao.h"
#include "core/output/json.h"
#include "core/output/literal_json.h"
#include "core/quantity/literal.h"
#include "generated/version.h"

namespace {

/// Set before the engine ends for want of memory; still to be asked for then, though for nothing else.
bool out_of_memory = false;

/// The answer to the last question.
std::string json;

void end_without_memory() {
  out_of_memory = true;
  std::abort();
}

/// Room for so many UTF-16 units, to be filled by the caller and then asked about; 0 where there is none.
std::uintptr_t make_room(std::uint32_t units) {
  std::set_new_handler(&end_without_memory);
  constexpr std::uint32_t most = 1U << 29U;
  return units > most ? 0 : reinterpret_cast<std::uintptr_t>(std::malloc((units + 1) * sizeof(char16_t)));
}

/// JavaScript knows places in the engine's memory as numbers.
char16_t* units_at(std::uintptr_t room) {
  return reinterpret_cast<char16_t*>(room);  // NOLINT(performance-no-int-to-ptr)
}

/// What stands in the room: a text, then a place, then a name. `kind`: the kind of the document, counted from one; 0
/// for none. Takes over the room; gives the length of the JSON.
std::uint32_t extract_json(std::uintptr_t room, std::uint32_t text_units, std::uint32_t place_units,
                           std::uint32_t name_units, int year, int kind) {
  const char16_t* const units = units_at(room);
  const std::u16string_view text(units, text_units);
  mubiao::Known known = {{units + text_units, place_units},
                         static_cast<std::int16_t>(year),
                         {units + text_units + place_units, name_units}};
  if (kind > 0) known.kind = static_cast<mubiao::DocumentKind>(kind - 1);
  json = mubiao::to_json(mubiao::extract(text, known), text);
  std::free(units_at(room));
  return json.size();
}

std::uint32_t read_json(std::uintptr_t room, std::uint32_t units) {
  json = mubiao::to_json(mubiao::read_literal({units_at(room), units}));
  std::free(units_at(room));
  return json.size();
}

std::uintptr_t json_address() { return reinterpret_cast<std::uintptr_t>(json.data()); }

void drop_json() { std::string().swap(json); }

bool is_out_of_memory() { return out_of_memory; }

std::string version() { return std::string(mubiao::version); }

}  // namespace

EMSCRIPTEN_BINDINGS(mubiao) {
  emscripten::function("makeRoom", &make_room);
  emscripten::function("extractJson", &extract_json);
  emscripten::function("readJson", &read_json);
  emscripten::function("jsonAddress", &json_address);
  emscripten::function("dropJson", &drop_json);
  emscripten::function("isOutOfMemory", &is_out_of_memory);
  emscripten::function("version", &version);
}
