// What went wrong, or what was done, is read first.
const first = document.querySelector('[data-focus]');
if (first) first.focus();
// A link to a field goes into the field.
sigap.all('.summary a').forEach(link => link.addEventListener('click', event => {
  const field = document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? field.closest('fieldset') ?? field;
  label.scrollIntoView();
  field.focus({ preventScroll: true });
}));
