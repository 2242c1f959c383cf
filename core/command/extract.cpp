#include "core/command/extract.h"

#include <cstddef>
#include <string>

#include "core/command/file.h"
#include "core/command/text_file.h"
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

/// File names are bytes; in the output they are UTF-8, with U+FFFD for what is none.
std::u16string printable(std::string_view path) {
  std::u16string name;
  for (;;) {
    const Utf16Text read = utf16_from_utf8(path);
    name += read.units;
    if (read.error == std::string_view::npos) return name;
    name += u'\uFFFD';
    path.remove_prefix(read.error + 1);
  }
}

std::string_view base_name(std::string_view path) { return path.substr(path.find_last_of("/\\") + 1); }

/// Takes the analyses one by one and prints them: JSON at once, tables when all are there.
class Printer {
 public:
  explicit Printer(const Options& options)
      : options_(options),
        several_(options.files.size() > 1),
        rows_(item_rows(options.format == Format::csv ? Detail::full : Detail::reading, several_)) {}

  /// False if the output could not be written.
  bool add(const std::string& path, const Analysis& analysis, std::u16string_view source) {
    if (options_.format == Format::json) return write_output(json_line(path, analysis, source));
    append_item_rows(rows_, analysis, source, utf8_from_utf16(printable(path)));
    return true;
  }

  bool finish() const {
    switch (options_.format) {
      case Format::json: return true;
      case Format::csv: return write_output((options_.byte_order_mark ? "\xEF\xBB\xBF" : "") + to_csv(rows_));
      case Format::markdown: return write_output(to_markdown(rows_));
      case Format::table: return write_output(to_table(rows_));
    }
    return false;
  }

 private:
  /// One file: the analysis as it is. Several: {"file":…,"analysis":…}.
  std::string json_line(const std::string& path, const Analysis& analysis, std::u16string_view source) const {
    if (!several_) return to_json(analysis, source) + '\n';
    std::string line = R"({"file":)";
    append_json_text(line, printable(path));
    line += R"(,"analysis":)";
    line += to_json(analysis, source);
    line += "}\n";
    return line;
  }

  const Options& options_;
  bool several_;
  Rows rows_;
};

}  // namespace

ExitCode run_extract(const Options& options) {
  Printer printer(options);
  const std::u16string place = printable(options.place);
  std::size_t unread = 0;
  for (const std::string& path : options.files) {
    const DecodedText text = read_text(path, options.encoding);
    if (!text.error.empty()) {
      complain(name_of_file(path) + ": " + text.error);
      ++unread;
      continue;
    }
    const std::u16string name = path == "-" ? std::u16string() : printable(base_name(path));
    Analysis analysis = extract(text.units, {place, options.year, name});
    if (options.status) keep_status(analysis, *options.status);
    if (!printer.add(path, analysis, text.units)) return complain("cannot write the output"), failed;
  }
  if (unread == options.files.size()) return failed;
  if (!printer.finish()) return complain("cannot write the output"), failed;
  return unread == 0 ? all_done : some_failed;
}

}  // namespace mubiao
