#include "core/command/options.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/lexicon/catalogue.h"

// By hand and by table: CLI11 (the library that was weighed) is 9,000 lines of header for five options.

namespace mubiao {
namespace {

/// One word that an option takes, and what it sets.
struct Choice {
  std::string_view word;
  void (*apply)(Options&);
};

/// An option of a task: with a value out of `choices`; with any value that `take` takes; or with none, for `apply`.
struct Rule {
  Task task;
  std::string_view name;
  std::span<const Choice> choices;
  void (*apply)(Options&);
  bool (*take)(Options&, std::string_view) = nullptr;
  std::string_view wanted = {};  ///< what `take` takes, for people
};

bool take_number(std::string_view word, std::optional<std::uint32_t>& number) {
  const char* const end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number.emplace());
  return read.ec == std::errc() && read.ptr == end;
}

bool take_year(std::string_view word, std::int16_t& year) {
  constexpr std::uint32_t first = 1900, last = 2100;
  std::optional<std::uint32_t> number;
  if (!take_number(word, number) || *number < first || *number > last) return false;
  year = static_cast<std::int16_t>(*number);
  return true;
}

bool take_jobs(Options& options, std::string_view word) {
  constexpr std::uint32_t most = 256;
  std::optional<std::uint32_t> number;
  if (!take_number(word, number) || *number == 0 || *number > most) return false;
  options.jobs = *number;
  return true;
}

bool take_known(std::string_view word, Setting& setting) {
  const std::size_t sign = std::min(word.find('='), word.size());
  const std::string_view key = word.substr(0, sign), value = word.substr(std::min(sign + 1, word.size()));
  if (key == "year") return take_year(value, setting.year);
  return key == "place" && !(setting.place = value).empty();
}

/// FILE:place=…,year=…; a path may hold colons, what follows the last one counts.
bool take_setting(Options& options, std::string_view word) {
  const std::size_t colon = word.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  Setting setting{std::string(word.substr(0, colon)), {}};
  for (std::string_view rest = word.substr(colon + 1);;) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (!take_known(rest.substr(0, comma), setting)) return false;
    if (comma == rest.size()) break;
    rest.remove_prefix(comma + 1);
  }
  options.settings.push_back(std::move(setting));
  return true;
}

bool take_glob(Options& options, std::string_view word) {
  if (!word.empty()) options.globs.emplace_back(word);
  return !word.empty();
}

bool take_compared_year(Options& options, std::string_view word) {
  std::int16_t year = 0;
  if (!take_year(word, year)) return false;
  options.selection.year = year;
  return true;
}

bool take_code(Options& options, std::string_view word) {
  const auto entries = catalogue();
  const bool known =
      std::any_of(entries.begin(), entries.end(), [=](const CatalogueEntry& each) { return each.code == word; });
  if (known) options.selection.codes.emplace_back(word);
  return known;
}

constexpr Choice extract_formats[] = {
    {"json", [](Options& options) { options.format = Format::json; }},
    {"jsonl", [](Options& options) { options.format = Format::jsonl; }},
    {"csv", [](Options& options) { options.format = Format::csv; }},
    {"md", [](Options& options) { options.format = Format::markdown; }},
    {"table", [](Options& options) { options.format = Format::table; }},
};
constexpr Choice formats[] = {
    {"json", [](Options& options) { options.format = Format::json; }},
    {"csv", [](Options& options) { options.format = Format::csv; }},
    {"md", [](Options& options) { options.format = Format::markdown; }},
    {"table", [](Options& options) { options.format = Format::table; }},
};
constexpr Choice statuses[] = {
    {"target", [](Options& options) { options.status = Status::target; }},
    {"result", [](Options& options) { options.status = Status::result; }},
    {"all", [](Options& options) { options.status.reset(); }},
};
constexpr Choice kinds[] = {
    {"report", [](Options& options) { options.kind = DocumentKind::report; }},
    {"plan", [](Options& options) { options.kind = DocumentKind::plan; }},
    {"budget", [](Options& options) { options.kind = DocumentKind::budget; }},
    {"communique", [](Options& options) { options.kind = DocumentKind::communique; }},
    {"policy", [](Options& options) { options.kind = DocumentKind::policy; }},
    {"news", [](Options& options) { options.kind = DocumentKind::news; }},
    {"other", [](Options& options) { options.kind = DocumentKind::other; }},
};
constexpr Choice encodings[] = {
    {"auto", [](Options& options) { options.encoding = Encoding::automatic; }},
    {"utf-8", [](Options& options) { options.encoding = Encoding::utf8; }},
    {"gb18030", [](Options& options) { options.encoding = Encoding::gb18030; }},
};
constexpr Choice views[] = {
    {"outcomes",
     [](Options& options) {
       options.views = {true, false, false, false}, options.wide = false;
     }},
    {"changes",
     [](Options& options) {
       options.views = {false, true, false, false}, options.wide = false;
     }},
    {"matrix",
     [](Options& options) {
       options.views = {false, false, true, false}, options.wide = false;
     }},
    {"rank",
     [](Options& options) {
       options.views = {false, false, false, true}, options.wide = false;
     }},
    {"wide",
     [](Options& options) {
       options.views = {false, false, true, false}, options.wide = true;
     }},
    {"all", [](Options& options) { options.views = {}, options.wide = false; }},
};
constexpr Choice read_formats[] = {{"jsonl", [](Options&) {}}};

