// A form is sent once: a second press while the first is under way does nothing.
sigap.all('form[data-once]').forEach(form => {
  let sent = false;
  form.addEventListener('submit', event => {
    if (sent) { event.preventDefault(); return; }
    sent = true;
    form.querySelector('button:not([type="button"])')?.setAttribute('aria-busy', 'true');
  });
  // Whoever comes back to the page by the back button can send it again.
  addEventListener('pageshow', () => {
    sent = false;
    sigap.all('[aria-busy]', form).forEach(button => button.removeAttribute('aria-busy'));
  });
});
