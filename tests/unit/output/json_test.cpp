#include "core/output/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "core/lexicon/catalogue.h"
#include "core/mubiao.h"
#include "core/output/names.h"

// The writer against the slow, obvious way: a document tree of nlohmann/json, compared as text, so that values, the
// presence of every key and their order are all covered.

namespace mubiao {
namespace {

using Json = nlohmann::ordered_json;

std::string utf8(std::u16string_view units) {
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    unsigned value = units[i];
    const bool pair =
        value >= 0xD800 && value < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000;
    if (pair) {
      value = 0x10000 + (value - 0xD800) * 0x400 + (units[++i] - 0xDC00U);
    } else if (value >= 0xD800 && value < 0xE000) {
      value = 0xFFFD;
    }
    const auto byte = [&out](unsigned bits) { out += static_cast<char>(bits); };
    if (value < 0x80) {
      byte(value);
    } else if (value < 0x800) {
      byte(0xC0 + value / 0x40), byte(0x80 + value % 0x40);
    } else if (value < 0x10000) {
      byte(0xE0 + value / 0x1000), byte(0x80 + value / 0x40 % 0x40), byte(0x80 + value % 0x40);
    } else {
      byte(0xF0 + value / 0x40000), byte(0x80 + value / 0x1000 % 0x40), byte(0x80 + value / 0x40 % 0x40);
      byte(0x80 + value % 0x40);
    }
  }
  return out;
}

class Tree {
 public:
  Tree(const Analysis& analysis, std::u16string_view source) : analysis_(analysis), source_(source) {}

  Json build() const {
    Json tree;
    tree["schema"] = "mubiao.analysis/1";
    const Document& document = analysis_.document;
    tree["document"] = {{"title", text_or_null(document.title)},
                        {"place", text_or_null(document.place)},
                        {"year", document.year == 0 ? Json() : Json(document.year)},
                        {"length", document.length},
                        {"kind", std::string(name(document.kind))},
                        {"level", word_or_null(name(document.level))},
                        {"parent", text_or_null(document.parent)},
                        {"placeFrom", word_or_null(name(document.place_from))},
                        {"yearFrom", word_or_null(name(document.year_from))},
                        {"confidence", std::string(name(document.confidence))}};
    for (const char* key : {"sections", "items", "milestones", "links", "headlines", "remarks", "repairs"})
      tree[key] = Json::array();
    for (const Section& each : analysis_.sections) tree["sections"].push_back(section(each, tree["sections"].size()));
    for (const Item& each : analysis_.items) tree["items"].push_back(item(each, tree["items"].size()));
    for (const Milestone& each : analysis_.milestones) {
      tree["milestones"].push_back(milestone(each, tree["milestones"].size()));
    }
    for (const Link& each : analysis_.links) {
      tree["links"].push_back(
          {{"kind", "last-result"}, {"target", id('i', each.target)}, {"result", id('i', each.result)}});
    }
    for (const Headline& each : analysis_.headlines) {
      Json also = Json::array();
      for (const std::uint32_t item : each.also) also.push_back(id_or_null('i', item));
      tree["headlines"].push_back({{"code", code(each.catalogue)},
                                   {"item", id_or_null('i', each.item)},
                                   {"words", each.words ? text_span(*each.words) : Json()},
                                   {"also", also}});
    }
    for (const Remark& each : analysis_.remarks) {
      Json remark = {{"code", code(each.catalogue)}};
      remark.update(text_span(each.span));
      remark["says"] = word_or_null(name(each.says));
      tree["remarks"].push_back(remark);
    }
    for (const Repair& each : analysis_.repairs) {
      tree["repairs"].push_back(
          {{"kind", std::string(name(each.kind))}, {"start", each.span.start}, {"end", each.span.end}});
    }
    return tree;
  }

 private:
  static std::string id(char kind, std::size_t index) { return kind + std::to_string(index + 1); }
  static Json id_or_null(char kind, std::uint32_t index) { return index == none ? Json() : Json(id(kind, index)); }
  static Json text_or_null(const std::u16string& text) { return text.empty() ? Json() : Json(utf8(text)); }
  static Json word_or_null(std::string_view word) { return word.empty() ? Json() : Json(std::string(word)); }
  static Json code(std::uint32_t row) { return row == none ? Json() : Json(std::string(catalogue()[row].code)); }
  static Json number(const std::optional<Decimal>& value) { return value ? Json::parse(value->to_json()) : Json(); }

  static Json date(Date date) {
    if (date.year == 0) return nullptr;
    char written[32];
    std::snprintf(written, sizeof written, "%04d-%02d-%02d", date.year, date.month, date.day);
    return written;
  }

  Json text_span(Span span) const {
    return {{"text", utf8(source_.substr(span.start, span.length()))}, {"start", span.start}, {"end", span.end}};
  }

