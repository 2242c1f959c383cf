import { FramedFigure } from './framed_figure';
import { Height } from './height';
import { isHello } from './messages';

/*
 * `embed.js`, the script of `embed.html`: shows the figure that is packed into the address of the frame. Nothing is
 * stored, nothing is asked for, and the frame's history gets no entries.
 */

const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
const figure = new FramedFigure(main);
const height = new Height(main);
figure.show(location.hash);
addEventListener('hashchange', () => figure.show(location.hash));
addEventListener('message', (event) => {
  if (isHello(event)) height.again();
});
height.follow();
