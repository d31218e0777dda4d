import { h, icon, note } from '../light/dom.js';
import { t, timeAndDay } from '../light/texts.js';
import { ended, parts, read, revocations } from './payload.js';

const OLD_DAYS = 7;
const DAY_MS = 86_400_000;
const place = document.querySelector('#offline-result');
const age = document.querySelector('#offline-age');
const form = document.querySelector('#offline-form');
const { assets } = document.querySelector('#offline').dataset;

let lists = null;
await prepare();
await show(location.href);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(form.elements.address.value);
});
addEventListener('hashchange', () => show(location.href));

/** Keeps page and lists on this device, and says how old the list is. */
async function prepare() {
  try {
    if (navigator.onLine) await navigator.serviceWorker?.register(`/verify/sw.js?assets=${assets}`, { scope: '/verify/' });
    if (navigator.onLine) await navigator.serviceWorker?.ready;
    const [keys, signed] = await Promise.all(['/verify/keys.json', '/verify/revoked.json'].map(async (address) => (await fetch(address)).json()));
    const list = await revocations(signed, keys);
    if (!list) throw new Error('the list is not signed by a known key');
    lists = { keys, list };
    age.replaceChildren(ageOf(list));
    document.querySelector('#offline').dataset.ready = '';
  } catch {
    age.replaceChildren(note('warn', 'alert', t('offline.noLists'), h('span', {}, t('offline.noLists.text'))));
  }
}

function ageOf(list) {
  const days = Math.max(0, Math.floor((Date.now() - new Date(list.at)) / DAY_MS));
  const words = h('span', {}, days === 0 ? t('offline.list', timeAndDay(list.at)) : t('offline.list.days', timeAndDay(list.at), days));
  return days > OLD_DAYS
    ? note('warn', 'alert', t('offline.list.old'), words)
    : note('info', 'info', t('offline.list.title'), words);
}

async function show(address) {
  const found = parts(address);
  if (!found) {
    if (address !== location.href) place.replaceChildren(note('err', 'alert', t('offline.noAddress')));
    return;
  }
  if (!lists) return;
  const said = await read(found, lists.keys);
  place.replaceChildren(...(said.problem ? refused(said.problem) : await judged(found.code, said)));
  place.querySelector('h1')?.focus();
}

function refused(problem) {
  const forged = problem !== 'none';
  return [verdict(forged ? 'err' : 'none', forged ? 'ban' : 'search', t(`offline.${problem}`), t(`offline.${problem}.text`))];
}

async function judged(code, said) {
  const [state, day] = (await ended(code, lists.list)) ?? [];
  const head = state === 'REVOKED'
    ? verdict('err', 'ban', t('offline.revoked'), t('offline.ended', date(day)))
    : state === 'REPLACED'
      ? verdict('warn', 'swap', t('offline.replaced'), t('offline.ended', date(day)))
      : verdict('ok', 'shield', t('offline.valid'), t('offline.valid.text', timeAndDay(lists.list.at)));
  const facts = h('dl', { class: 'facts rows' });
  const rows = [
    ['number', said.number],
    ['holder', state === 'REVOKED' ? '' : said.holder],
    ['birthYear', state === 'REVOKED' ? '' : String(said.birthYear)],
    ['programme', said.programme],
    ['grade', said.grade],
    ['issuer', said.issuer],
    ['issuedOn', date(said.issuedOn)],
  ];
  for (const [name, value] of rows) if (value) facts.append(h('dt', {}, t(`offline.${name}`)), h('dd', { 'data-field': name }, value));
  return [
    head,
    said.specimen && note('warn', 'alert', t('offline.specimen'), h('span', {}, t('offline.specimen.text'))),
    h('section', { class: 'card' }, facts),
    note('info', 'info', t('offline.compare'), h('span', {}, t('offline.compare.text'))),
  ].filter(Boolean);
}

function verdict(kind, sign, title, text) {
  return h('section', { class: `res ${kind}` }, h('span', { class: 'seal' }, icon(sign)), h('h1', { tabindex: '-1' }, title), h('p', { class: 's' }, text));
}

function date(day) {
  return day.split('-').reverse().join('/');
}
