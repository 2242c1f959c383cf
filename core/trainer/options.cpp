#include "core/trainer/options.h"

#include <algorithm>
#include <iterator>

namespace mubiao::trainer {
namespace {

/// An option, and what its value sets; one without value gets an empty one.
struct Rule {
  const char* name;
  bool has_value;
  void (*apply)(Options&, const std::string& value);
};

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from <= list.size();) {
    const std::size_t comma = std::min(list.find(',', from), list.size());
    words.push_back(list.substr(from, comma - from));
    from = comma + 1;
  }
  return words;
}

constexpr Rule rules[] = {
    {"--leave", true, [](Options& options, const std::string& value) { options.leave = split(value); }},
    {"--own", true, [](Options& options, const std::string& value) { options.own = value; }},
    {"--also", true, [](Options& options, const std::string& value) { options.also = value; }},
    {"--texts", true, [](Options& options, const std::string& value) { options.texts = split(value); }},
    {"--folds", true, [](Options& options, const std::string& value) { options.folds = std::stoul(value); }},
    {"--genres", false, [](Options& options, const std::string&) { options.genres = true; }},
    {"--write", true, [](Options& options, const std::string& value) { options.write = value; }},
    {"--measure", true, [](Options& options, const std::string& value) { options.measure = value; }},
    {"--scale", true, [](Options& options, const std::string& value) { options.settings.scale = std::stoi(value); }},
    {"--epochs", true, [](Options& options, const std::string& value) { options.settings.epochs = std::stoi(value); }},
    {"--runs", true, [](Options& options, const std::string& value) { options.settings.runs = std::stoi(value); }},
    {"--decay", true,
     [](Options& options, const std::string& value) { options.settings.rank_decay = std::stod(value); }},
    {"--admit-decay", true,
     [](Options& options, const std::string& value) { options.settings.admit_decay = std::stod(value); }},
    {"--verbose", false, [](Options& options, const std::string&) { options.verbose = true; }},
    {"--rules", false, [](Options& options, const std::string&) { options.rules = true; }},
};

}  // namespace

bool parse_options(const std::vector<std::string>& arguments, Options& options, std::string& error) {
  if (arguments.empty() || arguments[0].starts_with("--")) return error = "no folder of annotated reports given", false;
  options.gold_folders = split(arguments[0]);
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& name = arguments[i];
    const auto* const rule =
        std::find_if(std::begin(rules), std::end(rules), [&](const Rule& r) { return name == r.name; });
    if (rule == std::end(rules)) return error = "unknown option " + name, false;
    if (rule->has_value && i + 1 == arguments.size()) return error = name + " needs a value", false;
    rule->apply(options, rule->has_value ? arguments[++i] : std::string());
  }
  if (options.folds == 0 && !options.genres && options.write.empty() && options.measure.empty())
    return error = "none of --folds, --genres, --write and --measure given", false;
  return true;
}

}  // namespace mubiao::trainer
