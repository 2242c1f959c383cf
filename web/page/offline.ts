/**
 * Registers the service worker of a built page. `onUpdate` is called when a new version waits; the function that comes
 * back lets it take over and reloads.
 */
export function keepOffline(onUpdate: () => void): () => void {
  let waiting: ServiceWorker | null = null;
  const announce = (worker: ServiceWorker | null): void => {
    if (worker === null || navigator.serviceWorker.controller === null) return;
    waiting = worker;
    onUpdate();
  };
  // A frame is part of someone else's page, whose readers did not ask for a copy of this one.
  if (import.meta.env.PROD && 'serviceWorker' in navigator && window.parent === window) {
    // After the page itself, so that the first visit does not load everything twice at once.
    window.addEventListener('load', () => void register(announce).catch(() => undefined));
  }
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    waiting?.postMessage('take-over');
  };
}

async function register(announce: (worker: ServiceWorker | null) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('sw.js');
  announce(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') announce(worker);
    });
  });
}
