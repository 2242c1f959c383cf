import type { EmbedReport } from '../../embed/embed_report';
import { describeFigure } from '../../embed/figure';
import { describeFramed } from '../../embed/frame';
import type { EmbedElement } from '../../embed/node';
import type { Form } from '../../embed/snippet';
import { describeWechat } from '../../embed/wechat';
import { writeNodes } from '../../embed/write_nodes';
import type { Choices } from './choices';

const DESCRIBE: Record<Form, (report: EmbedReport) => EmbedElement> = {
  static: describeFigure,
  element: describeFigure,
  frame: (report) => describeFramed(report, false),
  wechat: describeWechat,
};

/**
 * The figure as it will stand in another page: in a shadow root, where the styles of this one do not reach, with nothing
 * but font and ink from around it. Nodes, because the page's policy lets no style in a piece of HTML.
 */
export class Preview {
  readonly element = document.createElement('div');
  readonly #root = this.element.attachShadow({ mode: 'open' });

  constructor() {
    this.element.className = 'embed-paper';
    // Links lead out of the page, and behind the dialog; here they are only looked at.
    this.#root.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault();
    });
  }

  show(report: EmbedReport, { form, width, dark }: Choices): void {
    const described = DESCRIBE[form](report);
    this.element.dataset['width'] = String(width);
    this.element.dataset['scheme'] = dark ? (form === 'wechat' ? 'turned' : 'dark') : 'light';
    this.#root.replaceChildren(writeNodes(described, document));
  }
}
