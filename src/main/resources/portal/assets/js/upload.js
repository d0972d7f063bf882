// Photos go up one by one while somebody writes, made smaller and seen. Without this they come with the form.
sigap.all('[data-photos]').forEach(photos => {
  const form = photos.closest('form');
  const add = photos.querySelector('[data-photo-add]');
  const THUMB = 'sigap-foto-';
  const thumb = id => { try { return sessionStorage.getItem(THUMB + id); } catch { return null; } };
  const picture = (item, source) => {
    const image = document.createElement('img');
    image.src = source;
    image.alt = '';
    item.querySelector('.send-photo-picture').replaceChildren(image);
  };
  sigap.all('[data-photo]', photos).forEach(item => { if (thumb(item.dataset.photo)) picture(item, thumb(item.dataset.photo)); });
  if (add) {
    const input = add.querySelector('.send-file');
    const list = photos.querySelector('[data-photo-list]');
    const template = photos.querySelector('[data-photo-template]');
    const names = photos.querySelector('[data-photo-words]').dataset;
    const said = photos.querySelector('[data-photo-said]');
    const most = Number(photos.dataset.most);
    const largest = Number(photos.dataset.megabytes) * 1024 * 1024;
    const uuid = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
      (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
    const settle = () => {
      add.hidden = list.children.length >= most;
      input.multiple = most - list.children.length > 1;
      form.dataset.uploading = sigap.all('[data-under]', list).length;
    };
    // What a phone takes is four times what anybody looks at, and a slow line carries it for minutes.
    const drawn = async (file, edge, quality) => {
      const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(bitmap.width * scale);
      canvas.height = Math.round(bitmap.height * scale);
      canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      return quality ? new Promise(done => canvas.toBlob(done, 'image/jpeg', quality)) : canvas.toDataURL('image/jpeg', 0.7);
    };
    const lighter = async file => {
      if (file.size < 1.5 * 1024 * 1024 && !/hei[cf]/i.test(file.type + file.name)) return file;
      try { return await drawn(file, 2560, 0.85) ?? file; } catch { return file; }
    };
    const upload = (item, file, key) => {
      const state = item.querySelector('small');
      const bar = item.querySelector('progress');
      const retry = item.querySelector('[data-retry]');
      const fail = (text, again) => {
        delete item.dataset.under;
        item.classList.add('send-photo-wrong');
        state.textContent = said.textContent = text;
        bar.hidden = true;
        retry.hidden = !again;
        settle();
      };
      item.dataset.under = '';
      item.classList.remove('send-photo-wrong');
      bar.hidden = retry.hidden = false;
      retry.hidden = true;
      settle();
      const request = new XMLHttpRequest();
      item.stop = () => request.abort();
      request.open('POST', '/photos');
      request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
      request.setRequestHeader('Idempotency-Key', key);
      request.upload.onprogress = event => {
        bar.value = event.loaded / event.total * 100;
        state.textContent = photos.dataset.sending.replace('#', Math.round(bar.value));
      };
      request.onerror = request.ontimeout = () => fail(photos.dataset.failed, true);
      request.onload = async () => {
        let answer = {};
        try { answer = JSON.parse(request.responseText); } catch { /* a proxy's page */ }
        if (request.status !== 201) {
          fail(answer.message?.[document.documentElement.lang] ?? photos.dataset.failed, request.status >= 429);
          return;
        }
        delete item.dataset.under;
        bar.hidden = true;
        state.textContent = photos.dataset.ready;
        said.textContent = `${item.querySelector('b').textContent} ${photos.dataset.ready}`;
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = 'photos';
        field.value = answer.id;
        item.append(field);
        settle();
        form.dispatchEvent(new Event('change'));
        try { sessionStorage.setItem(THUMB + answer.id, await drawn(file, 200)); } catch { /* a page without pictures */ }
      };
      retry.onclick = () => upload(item, file, key);
      request.send(file);
    };
    const take = async file => {
      const number = list.children.length + 1;
      const item = sigap.copy(template, {
        name: file.name || names.name.replace('#', number), state: '', remove: names.remove.replace('#', number),
      });
      list.append(item);
      item.querySelector('[data-remove]').addEventListener('click', () => {
        item.stop?.();
        item.remove();
        settle();
        form.dispatchEvent(new Event('change'));
        input.focus();
      });
      item.dataset.under = '';
      settle();
      const wrong = text => {
        delete item.dataset.under;
        item.classList.add('send-photo-wrong');
        item.querySelector('small').textContent = said.textContent = text;
        item.querySelector('progress').hidden = true;
        settle();
      };
      if (file.type.startsWith('video/')) return wrong(photos.dataset.large);
      if (file.type && !file.type.startsWith('image/')) return wrong(photos.dataset.type);
      const light = await lighter(file);
      if (light.size > largest) return wrong(photos.dataset.large);
      try { picture(item, URL.createObjectURL(light)); } catch { /* it goes without */ }
      return upload(item, light, uuid());
    };
    input.addEventListener('change', () => {
      const files = [...input.files].slice(0, most - list.children.length);
      // They go by themselves: not once more with the form.
      input.value = '';
      files.reduce((before, file) => before.then(() => take(file)), Promise.resolve());
    });
    sigap.all('[data-photo] [name="ke"]', list).forEach(button => button.addEventListener('click', event => {
      event.preventDefault();
      button.closest('li').remove();
      settle();
      form.dispatchEvent(new Event('change'));
      input.focus();
    }));
    form.addEventListener('sigap-wait', () => { if (form.dataset.uploading > 0) said.textContent = photos.dataset.wait; });
    settle();
  }
});