constexpr Rule rules[] = {
    {Task::extract, "--format", extract_formats, nullptr},
    {Task::extract, "--status", statuses, nullptr},
    {Task::extract, "--encoding", encodings, nullptr},
    {Task::extract, "--kind", kinds, nullptr},
    {Task::extract,
     "--place",
     {},
     nullptr,
     [](Options& options, std::string_view word) { return !(options.place = word).empty(); },
     "a place"},
    {Task::extract,
     "--year",
     {},
     nullptr,
     [](Options& options, std::string_view word) { return take_year(word, options.year); },
     "a year"},
    {Task::extract, "--jobs", {}, nullptr, take_jobs, "a number from 1 to 256"},
    {Task::extract, "--glob", {}, nullptr, take_glob, "a pattern"},
    {Task::extract,
     "--resume",
     {},
     nullptr,
     [](Options& options, std::string_view word) { return !(options.resume = word).empty(); },
     "a file"},
    {Task::extract, "--bom", {}, [](Options& options) { options.byte_order_mark = true; }},
    {Task::read, "--format", read_formats, nullptr},
    {Task::compare, "--format", formats, nullptr},
    {Task::compare, "--view", views, nullptr},
    {Task::compare, "--encoding", encodings, nullptr},
    {Task::compare, "--indicator", {}, nullptr, take_code, "a code of the catalogue"},
    {Task::compare, "--headline", {}, [](Options& options) { options.selection.headline = true; }},
    {Task::compare, "--year", {}, nullptr, take_compared_year, "a year"},
    {Task::compare, "--set", {}, nullptr, take_setting, "FILE:place=PLACE,year=YEAR"},
    {Task::compare, "--jobs", {}, nullptr, take_jobs, "a number from 1 to 256"},
    {Task::compare, "--glob", {}, nullptr, take_glob, "a pattern"},
    {Task::compare, "--bom", {}, [](Options& options) { options.byte_order_mark = true; }},
    {Task::explain, "--encoding", encodings, nullptr},
    {Task::explain,
     "--sentence",
     {},
     nullptr,
     [](Options& options, std::string_view word) {
       return take_number(word, options.sentence) && options.sentence > 0u;
     },
     "a number from 1"},
    {Task::explain,
     "--at",
     {},
     nullptr,
     [](Options& options, std::string_view word) { return take_number(word, options.at); },
     "an offset"},
    {Task::explain,
     "--match",
     {},
     nullptr,
     [](Options& options, std::string_view word) { return !(options.match = word).empty(); },
     "some words"},
};

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

std::string one_of(std::span<const Choice> choices) {
  std::string list;
  for (const Choice& choice : choices) {
    if (!list.empty()) list += ", ";
    list += choice.word;
  }
  return list;
}

class Parser {
 public:
  explicit Parser(std::span<const std::string_view> arguments) : arguments_(arguments) {}