  static Json section(const Section& section, std::size_t index) {
    return {{"id", id('s', index)},
            {"level", section.level},
            {"number", text_or_null(section.number)},
            {"title", utf8(section.title)},
            {"start", section.span.start},
            {"end", section.span.end},
            {"part", std::string(name(section.part))}};
  }

  Json period(const std::optional<Period>& period) const {
    if (!period) return nullptr;
    Json tree = period->span.empty() ? Json({{"text", nullptr}, {"start", nullptr}, {"end", nullptr}})
                                     : text_span(period->span);
    tree["from"] = date(period->from);
    tree["to"] = date(period->to);
    tree["by"] = std::string(name(period->by));
    tree["span"] = word_or_null(name(period->extent));
    return tree;
  }

  Json item(const Item& item, std::size_t index) const {
    Json tree = {{"id", id('i', index)}, {"status", std::string(name(item.status))}, {"indicator", nullptr}};
    if (!item.indicator.text.empty()) {
      tree["indicator"] = {{"text", utf8(item.indicator.text)},
                           {"start", item.indicator.span.start},
                           {"end", item.indicator.span.end},
                           {"code", code(item.indicator.catalogue)}};
    }
    tree["measure"] = std::string(name(item.measure));
    tree["direction"] = item.direction == Direction::none ? Json() : Json(std::string(name(item.direction)));
    tree["quantity"] = text_span(item.quantity.span);
    tree["quantity"]["comparator"] = std::string(name(item.quantity.comparator));
    tree["quantity"]["value"] = number(item.quantity.value);
    tree["quantity"]["low"] = number(item.quantity.low);
    tree["quantity"]["high"] = number(item.quantity.high);
    tree["quantity"]["unit"] = text_or_null(item.quantity.unit);
    tree["quantity"]["from"] = number(item.quantity.from);
    tree["period"] = period(item.period);
    tree["reference"] = item.reference ? text_span(*item.reference) : Json();
    tree["headline"] = item.headline;
    tree["modality"] = nullptr;
    if (item.modality) {
      tree["modality"] = text_span(item.modality->span);
      tree["modality"]["strength"] = std::string(name(item.modality->strength));
    }
    tree["confidence"] = std::string(name(item.confidence));
    tree["evidence"] = Json::array();
    for (const Evidence& each : item.evidence) {
      tree["evidence"].push_back(
          {{"for", std::string(name(each.field))}, {"start", each.span.start}, {"end", each.span.end}});
    }
    tree["section"] = id_or_null('s', item.section);
    tree["sentence"] = {{"start", item.sentence.start}, {"end", item.sentence.end}};
    tree["rate"] = word_or_null(name(item.rate));
    tree["estimate"] = item.estimate;
    tree["scope"] = std::string(name(item.scope));
    tree["definition"] = item.definition ? text_span(item.definition->span)["text"] : Json();
    tree["horizon"] = word_or_null(name(item.horizon));
    tree["stretch"] = id_or_null('i', item.stretch);
    return tree;
  }

  Json milestone(const Milestone& milestone, std::size_t index) const {
    return {{"id", id('m', index)},
            {"status", std::string(name(milestone.status))},
            {"subject", utf8(milestone.subject)},
            {"event", utf8(milestone.event)},
            {"period", period(milestone.period)},
            {"section", id_or_null('s', milestone.section)},
            {"start", milestone.span.start},
            {"end", milestone.span.end}};
  }

  const Analysis& analysis_;
  std::u16string_view source_;
};

/// Analyses that hold anything the structs can hold, sense or not.
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  unsigned below(unsigned bound) { return std::uniform_int_distribution<unsigned>(0, bound - 1)(engine_); }
  bool coin() { return below(2) == 0; }

  std::u16string text(unsigned longest) {
    static constexpr char16_t units[] = {u'增',  u'长',  u'5',   u'.',   u'"',   u'\\',  u'\n', u'\t',
                                         u'\r',  1,      0x1F,   0x7F,   0x80,   0x7FF,  0x800, 0x2028,
                                         0xD83D, 0xDE00, 0xD800, 0xDFFF, 0xFFFD, 0xFFFF, u'/',  0};
    std::u16string made(below(longest + 1), u'\0');
    for (char16_t& unit : made) unit = units[below(sizeof units / sizeof *units)];
    return made;
  }

