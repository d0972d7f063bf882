// Whoever is without a connection gets a page that says so; nothing else is kept here.
const VERSION = new URL(location.href).searchParams.get('v');
const CACHE = 'sigap-luring-' + VERSION;

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  const page = await fetch('/luring', { headers: { 'Accept-Language': VERSION.split('-').pop() } });
  const html = await page.clone().text();
  await cache.put('/luring', page);
  await cache.addAll([...html.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)].map(found => found[1]));
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => name.startsWith('sigap-luring-') && name !== CACHE);
  await Promise.all(old.map(name => caches.delete(name)));
})()));

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(fetch(request).catch(() => caches.match('/luring')));
  } else if (new URL(request.url).pathname.startsWith('/aset/')) {
    event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)));
  }
});
