#pragma once

#include "core/time/found_time.h"
#include "core/time/sentence_text.h"

namespace mubiao {

/// Tells what the words around a time make of it. `time` is as its form's reader gave it, with `until` set; on return
/// its span holds the words that lead to it (到2030年, 截至目前), `compared` and the leading words are told, and
/// `until` is the end of 在2029年…基础上 where there is one. Cost: a bounded stretch on both sides.
void read_context(const SentenceText& sentence, FoundTime& time);

}  // namespace mubiao
