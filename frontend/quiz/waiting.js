import { call, csrf } from '../offline-log/call.js';
import { Busy, Refusal, pauseAfter } from '../offline-log/sender.js';
import { backOnline } from '../offline-log/durable-page.js';
import { ServerClock } from '../offline-log/server-clock.js';
import { pause } from '../light/dom.js';
import { answering } from './quiz.js';

/** How often the page asks whether its place is open; a hall does not ask as one. */
const EVERY = 10_000;
const WRONG_CLOCK = 60_000;

const page = document.getElementById('waiting');
const button = document.getElementById('start');
const code = document.getElementById('entry-code');
const { sitting, place, room, account, user, running } = page.dataset;
const given = Number(page.dataset.given);
const own = page.dataset.own === 'true';
const left = Number(page.dataset.left);
const clock = new ServerClock();
let opens = Date.parse(page.dataset.opens);
let closes = Date.parse(page.dataset.closes);
let turn = own ? 0 : null;
let state = page.dataset.state;
let starting = false;

if (code && history.state?.code) code.value = history.state.code;
clock.heard(page.dataset.now, performance.now());
mark('clock', Math.abs(Date.now() - clock.now()) > WRONG_CLOCK);
show();
setInterval(show, 500);
if (!running && left > 0) watch();
button.addEventListener('click', start);
code?.addEventListener('keydown', ({ key }) => { if (key === 'Enter' && !button.disabled) start(); });

/** What holds for this person now: the state of his place, and whether his turn has come. */
function now() {
  if (running) return 'running';
  if (left === 0) return 'done';
  const time = clock.now();
  if (state === 'over' || (own && time >= closes)) return 'over';
  if (state === 'shut') return 'shut';
  if (time < opens) return 'soon';
  return turn !== null && time < turn ? 'turn' : 'open';
}

function show() {
  const is = now();
  for (const note of page.querySelectorAll('[data-when]')) note.hidden = note.dataset.when !== is;
  const ahead = is === 'soon' ? opens : is === 'turn' ? turn : null;
  page.querySelector('.countdown').hidden = ahead === null;
  if (ahead !== null) page.querySelector('[data-countdown]').textContent = duration(ahead - clock.now());
  button.hidden = is === 'done' || is === 'over';
  button.disabled = starting || !['open', 'running'].includes(is);
  label(starting ? 'starting' : is === 'running' ? 'resume' : is === 'open' ? 'begin' : 'wait');
}

function label(name) {
  for (const text of button.querySelectorAll('[data-label]')) text.hidden = text.dataset.label !== name;
}

function duration(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const part = (number) => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return `${hours > 0 ? `${hours}:${part(minutes)}` : minutes}:${part(seconds % 60)}`;
}

// ── Hearing of the opening ─────────────────────────────────────────────────────────

async function watch() {
  const asking = new URLSearchParams({ person: account });
  if (place) asking.set('place', place);
  if (room) asking.set('room', room);
  const address = `/api/quiz/sittings/${sitting}/state?${asking}`;
  while (!starting) {
    try {
      hear(await call(address, { clock }));
      line(true);
    } catch (failure) {
      if (!(failure instanceof Refusal)) line(false);
    }
    show();
    await pause(EVERY * (0.7 + 0.6 * Math.random()), AbortSignal.any([backOnline(), backAgain()]));
  }
}

function hear(answer) {
  if (answer.given !== given && !starting) return renew();
  state = answer.state;
  opens = Date.parse(answer.opensAt);
  closes = Date.parse(answer.closesAt);
  const spread = Number(page.dataset.turn) * 1000;
  turn = own ? 0 : answer.openedAt && spread > 0 ? Math.max(opens, Date.parse(answer.openedAt)) + spread : null;
}

/** Minutes, tries and times of this person have changed: all that the page says of them. */
function renew() {
  history.replaceState({ code: code?.value }, '');
  location.reload();
}

/** Aborts when the person looks at the page again. */
function backAgain() {
  const back = new AbortController();
  const look = () => {
    if (document.hidden) return;
    document.removeEventListener('visibilitychange', look);
    back.abort();
  };
  document.addEventListener('visibilitychange', look);
  return back.signal;
}

// ── Beginning ──────────────────────────────────────────────────────────────────────

/** Asks until the server has answered: asking twice begins once. */
async function start() {
  if (starting) return;
  starting = true;
  refused(null);
  show();
  for (let failures = 0; starting; ) {
    try {
      const asked = performance.now();
      const started = await call(`/api/quiz/sittings/${sitting}/start`, {
        method: 'POST', body: { entryCode: code?.value ?? '' }, headers: csrf(), clock,
      });
      return begin({ ...started, asked });
    } catch (failure) {
      if (failure instanceof Refusal) {
        starting = false;
        told(failure);
      } else {
        refused(failure instanceof Busy ? 'busy' : 'cut');
        await pause(pauseAfter(++failures, failure), backOnline());
      }
    }
  }
  show();
}

function begin(started) {
  document.getElementById('page').replaceWith(answering(started, account, user));
  scrollTo(0, 0);
}

function told({ reason, detail = {} }) {
  if (reason === 'none-left') return location.assign(`/quiz/attempts/${detail.last}/result`);
  if (reason === 'not-open') {
    state = detail.at ? 'soon' : 'shut';
    if (detail.at) opens = Date.parse(detail.at);
  } else if (reason === 'turn') turn = Date.parse(detail.at);
  else if (reason === 'closed') state = 'over';
  else refused(reason);
  if (reason === 'code') code.select();
}

function refused(reason) {
  for (const note of document.querySelectorAll('[data-refused]')) note.hidden = note.dataset.refused !== reason;
  document.querySelector(`[data-refused="${reason}"]`)?.scrollIntoView({ block: 'nearest' });
}

// ── The device ─────────────────────────────────────────────────────────────────────

function line(up) {
  mark('line', up);
  mark('no-line', !up);
}

function mark(name, shown) {
  page.querySelector(`[data-check="${name}"]`).hidden = !shown;
}
