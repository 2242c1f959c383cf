import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** What is wrong with an answer: the server has failed, the page of another network stands in its place, it is cut off. */
export type Fault = 500 | 'portal' | 'cut';

export interface FaultyServer {
  address: string;
  /** Faults by the end of the path; may be changed at any time. */
  faults: Map<string, Fault>;
  /** Every path that was asked for. */
  asked: string[];
  /** Pages of somebody else on the same server, by their path. */
  pages: Map<string, string>;
  close(): Promise<void>;
}

/** The site below any of the given folders (`/`, `/a/`), as a server would serve it on a bad day. `open` lets all origins read it. */
export async function startFaultyServer(folders: readonly string[], open = false): Promise<FaultyServer> {
  const site = resolve(process.env['MUBIAO_SITE'] ?? 'build/site');
  const faults = new Map<string, Fault>();
  const asked: string[] = [];
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const folder = [...folders].sort((a, b) => b.length - a.length).find((name) => pathname.startsWith(name)) ?? '/';
    const name = pathname.slice(folder.length) || 'index.html';
    const fault = [...faults].find(([end]) => pathname.endsWith(end))?.[1];
    if (open) response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'max-age=600');
    const page = pages.get(pathname);
    if (page !== undefined)
      response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' }).end(page);
    else if (fault === 500) response.writeHead(500).end('failed');
    else if (fault === 'portal') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Wi-Fi</h1>');
    else send(join(site, name), response, fault === 'cut');
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    asked,
    pages,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function send(path: string, response: ServerResponse, cut: boolean): void {
  if (!existsSync(path) || !statSync(path).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
  const end = Math.floor(statSync(path).size / 2);
  createReadStream(path, cut ? { end } : {}).pipe(response);
}
