/** Everything that leaves the page as a file, as a copy or as a link. No UI; heavy parts are loaded on first use. */
export { READING_COLUMNS, reportTable, type PlainTable, type Table, type TableChoice, type TableName } from './tables';
export { exportWords, type ColumnKey, type ExportWords } from '../locales/pictures_and_files';
export { ledgerRows, type LedgerRow } from './ledger';
export { csvFile, ledgerCsvFile } from './csv';
export { xlsxFile, ledgerXlsxFile } from './xlsx';
export { jsonFile } from './json';
export { markdownFile, markdownTable } from './markdown';
export { htmlFile, htmlTable } from './html_table';
export { sourceLine } from './source_line';
export { clipboardForms, copyTable } from './clipboard';
export { copyText, type ClipboardForms } from './copy_forms';
export { fileName, type ExportFile } from './export_file';
export { decodePermalink, encodePermalink, type EncodedPermalink, type Permalink } from './permalink';
