// A static server for the browser tests: `node tests/browser/static_server.mjs FOLDER PORT`.
// Serves what GitHub Pages would: right types, gzip, no special headers, 404 outside the folder.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

const [folder = 'build/site', port = '4173'] = process.argv.slice(2);
const root = resolve(folder);

const zippedFiles = new Map();

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = normalize(join(root, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : ''));
  if ((!path.startsWith(root + sep) && path !== root) || !existsSync(path) || !statSync(path).isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    return;
  }
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'max-age=600',
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
  if (zipped) response.end(zippedFile(path));
  else createReadStream(path).pipe(response);
});

/** Zipped once for each state of a file: hundreds of tests ask for the same ones. */
function zippedFile(path) {
  const { mtimeMs } = statSync(path);
  const known = zippedFiles.get(path);
  if (known?.mtimeMs === mtimeMs) return known.bytes;
  const bytes = gzipSync(readFileSync(path));
  zippedFiles.set(path, { mtimeMs, bytes });
  return bytes;
}

server.listen(Number(port), '127.0.0.1', () => console.log(`serving ${root} on http://127.0.0.1:${port}/`));
