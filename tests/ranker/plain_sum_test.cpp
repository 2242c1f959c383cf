// The ranker against the plain sum over real reports: plain_sum_test FOLDER… reads every .txt file of the folders.
// Ends with 77 where there is none: the reports lie beside the repository.

#include "tests/ranker/plain_sum.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

constexpr int skipped = 77;

std::size_t read_folder(const std::filesystem::path& folder, mubiao::PlainSumJudge& judge) {
  std::size_t texts = 0;
  if (!std::filesystem::is_directory(folder)) return 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".txt") continue;
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    mubiao::read_with(judge, mubiao::utf16_from_utf8(bytes).units);
    ++texts;
  }
  return texts;
}

}  // namespace

int main(int argc, char** argv) {
  mubiao::PlainSumJudge judge;
  std::size_t texts = 0;
  for (int i = 1; i < argc; ++i) texts += read_folder(argv[i], judge);
  if (texts == 0) {
    std::cout << "ranker against the plain sum: skipped, ../shared is absent\n";
    return skipped;
  }
  std::cout << "ranker against the plain sum: " << judge.figures() << " choices in " << texts << " texts, "
            << judge.unlike() << " unlike\n";
  if (judge.unlike() > 0) std::cout << "first: " << judge.first_unlike() << "\n";
  return judge.unlike() == 0 && judge.figures() > 0 ? 0 : 1;
}
