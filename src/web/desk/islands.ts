/**
 * What the desk's pages do with a script; each works without. Rows by the keyboard (j, k, p, x, /), a filter, lengths while one writes,
 * rows to drag, and the numbers of a running issue as they come.
 */
export const islands = `
const rows = () => [...document.querySelectorAll('.rows > li:not([hidden])')];
let at = -1;
const typing = (target) => /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.querySelector('input[data-filter]');
  if (typing(event.target)) {
    // A browser empties a search field at Escape without telling of it.
    if (event.key === 'Escape') {
      if (event.target === search) { search.value = ''; search.dispatchEvent(new Event('input')); }
      event.target.blur();
    }
    return;
  }
  if (event.key === '/' && search) { event.preventDefault(); search.focus(); return; }
  const list = rows();
  if (list.length === 0) return;
  if (event.key === 'j' || event.key === 'k') {
    at = Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), list.length - 1);
    for (const [n, row] of list.entries()) row.toggleAttribute('data-at', n === at);
    list[at].tabIndex = -1;
    list[at].focus();
  }
  const press = { p: '[data-key="pick"]', x: '[data-key="drop"]', Enter: '.headline a' }[event.key];
  if (press && list[at] && document.activeElement === list[at]) list[at].querySelector(press)?.click();
});
for (const search of document.querySelectorAll('input[data-filter]')) {
  search.closest('[hidden]')?.removeAttribute('hidden');
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase();
    for (const row of document.querySelectorAll('.rows > li')) row.hidden = !row.textContent.toLowerCase().includes(words);
    at = -1;
  });
}
for (const field of document.querySelectorAll('[data-count]')) {
  const out = document.getElementById(field.dataset.count);
  const line = document.querySelector('[data-shows="' + field.name + '"]');
  const say = () => {
    out.textContent = field.value.length + ' characters' + (field.value.length > Number(field.dataset.most) ? ', more than most programs show' : '');
  };
  field.addEventListener('input', say);
}
for (const field of document.querySelectorAll('textarea[data-line]'))
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    field.form.requestSubmit();
  });
if (!CSS.supports('field-sizing', 'content'))
  for (const field of document.querySelectorAll('textarea')) {
    const fit = () => { field.style.height = 'auto'; field.style.height = field.scrollHeight + 2 + 'px'; };
    field.addEventListener('input', fit);
    field.closest('details')?.addEventListener('toggle', fit);
    fit();
  }
for (const frame of document.querySelectorAll('iframe[data-whole]')) {
  const fit = () => {
    const mail = frame.contentDocument;
    if (!mail?.body || mail.URL === 'about:blank') return;
    frame.style.height = Math.max(mail.documentElement.offsetHeight, mail.body.offsetHeight) + 2 + 'px';
  };
  frame.addEventListener('load', fit);
  new ResizeObserver(fit).observe(frame);
}
let dragged = null;
for (const row of document.querySelectorAll('.rows[data-order] > li')) {
  row.draggable = true;
  row.addEventListener('dragstart', () => { dragged = row; });
  row.addEventListener('dragover', (event) => { if (dragged && dragged !== row) event.preventDefault(); });
  row.addEventListener('drop', (event) => {
    event.preventDefault();
    const form = document.getElementById('moving');
    if (!dragged || !form) return;
    form.elements.change.value = JSON.stringify({ kind: 'move', entry: dragged.dataset.entry, section: row.dataset.section, before: row.dataset.entry });
    form.submit();
  });
}
for (const place of document.querySelectorAll('[data-left]')) {
  // By how long the page has been open: the clock of this machine may be wrong.
  const end = performance.now() + Number(place.dataset.left);
  const show = () => {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    place.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    setTimeout(seconds > 0 ? show : () => location.reload(), seconds > 0 ? 500 : 5000);
  };
  show();
}
const running = document.querySelector('[data-events]');
if (running) {
  const source = new EventSource(running.dataset.events);
  source.onmessage = ({ data }) => {
    const now = JSON.parse(data);
    for (const [name, value] of Object.entries(now.shown)) {
      for (const place of document.querySelectorAll('[data-sum="' + name + '"]')) place.textContent = value;
    }
    const bar = running.querySelector('progress');
    if (bar) { bar.max = now.planned; bar.value = now.done; }
    if (now.ended) { source.close(); location.reload(); }
  };
}
`;
