// For the page that is shown without a connection: sw.js. In the language of this page, and in another when that changes.
if ('serviceWorker' in navigator) {
  const version = document.querySelector('link[rel="stylesheet"]').href.match(/portal-([0-9a-f]+)/)?.[1];
  addEventListener('load', () => navigator.serviceWorker.register(`/sw.js?v=${version}-${document.documentElement.lang}`).catch(() => {}));
}
