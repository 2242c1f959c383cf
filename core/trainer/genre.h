#pragma once

#include <string_view>

namespace mubiao::trainer {

/// What kind of text a document is, by how its file's name begins: news, budget, tjgb (communique) …; "report" where
/// no kind is named (yibin-2024).
std::string_view genre_of(std::string_view document);

}  // namespace mubiao::trainer
