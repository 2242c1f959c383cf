#pragma once

#include <string>
#include <vector>

namespace mubiao {

/// The files that the command line names, each folder replaced by the .txt files below it in the order of their paths,
/// or what is wrong with a folder.
struct InputFiles {
  std::vector<std::string> paths;   ///< "-" is standard input
  std::vector<std::string> errors;  ///< one line each for people: a folder that cannot be read, or that holds no text
};

/// Looks through the folders among `inputs`. A link to a folder is not followed below one, so that no circle is walked.
InputFiles find_files(const std::vector<std::string>& inputs);

/// Whether a file holds lines of JSON by its name: .json, .jsonl, .ndjson.
bool is_json_file(const std::string& path);

}  // namespace mubiao
