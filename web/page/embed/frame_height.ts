import type { EmbedReport } from '../../embed/embed_report';
import { describeFramed, FRAME_STYLE } from '../../embed/frame';
import { writeNodes } from '../../embed/write_nodes';
import { WIDTHS } from './choices';

/**
 * How high a frame has to be for its figure, in pixels: the most at the widths that a column has. Measured in this
 * document, so a reader's other fonts may need a little more; the frame scrolls inside then.
 */
export function frameHeight(report: EmbedReport): number {
  const place = document.createElement('div');
  place.style.cssText = 'position:fixed;visibility:hidden;inset:0 auto auto 0';
  const root = place.attachShadow({ mode: 'closed' });
  const box = root.appendChild(document.createElement('div'));
  for (const [name, value] of Object.entries(FRAME_STYLE)) box.style.setProperty(name, value);
  box.style.boxSizing = 'border-box';
  box.append(writeNodes(describeFramed(report, true), document));
  document.body.append(place);
  const heights = WIDTHS.map((width) => {
    box.style.width = `${width}px`;
    return Math.ceil(box.getBoundingClientRect().height);
  });
  place.remove();
  return Math.max(...heights);
}
