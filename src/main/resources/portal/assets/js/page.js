'use strict';
// What the other files here share. Each is a block of its own; none is needed to use a page.
const sigap = {
  all: (selector, root = document) => [...root.querySelectorAll(selector)],
  read(key, otherwise) {
    try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; }
  },
  keep(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; }
  },
  // A copy of what a <template> holds, with words put where it says data-put.
  copy(template, words) {
    const copy = template.content.firstElementChild.cloneNode(true);
    sigap.all('[data-put]', copy).concat(copy.matches('[data-put]') ? [copy] : []).forEach(place => {
      place.textContent = words[place.dataset.put] ?? '';
    });
    return copy;
  },
};
