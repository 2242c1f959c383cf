#include "core/compare/report_of_json.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/compare/json_value.h"
#include "core/compare/stored_analysis.h"
#include "core/output/names.h"

namespace mubiao::comparison {
namespace {

using Json = nlohmann::json;

/// The objects and lists that are read.
enum class Node : std::uint8_t {
  unread,
  line,
  analysis,
  document,
  items,
  item,
  indicator,
  quantity,
  modality,
  reference,
  period,
  headlines,
  headline,
  stated,
  remarks,
  remark,
};

/// What values are taken into.
struct Into {
  Words& words;
  StoredAnalysis& stored;
  std::string& file;
};

using Take = bool (*)(const Into& into, const JsonValue& json);

/// What is read under a key: an object or a list, or a value by `take`, which gives false for one of another type.
struct Field {
  constexpr Field(std::string_view named, Node kind) : key(named), node(kind) {}
  constexpr Field(std::string_view named, Take reader) : key(named), take(reader) {}

  std::string_view key;
  Node node = Node::unread;
  Take take = nullptr;
};

bool take_word(const Into& into, const JsonValue& json, Word& word) {
  std::string_view text = word;
  if (!take_text(json, text)) return false;
  word = into.words.of(text);
  return true;
}

template <auto Member>
bool head_text(const Into& into, const JsonValue& json) {
  std::string_view text = into.stored.report.*Member;
  if (!take_text(json, text)) return false;
  into.stored.report.*Member = std::string(text);
  return true;
}

template <auto Member, int Count>
bool head_name(const Into& into, const JsonValue& json) {
  return take_name(json, into.stored.report.*Member, Count);
}

template <auto Member>
bool item_word(const Into& into, const JsonValue& json) {
  return take_word(into, json, into.stored.item.*Member);
}

template <auto Member, int Count>
bool item_name(const Into& into, const JsonValue& json) {
  return take_name(json, into.stored.item.*Member, Count);
}

template <auto Member>
bool item_bool(const Into& into, const JsonValue& json) {
  return take_bool(json, into.stored.item.*Member);
}

template <auto Member>
bool item_number(const Into& into, const JsonValue& json) {
  return take_number(json, into.stored.item.*Member);
}

Observation& item_of(const Into& into) { return into.stored.item; }
Observation& remark_of(const Into& into) { return into.stored.remark; }
Observation& stated_of(const Into& into) { return *into.stored.headline.words; }

template <auto Of>
bool words_text(const Into& into, const JsonValue& json) {
  return take_word(into, json, Of(into).words);
}

template <auto Of>
bool words_start(const Into& into, const JsonValue& json) {
  return take_count(json, Of(into).start);
}

template <auto Of>
bool words_end(const Into& into, const JsonValue& json) {
  return take_count(json, Of(into).end);
}

bool take_schema(const Into& into, const JsonValue& json) {
  into.stored.has_schema = json == JsonValue(std::string_view("mubiao.analysis/1"));
  return true;
}

bool take_file(const Into& into, const JsonValue& json) {
  std::string_view text;
  if (!take_text(json, text)) return false;
  into.file = text;
  return true;
}

bool take_year(const Into& into, const JsonValue& json) {
  constexpr std::uint32_t last = 9999;
  std::uint32_t year = 0;
  if (!take_count(json, year) || year > last) return false;
  into.stored.report.year = static_cast<int>(year);
  return true;
}

// All that a comparison reads of an analysis. What stands elsewhere under the same key is read past.

constexpr Field line_fields[] = {
    {"schema", take_schema},
    {"document", Node::document},
    {"items", Node::items},
    {"headlines", Node::headlines},
    {"remarks", Node::remarks},
    // The first five are those of an analysis.
    {"analysis", Node::analysis},
    {"file", take_file},
};
constexpr std::size_t of_an_analysis = 5;

constexpr Field document_fields[] = {
    {"title", head_text<&Report::title>},
    {"place", head_text<&Report::place>},
    {"parent", head_text<&Report::parent>},
    {"year", take_year},
    {"length", [](const Into& into, const JsonValue& json) { return take_count(json, into.stored.report.length); }},
    {"kind", head_name<&Report::kind, 7>},
    {"level", head_name<&Report::level, 6>},
    {"placeFrom", head_name<&Report::place_from, 7>},
    {"yearFrom", head_name<&Report::year_from, 7>},
    {"confidence", head_name<&Report::confidence, 2>},
};

constexpr Field item_fields[] = {
    {"status", item_name<&Observation::status, 2>},
    {"indicator", Node::indicator},
    {"measure", item_name<&Observation::measure, 4>},
    {"direction", [](const Into& into, const JsonValue& json) { return take_name(json, into.stored.direction, 3); }},
    {"quantity", Node::quantity},
    {"headline", item_bool<&Observation::headline>},
    {"modality", Node::modality},
    {"confidence", item_name<&Observation::confidence, 2>},
    {"rate", item_name<&Observation::rate, 4>},
    {"scope", item_name<&Observation::scope, 3>},
    {"horizon", item_name<&Observation::horizon, 4>},
    {"estimate", item_bool<&Observation::estimate>},
    {"stretch", [](const Into& into, const JsonValue& json) { return take_item(json, into.stored.item.stretch); }},
    {"definition", item_word<&Observation::definition>},
    {"reference", Node::reference},
    {"period", Node::period},
};

constexpr Field indicator_fields[] = {
    {"text", item_word<&Observation::indicator>},
    {"code", item_word<&Observation::code>},
};

constexpr Field quantity_fields[] = {
    {"text", words_text<item_of>},
    {"start", words_start<item_of>},
    {"end", words_end<item_of>},
    {"unit", item_word<&Observation::unit>},
    {"comparator", item_name<&Observation::comparator, 8>},
    {"value", item_number<&Observation::value>},
    {"low", item_number<&Observation::low>},
    {"high", item_number<&Observation::high>},
};

constexpr Field modality_fields[] = {
    {"strength",
     [](const Into& into, const JsonValue& json) { return take_name(json, *into.stored.item.strength, 2); }},
};

constexpr Field reference_fields[] = {
    {"text", item_word<&Observation::reference>},
};

constexpr Field period_fields[] = {
    {"to", [](const Into& into, const JsonValue& json) { return take_date(json, into.stored.item.until); }},
    {"span", item_name<&Observation::extent, 5>},
};

constexpr Field headline_fields[] = {
    {"code", [](const Into& into, const JsonValue& json) { return take_word(into, json, into.stored.headline.code); }},
    {"item", [](const Into& into, const JsonValue& json) { return take_item(json, into.stored.headline.item); }},
    {"words", Node::stated},
};

constexpr Field stated_fields[] = {
    {"text", words_text<stated_of>},
    {"start", words_start<stated_of>},
    {"end", words_end<stated_of>},
};

constexpr Field remark_fields[] = {
    {"text", words_text<remark_of>},
    {"start", words_start<remark_of>},
    {"end", words_end<remark_of>},
    {"code", [](const Into& into, const JsonValue& json) { return take_word(into, json, into.stored.remark.code); }},
    {"says", [](const Into& into, const JsonValue& json) { return take_name(json, into.stored.remark.says, 3); }},
};

std::span<const Field> fields_of(Node node) {
  switch (node) {
    case Node::line: return line_fields;
    case Node::analysis: return std::span(line_fields).first(of_an_analysis);
    case Node::document: return document_fields;
    case Node::item: return item_fields;
    case Node::indicator: return indicator_fields;
    case Node::quantity: return quantity_fields;
    case Node::modality: return modality_fields;
    case Node::reference: return reference_fields;
    case Node::period: return period_fields;
    case Node::headline: return headline_fields;
    case Node::stated: return stated_fields;
    case Node::remark: return remark_fields;
    default: return {};
  }
}

/// What a list holds; unread for an object.
Node element_of(Node node) {
  switch (node) {
    case Node::items: return Node::item;
    case Node::headlines: return Node::headline;
    case Node::remarks: return Node::remark;
    default: return Node::unread;
  }
}

bool is_list(Node node) { return element_of(node) != Node::unread; }

/// Where damage in `node` is told.
AnalysisPart part_of(Node node) {
  switch (node) {
    case Node::unread:
    case Node::line:
    case Node::analysis:
    case Node::items:
    case Node::stated: return AnalysisPart::other;
    case Node::document: return AnalysisPart::document;
    case Node::headlines:
    case Node::headline: return AnalysisPart::headlines;
    case Node::remarks:
    case Node::remark: return AnalysisPart::remarks;
    default: return AnalysisPart::items;
  }
}

/// Takes what the parser hands over, a call for each event, straight into a report. A tree of the values, even of the
/// keys that are kept alone, took twice the time and ten times the memory of the line.
class StoredReader {  // NOLINT(bugprone-exception-escape): a value of the library throws nothing
 public:
  explicit StoredReader(Words& words) : words_(words) {}

