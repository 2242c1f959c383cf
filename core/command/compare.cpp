#include "core/command/compare.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/command/file.h"
#include "core/command/input.h"
#include "core/command/ordered_work.h"
#include "core/command/progress.h"
#include "core/command/text_file.h"
#include "core/command/text_line.h"
#include "core/command/visible.h"
#include "core/compare/compare.h"
#include "core/compare/comparison_json.h"
#include "core/compare/comparison_rows.h"
#include "core/compare/report_of_analysis.h"
#include "core/compare/report_of_json.h"
#include "core/compare/selection.h"
#include "core/mubiao.h"
#include "core/output/csv.h"
#include "core/output/markdown.h"
#include "core/output/table.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

using comparison::Comparison;
using comparison::Report;

std::string_view base_name(std::string_view path) { return path.substr(path.find_last_of("/\\") + 1); }

/// What is known of a text beside it.
struct Knowledge {
  std::u16string place;
  std::int16_t year = 0;
};

/// What the command line knows of a file.
Knowledge known_of(const Options& options, const std::string& path) {
  Knowledge known;
  for (const Setting& each : options.settings) {
    if (each.file != path && each.file != base_name(path)) continue;
    if (!each.place.empty()) known.place = utf16_or_replaced(each.place);
    if (each.year != 0) known.year = each.year;
  }
  return known;
}

/// Reads the inputs and keeps what a comparison needs of each.
class Reader {
 public:
  explicit Reader(const Options& options) : options_(options) {}

  /// Files are read on all threads, and taken in their order.
  void read(const std::vector<std::string>& paths) {
    const unsigned jobs = options_.jobs != 0 ? options_.jobs : std::max(1u, std::thread::hardware_concurrency());
    Progress progress(paths.size());
    std::size_t bytes = 0;
    do_in_order(
        paths.size(), jobs, [&](std::size_t i) { return read(paths[i]); },
        [&](std::size_t i, ReadFile file) {
          if (!file.errors.empty()) progress.clear();
          for (const std::string& error : file.errors) refuse(error);
          progress.show(i + 1, bytes += file.bytes);
          std::move(file.reports.begin(), file.reports.end(), std::back_inserter(reports_));
          return true;
        });
  }

  void refuse(const std::string& why) {
    complain(why);
    ++refused_;
  }

  std::vector<Report> take_reports() { return std::move(reports_); }
  std::size_t refused() const { return refused_; }
  std::size_t taken() const { return reports_.size(); }

 private:
  /// The reports of one input, and what of it could not be read.
  struct ReadFile {
    std::vector<Report> reports;
    std::vector<std::string> errors;
    std::size_t bytes = 0;
  };

  ReadFile read(const std::string& path) const {
    if (is_json_file(path)) return read_lines_of_file(path);
    const FileBytes file = read_file(path);
    if (!file.error.empty()) return {{}, {name_of_file(path) + ": " + file.error}, 0};
    if (path == "-" && file.bytes.starts_with('{')) return read_lines(path, file.bytes);
    const DecodedText text = decode_text(path, file.bytes, options_.encoding);
    if (!text.error.empty()) return {{}, {name_of_file(path) + ": " + text.error}, file.bytes.size()};
    const std::string name = path == "-" ? std::string() : path;
    return {{report_of_text(text.units, known_of(options_, path), name)}, {}, file.bytes.size()};
  }

  static Report report_of_text(std::u16string_view text, const Knowledge& known, const std::string& name) {
    const std::u16string file = utf16_from_utf8(visible(name)).units;
    const std::u16string base = file.substr(file.find_last_of(u"/\\") + 1);
    const Analysis analysis = extract(text, {known.place, known.year, base});
    return comparison::report_of(analysis, text, utf8_from_utf16(file));
  }

