#include "core/command/compare.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/command/file.h"
#include "core/command/input.h"
#include "core/command/input_queue.h"
#include "core/command/ordered_work.h"
#include "core/command/progress.h"
#include "core/command/text_file.h"
#include "core/command/text_line.h"
#include "core/command/visible.h"
#include "core/command/words_stock.h"
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
using comparison::Words;

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

  /// Files and lines are read on all threads, and taken in their order.
  void read(const std::vector<std::string>& paths) {
    const unsigned jobs = options_.jobs != 0 ? options_.jobs : std::max(1u, std::thread::hardware_concurrency());
    Progress progress(paths.size());
    std::size_t bytes = 0;
    InputQueue queue(paths);
    do_jobs_in_order(
        jobs, [&] { return queue.next(); }, [&](const InputJob& job) { return read(paths[job.file], job); },
        [&](ReadInput input) {
          if (!input.error.empty()) progress.clear(), refuse(input.error);
          progress.show(input.file + 1, bytes += input.bytes);
          if (input.report) reports_.push_back(std::move(*input.report));
          return true;
        });
  }

  void refuse(const std::string& why) {
    complain(why);
    ++refused_;
  }

  /// Their words are the reader's.
  std::vector<Report> take_reports() { return std::move(reports_); }
  std::size_t refused() const { return refused_; }

 private:
  /// The report of one input, or why there is none. An empty line has neither.
  struct ReadInput {
    std::size_t file = 0;
    std::optional<Report> report;
    std::string error;
    std::size_t bytes = 0;
  };

  ReadInput read(const std::string& path, const InputJob& job) {
    Words& words = words_.take();
    ReadInput read = job.number == 0 ? read_whole(path, words) : read_line(path, job, words);
    words_.give_back(words);
    read.file = job.file;
    return read;
  }

  ReadInput read_whole(const std::string& path, Words& words) const {
    const FileBytes file = read_file(path);
    if (!file.error.empty()) return {0, {}, name_of_file(path) + ": " + file.error, 0};
    const DecodedText text = decode_text(path, file.bytes, options_.encoding);
    if (!text.error.empty()) return {0, {}, name_of_file(path) + ": " + text.error, file.bytes.size()};
    const std::string name = path == "-" ? std::string() : path;
    return {0, report_of_text(text.units, known_of(options_, path), name, words), {}, file.bytes.size()};
  }

  ReadInput read_line(const std::string& path, const InputJob& job, Words& words) const {
    if (!job.error.empty()) return {0, {}, name_of_file(path) + ": " + job.error, 0};
    if (job.line.find_first_not_of(" \t\r") == std::string::npos) return {};
    comparison::ReadReport one = report_of_line(job.line, words);
    if (one.error.empty()) return {0, std::move(one.report), {}, job.line.size() + 1};
    return {0, {}, name_of_file(path) + ": line " + std::to_string(job.number) + ": " + one.error, 0};
  }

  static Report report_of_text(std::u16string_view text, const Knowledge& known, const std::string& name,
                               Words& words) {
    const std::u16string file = utf16_from_utf8(visible(name)).units;
    const std::u16string base = file.substr(file.find_last_of(u"/\\") + 1);
    const Analysis analysis = extract(text, {known.place, known.year, base});
    return comparison::report_of(analysis, text, utf8_from_utf16(file), words);
  }

  /// A stored analysis, or a text as {"file":…,"text":…}.
  comparison::ReadReport report_of_line(std::string_view line, Words& words) const {
    comparison::ReadReport stored = comparison::report_of_json(line, words);
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
    return {report_of_text(text.text, known, text.file, words), {}};
  }

  void apply_settings(Report& report) const {
    const Knowledge known = known_of(options_, report.file);
    if (!known.place.empty()) report.place = utf8_from_utf16(known.place), report.place_from = HeadSource::user;
    if (known.year != 0) report.year = known.year, report.year_from = HeadSource::user;
  }

  const Options& options_;
  WordsStock words_;
  std::vector<Report> reports_;
  std::size_t refused_ = 0;
};

/// A setting for a file that is not there is a slip of the pen.
void complain_of_settings(const Options& options, const InputFiles& inputs, const std::vector<Report>& reports) {
  for (const Setting& each : options.settings) {
    const auto is_of = [&](const std::string& path) { return path == each.file || base_name(path) == each.file; };
    const bool is_read = std::any_of(inputs.paths.begin(), inputs.paths.end(), is_of) ||
                         std::any_of(reports.begin(), reports.end(), [&](const Report& r) { return is_of(r.file); });
    if (!is_read) complain("--set " + each.file + ": no file of this name is compared");
  }
}

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

std::string tables(const Comparison& all, const Options& options) {
  const comparison::Views& views = options.views;
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

bool print(const Comparison& all, const Options& options) {
  if (options.format != Format::json) return write_output(tables(all, options));
  return comparison::to_json(all, options.views, write_output) && write_output("\n");
}

}  // namespace

ExitCode run_compare(const Options& options) {
  Reader reader(options);
  const InputFiles inputs = find_files(options.files, options.globs);
  for (const std::string& error : inputs.errors) reader.refuse(error);
  reader.read(inputs.paths);
  std::vector<Report> reports = reader.take_reports();
  complain_of_settings(options, inputs, reports);
  if (reports.empty()) return failed;
  Comparison all = comparison::compare(std::move(reports));
  complain_of(all);
  comparison::keep(all, options.selection);
  if (!print(all, options)) return complain_of_output();
  return reader.refused() == 0 ? all_done : some_failed;
}

}  // namespace mubiao
