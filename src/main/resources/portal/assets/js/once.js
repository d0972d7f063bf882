// A form is sent once: a second press while the first is under way does nothing.
sigap.all('form[data-once]').forEach(form => {
  let sent = false;
  form.addEventListener('submit', event => {
    // A photo is still under way: whoever sends says that it is.
    const waits = form.dataset.uploading > 0;
    if (sent || waits) {
      event.preventDefault();
      if (waits) form.dispatchEvent(new Event('sigap-wait'));
      return;
    }
    sent = true;
    (event.submitter ?? form.querySelector('button:not([type="button"])'))?.setAttribute('aria-busy', 'true');
  });
  // Whoever comes back to the page by the back button can send it again.
  addEventListener('pageshow', () => {
    sent = false;
    sigap.all('[aria-busy]', form).forEach(button => button.removeAttribute('aria-busy'));
  });
});
