// The system's theme, dark, light, and round again.
sigap.all('[data-theme-switch]').forEach(button => {
  const root = document.documentElement;
  const word = button.querySelector('[data-theme-word]');
  const show = () => { word.textContent = button.dataset[root.dataset.theme ?? 'system']; };
  button.hidden = false;
  show();
  button.addEventListener('click', () => {
    const next = { dark: 'light', light: undefined }[root.dataset.theme ?? ''] ?? (root.dataset.theme ? undefined : 'dark');
    if (next) root.dataset.theme = next; else delete root.dataset.theme;
    try {
      if (next) localStorage.setItem('sigap-tema', next); else localStorage.removeItem('sigap-tema');
    } catch { /* it holds for this page, then */ }
    show();
  });
});