  Analysis analysis(std::u16string_view source) {
    length_ = static_cast<std::uint32_t>(source.size());
    Analysis made;
    made.document = {text(4),
                     text(4),
                     static_cast<std::int16_t>(coin() ? 0 : 1950 + below(100)),
                     length_,
                     pick<DocumentKind>(7),
                     pick<Level>(6),
                     text(3),
                     pick<HeadSource>(7),
                     pick<HeadSource>(7),
                     pick<Confidence>(2)};
    made.sections.resize(below(4));
    for (Section& each : made.sections) {
      each = {static_cast<std::uint8_t>(1 + below(4)), text(3), text(8), span(), pick<Part>(3)};
    }
    sections_ = static_cast<unsigned>(made.sections.size());
    made.items.resize(below(5));
    for (Item& each : made.items) fill(each, static_cast<unsigned>(made.items.size()));
    made.milestones.resize(below(3));
    for (Milestone& each : made.milestones) {
      each = {span(), pick<Status>(2), text(5), text(3), maybe_period(), maybe_index(sections_)};
    }
    const auto items = static_cast<unsigned>(made.items.size());
    if (items > 0) made.links = {{below(items), below(items)}};
    made.headlines = {{entry(), maybe_index(items), maybe_span(), {}}, {entry(), none, maybe_span(), {}}};
    for (std::uint32_t i = 0; i < items; ++i) made.headlines[below(2)].also.push_back(i);
    made.remarks = {{entry(), span(), pick<Says>(3)}};
    made.repairs.resize(below(3));
    for (Repair& each : made.repairs) each = {pick<RepairKind>(5), span()};
    return made;
  }

 private:
  template <typename Enum>
  Enum pick(unsigned count) {
    return static_cast<Enum>(below(count));
  }

  Span span() {
    const unsigned start = below(length_ + 1);
    return {start, start + below(length_ - start + 1)};
  }

  std::optional<Span> maybe_span() { return coin() ? std::optional(span()) : std::nullopt; }

  Date date() {
    if (coin()) return {};
    return {static_cast<std::int16_t>(1 + below(9999)), static_cast<std::uint8_t>(1 + below(12)),
            static_cast<std::uint8_t>(1 + below(31))};
  }

  std::optional<Period> maybe_period() {
    if (coin()) return std::nullopt;
    return Period{span(), date(), date(), pick<PeriodSource>(5), pick<PeriodExtent>(5)};
  }

  std::uint32_t maybe_index(unsigned count) { return count == 0 || coin() ? none : below(count); }
  std::uint32_t entry() { return below(static_cast<unsigned>(catalogue().size())); }

  std::optional<Decimal> maybe_number() {
    if (coin()) return std::nullopt;
    return Decimal::of(static_cast<std::int64_t>(below(2'000'000)) - 1'000'000,
                       static_cast<std::int32_t>(below(40)) - 20);
  }

  void fill(Item& item, unsigned items) {
    item.status = pick<Status>(2);
    item.indicator = {text(6), span(), coin() ? none : entry()};
    item.measure = pick<Measure>(4);
    item.direction = pick<Direction>(3);
    item.quantity = {span(),         pick<Comparator>(8), maybe_number(), maybe_number(),
                     maybe_number(), maybe_number(),      text(3)};
    item.period = maybe_period();
    item.reference = maybe_span();
    item.headline = coin();
    if (coin()) item.modality = Modality{span(), pick<Strength>(2)};
    item.confidence = pick<Confidence>(2);
    item.evidence.resize(below(4));
    for (Evidence& each : item.evidence) each = {pick<Field>(8), span()};
    item.section = maybe_index(sections_);
    item.sentence = span();
    item.rate = pick<Rate>(4);
    item.estimate = coin();
    item.scope = pick<Scope>(3);
    if (coin()) item.definition = Definition{span(), coin()};
    item.horizon = pick<Horizon>(4);
    item.stretch = maybe_index(items);
  }

  std::mt19937 engine_;
  std::uint32_t length_ = 0;
  unsigned sections_ = 0;
};

TEST(Json, EqualsTheDocumentTreeOnRandomAnalyses) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    Random random(seed);
    const std::u16string source = random.text(40);
    const Analysis analysis = random.analysis(source);
    const std::string json = to_json(analysis, source);
    const Json parsed = Json::parse(json, nullptr, false);
    ASSERT_FALSE(parsed.is_discarded()) << "seed " << seed << '\n' << json;
    ASSERT_EQ(parsed.dump(), Tree(analysis, source).build().dump()) << "seed " << seed;
  }
}

