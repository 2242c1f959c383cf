#pragma once

#include <string>
#include <vector>

namespace mubiao {

/// The files that the command line names, each folder replaced by the texts below it in the order of their paths,
/// or what is wrong with a folder.
struct InputFiles {
  std::vector<std::string> paths;   ///< "-" is standard input
  std::vector<std::string> errors;  ///< one line each for people: a folder or a link that cannot be read, or no text
};

/// Looks through the folders among `inputs` for texts, that is .txt and web pages, or, where there are `globs`, for the
/// files whose name matches one of them (fnmatch: `*.md`, `示例市*`); one with a slash is matched with the path below
/// the folder. A link to a folder is not followed below one, so that no circle is walked.
InputFiles find_files(const std::vector<std::string>& inputs, const std::vector<std::string>& globs);

/// Whether a file holds lines of JSON by its name: .json, .jsonl, .ndjson.
bool is_json_file(const std::string& path);

/// Whether a file is a web page by its name: .html, .htm, .xhtml, in large letters too.
bool is_html_file(const std::string& path);

}  // namespace mubiao
