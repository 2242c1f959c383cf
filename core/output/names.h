#pragma once

#include <string_view>

#include "core/contract/analysis.h"

namespace mubiao {

// How every enumerator is written in the output (UTF-8): the words and signs of the contract `mubiao.analysis/1`.

std::string_view name(Status status);          ///< "target", "result"
std::string_view name(Measure measure);        ///< "level", "growth", "change", "rank"
std::string_view name(Direction direction);    ///< "up", "down"; empty for none
std::string_view name(Comparator comparator);  ///< "=", "≈", "≥", ">", "≤", "<", "range", "sync"
std::string_view name(Strength strength);      ///< "hard", "soft"
std::string_view name(Confidence confidence);  ///< "sure", "check"
std::string_view name(PeriodSource source);    ///< "stated", "sentence", "paragraph", "section", "report"
std::string_view name(PeriodExtent extent);    ///< "year", "part", "years", "point"; empty where it is not known
std::string_view name(Rate rate);              ///< "average", "total", "each"; empty for none
std::string_view name(Scope scope);            ///< "whole", "part", "other"
std::string_view name(Horizon horizon);        ///< "year", "plan", "later"; empty for none
std::string_view name(DocumentKind kind);      ///< "report", "plan", "budget", …
std::string_view name(Level level);            ///< "national", …, "township"; empty where it is not known
std::string_view name(HeadSource source);      ///< "title", "dateline", …; empty for none
std::string_view name(Says says);              ///< "met", "missed"; empty for nothing
std::string_view name(Part part);              ///< "review", "plan", "other"
std::string_view name(Field field);            ///< "measure", "direction", …
std::string_view name(RepairKind kind);        ///< "join-lines", "page-furniture", …

}  // namespace mubiao
