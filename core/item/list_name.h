#pragma once

#include "core/indicator/phrase.h"
#include "core/lexicon/marked_text.h"
#include "core/reading/measure.h"

namespace mubiao {

/// The name of a list's member, with the shared end begun where it makes a name: the ranker cuts between tokens.
///
///   城镇居民、农村居民人均可支配收入   城镇居民|居民人均可支配收入 → 城镇居民|人均可支配收入
///   一、二、三产业增加值               一|增加值 → 一|产业增加值
///
/// A name that the catalogue knows and one that is no member of a list stay as they are. O(length of the name).
Phrase mend_list_name(const MarkedText& text, const Phrase& name);

/// 新增国家级绿色工厂3家、省级12家: a name that holds two grades has only its own, a piece by itself, and the noun
/// (省级|绿色工厂). Any other name stays as it is. O(length of the name).
Phrase mend_graded_name(const MarkedText& text, const Phrase& name);

/// 居民人均可支配收入增长5%，其中城镇增长4%: the name of the part that `words` (what stands between two figures) opens
/// with, put together with the end of the name before it, or alone where it is an industry of the whole economy. Empty
/// where they open with none, or where the catalogue knows no such name.
Phrase name_of_part(const MarkedText& text, Span words, const Phrase& whole);

/// 失业率、物价涨幅分别控制在5%、3%以内: the last name's word of a rate (涨幅) says nothing of another member of the
/// list that is a share, or that has such a word of its own; what has one is a growth.
/// `measure` of `figure`, which `name` was bound to.
MeasureReading measure_of_member(const MarkedText& text, const Phrase& name, const Figure& figure,
                                 const MeasureReading& measure);

}  // namespace mubiao
