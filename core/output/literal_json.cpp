#include "core/output/literal_json.h"

#include "core/output/json_text.h"

namespace mubiao {

std::string to_json(const std::optional<LiteralValue>& literal) {
  std::string out = R"({"value":)";
  out += literal ? literal->value.to_json() : "null";
  out += R"(,"unit":)";
  if (literal && !literal->unit.empty()) {
    append_json_text(out, literal->unit);
  } else {
    out += "null";
  }
  out += '}';
  return out;
}

}  // namespace mubiao
