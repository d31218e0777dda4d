import { button, h, icon, note, pause } from '../light/dom.js';
import { t, timeOfDay } from '../light/texts.js';
import { call, csrf } from '../offline-log/call.js';
import { Busy, Refusal, pauseAfter } from '../offline-log/sender.js';
import { Words } from './words.js';

/** How often an open page asks: others may speak for the same place, and its place is not silent while it is open. */
const EVERY = 20_000;

const page = document.getElementById('site');
const part = (id) => document.getElementById(id);
const { session, place, account } = page.dataset;
const most = Number(page.dataset.most);
const api = `/api/conference/sessions/${session}/places/${place}`;
const words = new Words(`${account}.${session}.${place}`);
let state = null;
let savedAt = null;
/** What a number of heads was asked about: the same one again is meant. */
let doubted = null;
let trouble = null;
let sending = false;
let stopped = false;
let wake = new AbortController();

part('connected').addEventListener('click', () => say({ says: 'link', link: 'CONNECTED' }));
part('lost').addEventListener('click', () => say({ says: 'link', link: 'LOST' }));
part('fine').addEventListener('click', () => say({ says: 'fine' }));
part('heads-form').addEventListener('submit', (event) => (event.preventDefault(), count()));
part('heads').addEventListener('input', () => (doubted = null, wrong('heads', null), draw()));
part('other').addEventListener('submit', (event) => (event.preventDefault(), other()));
for (const kind of page.querySelectorAll('[data-kind]')) kind.addEventListener('click', () => report(kind.dataset.kind));
addEventListener('online', hurry);
document.addEventListener('visibilitychange', () => document.hidden || hurry());
addEventListener('beforeunload', (event) => { if (words.size > 0 && !stopped) event.preventDefault(); });
draw();
run();

// ── What the clerk says ────────────────────────────────────────────────────────────

function say(word) {
  words.add(word);
  draw();
  hurry();
}

function count() {
  const typed = part('heads').value.trim();
  if (!/^\d{1,4}$/.test(typed) || Number(typed) > most) return wrong('heads', t('wrong', most));
  const heads = Number(typed);
  const sure = doubted === heads;
  doubted = null;
  wrong('heads', null);
  say({ says: 'heads', heads, seen: state?.seq ?? 0, sure });
}

function report(kind) {
  if (kind !== 'OTHER') return say({ says: 'trouble', kind, words: '' });
  part('other').hidden = !part('other').hidden;
  if (!part('other').hidden) part('words').focus();
}

function other() {
  const typed = part('words').value.trim();
  if (!typed) return wrong('words', t('words.needed'));
  wrong('words', null);
  say({ says: 'trouble', kind: 'OTHER', words: typed });
  part('words').value = '';
  part('other').hidden = true;
}

function wrong(field, text) {
  const error = part(`${field}-error`);
  error.hidden = !text;
  error.replaceChildren(...(text ? [icon('stop'), h('span', {}, text)] : []));
  if (text) {
    part(field).setAttribute('aria-invalid', 'true');
    part(field).focus();
  } else part(field).removeAttribute('aria-invalid');
}

// ── Bringing it to the server ──────────────────────────────────────────────────────

function hurry() {
  wake.abort();
}

/** One request at a time, for as long as the page is open. */
async function run() {
  for (let failures = 0; !stopped; ) {
    wake = new AbortController();
    try {
      sending = words.size > 0;
      draw();
      if (sending) await send(words.first);
      else hear(await call(api, {}));
      failures = 0;
      trouble = null;
    } catch (failure) {
      if (failure instanceof Refusal) {
        if (failure.reason === 'token' || failure.reason === 'unknown') return stop(failure.reason);
        words.done(words.first ?? {}); // what the server cannot read is not worth a second try
      }
      trouble = failure instanceof Busy ? 'busy' : 'offline';
      failures++;
    }
    sending = false;
    draw();
    if (wake.signal.aborted) continue;
    if (failures > 0) await pause(pauseAfter(failures), wake.signal);
    else if (words.size === 0) await pause(EVERY, wake.signal);
  }
}

async function send(word) {
  const answer = await call(`${api}/words`, { method: 'POST', body: word, headers: csrf() });
  words.done(word);
  hear(answer.state);
  const typed = Number(part('heads').value);
  if (answer.was === 'said') {
    savedAt = answer.state.now;
    part('notes').querySelector('[data-note=not-now]')?.remove();
    if (word.says === 'heads') {
      words.counted(answer.state.seq);
      if (typed === word.heads) part('heads').value = '';
    }
  } else if (answer.was === 'doubtful') {
    part('heads').value = word.heads;
    doubted = word.heads;
    wrong('heads', t('doubtful', word.heads, answer.listed));
  } else if (answer.was === 'counted') {
    part('heads').value = word.heads;
    wrong('heads', t('counted', answer.heads, answer.by, word.heads));
  } else if (answer.was === 'not-now') {
    toggle('not-now', true, () => note('warn', 'lock', t('notNow')));
  } else wrong(word.says === 'heads' ? 'heads' : 'words', t(word.says === 'heads' ? 'wrong' : 'words.needed', most));
}

