#include "core/command/extract.h"

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "core/command/file.h"
#include "core/command/input.h"
#include "core/command/ordered_work.h"
#include "core/command/output_file.h"
#include "core/command/progress.h"
#include "core/command/text_file.h"
#include "core/command/text_line.h"
#include "core/command/visible.h"
#include "core/mubiao.h"
#include "core/output/csv.h"
#include "core/output/json.h"
#include "core/output/json_text.h"
#include "core/output/markdown.h"
#include "core/output/rows.h"
#include "core/output/selection.h"
#include "core/output/table.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

volatile std::sig_atomic_t interrupted = 0;

/// Ctrl-C ends the task after what is being written, so that a file holds whole lines; a second one ends it at once.
/// Waiting for a line of standard input ends with it (no SA_RESTART).
void stop_at_interrupt() {
  struct sigaction action = {};
  action.sa_handler = [](int) { interrupted = 1; };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
}

/// Tables that are printed when all is there are not printed by halves: there Ctrl-C ends the command as ever.
bool prints_at_once(Format format) { return format != Format::markdown && format != Format::table; }

std::string file_key(std::u16string_view file) {
  std::string key = R"({"file":)";
  file.empty() ? void(key += "null") : append_json_text(key, file);
  return key;
}

/// What one file gives, made on any thread.
struct Extracted {
  std::string out;    ///< to be printed
  Rows rows;          ///< of a format that is printed when all are there
  std::string error;  ///< why there is nothing
  std::size_t bytes = 0;
};

/// Turns texts into what is printed of them.
class Extractor {
 public:
  Extractor(const Options& options, bool several)
      : options_(options),
        place_(utf16_or_replaced(options.place)),
        several_(several || options.format == Format::jsonl) {}

  Extracted of_file(const std::string& path) const {
    Extracted made;
    const DecodedText text = read_text(path, options_.encoding);
    if (!text.error.empty()) {
      made.error = name_of_file(path) + ": " + text.error;
      return made;
    }
    made.bytes = text.units.size() * sizeof(char16_t);
    print(made, text.units, {place_, options_.year, {}}, path);
    return made;
  }

  /// A text in a line of JSON; what is no such line gives a line with its error, so that lines out match lines in.
  Extracted of_line(std::string_view line) const {
    Extracted made;
    const TextLine text = read_text_line(line);
    if (text.error.empty()) {
      print(made, text.text, {text.place.empty() ? place_ : text.place, text.year != 0 ? text.year : options_.year, {}},
            text.file);
    } else {
      made.error = text.error;
      made.out = file_key({}) + R"(,"error":)";
      append_json_text(made.out, utf16_from_utf8(text.error).units);
      made.out += "}\n";
    }
    return made;
  }

  Rows no_rows() const { return item_rows(options_.format == Format::csv ? Detail::full : Detail::reading, several_); }

 private:
  void print(Extracted& made, std::u16string_view text, Known known, const std::string& path) const {
    const std::u16string file = path == "-" ? std::u16string() : utf16_from_utf8(visible(path)).units;
    known.kind = options_.kind;
    known.name = std::u16string_view(file).substr(file.find_last_of(u"/\\") + 1);
    Analysis analysis = extract(text, known);
    if (options_.status) keep_status(analysis, *options_.status);
    if (options_.format == Format::json || options_.format == Format::jsonl) {
      made.out = json_line(path == "-" ? u"-" : file, analysis, text);
    } else {
      made.rows = no_rows();
      append_item_rows(made.rows, analysis, text, utf8_from_utf16(path == "-" ? u"-" : file));
    }
  }

  /// One file: the analysis as it is. Several: {"file":…,"analysis":…}.
  std::string json_line(std::u16string_view file, const Analysis& analysis, std::u16string_view source) const {
    if (!several_) return to_json(analysis, source) + '\n';
    return file_key(file) + R"(,"analysis":)" + to_json(analysis, source) + "}\n";
  }

  const Options& options_;
  std::u16string place_;
  bool several_;
};

/// Prints what the files give, in their order: lines at once and CSV file by file, the other tables when all are there.
class Printer {
 public:
  Printer(const Options& options, Rows rows) : options_(options), rows_(std::move(rows)) {}

  /// False if the output could not be written.
  bool take(Extracted made) {
    if (options_.format == Format::json || options_.format == Format::jsonl) return write_output(made.out);
    if (options_.format == Format::csv) return take_csv(made.rows);
    std::move(made.rows.cells.begin(), made.rows.cells.end(), std::back_inserter(rows_.cells));
    return true;
  }

