import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

/** What a server answers. */
export interface Answer {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body: string | Buffer;
  /** Milliseconds until it does. */
  after?: number;
}

export interface Served {
  /** `http://127.0.0.1:…` or `http://localhost:…`, which are two sites to a browser. */
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

export const SITE = resolve(process.env['MUBIAO_SITE'] ?? 'build/site');

/** A file of the folder that snippets ask, as it was built. */
export const built = (name: string): Buffer => readFileSync(join(SITE, 'v1', name));

export const WIDGET = built('widget.js').toString();

export const SCRIPT = { 'Content-Type': 'text/javascript; charset=utf-8' };
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
};

/** The whole folder, as a static host sends it; null for what is not in it. */
export function folderAnswer(path: string): Answer | null {
  const [, name = '', type = ''] = /\/([\w.-]+\.(\w+))(?:\?.*)?$/.exec(path) ?? [];
  if (!existsSync(join(SITE, 'v1', name))) return null;
  return { headers: { 'Content-Type': TYPES[type] ?? 'application/octet-stream' }, body: built(name) };
}

export const PAGE = { 'Content-Type': 'text/html; charset=utf-8' };

/** Starts a server of its own port; a path without an answer is 404. */
export async function serve(host: '127.0.0.1' | 'localhost', answer: (path: string) => Answer | null): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.endsWith('favicon.ico')) asked.push(path);
    reply(request, response, answer(path) ?? { status: 404, body: 'not found' });
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://${host}:${port}`, asked, close: () => closed(server) };
}

function reply(_: IncomingMessage, response: ServerResponse, { status = 200, headers, body, after = 0 }: Answer): void {
  setTimeout(() => response.writeHead(status, { 'Cache-Control': 'no-store', ...headers }).end(body), after);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
