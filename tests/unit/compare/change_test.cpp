#include "core/compare/change.h"

#include <gtest/gtest.h>

namespace mubiao::comparison {
namespace {

struct Target {
  Comparator comparator;
  std::int64_t low, high;  ///< in tenths
  bool headline = true;
};

Observation observation(const Target& target) {
  Observation made;
  made.status = Status::target;
  made.comparator = target.comparator;
  made.headline = target.headline;
  const Decimal low = Decimal::of(target.low, -1), high = Decimal::of(target.high, -1);
  if (target.comparator == Comparator::range) {
    made.low = low;
    made.high = high;
  } else if (target.comparator != Comparator::sync) {
    made.value = low;
  }
  return made;
}

struct Row {
  std::string_view words;
  Target before, after;
  Change change;
};

using C = Comparator;

TEST(Change, OfOneTarget) {
  for (const Row& row : {
           Row{"5%左右, 5%左右", {C::about, 50, 50}, {C::about, 50, 50}, Change::kept},
           Row{"5%, 4.5%", {C::equal, 50, 50}, {C::equal, 45, 45}, Change::lowered},
           Row{"5%, 5.5%左右", {C::equal, 50, 50}, {C::about, 55, 55}, Change::raised},
           Row{"5%, 4.5%—5%", {C::equal, 50, 50}, {C::range, 45, 50}, Change::lowered},
           Row{"5%, 5%—5.5%", {C::equal, 50, 50}, {C::range, 50, 55}, Change::raised},
           Row{"5%—5.5%, 5%", {C::range, 50, 55}, {C::equal, 50, 50}, Change::lowered},
           Row{"5%, 4.5%—5.5%", {C::equal, 50, 50}, {C::range, 45, 55}, Change::widened},
           Row{"4.5%—5.5%, 5%", {C::range, 45, 55}, {C::equal, 50, 50}, Change::narrowed},
           Row{"6%以上, 6%左右", {C::at_least, 60, 60}, {C::about, 60, 60}, Change::softened},
           Row{"6%以上, 6%", {C::at_least, 60, 60}, {C::equal, 60, 60}, Change::softened},
           Row{"6%左右, 6%", {C::about, 60, 60}, {C::equal, 60, 60}, Change::hardened},
           Row{"5.5%左右, 控制在5.5%以内", {C::about, 55, 55}, {C::at_most, 55, 55}, Change::hardened},
           Row{"同步, 同步", {C::sync, 0, 0}, {C::sync, 0, 0}, Change::kept},
           Row{"同步, 5%", {C::sync, 0, 0}, {C::equal, 50, 50}, Change::unlike},
           Row{"5% among the main targets, 5% in the body",
               {C::equal, 50, 50},
               {C::equal, 50, 50, false},
               Change::moved},
       }) {
    EXPECT_EQ(name(change_of(observation(row.before), observation(row.after))), name(row.change)) << row.words;
  }
}

TEST(Change, OfAFigureToWordsIsUnlike) {
  Observation words;
  words.in_words = true;
  EXPECT_EQ(change_of(observation({C::equal, 50, 50}), words), Change::unlike);
}

TEST(Change, HasADifferenceBetweenSingleFigures) {
  const auto difference = difference_of(observation({C::equal, 50, 50}), observation({C::about, 45, 45}));
  ASSERT_TRUE(difference.has_value());
  EXPECT_EQ(difference->to_json(), "-0.5");
  EXPECT_FALSE(difference_of(observation({C::equal, 50, 50}), observation({C::range, 45, 50})).has_value());
}

}  // namespace
}  // namespace mubiao::comparison
