import { embedReport, rowsToChoose } from '../../embed/of_report';
import { formsOf } from '../../report/format/forms';
import { shownFigure } from '../../report/format/quantity';
import type { Locale, ReportModel } from '../../report/model';
import type { ItemRow, ReportRows } from '../../report/rows';
import { openEmbedDialog } from './dialog';
import { savePicture } from './pictures';
import type { RowToChoose } from './subject';

/** The dialog for a figure of one report. Fails where its style cannot be fetched. */
export async function embedOneReport(model: ReportModel, rows: ReportRows): Promise<void> {
  const { all, five } = rowsToChoose(model, rows);
  await openEmbedDialog({
    locale: model.locale,
    isView: false,
    address: model.address ?? '',
    rows: () => ({
      all: all.map((row) => rowToChoose(row, model.locale)),
      five: five.map(({ id }) => id),
    }),
    report: (choices) => embedReport(model, rows, choices),
    picture: (name, kind, report) => savePicture(name, kind, report, model),
  });
}

function rowToChoose(row: ItemRow, locale: Locale): RowToChoose {
  const own = `${row.indicator} ${row.written}`;
  if (formsOf(locale).ofReports) return { id: row.id, label: own };
  return { id: row.id, label: `${row.standardName ?? ''} ${shownFigure(row, locale)}`.trim(), own };
}
