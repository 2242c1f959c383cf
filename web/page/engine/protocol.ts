import type { Analysis } from '../../library/analysis';

/** Page → worker. `text` is analysed as it is, lone surrogates and all. */
export interface AnalyseRequest {
  job: number;
  text: string;
}

/** Worker → page. `ready` once, as soon as the engine is loaded; then one answer for each request. */
export type EngineMessage =
  | { kind: 'ready' }
  | { kind: 'unavailable'; reason: string }
  | { kind: 'analysis'; job: number; analysis: Analysis; milliseconds: number }
  | { kind: 'failed'; job: number; reason: string };
