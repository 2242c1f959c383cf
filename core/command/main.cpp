// The native command: mubiao extract, mubiao compare, mubiao read, mubiao explain.

#include <unistd.h>

#include <atomic>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "core/command/compare.h"
#include "core/command/explain.h"
#include "core/command/extract.h"
#include "core/command/file.h"
#include "core/command/options.h"
#include "core/command/read.h"
#include "generated/version.h"

namespace {

constexpr std::string_view usage = R"(Mubiao reads the targets and results out of Chinese government work reports.

mubiao extract [options] INPUT...  analyse texts: files, folders (the .txt and .html files below them), or - for
                                   standard input. Of a .html file its text without markup is read
  --format json|jsonl|csv|md|table json (the default): the whole analysis in one line; with several files one line
                                   {"file":...,"analysis":...} each, in the order of the files. jsonl: always such
                                   lines, and - or a .jsonl file holds lines {"file":...,"text":...}, with "place" and
                                   "year" where they are known. The others: one table of the items of all files, csv
                                   with every field
  --jobs N                         read N files at a time; one for each processor is the default
  --glob PATTERN                   of a folder read the files whose name matches, such as '*.md' or '示例市*', of any
                                   suffix; with a slash the path below the folder; may be given several times
  --resume OUT.jsonl               with jsonl: append to this file what it does not hold yet
  --status target|result|all       only targets, or only results; ids then count what is left
  --place PLACE, --year YEAR       what is known of all these files (UTF-8), whatever they say; where a file does not
                                   tell its title, place or year, its name is asked
  --kind report|plan|budget|communique|policy|news|other
                                   what all these files are, whatever their titles and wording say: in news a sentence
                                   is a result unless a word looks ahead, in a plan a target
  --encoding auto|utf-8|gb18030    auto (the default): UTF-8, GB18030, or UTF-16 with a byte order mark
  --bom                            begin csv with a byte order mark, so that Excel takes it for UTF-8

mubiao compare [options] INPUT...  lay reports side by side: what became of promises, how targets changed, who
                                   promises more. An input is a text, a folder (its .txt and .html files), - or a file
                                   of lines of JSON (.jsonl, .ndjson, .json): analyses as extract prints them, or
                                   {"file":...,"text":...}
  --view outcomes|changes|matrix|wide|rank|all
                                   only this part; all is the default. matrix is a row a figure, wide a row an indicator
                                   and a column a report, numbers only
  --format json|csv|md|table       json (the default): all in one line; the others: a table for each part
  --indicator CODE                 only this indicator of the catalogue; may be given several times
  --headline                       only what a report names among its main targets
  --year YEAR                      only targets and results of this year
  --set FILE:place=PLACE,year=YEAR what is known of a file, one of them or both
  --jobs, --glob, --encoding, --bom
                                   as for extract

mubiao read [--format jsonl]       read one numeral a line (UTF-8) from standard input, such as 3亿5千万 or
                                   百分之八点五; print {"value":...,"unit":...} for each, null where it is none

mubiao explain [options] FILE      print what was seen in each sentence with a figure: tokens, figures, the candidates
                                   for an indicator with their scores, the choice; for people, its form may change
  --sentence N                     only this sentence, as counted there
  --at OFFSET                      only the sentence that holds this unit of the text
  --match WORDS                    only sentences that hold these words (UTF-8)
  --encoding auto|utf-8|gb18030    as for extract

mubiao --help | --version

Offsets in the output count UTF-16 code units of the text; a byte order mark is no part of it, nor is markup.
Exit code: 0 done; 1 some files could not be read, the others were printed; 2 wrong usage, or nothing could be read;
3 the output could not be written; 4 not enough memory.
)";

mubiao::ExitCode print(const std::string& text) {
  return mubiao::write_output(text) ? mubiao::all_done : mubiao::complain_of_output();
}

/// Ends the command where there is no memory left, without asking for any. The core knows no exceptions, so that none
/// is thrown through it. Of several threads that ask in vain the first one says so, and the others wait for the end.
[[noreturn]] void end_without_memory() {
  static std::atomic_flag has_said;
  while (has_said.test_and_set()) pause();
  constexpr std::string_view message = "mubiao: not enough memory\n";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, message.data(), message.size());
  _exit(mubiao::no_memory);
}

}  // namespace

int main(int argc, char** argv) {
  std::set_new_handler(end_without_memory);
  const std::vector<std::string_view> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const mubiao::ParsedOptions parsed = mubiao::parse_options(arguments);
  if (!parsed.error.empty()) {
    mubiao::complain(parsed.error);
    return mubiao::failed;
  }
  switch (parsed.options.task) {
    case mubiao::Task::extract: return mubiao::run_extract(parsed.options);
    case mubiao::Task::compare: return mubiao::run_compare(parsed.options);
    case mubiao::Task::read: return mubiao::run_read();
    case mubiao::Task::explain: return mubiao::run_explain(parsed.options);
    case mubiao::Task::help: return print(std::string(usage));
    case mubiao::Task::version: return print("mubiao " + std::string(mubiao::version) + "\n");
  }
  return mubiao::failed;
}
