#include "core/output/literal_json.h"

#include "core/output/json_text.h"

namespace mubiao {

std::string to_json(const std::optional<LiteralValue>& literal) {
  if (!literal) return R"({"value":null,"unit":null})";
  std::string out = R"({"value":)" + literal->value.to_json() + R"(,"unit":)";
  if (literal->unit.empty()) {
    out += "null";
  } else {
    append_json_text(out, literal->unit);
  }
  out += '}';
  return out;
}

}  // namespace mubiao
