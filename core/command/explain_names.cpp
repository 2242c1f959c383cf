#include "core/command/explain_names.h"

#include <cstddef>
#include <iterator>

namespace mubiao {
namespace {

// In the order of the enumerators.
constexpr std::string_view token_kind_names[] = {
    "chunk",      "figure",      "named_figure", "comma",        "dun",       "semicolon",    "colon",
    "stop",       "open",        "close",        "up",           "down",      "reach",        "reach_to",
    "rate",       "versus",      "modal",        "forecast",     "adverb",    "respectively", "among",
    "de",         "conjunction", "preposition",  "particle",     "scope",     "time",         "action_make",
    "action_run", "action_give", "action_get",   "action_serve", "indicator", "noun",         "place"};
constexpr std::string_view composition_names[] = {
    "before",     "after",       "before_after", "after_before", "inherited",    "prefix_local", "local_suffix",
    "listed",     "listed_tail", "listed_head",  "topic_local",  "prefix_after", "earlier",      "local_core",
    "core_local", "local_tail",  "lead_local",   "shared_noun",  "account_local"};
static_assert(std::size(token_kind_names) == token_kinds && std::size(composition_names) == compositions);

}  // namespace

std::string_view name(TokenKind kind) { return token_kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name(Composition composition) { return composition_names[static_cast<std::size_t>(composition)]; }

}  // namespace mubiao
