#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/command/encoding.h"
#include "core/compare/comparison_json.h"
#include "core/compare/selection.h"
#include "core/contract/analysis.h"

namespace mubiao {

enum class Task : std::uint8_t { extract, read, compare, explain, help, version };
enum class Format : std::uint8_t { json, jsonl, csv, markdown, table };

/// What is known of one file: --set FILE:place=…,year=….
struct Setting {
  std::string file;   ///< its path, or its name without folders
  std::string place;  ///< UTF-8; empty where it is not given
  std::int16_t year = 0;
};

/// What the command line asks for.
struct Options {
  Task task = Task::help;
  Format format = Format::json;  ///< of `extract` and `compare`
  std::optional<Status> status;  ///< of `extract`: only these; nothing means all
  Encoding encoding = Encoding::automatic;
  std::string place;                 ///< of `extract`: known beside the text (UTF-8)
  std::int16_t year = 0;             ///< of `extract`: the same; 0 where it is not given
  std::optional<DocumentKind> kind;  ///< of `extract`: the same
  unsigned jobs = 0;                 ///< threads that read files; 0 for one a processor
  std::string resume;                ///< of `extract`: the file of lines to go on with; empty for standard output
  bool byte_order_mark = false;      ///< CSV begins with one, for Excel
  // Of `compare`
  comparison::Views views;
  bool wide = false;  ///< the matrix as a table of indicators by reports
  comparison::Selection selection;
  std::vector<Setting> settings;
  // Of `explain`: which sentence; nothing means all that have a figure
  std::optional<std::uint32_t> sentence;  ///< its number, from 1
  std::optional<std::uint32_t> at;        ///< a UTF-16 unit of the source that it holds
  std::string match;                      ///< words that it holds (UTF-8), in any form that folds to the same
  std::vector<std::string> files;         ///< "-" is standard input
  std::vector<std::string> globs;         ///< which files of a folder are read; none for texts by their suffix
};

/// The options, or what is wrong with the command line.
struct ParsedOptions {
  Options options;
  std::string error;  ///< one line for people; empty if the command line is right
};

/// Reads the arguments after the program's name: `--option value` or `--option=value`, before or after the files;
/// `--` ends the options. Of an option given twice the last counts.
ParsedOptions parse_options(std::span<const std::string_view> arguments);

}  // namespace mubiao
