// Reports that somebody follows: their numbers, in this browser alone.
{
  const KEY = 'sigap-nomor';
  const kept = () => sigap.read(KEY, []).filter(one => typeof one?.number === 'string');

  sigap.all('[data-follow]').forEach(box => {
    const { number, label, keepWord, keptWord } = box.dataset;
    const button = box.matches('[data-follow-button]') ? box : box.querySelector('[data-follow-button]');
    const show = () => {
      const follows = kept().some(one => one.number === number);
      button.setAttribute('aria-pressed', follows);
      box.querySelector('[data-follow-word]').textContent = follows ? keptWord : keepWord;
    };
    button.addEventListener('click', () => {
      const others = kept().filter(one => one.number !== number);
      sigap.keep(KEY, others.length < kept().length ? others : [{ number, label }, ...others].slice(0, 50));
      show();
    });
    show();
  });

  sigap.all('[data-kept]').forEach(box => {
    const list = box.querySelector('[data-kept-list]');
    const template = box.querySelector('template');
    const show = () => {
      list.replaceChildren(...kept().map(one => {
        const item = sigap.copy(template, { ...one, drop: box.dataset.drop?.replace('{0}', one.number) });
        item.querySelector('[data-kept-link]').href = '/lacak?nomor=' + encodeURIComponent(one.number);
        item.querySelector('[data-kept-drop]')?.addEventListener('click', () => {
          sigap.keep(KEY, kept().filter(other => other.number !== one.number));
          show();
        });
        return item;
      }));
      box.hidden = list.childElementCount === 0;
    };
    show();
  });
}
