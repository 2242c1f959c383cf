import { FramedFigure } from './framed_figure';
import { Height } from './height';
import { loadScript } from './load_script';
import { isHello } from './messages';
import { SHARED } from './shared';

/*
 * `embed.js`, the script of `embed.html`: shows the figure that is packed into the address of the frame, or reads reports
 * for the page around it (`#live-zh`). Nothing is stored, nothing is asked for outside the folder, and the frame's history
 * gets no entries.
 */

const [, reader] = /^#live-(zh|en)$/.exec(location.hash) ?? [];
if (reader === undefined) showFigure();
else {
  Object.assign(self, { mubiao: SHARED });
  void loadScript(reader === 'en' ? 'live-en.js' : 'live.js');
}

function showFigure(): void {
  const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  // Set here: the policy of the folder's host may forbid what stands in the page.
  document.body.style.margin = '0';
  const figure = new FramedFigure(main);
  const height = new Height(main);
  figure.show(location.hash);
  addEventListener('hashchange', () => figure.show(location.hash));
  addEventListener('message', (event) => {
    if (isHello(event)) height.again();
  });
  height.follow();
}
