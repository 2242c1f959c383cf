#pragma once

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

// `text` is marked with the vocabulary of milestones; spans are folded. Linear in the span.

/// Takes words that are no part of the subject off its front (加快推动, 今年, 和) and its back (正式, 于6月底前), and
/// all up to the last verb that governs it (抢抓机遇推动|…).
Span trim_subject(const MarkedText& text, Span subject);

/// The same for an object, whose inner verbs belong to it (中央财政支持示范城市).
Span trim_object(const MarkedText& text, Span object);

}  // namespace mubiao
