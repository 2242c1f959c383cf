import { escapeHtml } from '../report/format/escape_html';
import type { Chart, Shape } from './chart';
import { framed } from './framed';
import { CHART_FONT, paintOf } from './paint';
import { LIGHT_PALETTE, PAGE_PALETTE, type Palette } from './palette';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * The chart as an element for the page. Built node by node (no `innerHTML`), without a style attribute, so it passes
 * the strictest policy. A screen reader gets title and description; the data belong in `chart.table` beside it.
 * `prefix` keeps the ids of two reports on one page apart.
 */
export function renderElement(chart: Chart, prefix = ''): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  const ids = ['title', 'description'].map((part) => `${prefix}chart-${chart.name}-${part}`);
  for (const [name, value] of rootAttributes(chart)) svg.setAttribute(name, value);
  svg.setAttribute('aria-labelledby', ids[0] ?? '');
  svg.setAttribute('aria-describedby', ids[1] ?? '');
  for (const [index, [tag, text]] of headings(chart).entries()) {
    const element = document.createElementNS(NAMESPACE, tag);
    element.id = ids[index] ?? '';
    element.textContent = text;
    svg.append(element);
  }
  svg.append(...chart.shapes.map((shape) => shapeElement(shape, PAGE_PALETTE)));
  return svg;
}

/** The chart as the source of an SVG file: framed, with fixed colours and a background. */
export function renderSvgText(picture: Chart, palette: Palette = LIGHT_PALETTE): string {
  const chart = framed(picture);
  const root = rootAttributes(chart).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const head = headings(chart).map(([tag, text]) => `<${tag}>${escapeHtml(text)}</${tag}>`);
  const paper = `<rect width="${chart.width}" height="${chart.height}" fill="${palette.paper}"/>`;
  const shapes = chart.shapes.map((shape) => shapeSource(shape, palette));
  const data = `<metadata>${escapeHtml(dataOf(chart))}</metadata>`;
  return `<svg xmlns="${NAMESPACE}"${root.join('')}>${head.join('')}${data}${paper}${shapes.join('')}</svg>\n`;
}

/**
 * The data behind the picture, for whoever has only the file: a line for each row, tabs between its cells. A `<table>`
 * would end the drawing where the file stands in a page.
 */
function dataOf({ table }: Chart): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
  return [table.head, ...table.rows].map(line).join('\n');
}

function rootAttributes(chart: Chart): [string, string][] {
  return [
    ['viewBox', `0 0 ${chart.width} ${chart.height}`],
    ['width', String(chart.width)],
    ['height', String(chart.height)],
    ['role', 'img'],
    ['font-family', CHART_FONT],
  ];
}

function headings(chart: Chart): ['title' | 'desc', string][] {
  return [
    ['title', chart.title],
    ['desc', chart.description],
  ];
}

function shapeAttributes(shape: Shape, palette: Palette): [string, string][] {
  const attributes = Object.entries(shape.attributes).map(([name, value]): [string, string] => [name, String(value)]);
  if (shape.row !== undefined) attributes.push(['data-row', shape.row]);
  if (shape.shift !== undefined) attributes.push(['transform', `translate(${shape.shift.join(' ')})`]);
  if (shape.tag !== 'g') {
    const { fill, stroke } = paintOf(shape, palette);
    attributes.push(['fill', fill], ['stroke', stroke]);
  }
  return attributes;
}

function shapeElement(shape: Shape, palette: Palette): SVGElement {
  const element = document.createElementNS(NAMESPACE, shape.tag);
  for (const [name, value] of shapeAttributes(shape, palette)) element.setAttribute(name, value);
  if (shape.text !== undefined) element.textContent = shape.text;
  element.append(...(shape.children ?? []).map((child) => shapeElement(child, palette)));
  return element;
}

function shapeSource(shape: Shape, palette: Palette): string {
  const attributes = shapeAttributes(shape, palette).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const inner = (shape.children ?? []).map((child) => shapeSource(child, palette)).join('');
  return `<${shape.tag}${attributes.join('')}>${escapeHtml(shape.text ?? '')}${inner}</${shape.tag}>`;
}
