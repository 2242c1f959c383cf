#pragma once

#include "core/command/exit_code.h"
#include "core/command/options.h"

namespace mubiao {

/// `mubiao explain`: prints, sentence by sentence, what the stages saw in the file of `options`: tokens, figures, the
/// admission of each, the candidates for its indicator with their scores, the choice, and what was read of the item.
/// Plain text in UTF-8, for people who look for the reason of a mistake; its form may change. Without a sentence asked
/// for, those with a figure. Offsets and words are the source's.
ExitCode run_explain(const Options& options);

}  // namespace mubiao
