// Two minutes before a PIN is forgotten: whoever is still there says so.
sigap.all('[data-session]').forEach(page => {
  const dialog = document.querySelector('[data-session-dialog]');
  const warn = Math.max(1, page.dataset.session - 120) * 1000;
  let timer;
  const wait = () => { clearTimeout(timer); timer = setTimeout(() => dialog.showModal(), warn); };
  dialog.querySelector('[data-session-stay]').addEventListener('click', async () => {
    dialog.close();
    try { await fetch(location.href, { headers: { Accept: 'text/html' } }); wait(); } catch { /* it ends, and says so */ }
  });
  wait();
});
