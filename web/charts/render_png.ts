import type { Chart, Shape } from './chart';
import { framed } from './framed';
import { CHART_FONT, paintOf } from './paint';
import { LIGHT_PALETTE, type Palette } from './palette';

/**
 * The chart as a PNG, framed, `scale` pixels a CSS pixel. The shapes are painted on a canvas one by one: an SVG drawn as an
 * image would need `img-src blob:` in the policy and taints the canvas in older browsers. Rejects where no canvas can be had.
 */
export async function renderPng(picture: Chart, palette: Palette = LIGHT_PALETTE, scale = 2): Promise<Blob> {
  const chart = framed(picture);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(chart.width * scale);
  canvas.height = Math.ceil(chart.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, chart.width, chart.height);
  for (const shape of chart.shapes) paint(context, shape, palette);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the canvas gave no picture'));
      else resolve(blob);
    }, 'image/png');
  });
}

function paint(context: CanvasRenderingContext2D, shape: Shape, palette: Palette): void {
  if (shape.tag === 'g') {
    const [x, y] = shape.shift ?? [0, 0];
    context.translate(x, y);
    for (const child of shape.children ?? []) paint(context, child, palette);
    context.translate(-x, -y);
    return;
  }
  const { fill, stroke } = paintOf(shape, palette);
  if (shape.tag === 'text') {
    paintText(context, shape, fill);
    return;
  }
  const outline = outlineOf(shape);
  context.lineWidth = number(shape, 'stroke-width') || 1;
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill(outline);
  }
  if (stroke !== 'none') {
    context.strokeStyle = stroke;
    context.stroke(outline);
  }
}

function paintText(context: CanvasRenderingContext2D, shape: Shape, fill: string): void {
  const anchor = shape.attributes['text-anchor'];
  context.fillStyle = fill;
  context.font = `${number(shape, 'font-size')}px ${CHART_FONT}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  context.fillText(shape.text ?? '', number(shape, 'x'), number(shape, 'y'));
}

function outlineOf(shape: Shape): Path2D {
  if (shape.tag === 'path') return new Path2D(String(shape.attributes['d']));
  const path = new Path2D();
  switch (shape.tag) {
    case 'line':
      path.moveTo(number(shape, 'x1'), number(shape, 'y1'));
      path.lineTo(number(shape, 'x2'), number(shape, 'y2'));
      break;
    case 'circle':
      path.arc(number(shape, 'cx'), number(shape, 'cy'), number(shape, 'r'), 0, 2 * Math.PI);
      break;
    case 'rect':
      path.rect(number(shape, 'x'), number(shape, 'y'), number(shape, 'width'), number(shape, 'height'));
  }
  return path;
}

function number(shape: Shape, name: string): number {
  return Number(shape.attributes[name] ?? 0);
}
