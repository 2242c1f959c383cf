import type { Chart, StripCard } from '../../charts';
import { plainName } from '../../embed/clean';
import type { EmbedCard, EmbedReport } from '../../embed/embed_report';
import { reportTitle } from '../../embed/figure';
import { EMBED_WORDS } from '../../embed/words';
import { indicatorName } from '../../report/catalogue';
import type { Locale, ReportModel } from '../../report/model';
import { reportRows, type ReportRows } from '../../report/rows';
import { saveBlob } from '../download';

/** What can be saved beside the copy for WeChat, whose editor takes pictures where it takes no figure of ours. */
export const PICTURES = ['headlines', 'growth'] as const;
export type PictureName = (typeof PICTURES)[number];

export const PICTURE_KINDS = ['png', 'svg'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** With its margins 540, twice as many pixels in a PNG: the width to which WeChat brings pictures. */
const WIDTH = 500;

type Charts = typeof import('../../charts');

/**
 * Draws and saves a picture in the figure's language. False where the report has nothing to draw; rejects where the part
 * that draws cannot be fetched, or the browser gives no canvas.
 */
export async function savePicture(
  name: PictureName,
  kind: PictureKind,
  report: EmbedReport,
  model: ReportModel,
): Promise<boolean> {
  const charts = await import('../../charts');
  const options = { locale: report.lang, width: WIDTH, source: charts.fitText(sourceLine(report), 12, WIDTH) };
  const chart =
    name === 'growth' ? charts.growthTargetChart(rowsIn(model, report.lang), options) : strip(charts, report, options);
  if (chart.empty) return false;
  const blob =
    kind === 'png' ? await charts.renderPng(chart) : new Blob([charts.renderSvgText(chart)], { type: 'image/svg+xml' });
  saveBlob(blob, `${chart.title.replace(/[^\p{L}\p{N}]+/gu, '-')}.${kind}`);
  return true;
}

/** The page may be in another language than the figure. */
function rowsIn(model: ReportModel, locale: Locale): ReportRows {
  return reportRows({ ...model, locale, indicatorName: (code) => indicatorName(code, locale) });
}

function strip(charts: Charts, report: EmbedReport, options: { locale: EmbedReport['lang']; width: number }): Chart {
  const words = EMBED_WORDS[report.lang];
  const open = report.strip.filter((card) => figureOf(card) === '').map(({ indicator }) => plainName(indicator));
  const note = open.length === 0 ? '' : words.notStated(open);
  const cards = report.strip.filter((card) => figureOf(card) !== '').map((card) => stripCard(card, report));
  const description = words.counts(report.of ?? 'targets', report.shown, report.all);
  return charts.headlineStripChart(cards, { title: reportTitle(report), description, note }, options);
}

function figureOf(card: EmbedCard): string {
  return plainName(card.figure ?? card.words ?? '');
}

function stripCard(card: EmbedCard, { lang }: EmbedReport): StripCard {
  const words = EMBED_WORDS[lang];
  const quiet = [
    card.check === true ? words.check : '',
    card.last === undefined ? '' : words.last(plainName(card.last)),
  ].filter((part) => part !== '');
  return { indicator: plainName(card.indicator), figure: figureOf(card), quiet: quiet.join(' · ') };
}

function sourceLine(report: EmbedReport): string {
  const words = EMBED_WORDS[report.lang];
  const parts = [words.readBy, report.corrected ? words.corrected : '', report.made, words.basis(reportTitle(report))];
  return parts.filter((part) => part !== '').join(' · ');
}