  bool null() { return value(nullptr); }
  bool boolean(bool given) { return value(given); }
  bool number_integer(Json::number_integer_t given) { return value(std::int64_t{given}); }
  bool number_unsigned(Json::number_unsigned_t given) { return value(std::uint64_t{given}); }
  bool number_float(Json::number_float_t given, const std::string& /*written*/) { return value(given); }
  bool string(const std::string& given) { return value(std::string_view(given)); }
  static bool binary(Json::binary_t& /*value*/) { return false; }

  bool start_object(std::size_t /*size*/) { return open(false); }
  bool start_array(std::size_t /*size*/) { return open(true); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(const std::string& name) {
    if (skipped_ > 0) return true;
    const std::span<const Field> fields = fields_of(open_.back());
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& each) { return each.key == name; });
    field_ = found == fields.end() ? nullptr : &*found;
    return true;
  }

  static bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                          const nlohmann::detail::exception& /*why*/) {
    return false;
  }

  ReadReport finish() {
    StoredAnalysis& stored = inner_ ? *inner_ : outer_;
    std::string error = stored.finish();
    if (error.empty() && is_file_damaged_) error = "its file is damaged";
    if (!error.empty()) return {{}, std::move(error)};
    stored.report.file = std::move(file_);
    return {std::move(stored.report), {}};
  }

