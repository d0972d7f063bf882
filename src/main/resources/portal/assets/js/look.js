{
  // Beside the list, the map shows which report is being looked at.
  const mark = (row, on) => sigap.all('.map-place').forEach(place => {
    if (place.getAttribute('href') === '#' + row.id) place.classList.toggle('map-place-now', on);
  });
  sigap.all('[data-mark]').forEach(row => {
    row.addEventListener('mouseenter', () => mark(row, true));
    row.addEventListener('mouseleave', () => mark(row, false));
    row.addEventListener('focusin', () => mark(row, true));
    row.addEventListener('focusout', () => mark(row, false));
  });
  // What is empty has no place in an address.
  sigap.all('.look-filter').forEach(form => form.addEventListener('formdata', event => {
    [...event.formData.entries()].forEach(([name, value]) => { if (!value) event.formData.delete(name); });
  }));
}
