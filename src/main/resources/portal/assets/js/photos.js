// A photo opens over the page; without a script, or in another tab, by its own address.
{
  const box = document.querySelector('[data-lightbox]');
  if (box?.showModal) {
    sigap.all('a[data-photo]').forEach(link => link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const image = box.querySelector('img');
      image.src = link.href;
      image.alt = link.querySelector('img').alt;
      box.querySelector('[data-lightbox-words]').textContent = image.alt;
      box.showModal();
    }));
    box.addEventListener('click', event => { if (event.target === box) box.close(); });
  }
}
