#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mubiao {

// What a news story tells of itself: it is nobody's report, so that words decide that the headings of a report decide.

/// Whether folded `units` are a story or briefs: by a byline in the first lines (本报讯, 记者从…), or by the words of
/// news where nobody speaks of 我们 and 我市. `is_titled`: another kind of document is named by its title, which only a
/// byline overrides. Linear.
bool is_story(std::u16string_view units, bool is_titled);

/// Whether the first line opens what an agency sends: 示例社9月27日电. A report that it names there is told of. Cost:
/// that line.
bool opens_as_dispatch(std::u16string_view units);

/// The line that a story begins with; empty where that is no headline.
std::u16string story_title(std::u16string_view units);

/// The year of the day that the page gives a story, on a line of its own near its head or at its end
/// (2030年5月6日 08:15, 发布时间：2030-05-06); 0 where there is none: 今天（5月6日） tells no year. Cost: those lines.
std::int16_t story_year(std::u16string_view units);

}  // namespace mubiao
