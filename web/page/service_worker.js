/**
 * Keeps the page usable without a network. The build writes BUILD (a name made from the content of all files) and
 * FILES (what the page needs; PDF parts come in on first use).
 *
 * Documents go to the network first, so that a new version is seen at the next visit; everything else comes from the
 * cache. Every other address names its content (a hash, or `?v=` for the engine), so page and engine never come from
 * two builds.
 */
const BUILD = '%BUILD%';
const FILES = ['%FILES%'];
const CACHE = `mubiao-${BUILD}`;

self.addEventListener('install', (event) => {
  // `no-cache` asks the server whether its copy changed: files without a hash in their name must not come stale.
  const requests = FILES.map((path) => new Request(path, { cache: 'no-cache' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
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
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? networkFirst(request) : cacheFirst(request));
});

async function dropOldCaches() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('mubiao-') && name !== CACHE).map((name) => caches.delete(name)),
  );
}

async function networkFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    return await fetch(request);
  } catch {
    const kept = (await cache.match(request, { ignoreSearch: true })) ?? (await cache.match('index.html'));
    return kept ?? Response.error();
  }
}

async function cacheFirst(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
