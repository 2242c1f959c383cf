/**
 * The rules of the shadow root. The host's own rules end at the inner box; font, ink and colour scheme are taken from the
 * host on purpose. What the element adds to the figure takes no room in it until a row is open, so that it is as high as
 * the figure that it stands for. What the host's page says about the element itself, as to hide it, holds.
 */
const RULES = `
:host{display:block}
:host([hidden]){display:none}
.box{all:initial;display:block;font:inherit;font-family:var(--mubiao-font,inherit);color:inherit;color-scheme:inherit;
--line:var(--mubiao-line,var(--accent))}
.box[data-theme]{background:Canvas;color:CanvasText;box-shadow:0 0 0 .5em Canvas}
.box[data-theme=light]{color-scheme:light}
.box[data-theme=dark]{color-scheme:dark}
[hidden]{display:none!important}
[part~=figure],[part~=strip] b{font-family:var(--mubiao-figure-font,inherit)}
[part~=row][aria-current] th{text-decoration:underline 2px var(--accent);text-underline-offset:.2em}
summary{cursor:pointer}
a{color:inherit}
a:focus-visible,button:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.tools{display:block;margin:.3em 0}
button{all:unset;box-sizing:border-box;min-height:24px;margin:0 .6em .3em 0;padding:0 .5em;
border:1px solid var(--accent);border-radius:3px;font-size:.85em;cursor:pointer}
.gone{font-size:.85em;margin:0 .6em 0 0}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.back{position:fixed;inset:auto 0 12px;margin:0 auto;width:max-content;max-width:calc(100% - 24px);box-sizing:border-box;
padding:6px 8px 6px 12px;border:1px solid var(--accent);border-radius:4px;background:Canvas;color:CanvasText;
font-size:15px;line-height:1.4;z-index:2147483647;overflow:visible}
.back button{margin:0 0 0 12px}
@media(forced-colors:active){button,.back{border-color:ButtonText}}
@media print{.tools,.back{display:none!important}}
`;

/** A constructed sheet, which a page's `style-src` does not forbid as it would a `<style>`. */
export function widgetSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  return sheet;
}
