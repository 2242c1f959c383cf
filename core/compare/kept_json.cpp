#include "core/compare/kept_json.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace mubiao::comparison {
namespace {

using Json = nlohmann::json;

/// What `report_of_json` asks for, at any depth; sorted.
constexpr std::string_view kept_keys[] = {
    "analysis", "code",  "comparator", "confidence", "definition", "direction", "document",  "end",
    "estimate", "file",  "headline",   "headlines",  "high",       "horizon",   "indicator", "item",
    "items",    "kind",  "length",     "level",      "low",        "measure",   "modality",  "parent",
    "period",   "place", "placeFrom",  "quantity",   "rate",       "reference", "remarks",   "says",
    "schema",   "scope", "span",       "start",      "status",     "strength",  "stretch",   "text",
    "title",    "to",    "unit",       "value",      "words",      "year",      "yearFrom"};

/// Builds the tree of the keys that are kept; the parser calls one function for each event.
class KeptTree {  // NOLINT(bugprone-exception-escape): a null value of the library throws nothing
 public:
  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(Json::number_integer_t value) { return put(value); }
  bool number_unsigned(Json::number_unsigned_t value) { return put(value); }
  bool number_float(Json::number_float_t value, const std::string& /*written*/) { return put(value); }
  bool string(std::string& value) { return put(std::move(value)); }
  static bool binary(Json::binary_t& /*value*/) { return false; }

  bool start_object(std::size_t /*size*/) { return open(Json::object()); }
  bool start_array(std::size_t /*size*/) { return open(Json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    if (skipped_ > 0) return true;
    drops_next_ = !std::binary_search(std::begin(kept_keys), std::end(kept_keys), std::string_view(name));
    if (!drops_next_) place_ = &(*open_.back())[name];
    return true;
  }

  static bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                          const nlohmann::detail::exception& /*why*/) {
    return false;
  }

  Json take() { return std::move(root_); }

 private:
  template <typename Value>
  bool put(Value&& value) {
    if (skipped_ == 0 && !drops_next_) next_place() = std::forward<Value>(value);
    drops_next_ = false;
    return true;
  }

  bool open(Json&& empty) {
    if (skipped_ > 0 || drops_next_) {
      ++skipped_;
      drops_next_ = false;
      return true;
    }
    Json& place = next_place();
    place = std::move(empty);
    open_.push_back(&place);
    return true;
  }

  bool close() {
    if (skipped_ > 0) {
      --skipped_;
    } else {
      open_.pop_back();
    }
    return true;
  }

  /// Where the value that comes now belongs: stays where it is as long as it is open, for nothing is added before it.
  Json& next_place() {
    if (open_.empty()) return root_;
    if (open_.back()->is_object()) return *place_;
    open_.back()->push_back(nullptr);
    return open_.back()->back();
  }

  Json root_;
  std::vector<Json*> open_;
  Json* place_ = nullptr;    ///< of the key that was read last
  std::size_t skipped_ = 0;  ///< how many objects and lists are open within a value that is not kept
  bool drops_next_ = false;
};

}  // namespace

std::optional<Json> parse_kept(std::string_view json) {
  KeptTree tree;
  if (!Json::sax_parse(json.begin(), json.end(), &tree)) return std::nullopt;
  return tree.take();
}

}  // namespace mubiao::comparison
