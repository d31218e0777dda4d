import { call, csrf } from '../offline-log/call.js';
import { DurablePage } from '../offline-log/durable-page.js';
import { OfflineLog } from '../offline-log/offline-log.js';
import { Refusal, Sender } from '../offline-log/sender.js';
import { t } from '../light/texts.js';
import { fingerprint, scanCards } from './scan.js';
import { asksLeave } from './marks.js';
import { SheetView } from './view.js';

/** How often this page asks what others have marked. */
const ASK_AGAIN = 5000;

/**
 * `<attendance-sheet data-session data-account data-place data-home>`: who came to one half-day, on one sheet.
 *
 * Every mark goes into the offline log first and from there to the server, as answers of a quiz do. A mark is
 * {mark: "PRESENT" | "LATE" | "EXCUSED" | "ABSENT" | null, missedPeriods, card, reason}; null = not recorded (after an undo);
 * card: his card was scanned, which is put on record too; reason: why, after the day. What others mark is asked for every few
 * seconds; where two devices mark the same person the server decides, and its mark is shown.
 */
class AttendanceSheet extends DurablePage {
  #base;
  #view;
  #sheet;
  #people = new Map();
  #undo = [];
  #since;
  #cards = null;
  /** Marks that were made without a line and came after the day, without the reason that was asked for by then. */
  #late = new Map();
  #list;

  connectedCallback() {
    this.#base = `/api/attendance/sessions/${encodeURIComponent(this.dataset.session)}`;
    this.open(() => this.#load(), (sheet) => this.#opened(sheet));
  }

  get subject() {
    return this.dataset.session;
  }

  #load() {
    const { place } = this.dataset;
    return call(`${this.#base}/sheet${place ? `?place=${encodeURIComponent(place)}` : ''}`, {});
  }

