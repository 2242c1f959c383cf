/** Everything that leaves the page as a file, as a copy or as a link. No UI; heavy parts are loaded on first use. */
export {
  noCorrections,
  type AddedItem,
  type AddedMilestone,
  type Corrections,
  type ItemEdit,
  type Mark,
  type MilestoneEdit,
} from './corrections';
export type { ExportModel, Locale } from './model';
export { reportRows, type ItemRow, type MilestoneRow, type PairRow, type ReportRows } from './rows';
export { ledgerRows, type LedgerRow } from './ledger';
export { csvFile, ledgerCsvFile } from './csv';
export { xlsxFile, ledgerXlsxFile } from './xlsx';
export { jsonFile } from './json';
export { markdownText } from './markdown';
export { htmlTable } from './html_table';
export { copyTable, clipboardForms, type TableName } from './clipboard';
export { fileName, type ExportFile } from './export_file';
export { decodePermalink, encodePermalink, type Permalink } from './permalink';
