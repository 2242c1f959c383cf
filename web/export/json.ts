import { fileName, type ExportFile } from './export_file';
import { exportWords } from '../locales/pictures_and_files';
import type { ReportModel } from '../report/model';

/**
 * The analysis as it is (`mubiao.analysis/1`) with what a person changed under the extra key `corrections`,
 * so that a program sees both what was read and what was set right.
 */
export function jsonFile(model: ReportModel): ExportFile {
  return {
    name: fileName(model, exportWords(model.locale).tables.items, 'json'),
    type: 'application/json',
    content: `${JSON.stringify({ ...model.analysis, corrections: model.corrections }, null, 2)}\n`,
  };
}