  ParsedOptions parse() {
    if (asks_for("--help", "-h")) return with_task(Task::help);
    if (asks_for("--version", "-V")) return with_task(Task::version);
    read_task();
    while (next_ < arguments_.size() && parsed_.error.empty()) read_argument(arguments_[next_++]);
    if (parsed_.error.empty()) check_files();
    return std::move(parsed_);
  }

 private:
  /// These two count wherever they stand among the options.
  bool asks_for(std::string_view name, std::string_view short_name) const {
    const auto end = std::find(arguments_.begin(), arguments_.end(), "--");
    return std::any_of(arguments_.begin(), end,
                       [=](std::string_view argument) { return argument == name || argument == short_name; });
  }

  static ParsedOptions with_task(Task task) {
    ParsedOptions parsed;
    parsed.options.task = task;
    return parsed;
  }

  void fail(std::string message) { parsed_.error = std::move(message) + "; see mubiao --help"; }

  void read_task() {
    if (arguments_.empty()) return fail("no task given, extract, compare, read or explain");
    const std::string_view task = arguments_[next_++];
    if (task == "extract") {
      parsed_.options.task = Task::extract;
    } else if (task == "read") {
      parsed_.options.task = Task::read;
    } else if (task == "compare") {
      parsed_.options.task = Task::compare;
    } else if (task == "explain") {
      parsed_.options.task = Task::explain;
    } else {
      fail("unknown task " + quoted(task));
    }
  }

  void read_argument(std::string_view argument) {
    if (only_files_ || argument == "-" || !argument.starts_with('-')) {
      parsed_.options.files.emplace_back(argument);
    } else if (argument == "--") {
      only_files_ = true;
    } else {
      read_option(argument);
    }
  }

  void read_option(std::string_view argument) {
    const std::size_t sign = argument.find('=');
    const std::string_view name = argument.substr(0, sign);
    const auto* const rule = std::find_if(std::begin(rules), std::end(rules), [&](const Rule& each) {
      return each.task == parsed_.options.task && each.name == name;
    });
    if (rule == std::end(rules)) return fail("unknown option " + quoted(name));
    const bool has_value = sign != std::string_view::npos;
    if (rule->apply != nullptr) {
      if (has_value) return fail(std::string(name) + " takes no value");
      return rule->apply(parsed_.options);
    }
    if (!has_value && next_ == arguments_.size()) return fail(std::string(name) + " needs a value");
    take_value(*rule, has_value ? argument.substr(sign + 1) : arguments_[next_++]);
  }

  void take_value(const Rule& rule, std::string_view word) {
    if (rule.take == nullptr) return choose(rule, word);
    if (!rule.take(parsed_.options, word))
      fail(std::string(rule.name) + " " + quoted(word) + " is not " + std::string(rule.wanted));
  }

  void choose(const Rule& rule, std::string_view word) {
    for (const Choice& choice : rule.choices) {
      if (choice.word == word) return choice.apply(parsed_.options);
    }
    fail(std::string(rule.name) + " " + quoted(word) + " is not one of " + one_of(rule.choices));
  }

  void check_files() {
    const bool takes_files = parsed_.options.task == Task::extract || parsed_.options.task == Task::compare;
    if (takes_files && parsed_.options.files.empty()) {
      fail("no file given, - is standard input");
    }
    if (!parsed_.options.resume.empty() && parsed_.options.format != Format::jsonl) {
      fail("--resume goes on with lines of --format jsonl");
    }
    const comparison::Views& shown = parsed_.options.views;
    if (parsed_.options.task == Task::compare && parsed_.options.format == Format::csv && shown.outcomes &&
        shown.rank) {
      fail("--format csv holds one table, --view outcomes, changes, matrix, wide or rank");
    }
    if (parsed_.options.task == Task::explain && parsed_.options.files.size() != 1) {
      fail("explain takes one file, - is standard input");
    }
    if (parsed_.options.task == Task::read && !parsed_.options.files.empty()) {
      fail("read takes no file, it reads standard input");
    }
  }

  std::span<const std::string_view> arguments_;
  std::size_t next_ = 0;
  bool only_files_ = false;
  ParsedOptions parsed_;
};

}  // namespace

ParsedOptions parse_options(std::span<const std::string_view> arguments) { return Parser(arguments).parse(); }

}  // namespace mubiao