  async #opened(sheet) {
    this.log = await OfflineLog.open({ ...this.owner, key: sheet.logKey });
    this.#sheet = sheet;
    this.#since = sheet.changesSince;
    this.#list = sheet.fingerprint;
    for (const person of sheet.people) {
      this.log.seen(person.seq ?? 0);
      this.#people.set(person.enrolment, { ...person, seq: person.seq ?? 0, missedPeriods: person.missedPeriods ?? 0 });
    }
    for (const { item, seq, value } of this.log.pending()) {
      const person = this.#people.get(item);
      if (!person) continue; // of another place of the session: it goes to the server all the same
      if (seq <= person.seq) this.log.acknowledge(item, seq);
      else Object.assign(person, value, { seq });
    }
    this.#run();
  }

  #run() {
    this.dataset.phase = 'running';
    this.#view = new SheetView(this, { ...this.#sheet, people: [...this.#people.values()], back: this.dataset.home }, {
      mark: (person, mark) => this.#change([[person, mark]]),
      restPresent: (people) => this.#restPresent(people),
      undo: () => this.#undoLast(),
      scan: () => this.#scan(),
    });
    if (this.log.state === 'memory-only') this.#view.showMemoryOnly();
    this.log.addEventListener('state', () => this.#view.showMemoryOnly());
    this.sender = new Sender(this.log, (entries) => this.#send(entries));
    this.sender.addEventListener('change', () => this.#view.showSaved(this.sender));
    this.sender.addEventListener('refused', ({ detail }) => this.refused(detail));
    this.#view.showSaved(this.sender);
    setInterval(() => { if (this.running) this.#view.showSaved(this.sender); }, 1000);
    this.watch();
    setTimeout(() => this.#askOthers(), ASK_AGAIN);
  }

  // ── Marks ────────────────────────────────────────────────────────────────────────

  /** Records marks; one call is one step for "undo". */
  #change(changes, undoable = true) {
    if (!this.running || changes.length === 0) return false;
    const reason = this.#sheet.asksReason ? this.#view.reason() : undefined;
    if (reason === '') {
      changes.forEach(([person]) => this.#view.showPerson(person));
      this.#view.askReason();
      return false;
    }
    const before = changes.map(([person]) => [person, { mark: person.mark, missedPeriods: person.missedPeriods }]);
    for (const [person, { mark, missedPeriods = 0, card }] of changes) {
      const value = { mark, missedPeriods: mark === 'LATE' ? missedPeriods : 0 };
      Object.assign(person, value, { seq: this.log.append(person.enrolment, { ...value, ...(card && { card }), ...(reason && { reason }) }).seq });
      this.#view.showPerson(person);
    }
    if (undoable) this.#undo.push(before);
    this.#view.showTotals(this.#undo.length > 0);
    this.sender.changed();
    return true;
  }

  #restPresent(people) {
    const rest = people.filter((person) => person.mark === null && !asksLeave(person));
    if (this.#change(rest.map((person) => [person, { mark: 'PRESENT' }]))) this.#view.announce(t('restDone', rest.length));
  }

  #undoLast() {
    const before = this.#undo.at(-1) ?? [];
    if (!this.#change(before, false)) return;
    this.#undo.pop();
    this.#view.showTotals(this.#undo.length > 0);
    this.#view.announce(t('undone', before.length));
  }

  // ── Cards: known again on this device, so that they can be scanned while the line is down ───────

  async #scan() {
    try {
      this.#cards ??= new Map((await call(`/api/checkin/cards/${encodeURIComponent(this.dataset.session)}`, {})).cards.map(({ enrolment, print }) => [print, enrolment]));
    } catch {
      this.#view.showNoCards();
      return;
    }
    this.scanner = scanCards({ card: (token) => this.#card(token), typing: () => this.#view.find() });
  }

  async #card(token) {
    const person = this.#people.get(this.#cards.get(await fingerprint(token)));
    if (!person) return { look: 'err', sign: 'stop', words: t('scan.unknown') };
    if (person.mark !== null) return { look: 'info', sign: 'info', words: t('scan.already', person.name, t(person.mark)) };
    return this.#change([[person, { mark: 'PRESENT', card: true }]])
      ? { look: 'ok', sign: 'check', words: t('scan.marked', person.name) }
      : { look: 'err', sign: 'stop', words: t('reason.missing') };
  }

  // ── The server ───────────────────────────────────────────────────────────────────

  async #send(entries) {
    const marks = entries.map(({ item, seq, value: { card, ...value } }) => ({ enrolment: item, seq, ...value }));
    const scanned = entries.filter(({ value }) => value.card).map(({ item }) => item);
    const { saved, refused = [] } = marks.length > 0
      ? await call(`${this.#base}/marks`, { method: 'POST', body: { marks }, headers: csrf() })
      : (await this.#refresh(), { saved: [] });
    if (scanned.length > 0) {
      await call(`/api/checkin/cards/${encodeURIComponent(this.dataset.session)}/scans`, { method: 'POST', body: { enrolments: scanned }, headers: csrf() });
    }
    saved.forEach((held) => this.#heard(held));
    if (refused.length > 0) await this.#notTaken(refused, entries);
    return {
      saved: [
        ...saved.map(({ enrolment, seq }) => ({ item: enrolment, seq })),
        ...refused.map(({ enrolment }) => ({ item: enrolment, seq: entries.find(({ item }) => item === enrolment)?.seq ?? 0 })),
      ],
      now: saved.reduce((last, { savedAt }) => (savedAt > last ? savedAt : last), '') || new Date().toISOString(),
    };
  }

  /** What the server holds counts, unless this page has something newer under way. */
  #heard({ enrolment, seq, mark, missedPeriods = 0 }) {
    const person = this.#people.get(enrolment);
    if (!person || seq < person.seq) return;
    const other = person.mark !== mark || person.missedPeriods !== missedPeriods;
    Object.assign(person, { seq, mark, missedPeriods });
    this.log.seen(seq);
    if (!other) return;
    this.#view.showPerson(person);
    this.#view.showTotals(this.#undo.length > 0);
    this.#view.showOther(person);
  }

  async #notTaken(refused, entries) {
    for (const { enrolment, reason } of refused) {
      const person = this.#people.get(enrolment);
      if (!person) continue;
      if (reason === 'REASON_MISSING') this.#late.set(enrolment, { mark: person.mark, missedPeriods: person.missedPeriods });
      else this.#view.showNotTaken(person);
      if (person.seq === entries.find(({ item }) => item === enrolment)?.seq) person.seq = 0; // the server's mark counts again
    }
    await this.#refresh();
    if (this.#late.size > 0) {
      this.#sheet.asksReason = true;
      this.#view.showLate(this.#late.size, () => this.#sendLate());
    }
  }

  #sendLate() {
    const late = [...this.#late].flatMap(([enrolment, value]) => (this.#people.has(enrolment) ? [[this.#people.get(enrolment), value]] : []));
    if (!this.#change(late)) return;
    this.#late.clear();
    this.#view.showLate(0);
  }

  /** Takes the marks that others have made, and who has come onto the sheet or left it. */
  async #refresh() {
    const sheet = await this.#load();
    this.#list = sheet.fingerprint;
    this.#takeList(sheet.people);
    this.#others(sheet.people);
  }

  #takeList(people) {
    if (this.#people.size === 0 && people.length > 0) return location.reload(); // an empty sheet has no tools yet
    const unsent = new Set(this.log.pending().map(({ item }) => item));
    const now = people.map((person) => {
      const known = this.#people.get(person.enrolment);
      if (!known) this.log.seen(person.seq ?? 0);
      return known ? Object.assign(known, { apology: person.apology }) : { ...person, seq: person.seq ?? 0, missedPeriods: person.missedPeriods ?? 0 };
    });
    const here = new Set(now.map(({ enrolment }) => enrolment));
    const left = [...this.#people.values()].filter(({ enrolment }) => !here.has(enrolment) && unsent.has(enrolment));
    this.#people = new Map([...now, ...left].map((person) => [person.enrolment, person]));
    this.#undo = this.#undo.map((step) => step.filter(([{ enrolment }]) => this.#people.has(enrolment))).filter((step) => step.length > 0);
    this.#view.showPeople([...this.#people.values()]);
    this.#view.showTotals(this.#undo.length > 0);
  }

  /** Every few seconds, while the page is looked at and the line is up; the sender says when it is down. */
  async #askOthers() {
    if (this.running && !document.hidden && navigator.onLine !== false) {
      try {
        const { marks, fingerprint, next } = await call(`${this.#base}/changes?since=${encodeURIComponent(this.#since)}`, {});
        this.#since = next;
        if (fingerprint === this.#list) this.#others(marks);
        else await this.#refresh();
      } catch (failure) {
        if (failure instanceof Refusal) return this.refused(failure);
      }
    }
    if (this.running) setTimeout(() => this.#askOthers(), ASK_AGAIN);
  }

  #others(people) {
    let news = false;
    for (const { enrolment, seq, mark, missedPeriods } of people) {
      const person = this.#people.get(enrolment);
      if (!person || (seq ?? 0) < person.seq) continue;
      const same = person.mark === mark && person.missedPeriods === (missedPeriods ?? 0);
      Object.assign(person, { seq: seq ?? 0, mark, missedPeriods: missedPeriods ?? 0 });
      this.log.seen(person.seq);
      if (same) continue;
      news = true;
      this.#view.showPerson(person);
    }
    if (news) this.#view.showTotals(this.#undo.length > 0);
  }

  reopened() {
    this.#refresh().catch(() => {}); // the sender says when the line is down
  }
}

customElements.define('attendance-sheet', AttendanceSheet);
