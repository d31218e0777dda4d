import { button, h, icon, note } from '../light/dom.js';
import { wireTextSize } from '../light/page.js';
import { SavedState } from '../light/saved-state.js';
import { t } from '../light/texts.js';
import { asksLeave, MARKS } from './marks.js';
import { personRow } from './row.js';


/**
 * Draws the sheet: head with saved state, live totals, tools, one row for each person.
 * @typedef {{mark(person, {mark, missedPeriods}), restPresent(people), undo(), scan()}} Actions
 */
export class SheetView {
  #sheet;
  #actions;
  #part = {};
  #rows = new Map();
  #saved;
  #onlyOpen = false;
  #place = null;

  constructor(root, sheet, actions) {
    this.#sheet = sheet;
    this.#actions = actions;
    this.#build(root);
    this.#saved = new SavedState(this.#part.save, this.#part.notes);
    this.showTotals(false);
    this.#filter();
  }

  showPerson(person) {
    this.#rows.get(person.enrolment).show(person);
  }

  showTotals(canUndo) {
    const people = this.#here();
    const count = (wanted) => people.filter(({ mark }) => mark === wanted).length;
    const open = count(null);
    const leave = people.filter(asksLeave).length;
    const rest = open - leave;
    this.#part.came.textContent = count('PRESENT') + count('LATE');
    this.#part.of.textContent = t('came', people.length);
    this.#part.bar.replaceChildren(...MARKS.map(({ mark, look }) => {
      const part = h('i', { class: `m-${look}` });
      part.style.width = `${(100 * count(mark)) / Math.max(1, people.length)}%`;
      return part;
    }));
    this.#part.counts.replaceChildren(
      ...MARKS.map(({ mark, sign, look }) => h('li', {}, h('span', { class: `badge ${look}` }, icon(sign), `${t(mark)} ${count(mark)}`))),
      h('li', {}, h('span', { class: 'badge' }, icon('minus'), `${t('none')} ${open}`)),
      ...(leave > 0 ? [h('li', {}, h('span', { class: 'badge info' }, icon('file'), t('apologies', leave)))] : []));
    if (!this.#part.rest) return;
    this.#part.undo.disabled = !canUndo;
    this.#part.rest.disabled = rest === 0;
    this.#part.rest.textContent = open === 0 ? t('allDone', people.length) : rest === people.length ? t('allPresent') : t('restPresent', rest);
    this.#part.all.textContent = t('all', people.length);
    this.#part.onlyOpen.textContent = `${t('none')} ${open}`;
  }

  showSaved(sender) {
    if (this.#part.rest) this.#saved.show(sender);
  }

  showMemoryOnly() {
    this.#saved.toggle('memory', true, () => note('warn', 'alert', t('memory.title'), t('memory.text')));
  }

  /** Another device has marked this person otherwise, and the server kept that. */
  showOther({ enrolment, name, mark }) {
    this.#once(`other-${enrolment}`, () => note('info', 'info', t('other.title', name, t(mark ?? 'none')), t('other.text')));
  }

  showNotTaken({ enrolment, name }) {
    this.#once(`refused-${enrolment}`, () => note('err', 'stop', t('refused.title', name), t('refused.text')));
  }

  /** People who came onto the sheet, or left it, while it is open; who stays keeps his row. */
  showPeople(people) {
    const focused = document.activeElement;
    this.#sheet.people = people;
    people.forEach((person, index) => {
      if (this.#rows.has(person.enrolment)) this.#rows.get(person.enrolment).number(index + 1);
      else this.#rows.set(person.enrolment, this.#row(person, index));
    });
    this.#part.list.replaceChildren(...people.map(({ enrolment }) => this.#rows.get(enrolment)));
    people.forEach((person) => this.showPerson(person));
    if (this.#part.list.contains(focused)) focused.focus();
    this.#filter();
  }

  /** Marks that were made without a line and came after the day: with the reason that is asked for by now they go again. */
  showLate(count, again) {
    this.#sheet.asksReason = true;
    if (!this.#part.reason) this.#part.notes.before(this.#whyCorrected());
    this.#saved.toggle('late', false);
    if (count === 0) return;
    this.#saved.toggle('late', true, () => note('warn', 'alert', t('late.title'), h('p', {}, t('late.text', count)),
      button(t('late.go', count), again)));
  }

  showNoCards() {
    this.#once('cards', () => note('warn', 'wifioff', t('scan.noList.title'), t('scan.noList.text')));
  }

  /** Why marks are corrected after the day; empty while nothing is written. */
  reason() {
    return this.#part.reason.value.trim();
  }

  askReason() {
    this.#part.reasonField.classList.add('is-wrong');
    this.#part.reason.setAttribute('aria-invalid', 'true');
    this.#part.reasonMissing.hidden = false;
    this.#part.reason.focus();
  }

  /** To the field in which a name is typed. */
  find() {
    this.#part.search.value = '';
    this.#filter();
    this.#part.search.focus();
  }

  announce(text) {
    this.#part.spoken.textContent = text;
  }

  #once(name, make) {
    this.#saved.toggle(name, false);
    this.#saved.toggle(name, true, () => {
      const message = make();
      message.append(h('button', { type: 'button', class: 'btn btn-quiet btn-icon', 'aria-label': t('close'), onclick: () => message.remove() }, icon('x')));
      return message;
    });
  }

  // ── Finding somebody ─────────────────────────────────────────────────────────────

  /** Who is filtered out is decided when the filter or the search changes, so that nobody vanishes under the finger. */
  #filter() {
    const words = plain(this.#part.search?.value ?? '').split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const person of this.#sheet.people) {
      const text = plain(`${person.name} ${person.unit}`);
      const wanted = this.#isHere(person) && words.every((word) => text.includes(word)) && !(this.#onlyOpen && person.mark !== null);
      this.#rows.get(person.enrolment).hidden = !wanted;
      shown += wanted;
    }
    this.#part.nobody.hidden = shown > 0;
  }

  /** The people of the chosen place: totals and "all present" are about them. */
  #here() {
    return this.#sheet.people.filter((person) => this.#isHere(person));
  }

  #isHere({ place }) {
    return this.#place === null || place === this.#place;
  }

  #showOnlyOpen(only) {
    this.#onlyOpen = only;
    this.#part.all.setAttribute('aria-pressed', String(!only));
    this.#part.onlyOpen.setAttribute('aria-pressed', String(only));
    this.#filter();
  }

  // ── Keys: 1–4 mark and go on, up and down go from person to person ───────────────

  #key(event) {
    const row = event.target.closest('li');
    if (!row || event.target.localName === 'select' || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = ['1', '2', '3', '4'].indexOf(event.key);
    if (index >= 0) {
      row.querySelectorAll('[type=radio]')[index].click();
      this.#step(row, 'nextElementSibling');
    } else if (event.key === 'ArrowDown') this.#step(row, 'nextElementSibling');
    else if (event.key === 'ArrowUp') this.#step(row, 'previousElementSibling');
    else return;
    event.preventDefault();
  }

  #step(row, direction) {
    let next = row[direction];
    while (next?.hidden) next = next[direction];
    (next?.querySelector('[type=radio]:checked') ?? next?.querySelector('[type=radio]'))?.focus();
  }

  // ── The frame ────────────────────────────────────────────────────────────────────

  #build(root) {
    const { session, people, editable, asksReason, title, halfDay, date, back } = this.#sheet;
    const part = this.#part;
    const places = [...new Set(people.map(({ place }) => place))].filter(Boolean);
    part.save = h('span', { class: 's save', role: 'status' });
    part.notes = h('div', { class: 'notes stack stack-2', role: 'status' });
    part.came = h('b');
    part.of = h('span');
    part.bar = h('div', { class: 'bar grow', 'aria-hidden': 'true' });
    part.counts = h('ul', { class: 'row wrap xs' });
    part.spoken = h('p', { class: 'sr', 'aria-live': 'polite' });
    part.nobody = h('p', { class: 'soft', role: 'status', hidden: true }, t('nobody'));
    for (const [index, person] of people.entries()) {
      this.#rows.set(person.enrolment, this.#row(person, index));
    }
    part.list = h('ol', { class: 'people', onkeydown: (event) => this.#key(event) }, [...this.#rows.values()]);
    const heading = `${t(halfDay === 'MORNING' ? 'morning' : 'afternoon')} ${date.split('-').reverse().join('/')}`;
    document.title = `${heading} – ${t('brand')}`;
    root.replaceChildren(
      h('header', { class: 'ahead' },
        h('a', { class: 'btn btn-quiet btn-icon', href: back, 'aria-label': t('goBack') }, icon('left')),
        h('div', { class: 'grow' }, h('p', { class: 'xs soft clip' }, title), h('h1', {}, heading)),
        part.save,
        !asksReason && h('a', { class: 'btn screen', href: `/checkin/screen/${session}`, 'aria-label': t('screen') }, icon('qr'), h('span', { class: 'only-l' }, t('screen'))),
        this.#textSize()),
      h('main', {},
        h('section', { class: 'tot', 'aria-label': t('totals') },
          h('p', { class: 'n', role: 'status' }, part.came, part.of), part.bar, part.counts),
        editable && asksReason && this.#whyCorrected(),
        !editable ? note('info', 'lock', t('closed.title'), t('closed.text')) : people.length > 0 && this.#tools(places),
        part.notes,
        people.length === 0 && h('p', { class: 'soft empty' }, t('empty')),
        part.list,
        people.length > 0 && part.nobody,
        editable && h('a', { class: 'btn btn-wide guest', href: `${location.pathname}/guest${location.search}` }, icon('plus'), h('span', {}, t('guest')))),
      part.spoken);
  }

  #row(person, index) {
    const { editable, periods, people } = this.#sheet;
    return personRow(person, {
      number: index + 1, periods, editable, place: new Set(people.map(({ place }) => place).filter(Boolean)).size > 1,
      changed: (value) => this.#actions.mark(person, value),
    });
  }

  #textSize() {
    const size = h('button', { type: 'button', class: 'btn btn-quiet btn-icon', 'aria-label': t('textSize'), 'data-sizes': t('textSizes') }, icon('text'));
    wireTextSize(size);
    return size;
  }

  #whyCorrected() {
    const part = this.#part;
    part.reasonMissing = h('p', { class: 'field-error', role: 'alert', hidden: true }, icon('stop'), h('span', {}, t('reason.missing')));
    part.reason = h('input', {
      class: 'input', id: 'reason', maxlength: 500, autocomplete: 'off',
      oninput: () => {
        part.reasonField.classList.remove('is-wrong');
        part.reason.removeAttribute('aria-invalid');
        part.reasonMissing.hidden = true;
      },
    });
    part.reasonField = h('div', { class: 'field' }, h('label', { for: 'reason' }, t('reason.label')), part.reason, part.reasonMissing);
    return h('section', { class: 'card why stack stack-2' }, h('p', {}, h('b', {}, t('reason.title')), ' ', t('reason.text')), part.reasonField);
  }

  #tools(places) {
    const part = this.#part;
    part.search = h('input', { class: 'input', type: 'search', 'aria-label': t('search'), placeholder: t('search.hint'), autocomplete: 'off', oninput: () => this.#filter() });
    part.all = h('button', { type: 'button', 'aria-pressed': 'true', onclick: () => this.#showOnlyOpen(false) });
    part.onlyOpen = h('button', { type: 'button', 'aria-pressed': 'false', onclick: () => this.#showOnlyOpen(true) });
    part.undo = h('button', { type: 'button', class: 'btn undo', 'aria-label': t('undo'), disabled: true, onclick: () => this.#actions.undo() }, icon('undo'), h('span', { class: 'only-l' }, t('undo')));
    part.rest = button('', () => this.#actions.restPresent(this.#here()), { look: 'btn btn-main rest' });
    const keys = MARKS.flatMap(({ mark }, index) => [h('kbd', {}, `${index + 1}`), ` ${t(mark).toLowerCase()} `]);
    const place = h('select', { class: 'select', 'aria-label': t('place'), onchange: () => { this.#place = place.value || null; this.#filter(); this.showTotals(!part.undo.disabled); } },
      h('option', { value: '' }, t('allPlaces')), places.map((name) => h('option', { value: name }, name)));
    return h('div', { class: `tools${places.length > 1 ? ' has-places' : ''}` },
      h('div', { class: 'searchbox grow' }, icon('search'), part.search),
      h('div', { class: 'seg', role: 'group', 'aria-label': t('filter') }, part.all, part.onlyOpen),
      places.length > 1 && place, h('span', { class: 'xs soft only-l keys' }, keys),
      button(t('scan'), () => this.#actions.scan(), { look: 'btn scan-cards', sign: 'qr' }), part.undo, part.rest);
  }
}

/** For searching without diacritics: "Đàm Thị Ngân" is found by "dam thi ngan". */
function plain(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
