/**
 * What a text may do to the engine. After each of them the analyzer can be used again, unless it says otherwise.
 *
 * * `TextTooLongError`: longer than `LONGEST_TEXT`; nothing was read. Give its parts one by one.
 * * `OutOfMemoryError`: the engine may take 1 GB, or what the machine has. Give a shorter text; the next call starts a
 *   new engine.
 * * `EngineError`: a fault of the engine. The next call starts a new one; where that cannot be done at once, the message
 *   says so, and `loadAnalyzer` has to be called again.
 * * `NotAnAnalysisError`: what was given to `compare` is no text and no analysis of `mubiao.analysis/1`.
 */
export class AnalyzerError extends Error {
  constructor(
    override readonly name: 'TextTooLongError' | 'OutOfMemoryError' | 'EngineError' | 'NotAnAnalysisError',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
