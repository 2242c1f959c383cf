#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mubiao::trainer {

/// One annotated figure; offsets are UTF-16 code units of the document's text.
struct GoldItem {
  std::uint32_t start = 0, end = 0;
  bool core = true;
  std::vector<std::u16string> indicators;  ///< any of them is right
};

/// A report with its annotation. Figures outside the windows are not annotated; no window means all of the text is.
struct GoldDocument {
  std::string name;
  std::u16string text;
  std::vector<GoldItem> items;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> windows;
  bool own_words = false;  ///< made up to be learnt from

  bool covers(std::uint32_t start, std::uint32_t end) const;
};

/// Reads NAME.txt and NAME.jsonl of every annotated report in `folder`, but those named in `leave_out`.
std::vector<GoldDocument> read_gold(const std::filesystem::path& folder, const std::vector<std::string>& leave_out);

/// Reads the file of own sentences in which 【figure|indicator|…】 marks an item; all of it is annotated. An item with
/// an empty indicator may be found or not.
GoldDocument read_own_words(const std::filesystem::path& file);

/// Every NAME.txt (UTF-8) of `folder`, by name, but those named in `leave_out`.
std::vector<std::u16string> read_texts(const std::filesystem::path& folder, const std::vector<std::string>& leave_out);

/// Likeness of two names, 0 to 1: twice the longest common subsequence over the sum of the lengths, without blanks,
/// quotation marks and 的; the measure by which annotations are scored.
double similarity(std::u16string_view left, std::u16string_view right);

}  // namespace mubiao::trainer
