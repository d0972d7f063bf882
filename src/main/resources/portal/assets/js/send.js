// The form at /lapor. Without this file every page of it works; with it the draft stays in the browser, photos are seen and
// sent while one writes, the map answers at once, and nothing is lost while there is no connection.
{
  const DRAFT = 'sigap-draf';
  const DAY = 24 * 60 * 60 * 1000;
  // Whose they are stays out of what a browser keeps: others may use it.
  const PERSONAL = ['reporter.name', 'reporter.phone', 'reporter.email'];

  const draft = () => {
    const kept = sigap.read(DRAFT, null);
    return kept && Date.now() - kept.at < DAY ? kept : null;
  };
  const drop = () => { try { localStorage.removeItem(DRAFT); } catch { /* nothing was kept */ } };

  // --- What it is about -------------------------------------------------------------------------------------------
  const choose = document.querySelector('[data-send-choose]');
  if (choose) {
    const typed = choose.querySelector('[data-filter]');
    const live = choose.querySelector('[data-live]');
    const list = choose.querySelector('[data-live-list]');
    const none = choose.querySelector('[data-live-none]');
    const said = choose.querySelector('[data-filter-said]');
    const items = sigap.all('li[data-words]', choose);
    const words = text => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 1);
    const having = (sought, least) => items.filter(item =>
      sought.filter(word => item.dataset.words.includes(word)).length >= least);
    const filter = () => {
      const sought = [...new Set(words(typed.value))];
      const whole = having(sought, sought.length);
      const found = sought.length === 0 ? [] : whole.length > 0 ? whole : having(sought, 1);
      sigap.all('[data-unfiltered], [data-found]', choose).forEach(part => { part.hidden = sought.length > 0; });
      live.hidden = sought.length === 0;
      live.toggleAttribute('aria-hidden', false);
      none.hidden = found.length > 0;
      list.replaceChildren(...found.slice(0, 12).map(item => item.cloneNode(true)));
      said.textContent = sought.length === 0 ? '' : said.dataset.words.replace('#', found.length);
    };
    typed.addEventListener('input', filter);
    // A browser fills the field in again when somebody comes back.
    addEventListener('pageshow', () => { if (typed.value !== typed.defaultValue) filter(); });

    const banner = choose.querySelector('[data-draft]');
    const kept = draft();
    if (banner && kept) {
      banner.hidden = false;
      banner.querySelector('[data-draft-words]').textContent =
        [kept.category, (kept.fields.find(([name]) => name === 'description') ?? [])[1]].filter(Boolean).join(': ').slice(0, 120);
      banner.querySelector('[data-draft-go]').addEventListener('click', () => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = `/lapor/${kept.step === 'cerita' ? 'pelapor' : kept.step}`;
        [...kept.fields, ['ke', `ubah-${kept.step}`]].forEach(([name, value]) => {
          const field = document.createElement('input');
          field.type = 'hidden';
          field.name = name;
          field.value = value;
          form.append(field);
        });
        document.body.append(form);
        form.submit();
      });
      banner.querySelector('[data-draft-drop]').addEventListener('click', event => {
        drop();
        const gone = document.createElement('p');
        gone.textContent = event.target.dataset.dropped;
        gone.setAttribute('role', 'status');
        banner.querySelector('div').replaceChildren(gone);
      });
    }
  }

  // --- A page of the form -----------------------------------------------------------------------------------------
  const page = document.querySelector('[data-send-step]');
  const form = page?.querySelector('.send-form');
  if (form) {
    const keep = () => {
      const fields = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && value !== ''
        && !PERSONAL.includes(name) && !['ke', 'photoKey', 'zoom'].includes(name));
      const kept = sigap.keep(DRAFT, { at: Date.now(), step: page.dataset.sendStep, category: page.dataset.category, fields });
      page.querySelector('[data-draft-kept]').hidden = !kept;
    };
    let soon;
    form.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(keep, 400); });
    form.addEventListener('change', keep);
    addEventListener('pagehide', () => { if (!form.dataset.sent) keep(); });
    keep();

    // Nothing is sent into nowhere: who has no connection keeps the page, and is told when it is back.
    const offline = page.querySelector('[data-offline]');
    const reached = async () => {
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), 15000);
      try {
        await fetch('/lapor/periksa', { method: 'HEAD', redirect: 'manual', cache: 'no-store', signal: stop.signal });
        return true;
      } catch {
        return false;
      } finally {
        clearTimeout(timer);
      }
    };
    const words = offline.querySelector('p');
    const away = words.textContent;
    const wait = () => {
      offline.hidden = false;
      offline.classList.replace('banner-done', 'banner-warning');
      words.textContent = away;
      const look = setInterval(async () => {
        if (!await reached()) return;
        clearInterval(look);
        offline.classList.replace('banner-warning', 'banner-done');
        words.textContent = offline.dataset.back;
      }, 4000);
    };
    let under = false;
    let sure = false;
    const calm = () => {
      under = sure = false;
      delete form.dataset.sent;
      sigap.all('[aria-busy]', form).forEach(button => button.removeAttribute('aria-busy'));
    };
    form.addEventListener('submit', async event => {
      if (sure) return;
      event.preventDefault();
      if (under || form.dataset.uploading > 0) {
        form.dispatchEvent(new Event('sigap-wait'));
        return;
      }
      under = true;
      const button = event.submitter;
      // The button of the Enter key is not seen: the one beside it is.
      const seen = button?.classList.contains('send-default')
        ? form.querySelector(`.send-go [value="${button.value}"]`) : button;
      seen?.setAttribute('aria-busy', 'true');
      keep();
      if (await reached()) {
        sure = true;
        form.dataset.sent = 'ya';
        form.requestSubmit(button);
      } else {
        calm();
        wait();
      }
    });
    // The language above every page would lead away from what is filled in: here it is the form's own.
    document.querySelector('.switch[hreflang]')?.addEventListener('click', event => {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[value="bahasa"]'));
    });
    // Whoever comes back by the back button can send it again: it is the same report.
    addEventListener('pageshow', calm);

    // --- How much may still be written --------------------------------------------------------------------------
    sigap.all('[data-count]', form).forEach(field => {
      const counter = field.parentElement.querySelector('[data-counter]');
      const most = Number(field.dataset.count);
      const count = () => {
        const left = most - [...field.value.replaceAll('\r\n', '\n')].length;
        counter.hidden = left > most / 4;
        counter.dataset.state = left < 0 ? 'over' : 'left';
        counter.textContent = (left < 0 ? counter.dataset.over : counter.dataset.left)
          .replace('#', Math.abs(left).toLocaleString(document.documentElement.lang));
      };
      field.addEventListener('input', count);
      count();
    });

    // --- The map: each touch asks the service, which knows where villages lie -------------------------------------
    const place = async (more, fields = {}) => {
      const old = form.querySelector('[data-place]');
      const map = old.querySelector('[data-map]');
      map.setAttribute('aria-busy', 'true');
      const sent = new URLSearchParams(new FormData(form));
      sent.delete('ke');
      Object.entries({ ...fields, ...more }).forEach(([name, value]) => sent.set(name, value));
      try {
        const answer = await fetch(form.action, { method: 'POST', body: sent });
        const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = read.querySelector('[data-place]');
        if (!fresh) throw new Error('no map');
        const on = document.activeElement;
        const again = old.contains(on) && (on.value ? `[name="${on.name}"][value="${on.value}"]` : '.send-map-touch');
        old.replaceWith(document.adoptNode(fresh));
        // What was wrong with the place is right now.
        if (answer.ok) {
          page.querySelector('.summary')?.remove();
          sigap.all('.field-wrong', form).forEach(field => {
            field.classList.remove('field-wrong');
            field.querySelector('.wrong')?.remove();
          });
        }
        if (again) (fresh.querySelector(again) ?? fresh.querySelector('.send-map-touch')).focus({ preventScroll: true });
        listen(fresh);
        keep();
      } catch {
        map.removeAttribute('aria-busy');
        wait();
      }
    };
    const listen = part => {
      const touch = part.querySelector('.send-map-touch');
      touch.addEventListener('click', event => {
        event.preventDefault();
        const seen = touch.getBoundingClientRect();
        const x = Math.round(event.clientX - seen.left);
        const y = Math.round(event.clientY - seen.top);
        // The Enter key touches nowhere.
        if (event.detail > 0) place({ 'peta.x': x, 'peta.y': y, 'peta.lebar': Math.round(seen.width) });
      });
      const keys = { ArrowUp: 'utara', ArrowDown: 'selatan', ArrowLeft: 'barat', ArrowRight: 'timur', '+': 'perbesar', '-': 'perkecil' };
      touch.addEventListener('keydown', event => {
        if (!keys[event.key] || !part.querySelector(`[value="${keys[event.key]}"]:enabled`)) return;
        event.preventDefault();
        place({ ke: keys[event.key] });
      });
      sigap.all('button[name="ke"]', part).forEach(button => button.addEventListener('click', event => {
        event.preventDefault();
        place({ ke: button.value });
      }));
      const here = part.querySelector('[data-here]');
      const told = part.querySelector('[data-here-said]');
      here.parentElement.hidden = !navigator.geolocation;
      here.addEventListener('click', () => {
        told.textContent = told.dataset.wait;
        navigator.geolocation.getCurrentPosition(
          found => place(
            { ke: 'titik', zoom: '0' },
            { 'place.latitude': found.coords.latitude.toFixed(5), 'place.longitude': found.coords.longitude.toFixed(5) }),
          () => { told.textContent = told.dataset.denied; },
          { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
      });
    };
    const placed = form.querySelector('[data-place]');
    if (placed) {
      listen(placed);
      const listed = form.querySelector('[data-areas]');
      // Whoever chooses from the list means that one, and not what the pin suggests.
      listed.addEventListener('change', () => {
        const other = form.querySelector('[data-other]');
        if (other && listed.value) other.checked = true;
      });
    }
  }

  // --- Sent -------------------------------------------------------------------------------------------------------
  const done = document.querySelector('[data-sent]');
  if (done) {
    const kept = sigap.read(DRAFT, null);
    if (kept?.fields.some(([name, value]) => name === 'clientKey' && value === done.dataset.sent)) drop();
    done.querySelector('[data-print]').addEventListener('click', () => print());
    const copy = done.querySelector('[data-copy-all]');
    copy.hidden = !navigator.clipboard;
    copy.addEventListener('click', async () => {
      const [number, pin] = sigap.all('[data-copy]', done).map(each => each.textContent);
      await navigator.clipboard.writeText(`${number}\nPIN ${pin}`);
      copy.querySelector('span').textContent = copy.dataset.copied;
    });
  }
}
