/**
 * Keeps the page usable without a network. The build writes BUILD (a name made from the content of all files), FILES
 * (what the page needs) and LATER (parts of the PDF reader, which come in on first use), each with the length and the
 * hash of its content.
 *
 * Documents go to the network first, so that a new version is seen at the next visit; everything else comes from the
 * cache. Every other address names its content (a hash, or `?v=` for the engine), so page and engine never come from
 * two builds. Nothing is kept that is not what was built: a part cut off, or the page of a hotel's network in its
 * place, would otherwise be there for ever. What the build does not name is none of this worker's business.
 */
const BUILD = '%BUILD%';
const FILES = { '%FILES%': '' };
const LATER = { '%LATER%': '' };
/** Copies of the page below one origin share its caches: each has names of its own. */
const OURS = `mubiao:${new URL('.', self.location.href).pathname}:`;
const CACHE = OURS + BUILD;
/** What the browser would not take under another type. */
const TYPES = { html: 'text/html', css: 'text/css', js: 'javascript', mjs: 'javascript' };

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.all(Object.keys(FILES).map((path) => keep(cache, path)))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

// The page shows "a new version is ready"; only the person decides when it takes over.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === null) return;
  if (request.mode === 'navigate') event.respondWith(networkFirst(request, path));
  else event.respondWith(cacheFirst(request, path));
});

/** The path by which the build knows an address; null where it does not. */
function pathOf(address) {
  const { href } = new URL('.', self.location.href);
  const url = address.split('#')[0];
  if (!url.startsWith(href)) return null;
  const path = url.slice(href.length);
  const document = path.split('?')[0] || 'index.html';
  if (document === 'index.html') return document;
  return path in FILES || path in LATER ? path : null;
}

async function dropOldCaches() {
  const names = await caches.keys();
  // Those without the place of the page are of its first versions.
  const old = names.filter((name) => (name.startsWith(OURS) && name !== CACHE) || /^mubiao-[0-9a-f]{12}$/.test(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The copy that is kept takes the place of no answer, and of word that the server has failed. */
async function networkFirst(request, path) {
  const cache = await caches.open(CACHE);
  const kept = () => cache.match(path);
  try {
    const response = await fetch(request);
    return response.status >= 500 ? ((await kept()) ?? response) : response;
  } catch {
    return (await kept()) ?? Response.error();
  }
}

async function cacheFirst(request, path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? (await keep(cache, path).catch(() => fetch(request)));
}

/** Fetches a file, past the cache of the browser if that has it wrong, and keeps it; fails where it is not what was built. */
async function keep(cache, path) {
  // `no-cache` asks the server whether its copy changed: files without a hash in their name must not come stale.
  const good = (await fetched(path, 'no-cache').catch(() => null)) ?? (await fetched(path, 'reload'));
  if (good === null) throw new Error(`${path} is not what was built`);
  await cache.put(path, good.clone());
  return good;
}

/** The file, or null if type, length or hash is not that of the build. */
async function fetched(path, cache) {
  const response = await fetch(new Request(path, { cache }));
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.includes(TYPES[path.split('?')[0].split('.').pop()] ?? '')) return null;
  const bytes = await response.arrayBuffer();
  const [length, hash] = FILES[path] ?? LATER[path];
  if (bytes.byteLength !== length || (await hashOf(bytes)) !== hash) return null;
  return new Response(bytes, { headers: { 'content-type': type } });
}

/** The first half of SHA-256, as the build writes it. */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest.subarray(0, 15)));
}
