// The ranker against the plain sum over real reports: plain_sum_test FOLDER… reads every .txt file of the folders.
// Ends with 77 where there is none: the reports lie beside the repository.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/item/draft.h"
#include "core/text/utf.h"
#include "tests/ranker/plain_choice.h"

namespace {

constexpr int skipped = 77;

struct Count {
  std::size_t texts = 0, choices = 0, unlike = 0;
};

void read_text(const std::filesystem::path& path, Count& count) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  const mubiao::Text text = mubiao::fold(mubiao::utf16_from_utf8(bytes).units);
  mubiao::ObservedJudge judge;
  mubiao::read_draft(mubiao::MarkedText(text.units), mubiao::outline(text), judge);
  ++count.texts;
  for (const mubiao::ObservedFigure& figure : judge.figures()) {
    if (figure.candidates.empty()) continue;
    ++count.choices;
    if (mubiao::is_plain_choice(figure)) continue;
    if (++count.unlike == 1)
      std::cout << "unlike: " << path << " folded unit " << figure.span.start << ", ranker took candidate "
                << figure.choice.index << " by " << figure.choice.margin << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  Count count;
  for (int i = 1; i < argc; ++i) {
    if (!std::filesystem::is_directory(argv[i])) continue;
    for (const auto& file : std::filesystem::directory_iterator(argv[i]))
      if (file.path().extension() == ".txt") read_text(file.path(), count);
  }
  if (count.texts == 0) {
    std::cout << "ranker against the plain sum: skipped, ../shared is absent\n";
    return skipped;
  }
  std::cout << "ranker against the plain sum: " << count.choices << " choices in " << count.texts << " texts, "
            << count.unlike << " unlike\n";
  return count.unlike == 0 && count.choices > 0 ? 0 : 1;
}