 private:
  bool value(const JsonValue& json) {
    if (skipped_ > 0 || open_.empty()) return true;
    if (is_list(open_.back())) {
      begin(element_of(open_.back()));
      damage(element_of(open_.back()));
    } else if (field_ != nullptr) {
      field_->take != nullptr ? take(json) : take_instead(json);
    }
    field_ = nullptr;
    return true;
  }

  void take(const JsonValue& json) {
    if (!field_->take({words_, *here_, file_}, json)) damage(open_.back());
  }

  /// A value where an object or list is read: null stands for none.
  void take_instead(const JsonValue& json) {
    if (is_null(json)) return;
    if (field_->node == Node::analysis) inner_.emplace();
    damage(field_->node);
  }

  bool open(bool list) {
    const Node node = skipped_ > 0 ? Node::unread : expected();
    const bool fits = node != Node::unread && is_list(node) == list;
    if (skipped_ == 0 && !fits && !open_.empty()) misfit(node);
    fits ? begin(node) : void(++skipped_);
    if (fits) open_.push_back(node);
    field_ = nullptr;
    return true;
  }

  /// What is read of the object or list that comes.
  Node expected() const {
    if (open_.empty()) return Node::line;
    if (is_list(open_.back())) return element_of(open_.back());
    return field_ == nullptr ? Node::unread : field_->node;
  }

  /// An object in place of a list or a value, or a list in place of an object.
  void misfit(Node expected) {
    if (expected == Node::analysis) inner_.emplace();
    if (expected == Node::item) here_->begin_item();
    if (expected != Node::unread) return damage(expected);
    if (field_ != nullptr) damage(open_.back());
  }

  void begin(Node node) {
    switch (node) {
      case Node::analysis: here_ = &inner_.emplace(); break;
      case Node::document: here_->has_document = true; break;
      case Node::items: here_->begin_items(); break;
      case Node::item: here_->begin_item(); break;
      case Node::quantity: here_->has_quantity = true; break;
      case Node::modality: here_->item.strength.emplace(); break;
      case Node::headline: here_->headline = {}; break;
      case Node::stated: here_->headline.words.emplace(); break;
      case Node::remark: here_->remark = {}; break;
      default: break;
    }
  }

  bool close() {
    if (skipped_ > 0) return --skipped_, true;
    switch (open_.back()) {
      case Node::analysis: here_ = &outer_; break;
      case Node::item: here_->end_item(); break;
      case Node::headline: here_->end_headline(); break;
      case Node::remark: here_->end_remark(); break;
      default: break;
    }
    open_.pop_back();
    return true;
  }

  void damage(Node node) {
    if (field_ != nullptr && field_->take == take_file) is_file_damaged_ = true;
    node == Node::stated ? void(here_->headline.is_damaged = true) : here_->damage(part_of(node));
  }

  Words& words_;
  StoredAnalysis outer_;
  std::optional<StoredAnalysis> inner_;  ///< under the key `analysis`
  StoredAnalysis* here_ = &outer_;
  std::string file_;
  bool is_file_damaged_ = false;
  std::vector<Node> open_;
  const Field* field_ = nullptr;  ///< of the key that was read last; null where it is read past
  std::size_t skipped_ = 0;       ///< how many objects and lists are open within a value that is read past
};

}  // namespace

ReadReport report_of_json(std::string_view json, Words& words) {
  StoredReader reader(words);
  if (!Json::sax_parse(json.begin(), json.end(), &reader)) return {{}, "no JSON"};
  return reader.finish();
}

}  // namespace mubiao::comparison
