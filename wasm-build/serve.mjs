// Serves build/site on 127.0.0.1 the way a static host does.
// Usage: node wasm-build/serve.mjs [--port N]   (8080; 0 takes a free one)
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const SITE = resolve(dirname(fileURLToPath(import.meta.url)), '../build/site');

const TYPES = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The file that an address names, or null: no such file, or outside of the site. */
function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  let file = join(SITE, path);
  if (file !== SITE && !file.startsWith(SITE + '/')) return null;
  let status = statSync(file, { throwIfNoEntry: false });
  if (status?.isDirectory()) {
    file = join(file, 'index.html');
    status = statSync(file, { throwIfNoEntry: false });
  }
  return status?.isFile() ? { file, size: status.size } : null;
}

const server = createServer((request, response) => {
  const found = fileOf(request.url);
  if (found === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    // The widget and the library are loaded from other sites.
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).pipe(response);
});

const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
server.on('error', (error) => {
  const hint = error.code === 'EADDRINUSE' ? ' (choose another with --port)' : '';
  console.error(`Cannot serve on port ${values.port}: ${error.message}${hint}`);
  process.exit(1);
});
server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`Open http://127.0.0.1:${server.address().port}/ in a browser (Ctrl-C ends)`);
});
