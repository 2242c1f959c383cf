import { embedReport, rowsToChoose } from '../../embed/of_report';
import type { ReportModel } from '../../report/model';
import type { ReportRows } from '../../report/rows';
import { openEmbedDialog } from './dialog';
import { savePicture } from './pictures';

/** The dialog for a figure of one report. Fails where its style cannot be fetched. */
export async function embedOneReport(model: ReportModel, rows: ReportRows): Promise<void> {
  const { all, five } = rowsToChoose(model, rows);
  await openEmbedDialog({
    locale: model.locale,
    isView: false,
    rows: () => ({
      all: all.map(({ id, indicator, written }) => ({ id, label: `${indicator} ${written}` })),
      five: five.map(({ id }) => id),
    }),
    report: (choices) => embedReport(model, rows, choices),
    picture: (name, kind, report) => savePicture(name, kind, report, rows),
  });
}
