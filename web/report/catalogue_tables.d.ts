/** Names from the tables of the core, made by the build (`web/page/build/catalogue_plugin.ts`). */
declare module 'virtual:mubiao/catalogue' {
  /** Group → code → Chinese name; an entry without a group is in the group ''. */
  export const groups: Record<string, Record<string, string>>;
  /** Code of an indicator that is divided → codes of its parts, which together are all of it. */
  export const parts: Record<string, string[]>;
  /** Ends of the names of what a report counts of itself (方面, 举措). */
  export const reportCounts: string[];
}

declare module 'virtual:mubiao/catalogue-en' {
  /** Code → English name. */
  export const indicators: Record<string, string>;
  /** Unit as the analysis writes it → English name. */
  export const units: Record<string, string>;
}

declare module 'virtual:mubiao/headline-names' {
  /** Names of the standard indicators in the order of their table, in the one language of the script. */
  export const names: readonly string[];
  /** Unit as the analysis writes it → name, of the units that these are mostly given in. */
  export const units: Record<string, string>;
  /** Place of an indicator that is divided → places of its parts. */
  export const parts: Readonly<Record<number, readonly number[]>>;
}
