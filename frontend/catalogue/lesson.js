// Follows somebody through a lesson: where he is, what he ticks off. The server keeps it; this only looks and tells.
const PAUSE = 3000;
const WHOLE = 1000;
const READ_AGAIN = 950;

/**
 * @param {HTMLElement} page the reader, which gets the events lesson-read {perMille, anchor} and lesson-tick {item, done}
 * @param {number} perMille where he was, -1 when he has not been here
 * @param {string} anchor id of the heading above that place
 * @param {string} ticked ticked items, joined by blanks
 * @param {string} tableName what a table that scrolls is called
 * @param {boolean} tell false in a preview: nothing is told
 */
export function follow(page, perMille, anchor, ticked, tableName, tell) {
  const body = page.querySelector('.lesson-body');
  let scroller = window;
  const bar = page.querySelector('.read');
  if (!body || page.dataset.followed) return;
  page.dataset.followed = 'yes';

  prepareTables(body, tableName);
  prepareChecklists(page, body, ticked, tell);
  prepareContents(page, body);
  prepareTerms(page, body);

  let last = { perMille: -1, anchor: '' };
  let timer = 0;

  const measure = () => ({ perMille: placeOf(page, body), anchor: headingAbove(page, body) });
  const send = () => {
    clearTimeout(timer);
    timer = 0;
    if (!tell || !page.isConnected) return;
    const now = measure();
    if (now.perMille === last.perMille) return;
    last = now;
    page.dispatchEvent(new CustomEvent('lesson-read', { detail: now }));
  };
  const look = () => {
    if (!page.isConnected) return stop();
    const place = placeOf(page, body);
    if (bar) {
      const percent = Math.floor(place / 10);
      bar.firstElementChild.style.width = `${percent}%`;
      bar.setAttribute('aria-valuenow', String(percent));
    }
    if (!timer) timer = setTimeout(send, PAUSE);
  };
  const leave = () => { if (page.isConnected) send(); else stop(); };
  const hidden = () => { if (document.visibilityState === 'hidden') leave(); };
  const click = (event) => { if (event.target instanceof Element && event.target.closest('a, button, vaadin-button')) leave(); };
  const stop = () => {
    clearTimeout(timer);
    scroller.removeEventListener('scroll', look);
    window.removeEventListener('resize', look);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hidden);
    document.removeEventListener('click', click, true);
  };

  window.addEventListener('resize', look);
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hidden);
  document.addEventListener('click', click, true);

  const start = () => {
    if (!page.isConnected) return stop();
    const found = scrollerOf(body);
    scroller = found === document.scrollingElement ? window : found;
    scroller.addEventListener('scroll', look, { passive: true });
    if (!goToNamed(body)) restore(page, body, perMille, anchor);
    look();
  };
  document.fonts.ready.then(() => requestAnimationFrame(start));
}

/** How much of the text has passed the lower edge of what can be seen, in per mille. */
function placeOf(page, body) {
  const box = body.getBoundingClientRect();
  if (!box.height) return 0;
  return Math.round(Math.min(1, Math.max(0, (lowerEdge(page) - box.top) / box.height)) * WHOLE);
}

function lowerEdge(page) {
  const foot = page.querySelector('.lesson-foot');
  return Math.min(window.innerHeight, foot ? foot.getBoundingClientRect().top : window.innerHeight);
}

function upperEdge(page) {
  const top = page.querySelector('.lesson-top');
  return top ? top.getBoundingClientRect().bottom : 0;
}

function headings(body) {
  return [...body.querySelectorAll('h2[id], h3[id]')];
}

function headingAbove(page, body) {
  const edge = (upperEdge(page) + lowerEdge(page)) / 2;
  return headings(body).filter((heading) => heading.getBoundingClientRect().top <= edge).at(-1)?.id ?? '';
}

/** The section that the address names, for instance from a search, goes before the place where he was. */
function goToNamed(body) {
  const name = location.hash.slice(1);
  const heading = name && body.querySelector(`#${CSS.escape(name)}`);
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start', behavior: 'instant' });
  return true;
}

