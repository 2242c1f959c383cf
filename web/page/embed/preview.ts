import type { EmbedReport } from '../../embed/embed_report';
import { describeFigure } from '../../embed/figure';
import { describeWechat } from '../../embed/wechat';
import { writeNodes } from '../../embed/write_nodes';
import type { Choices } from './choices';

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
    const described = form === 'wechat' ? describeWechat(report) : describeFigure(report);
    this.element.dataset['width'] = String(width);
    this.element.dataset['scheme'] = dark ? (form === 'wechat' ? 'turned' : 'dark') : 'light';
    this.#root.replaceChildren(writeNodes(described, document));
  }
}
