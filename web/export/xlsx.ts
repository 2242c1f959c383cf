import { fileName, type ExportFile } from './export_file';
import { exportWords } from '../locales/pictures_and_files';
import type { ReportModel } from '../report/model';
import { reportTable, type TableName } from './tables';
import { workbookParts } from './xlsx_parts';

const REPORT_SHEETS: readonly TableName[] = ['targets', 'results', 'milestones', 'pairs'];
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook with a sheet each for targets, results, milestones and pairs: typed numbers and days, frozen and filterable headings. */
export function xlsxFile(model: ReportModel): Promise<ExportFile> {
  return workbookFile(model, REPORT_SHEETS, exportWords(model.locale).tables.items);
}

/** The supervision ledger as a workbook of one sheet. */
export function ledgerXlsxFile(model: ReportModel): Promise<ExportFile> {
  return workbookFile(model, ['ledger'], exportWords(model.locale).tables.ledger);
}

async function workbookFile(model: ReportModel, names: readonly TableName[], part: string): Promise<ExportFile> {
  const parts = workbookParts(names.map((name) => reportTable(model, name)));
  const { strToU8, zipSync } = await import('fflate');
  const packed = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  return { name: fileName(model, part, 'xlsx'), type: MEDIA_TYPE, content: new Uint8Array(packed) };
}