  /// Ten thousand analyses in one file are more than a gigabyte; only what a comparison needs of them stays.
  ReadFile read_lines_of_file(const std::string& path) const {
    ReadFile read;
    LineReader lines(path);
    std::string line;
    for (std::size_t number = 1; lines.next(line); ++number) take_line(path, number, line, read);
    if (!lines.error().empty()) read.errors.push_back(name_of_file(path) + ": " + lines.error());
    return read;
  }

  ReadFile read_lines(const std::string& path, std::string_view rest) const {
    ReadFile read;
    for (std::size_t number = 1; !rest.empty(); ++number) {
      const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      take_line(path, number, line, read);
    }
    return read;
  }

  void take_line(const std::string& path, std::size_t number, std::string_view line, ReadFile& read) const {
    read.bytes += line.size() + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
    comparison::ReadReport one = read_line(line);
    if (one.error.empty()) {
      read.reports.push_back(std::move(one.report));
    } else {
      read.errors.push_back(name_of_file(path) + ": line " + std::to_string(number) + ": " + one.error);
    }
  }

  /// A stored analysis, or a text as {"file":…,"text":…}.
  comparison::ReadReport read_line(std::string_view line) const {
    comparison::ReadReport stored = comparison::report_of_json(line);
    if (stored.error.empty()) {
      stored.report.file = visible(stored.report.file);
      apply_settings(stored.report);
      return stored;
    }
    const TextLine text = read_text_line(line);
    if (!text.error.empty()) return stored;
    Knowledge known = known_of(options_, text.file);
    if (known.place.empty()) known.place = text.place;
    if (known.year == 0) known.year = text.year;
    return {report_of_text(text.text, known, text.file), {}};
  }

  void apply_settings(Report& report) const {
    const Knowledge known = known_of(options_, report.file);
    if (!known.place.empty()) report.place = utf8_from_utf16(known.place), report.place_from = HeadSource::user;
    if (known.year != 0) report.year = known.year, report.year_from = HeadSource::user;
  }

  const Options& options_;
  std::vector<Report> reports_;
  std::size_t refused_ = 0;
};

std::string name_of(const Report& report) { return report.file.empty() ? "standard input" : report.file; }

void complain_of(const Comparison& all) {
  for (const comparison::Note& note : all.notes) {
    std::string files;
    for (const std::uint32_t report : note.reports) files += (files.empty() ? "" : ", ") + name_of(all.reports[report]);
    complain(files + ": " + std::string(comparison::explain(note.kind)));
  }
}

std::string in_format(const Rows& rows, const Options& options) {
  switch (options.format) {
    case Format::csv: return (options.byte_order_mark ? "\xEF\xBB\xBF" : "") + to_csv(rows);
    case Format::markdown: return to_markdown(rows);
    default: return to_table(rows);
  }
}

std::string print(const Comparison& all, const Options& options) {
  const comparison::Views& views = options.views;
  if (options.format == Format::json) return comparison::to_json(all, views) + '\n';
  std::string out;
  const auto add = [&](bool shown, Rows (*rows)(const Comparison&)) {
    if (!shown) return;
    if (!out.empty()) out += '\n';
    out += in_format(rows(all), options);
  };
  add(views.outcomes, comparison::outcome_rows);
  add(views.changes, comparison::change_rows);
  add(views.matrix, options.wide ? comparison::wide_rows : comparison::matrix_rows);
  add(views.rank, comparison::rank_rows);
  return out;
}

}  // namespace

ExitCode run_compare(const Options& options) {
  Reader reader(options);
  const InputFiles inputs = find_files(options.files, options.globs);
  for (const std::string& error : inputs.errors) reader.refuse(error);
  reader.read(inputs.paths);
  if (reader.taken() == 0) return failed;
  Comparison all = comparison::compare(reader.take_reports());
  complain_of(all);
  comparison::keep(all, options.selection);
  if (!write_output(print(all, options))) return complain_of_output();
  return reader.refused() == 0 ? all_done : some_failed;
}

}  // namespace mubiao