/** The same share of the text as last time, but within the section in which it was: lines break elsewhere on another screen. */
function restore(page, body, perMille, anchor) {
  if (perMille < 0 || perMille >= READ_AGAIN) return;
  const box = body.getBoundingClientRect();
  let delta = box.top + (box.height * perMille) / WHOLE - lowerEdge(page);
  const all = headings(body);
  const index = all.findIndex((heading) => heading.id === anchor);
  if (index >= 0) {
    const middle = (upperEdge(page) + lowerEdge(page)) / 2;
    const from = all[index].getBoundingClientRect().top - middle;
    const to = index + 1 < all.length ? all[index + 1].getBoundingClientRect().top - middle : Infinity;
    delta = Math.min(Math.max(delta, from), to);
  }
  if (delta > 0) scrollerOf(body).scrollBy({ top: delta, behavior: 'instant' });
}

/** What scrolls the page: it may lie in the shadow of the frame. */
function scrollerOf(element) {
  for (let at = element.parentElement; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    const overflow = getComputedStyle(at).overflowY;
    if (at !== document.body && (overflow === 'auto' || overflow === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function prepareTables(body, name) {
  for (const frame of body.querySelectorAll('.wide')) {
    if (frame.scrollWidth > frame.clientWidth + 1) {
      frame.tabIndex = 0;
      frame.setAttribute('role', 'region');
      frame.setAttribute('aria-label', name);
    }
  }
}

function prepareChecklists(page, body, ticked, tell) {
  const done = new Set(ticked.split(' '));
  for (const box of body.querySelectorAll('input[data-task]')) {
    box.checked = done.has(box.dataset.task);
    box.addEventListener('change', () => {
      if (tell) page.dispatchEvent(new CustomEvent('lesson-tick', { detail: { item: box.dataset.task, done: box.checked } }));
    });
  }
}

function prepareContents(page, body) {
  const list = page.querySelector('.toc ol');
  if (!list) return;
  for (const heading of body.querySelectorAll('h2[id]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-quiet';
    button.textContent = heading.textContent;
    button.addEventListener('click', () => {
      page.querySelector('.toc').open = false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
    });
    list.appendChild(document.createElement('li')).appendChild(button);
  }
}

const BESIDE = matchMedia('(min-width: 700px)');
const TOUCHED_AGAIN = 400;

/** A term opens its explanation beside it, on a phone at the foot of the screen; as a link it leads to the glossary. */
function prepareTerms(page, body) {
  const list = page.querySelector('.terms');
  const links = [...body.querySelectorAll('a.term')];
  if (!list || !links.length || !('popover' in HTMLElement.prototype)) return;
  const card = element('div', 'term-card', { popover: 'auto', role: 'dialog', tabindex: '-1', 'aria-labelledby': 'term-card-name' });
  const name = element('b', '', { id: 'term-card-name' });
  const text = element('p', '');
  const more = element('a', 'btn btn-quiet');
  more.textContent = list.dataset.more;
  const close = element('button', 'btn', { type: 'button' });
  close.textContent = list.dataset.close;
  const tools = element('div', 'row wrap');
  tools.append(more, close);
  card.append(name, text, tools);
  page.append(card);

  let shown = null;
  let closed = { link: null, at: 0 };
  close.addEventListener('click', () => card.hidePopover());
  card.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    closed = { link: shown, at: event.timeStamp };
    shown?.setAttribute('aria-expanded', 'false');
    if (card.contains(document.activeElement) || document.activeElement === document.body) shown?.focus({ preventScroll: true });
    shown = null;
  });
  for (const link of links) {
    const id = link.pathname.split('/').at(-1);
    const word = list.querySelector(`dt[data-term="${CSS.escape(id)}"]`);
    if (!word) continue;
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'false');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (event.detail && closed.link === link && event.timeStamp - closed.at < TOUCHED_AGAIN) return;
      name.textContent = word.textContent;
      text.textContent = word.nextElementSibling.textContent;
      more.href = link.href;
      link.setAttribute('aria-expanded', 'true');
      card.showPopover();
      shown = link;
      place(card, link);
      card.focus({ preventScroll: true });
    });
  }
}

function place(card, link) {
  if (!BESIDE.matches) {
    card.style.removeProperty('top');
    card.style.removeProperty('left');
    return;
  }
  const word = link.getClientRects()[0];
  const below = word.bottom + 6;
  const fits = below + card.offsetHeight < window.innerHeight;
  card.style.setProperty('top', `${fits ? below : Math.max(8, word.top - card.offsetHeight - 6)}px`);
  card.style.setProperty('left', `${Math.max(8, Math.min(word.left, document.documentElement.clientWidth - card.offsetWidth - 8))}px`);
}

function element(tag, classes, attributes = {}) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
