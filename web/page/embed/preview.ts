import type { EmbedReport } from '../../embed/embed_report';
import { describeFigure } from '../../embed/figure';
import { describeFramed } from '../../embed/frame';
import { describeFrame } from '../../embed/frame_snippet';
import { element, type EmbedNode } from '../../embed/node';
import { describeWechat } from '../../embed/wechat';
import { writeNodes } from '../../embed/write_nodes';
import { ownFolder, type Choices } from './choices';

/**
 * The figure in the form that was chosen, as it will stand in another page: in a shadow root, where the styles of this
 * one do not reach, with nothing but font and ink from around it. Element and frame are the real ones, from the page's own
 * folder, since its policy allows no other; without them the static figure stands there as it would in a story. Nodes,
 * because that policy lets no style in a piece of HTML either.
 */
export class Preview {
  readonly element = document.createElement('div');
  readonly #root = this.element.attachShadow({ mode: 'open' });
  #shown = '';

  constructor() {
    this.element.className = 'embed-paper';
    // Links lead out of the page, and behind the dialog; here they are only looked at.
    this.#root.addEventListener('click', (event) => {
      if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
    });
  }

  /** `frameHeight` in pixels is the one that the frame's snippet has. */
  show(report: EmbedReport, { form, width, dark }: Choices, frameHeight: number): void {
    const node = describe(report, form, frameHeight);
    this.element.dataset['width'] = String(width);
    this.element.dataset['scheme'] = dark ? (form === 'wechat' ? 'turned' : 'dark') : 'light';
    // A frame would load again for nothing, an open row close; the element asks for the scheme of its paper only once.
    const shown = `${String(dark)} ${JSON.stringify(node)}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#root.replaceChildren(writeNodes(node, document));
    const frame = this.#root.querySelector('iframe');
    frame?.addEventListener('load', () => {
      if (!isOurs(frame)) frame.replaceWith(writeNodes(describeFramed(report, true), document));
    });
  }
}

/** Without a network the browser puts a page of its own into the frame, which nobody may look into. */
function isOurs(frame: HTMLIFrameElement): boolean {
  return (frame.contentDocument?.querySelector('main') ?? null) !== null;
}

function describe(report: EmbedReport, form: Choices['form'], frameHeight: number): EmbedNode {
  if (form === 'wechat') return describeWechat(report);
  const figure = describeFigure(report);
  if (form === 'frame') return describeFrame(report, ownFolder(), frameHeight) ?? figure;
  if (form === 'static') return figure;
  loadWidget();
  // No `for`: there is no article around it.
  return element('mubiao-report', { lang: report.lang, accent: report.accent }, figure);
}

/** Once; where it cannot be fetched the static figure stays, and it is tried again with the next form. */
function loadWidget(): void {
  if (customElements.get('mubiao-report') !== undefined || document.querySelector('script[data-widget]') !== null)
    return;
  const script = document.createElement('script');
  script.src = `${ownFolder()}widget.js`;
  script.dataset['widget'] = '';
  script.addEventListener('error', () => script.remove());
  document.head.append(script);
}