// source        今年生产总值增长５．５％左右。
// indicator       [  )   2–6
// quantity              [      )  8–14
TEST(Json, IsOneLineInTheOrderOfTheContract) {
  const std::u16string source = u"今年生产总值增长５．５％左右。";
  Analysis analysis;
  analysis.document = {u"政府工作报告",      u"示例市",     2025,      static_cast<std::uint32_t>(source.size()),
                       DocumentKind::report, Level::county, u"示例省", HeadSource::title,
                       HeadSource::heading};
  analysis.sections = {{1, u"二", u"工作安排", {0, 15}, Part::plan}};
  Item item;
  item.status = Status::target;
  item.indicator = {u"生产总值", {2, 6}, none};
  item.measure = Measure::growth;
  item.direction = Direction::up;
  item.quantity = {{8, 14}, Comparator::about, Decimal{55, -1}, {}, {}, {}, u"%"};
  item.period = Period{{0, 2}, {2025, 1, 1}, {2025, 12, 31}, PeriodSource::stated, PeriodExtent::year};
  item.headline = true;
  item.modality = Modality{{12, 14}, Strength::soft};
  item.evidence = {{Field::measure, {6, 8}}};
  item.section = 0;
  item.sentence = {0, 15};
  item.horizon = Horizon::year;
  analysis.items = {item};
  analysis.repairs = {{RepairKind::drop_spaces, {3, 3}}};

  EXPECT_EQ(
      to_json(analysis, source),
      R"({"schema":"mubiao.analysis/1",)"
      R"("document":{"title":"政府工作报告","place":"示例市","year":2025,"length":15,"kind":"report",)"
      R"("level":"county","parent":"示例省","placeFrom":"title","yearFrom":"heading","confidence":"sure"},)"
      R"("sections":[{"id":"s1","level":1,"number":"二","title":"工作安排","start":0,"end":15,"part":"plan"}],)"
      R"("items":[{"id":"i1","status":"target","indicator":{"text":"生产总值","start":2,"end":6,"code":null},)"
      R"("measure":"growth","direction":"up","quantity":{"text":"５．５％左右","start":8,"end":14,"comparator":"≈",)"
      R"("value":5.5,"low":null,"high":null,"unit":"%","from":null},)"
      R"("period":{"text":"今年","start":0,"end":2,"from":"2025-01-01","to":"2025-12-31","by":"stated","span":"year"},)"
      R"("reference":null,)"
      R"("headline":true,"modality":{"text":"左右","start":12,"end":14,"strength":"soft"},"confidence":"sure",)"
      R"("evidence":[{"for":"measure","start":6,"end":8}],"section":"s1","sentence":{"start":0,"end":15},)"
      R"("rate":null,"estimate":false,"scope":"whole","definition":null,"horizon":"year","stretch":null}],)"
      R"("milestones":[],"links":[],"headlines":[],"remarks":[],)"
      R"("repairs":[{"kind":"drop-spaces","start":3,"end":3}]})");
}

TEST(Json, OfNothingHasEveryKey) {
  EXPECT_EQ(to_json({}, u""),
            R"({"schema":"mubiao.analysis/1","document":{"title":null,"place":null,"year":null,"length":0,)"
            R"("kind":"other","level":null,"parent":null,"placeFrom":null,"yearFrom":null,"confidence":"sure"},)"
            R"("sections":[],"items":[],"milestones":[],"links":[],"headlines":[],"remarks":[],"repairs":[]})");
}

// What any analysis has by the contract: every key, and a row for each headline whether it is named or not.
TEST(Json, OfAnEmptyTextIsItsKeysAndAnEmptyRowForEachHeadline) {
  const std::string of_nothing = to_json({}, u"");
  const Analysis analysis = extract(u"");
  std::size_t rows = analysis.headlines.size() - 1;  // commas
  for (const Headline& headline : analysis.headlines)
    rows += std::string_view(R"({"code":"","item":null,"words":null,"also":[]})").size() +
            catalogue()[headline.catalogue].code.size();
  EXPECT_EQ(analysis.headlines.size(), 16U);
  EXPECT_EQ(to_json(analysis, u"").size(), of_nothing.size() + rows);
  EXPECT_EQ(of_nothing.size() + rows, 1286U);
}

TEST(Json, CutsASpanThatLeavesTheSource) {
  Analysis analysis;
  analysis.items.resize(1);
  analysis.items[0].quantity.span = {2, 900};
  analysis.items[0].reference = Span{700, 800};
  const Json parsed = Json::parse(to_json(analysis, u"约12人"));
  EXPECT_EQ(parsed["items"][0]["quantity"]["text"], "2人");
  EXPECT_EQ(parsed["items"][0]["reference"]["text"], "");
}

TEST(Json, ShowsAnIdThatPointsNowhereAsNull) {
  Analysis analysis;
  analysis.items.resize(1);
  analysis.items[0].section = 7;
  analysis.items[0].stretch = 1;
  analysis.headlines = {{0, 3, {}, {}}};
  const Json parsed = Json::parse(to_json(analysis, u""));
  EXPECT_TRUE(parsed["items"][0]["section"].is_null());
  EXPECT_TRUE(parsed["items"][0]["stretch"].is_null());
  EXPECT_TRUE(parsed["headlines"][0]["item"].is_null());
}

}  // namespace
}  // namespace mubiao