  bool finish() {
    switch (options_.format) {
      case Format::json:
      case Format::jsonl: return true;
      case Format::csv: return has_begun_ || take_csv(rows_);
      case Format::markdown: return write_output(to_markdown(rows_));
      case Format::table: return write_output(to_table(rows_));
    }
    return false;
  }

 private:
  /// The heading line, which holds no line break of its own, is printed once.
  bool take_csv(const Rows& rows) {
    std::string text = to_csv(rows);
    if (has_begun_) text.erase(0, text.find('\n') + 1);
    if (!has_begun_ && options_.byte_order_mark) text.insert(0, "\xEF\xBB\xBF");
    has_begun_ = true;
    return write_output(text);
  }

  const Options& options_;
  Rows rows_;
  bool has_begun_ = false;
};

/// Takes the inputs in their order: files on all threads, lines of JSON as they come.
class Extraction {
 public:
  Extraction(const Options& options, std::size_t count, bool several)
      : options_(options), extractor_(options, several), printer_(options, extractor_.no_rows()), progress_(count) {}

  void run(const std::vector<std::string>& paths) {
    for (std::size_t first = 0; first < paths.size() && !has_ended();) {
      std::size_t last = first;
      while (last < paths.size() && !holds_lines(paths[last])) ++last;
      run_files(
          {paths.begin() + static_cast<std::ptrdiff_t>(first), paths.begin() + static_cast<std::ptrdiff_t>(last)});
      if (last < paths.size() && !has_ended()) run_lines(paths[last++]);
      first = last;
    }
  }

  void refuse(const std::string& why) {
    progress_.clear();
    complain(why);
    ++refused_;
  }

  ExitCode finish() {
    progress_.clear();
    if (written_ && (done_ > 0 || refused_ == 0)) written_ = printer_.finish();
    if (!written_) return complain_of_output();
    if (interrupted != 0) return complain("interrupted"), failed;
    if (refused_ == 0) return all_done;
    return done_ == 0 ? failed : some_failed;
  }

 private:
  bool has_ended() const { return !written_ || interrupted != 0; }

  bool holds_lines(const std::string& path) const {
    return options_.format == Format::jsonl && (path == "-" || is_json_file(path));
  }

  void run_files(const std::vector<std::string>& paths) {
    const unsigned jobs = options_.jobs != 0 ? options_.jobs : std::max(1u, std::thread::hardware_concurrency());
    do_in_order(
        paths.size(), jobs, [&](std::size_t i) { return extractor_.of_file(paths[i]); },
        [&](Extracted made) {
          bytes_ += made.bytes;
          take(std::move(made));
          progress_.show(done_ + refused_, bytes_);
          return !has_ended();
        });
  }

  void run_lines(const std::string& path) {
    LineReader lines(path);
    std::string line;
    for (std::size_t number = 1; !has_ended() && lines.next(line); ++number) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      Extracted made = extractor_.of_line(line);
      if (!made.error.empty()) {
        made.error = name_of_file(path) + ": line " + std::to_string(number) + ": " + made.error;
        written_ = written_ && write_output(made.out);
      }
      take(std::move(made));
    }
    if (!lines.error().empty()) refuse(name_of_file(path) + ": " + lines.error());
  }

  void take(Extracted made) {
    if (!made.error.empty()) return refuse(made.error);
    ++done_;
    written_ = written_ && printer_.take(std::move(made));
  }

  const Options& options_;
  Extractor extractor_;
  Printer printer_;
  Progress progress_;
  std::size_t done_ = 0, refused_ = 0, bytes_ = 0;
  bool written_ = true;
};

bool is_several(const Options& options, const InputFiles& inputs) {
  return options.files.size() > 1 || inputs.paths != options.files;
}

}  // namespace

ExitCode run_extract(const Options& options) {
  InputFiles inputs = find_files(options.files, options.globs);
  const bool several = is_several(options, inputs);
  std::size_t skipped = 0;
  if (!options.resume.empty()) {
    const ResumedOutput there = resume_output(options.resume);
    if (!there.error.empty()) return complain(options.resume + ": " + there.error), failed;
    skipped = std::erase_if(inputs.paths, [&](const std::string& path) { return there.files.contains(visible(path)); });
  }
  if (prints_at_once(options.format)) stop_at_interrupt();
  Extraction task(options, inputs.paths.size(), several);
  for (const std::string& error : inputs.errors) task.refuse(error);
  task.run(inputs.paths);
  const ExitCode code = task.finish();
  return code == failed && skipped > 0 && interrupted == 0 ? some_failed : code;
}

}  // namespace mubiao
