import type { Known, NumberReading } from '../library/mubiao';

/** To the engine, first: where mubiao.js lies; then the bytes of its WebAssembly, or why they could not be had. Then texts, one by one, numbers and comparisons at any time. */
export type EngineRequest =
  | { kind: 'library'; url: string }
  | { kind: 'wasm'; bytes: ArrayBuffer }
  | { kind: 'no-wasm'; reason: string }
  | TextRequest
  | NumberRequest
  | ReportRequest
  | CompareRequest;

/** `text` is analysed as it is, lone surrogates and all. */
export interface TextRequest {
  kind: 'text';
  job: number;
  text: string;
  known?: Known;
}

/** `text` is read as one number with its unit. */
export interface NumberRequest {
  kind: 'number';
  job: number;
  text: string;
}

/** An analysis as JSON that is to be compared, and what the comparison calls it by. */
export interface ReportToCompare {
  file: string;
  analysis: string;
}

/** One of the reports that the comparison of the same job is made of: all at once would hold up the page. */
export type ReportRequest = ReportToCompare & { kind: 'report'; job: number };

/** The reports of this job are laid side by side. */
export interface CompareRequest {
  kind: 'compare';
  job: number;
}

/**
 * From the engine. `ready` once, as soon as it is loaded; then one answer for each text. The analysis travels as the
 * engine's own JSON: copying objects from thread to thread takes longer than parsing them here. A comparison of many
 * reports comes in parts (`parts.ts`).
 */
export type EngineMessage =
  | { kind: 'ready' }
  | { kind: 'unavailable'; why: Failure; reason: string }
  | { kind: 'analysis'; job: number; json: string }
  | { kind: 'number'; job: number; reading: NumberReading | null }
  | { kind: 'comparison'; job: number; parts: readonly string[] }
  | { kind: 'failed'; job: number; why: Failure; reason: string };

/** Why there is no analysis; a page has a sentence for each. */
export type Failure =
  /** The engine's files could not be fetched, or did not come in time. */
  | 'network'
  /** The memory that the engine may take, or that the machine has, is used up. */
  | 'memory'
  /** The text is longer than the engine takes. */
  | 'too-long'
  /** Reading took much longer than texts of this length do. */
  | 'slow'
  /** Anything else: WebAssembly is forbidden or unknown, the engine has a fault. */
  | 'engine';
