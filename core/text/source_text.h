#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/contract/span.h"
#include "core/text/text.h"

namespace mubiao {

/// A folded text beside the source that it was folded from: the way back to spans and words as the source has them.
///
///   source  "总 产\r\n量"      folded [0, 3) "总产量"      span() [0, 6)      words() "总产量"
///            0 1 2  3  5
///
/// A span runs over what repairs took out; words leave it out, and have the source's own forms (full-width digits,
/// Traditional characters), which folding changed.
class SourceText {
 public:
  /// `text` must have been folded from `source`; both must outlive this.
  SourceText(const Text& text, std::u16string_view source) : text_(text), source_(source) {}

  const Text& text() const { return text_; }
  std::u16string_view source() const { return source_; }
  std::u16string_view folded(Span folded) const {
    return std::u16string_view(text_.units).substr(folded.start, folded.length());
  }

  /// Where a folded span stands in the source.
  Span span(Span folded) const { return text_.source_span(folded); }
  /// The words of a folded span as the source writes them. Linear in its length.
  std::u16string words(Span folded) const { return words(std::span(&folded, 1)); }
  /// The same for a name in several pieces, read one after the other.
  std::u16string words(std::span<const Span> pieces) const;

 private:
  const Text& text_;
  std::u16string_view source_;
};

}  // namespace mubiao
