import { fileName, type ExportFile } from './export_file';
import { exportWords } from '../locales/pictures_and_files';
import type { ReportModel } from '../report/model';
import { reportTable, type PlainTable, type TableName } from './tables';
import { workbookParts } from './xlsx_parts';

const REPORT_SHEETS: readonly TableName[] = ['targets', 'results', 'milestones', 'pairs'];
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook with a sheet each for targets, results, milestones and pairs: typed numbers and days, frozen and filterable headings. */
export function xlsxFile(model: ReportModel): Promise<ExportFile> {
  return workbookFile(model, REPORT_SHEETS, exportWords(model.locale).tables.items);
}

/** The supervision ledger as a workbook of one sheet. */
export function ledgerXlsxFile(model: ReportModel): Promise<ExportFile> {
  return workbookFile(model, ['ledger'], exportWords(model.locale).tables.ledger);
}

async function workbookFile(model: ReportModel, names: readonly TableName[], part: string): Promise<ExportFile> {
  const content = await workbook(names.map((name) => reportTable(model, name)));
  return { name: fileName(model, part, 'xlsx'), type: XLSX_TYPE, content };
}

/** A workbook with a sheet for each table. */
export async function workbook(tables: readonly PlainTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = workbookParts(tables);
  const { strToU8, zipSync } = await import('fflate');
  const packed = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  return new Uint8Array(packed);
}
