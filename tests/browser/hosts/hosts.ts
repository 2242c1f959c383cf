/*
 * The hosts that a figure is put on, as a table: what the page sends and holds, and which forms work there.
 * true: works. false: what stands left of the form is seen in its place.
 */

/** Where the page and the script of a host come from, as its row needs them. */
export interface Places {
  /** Origin of the widget's folder. */
  widget: string;
}

export interface Host {
  name: string;
  static: boolean;
  element: boolean;
  frame: boolean;
  /** Or the one browser in which it does. */
  live: boolean | 'chromium';
  csp?: (places: Places) => string;
  headers?: Readonly<Record<string, string>>;
  /** In the head of the page, before everything. */
  head?: string;
  /** Attributes of the snippet's script. */
  tag?: string;
  /** Where `widget.js` lies under the widget's origin. */
  path?: string;
  /** Styles of the page do not reach the figure. */
  unstyled?: true;
  /** Nothing of the element is seen where the script does not run. */
  hidden?: true;
  /** Lines in the console that name our part, where more than none. */
  lines?: number;
  /** Scripts after the snippet's own. */
  after?: (places: Places) => string;
}

const styled = "style-src 'unsafe-inline'";
const script = (code: string): string => `<script>${code}</script>`;
const style = (rules: string): string => `<style>${rules}</style>`;

export const HOSTS: readonly Host[] = [
  { name: 'no policy', static: true, element: true, frame: true, live: true },
  {
    name: "default-src 'self', script-src with the widget's origin",
    static: true,
    element: true,
    frame: false,
    live: false,
    csp: ({ widget }) => `default-src 'self'; script-src 'self' ${widget}`,
    unstyled: true,
  },
  {
    name: 'no wasm, no connections, no workers',
    static: true,
    element: true,
    frame: true,
    live: true,
    csp: ({ widget }) => `default-src 'none'; script-src ${widget}; frame-src ${widget}; ${styled}`,
  },
  {
    name: 'frames and styles only',
    static: true,
    element: false,
    frame: true,
    live: false,
    csp: ({ widget }) => `default-src 'none'; frame-src ${widget}; ${styled}`,
  },
  {
    name: 'nonce and strict-dynamic, with frames',
    static: true,
    element: true,
    frame: true,
    live: true,
    csp: ({ widget }) => `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; frame-src ${widget}; ${styled}`,
    tag: ' nonce="abc"',
  },
  {
    name: 'nonce and strict-dynamic, without frames',
    static: true,
    element: true,
    frame: false,
    live: false,
    csp: () => `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; ${styled}`,
    tag: ' nonce="abc"',
  },
  {
    name: 'styles only',
    static: true,
    element: false,
    frame: false,
    live: false,
    csp: () => `default-src 'none'; ${styled}`,
  },
  {
    name: "style-src 'self'",
    static: true,
    element: true,
    frame: true,
    live: true,
    csp: ({ widget }) => `script-src ${widget}; frame-src ${widget}; style-src 'self'`,
    unstyled: true,
  },
  {
    name: 'Trusted Types required',
    static: true,
    element: true,
    frame: true,
    live: true,
    csp: () => `require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  {
    name: 'COEP require-corp',
    static: true,
    element: true,
    frame: false,
    live: 'chromium',
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    tag: ' crossorigin',
    path: '/cors/v1/widget.js',
  },
  { name: 'sub-path', static: true, element: true, frame: true, live: true, path: '/user/repo/v1/widget.js' },
  {
    name: 'fixed version with integrity',
    static: true,
    element: true,
    frame: true,
    live: true,
    path: '/cors/1.2.3/widget.js',
    tag: ' integrity="INTEGRITY" crossorigin',
  },
  {
    name: 'integrity of another script',
    static: true,
    element: false,
    frame: true,
    live: false,
    path: '/cors/1.2.3/widget.js',
    tag: ` integrity="sha384-${'A'.repeat(64)}" crossorigin`,
  },
  { name: 'slow script', static: true, element: true, frame: true, live: true, path: '/slow/v1/widget.js' },
  { name: 'script 404', static: true, element: false, frame: true, live: false, path: '/nothing/widget.js' },
  {
    name: 'script twice',
    static: true,
    element: true,
    frame: true,
    live: true,
    lines: 1,
    after: ({ widget }) => `<script async src="${widget}/v1/widget.js?again"></script>`,
  },
  {
    name: 'two versions',
    static: true,
    element: true,
    frame: true,
    live: true,
    lines: 1,
    after: ({ widget }) => `<script defer src="${widget}/later/widget.js"></script>`,
  },
  {
    name: 'all: unset',
    static: true,
    element: true,
    frame: true,
    live: true,
    head: style('* { all: unset !important; }'),
    unstyled: true,
  },
  {
    name: 'undefined elements hidden',
    static: true,
    element: true,
    frame: true,
    live: true,
    head: style(':not(:defined) { display: none !important; }'),
  },
  {
    name: '40 px, letter-spaced, upper case, rtl',
    static: true,
    element: true,
    frame: true,
    live: true,
    head: style('body { font-size: 40px; letter-spacing: .3em; text-transform: uppercase; direction: rtl; }'),
  },
  {
    name: 'own rules for tables, details, buttons',
    static: true,
    element: true,
    frame: true,
    live: true,
    head: style('td, th, details, q, b, small { display: none } button { position: fixed; inset: 0 }'),
    unstyled: true,
  },
  {
    name: 'Array.prototype.toJSON',
    static: true,
    element: true,
    frame: true,
    live: true,
    head: script('Array.prototype.toJSON = () => 0;'),
  },
  {
    name: 'Object.prototype.x',
    static: true,
    element: true,
    frame: true,
    live: true,
    head: script('Object.prototype.x = function () { throw new Error("x"); }; Array.prototype.y = 1;'),
  },
  {
    name: 'replaced bind and names of the DOM',
    static: true,
    element: true,
    frame: true,
    live: true,
    head: script(
      'Function.prototype.bind = function (to) { const call = this; return () => call.apply(to); }; ' +
        'class Text {} class Range {} class Node {} class Element {} class Selection {}',
    ),
  },
  {
    name: 'AMD define and global module',
    static: true,
    element: true,
    frame: true,
    live: true,
    head: script(
      'window.define = () => { throw new Error("define"); }; define.amd = {}; window.module = { exports: {} };',
    ),
  },
];
