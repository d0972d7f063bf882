// Before anything is drawn: what the reader chose, and that there are scripts.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('sigap-tema');
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  } catch { /* a browser that keeps nothing */ }
})();