function hear(heard) {
  state = heard;
}

function stop(reason) {
  stopped = true;
  toggle('stopped', true, () => reason === 'token'
    ? note('warn', 'lock', t('signedOut.title'), words.size > 0 ? t('signedOut.text') : '', h('a', { class: 'btn btn-main btn-wide', href: location.href }, t('signIn')))
    : note('err', 'stop', t('gone')));
  toggle('line', false);
  draw();
}

// ── What the page shows ────────────────────────────────────────────────────────────

function draw() {
  const open = Boolean(state?.open) && !stopped;
  const waiting = words.all();
  const last = (says) => waiting.findLast((word) => word.says === says);
  drawLink(open, last('link')?.link ?? state?.link ?? null, Boolean(last('link')));
  drawHeads(open, last('heads'));
  drawProblems(open, waiting);
  for (const kind of page.querySelectorAll('[data-kind]')) kind.disabled = !open;
  part('fine').disabled = !open;
  if (!stopped) toggle('line', trouble !== null, () => note('warn', trouble === 'busy' ? 'wait' : 'wifioff', t(trouble === 'busy' ? 'busy.title' : 'offline.title'), t('offline.text')));
  drawSaved(waiting);
}

function drawLink(open, link, unsent) {
  const since = !unsent && state?.linkAt ? ` ${t('since', hour(state.linkAt))}` : '';
  fill('link-state', [icon(link === 'LOST' ? 'wifioff' : link ? 'check' : 'wait'), t(`link.${link ?? 'none'}`) + since]);
  part('link-state').className = `badge ${link === 'LOST' ? 'err' : link ? 'ok' : 'warn'}`;
  part('connected').disabled = !open || link === 'CONNECTED';
  part('lost').disabled = !open || link === 'LOST';
  part('connected').classList.toggle('btn-main', open && link !== 'CONNECTED');
}

function drawHeads(open, unsent) {
  const { heads = null, headsAt, headsBy, listed = 0, checkedIn = 0 } = state ?? {};
  fill('people', state ? [t('list', listed, checkedIn)] : []);
  if (heads === null) fill('heads-state', [h('b', {}, '–'), h('span', {}, t('heads.none'))]);
  else {
    const difference = heads - listed;
    const words = difference === 0 ? t('diff.equal') : t(difference < 0 ? 'diff.less' : 'diff.more', Math.abs(difference));
    fill('heads-state', [h('b', {}, String(heads)), h('span', {}, t('heads.said'), ' · ', h('span', { class: difference === 0 ? 't-ok' : 't-warn' }, words), h('br'), h('span', { class: 's soft' }, t('heads.at', hour(headsAt), headsBy ?? '')))]);
  }
  part('heads').disabled = part('heads-go').disabled = !open;
  part('heads-go').textContent = doubted !== null ? t('go.sure') : heads === null ? t('go') : t('go.again');
  part('heads-go').classList.toggle('btn-main', open && heads === null && !unsent && !part('connected').classList.contains('btn-main'));
}

function drawProblems(open, waiting) {
  const solved = waiting.filter(({ says }) => says === 'solved').map(({ kind }) => kind);
  const items = (state?.problems ?? []).filter(({ kind }) => !solved.includes(kind)).map(({ kind, words: said, since }) =>
    h('li', { class: 'note warn' }, icon('alert'), h('div', { class: 'grow' }, h('b', {}, said || t(`kind.${kind}`)), h('span', {}, t('since', hour(since)))),
      button(t('solved'), () => say({ says: 'solved', kind }), { look: 'btn btn-s', disabled: !open, 'data-solve': kind })));
  fill('problems', items);
}

function drawSaved(waiting) {
  const unsent = waiting.map((word) => t(word.says === 'link' ? `unsent.link.${word.link}` : `unsent.${word.says}`, word.heads ?? (word.words || (word.kind && t(`kind.${word.kind}`))))).join(', ');
  if (waiting.length > 0 && (trouble || stopped)) fill('save', [h('span', { class: 't-warn' }, icon('wifioff'), t('waiting', unsent))]);
  else if (waiting.length > 0) fill('save', [h('span', { class: 'soft' }, icon('wait'), t('sending'))]);
  else fill('save', savedAt ? [h('span', { class: 't-ok' }, icon('cloud'), t('saved', timeOfDay(savedAt)))] : []);
}

/** Draws only what has changed, so that nothing is read out twice and no button is lost under the finger. */
function fill(id, content) {
  const fresh = h('div', {}, ...content);
  if (part(id).innerHTML !== fresh.innerHTML) part(id).replaceChildren(...fresh.childNodes);
}

function toggle(name, wanted, make) {
  const shown = part('notes').querySelector(`[data-note="${name}"]`);
  if (wanted && !shown) {
    const message = make();
    message.dataset.note = name;
    part('notes').append(message);
  } else if (!wanted) shown?.remove();
}

/** 08:05 */
function hour(instant) {
  return timeOfDay(instant).slice(0, 5);
}
