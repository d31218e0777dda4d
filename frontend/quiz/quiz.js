import { DurablePage, backOnline } from '../offline-log/durable-page.js';
import { OfflineLog } from '../offline-log/offline-log.js';
import { Refusal, Sender, pauseAfter } from '../offline-log/sender.js';
import { ServerClock } from '../offline-log/server-clock.js';
import { h, icon, note, pause } from '../light/dom.js';
import { t, timeAndDay } from '../light/texts.js';
import { QuizApi } from './api.js';
import { Place } from './place.js';
import { QuizView } from './view.js';

const MINUTE = 60_000;
/** Minutes left that are announced. */
const ANNOUNCED = [10, 5, 1];
/** A hall does not call as one: when time is up (with answers that wait; with none), and to hear of more time. */
const SPREAD = { waiting: 2000, closing: 8000, asking: 20_000 };

/**
 * `<quiz-attempt data-attempt data-account data-result data-home>`: one person answers a frozen copy of a quiz.
 *
 * The attempt is fetched, unless the page that began it sets `started` before it puts the element into the document:
 * `{token, logKey, opened, asked}`, what the start answered and `performance.now()` from before it was asked for.
 *
 * Every change goes into the offline log first and from there to the server. Answers can be changed while the page is
 * "running" only; the other phases of its own are closing (being handed in) and done.
 */
class QuizAttempt extends DurablePage {
  started = null;
  #clock = new ServerClock();
  #api;
  #place;
  #view;
  #title = '';
  #questions = [];
  #values = new Map();
  #seqs = new Map();
  #deadline = null;
  #minutes = Infinity;

  connectedCallback() {
    this.#api = new QuizApi(this.dataset.attempt, this.#clock);
    this.#place = new Place(this.dataset.account, this.dataset.attempt);
    this.open(() => this.#load(), (attempt) => this.#opened(attempt));
  }

  get subject() {
    return this.dataset.attempt;
  }

  async #load() {
    const { logKey: key, opened } = this.#given() ?? { logKey: await this.#api.enter(), opened: await this.#api.load() };
    this.log = await OfflineLog.open({ ...this.owner, key });
    return opened;
  }

  #given() {
    const { started } = this;
    this.started = null;
    if (started) {
      this.#api.hold(started.token);
      this.#clock.heard(started.opened.now, started.asked ?? performance.now() - 2000);
    }
    return started;
  }

  #opened(attempt) {
    this.#title = attempt.title;
    this.#questions = attempt.questions;
    document.title = `${attempt.title} – ${t('brand')}`;
    this.#hear(attempt);
    for (const { item, seq, value } of this.log.pending()) {
      if (seq <= (this.#seqs.get(item) ?? 0)) this.log.acknowledge(item, seq);
      else this.#know(item, seq, value);
    }
    if (attempt.state !== 'running') return this.#finish(attempt.state);
    this.#place.open(this.#questions.length, () => Math.max(0, this.#questions.findIndex(({ no }) => !this.#answered(no))));
    this.#run();
  }

  #run() {
    this.dataset.phase = 'running';
    const element = this;
    this.#view = new QuizView(this, {
      title: this.#title,
      questions: this.#questions,
      get at() { return element.#place.at; },
      value: (no) => this.#values.get(no) ?? null,
      answered: (no) => this.#answered(no),
      flagged: (no) => this.#place.flags.has(no),
    }, {
      answer: (question, value) => this.#answer(question, value),
      go: (index) => this.#go(index),
      list: () => this.#list(),
      flag: (no, on) => this.#place.flag(no, on),
      submit: () => this.#confirm(),
    });
    this.#view.showQuestion(false);
    if (this.log.state === 'memory-only') this.#view.showMemoryOnly();
    this.log.addEventListener('state', () => this.#view.showMemoryOnly());
    this.sender = new Sender(this.log, (entries) => this.#send(entries));
    this.sender.addEventListener('change', () => this.#view.showSaved(this.sender));
    this.sender.addEventListener('refused', ({ detail }) => this.refused(detail));
    this.#view.showSaved(this.sender);
    this.watch();
    addEventListener('popstate', () => { if (this.running && this.#view.listOpen) this.#view.showQuestion(true); });
    setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  // ── Going about ──────────────────────────────────────────────────────────────────

  #go(index) {
    if (index >= this.#questions.length) return this.#confirm();
    this.#place.go(index);
    this.#view.showQuestion(true);
    if (history.state?.list) history.back();
  }

  /** The back button of the phone leads from the list to the question, not out of the quiz. */
  #list() {
    history.pushState({ list: true }, '');
    this.#view.showList(true);
  }

  #tick() {
    if (!this.running) return;
    this.#view.showSaved(this.sender);
    if (this.#deadline === null) return;
    const left = this.#deadline - this.#clock.now();
    this.#view.showTime(left);
    const minutes = Math.ceil(left / MINUTE);
    if (ANNOUNCED.includes(minutes) && minutes < this.#minutes) {
      if (this.#minutes !== Infinity) this.#view.announce(t('left.announced', minutes));
      setTimeout(() => this.sender.wake(), Math.random() * SPREAD.asking); // more time may have been given
    }
    this.#minutes = minutes;
    if (left <= 0) this.#submit(true);
  }

  // ── Answers ──────────────────────────────────────────────────────────────────────

  #answer({ no, kind }, value) {
    if (!this.running) return;
    const { seq } = this.log.append(no, value);
    this.#know(no, seq, value);
    const typed = kind === 'short';
    this.sender.changed(typed ? 400 : 300, typed);
    this.#view.showProgress();
  }

  #know(no, seq, value) {
    this.#seqs.set(no, seq);
    this.#values.set(no, value);
  }

  #answered(no) {
    return (this.#values.get(no) ?? null) !== null;
  }

  async #send(entries) {
    try {
      const heard = await this.#api.save(entries);
      this.#hear(heard);
      if (heard.saved.some(({ item, seq }) => seq > (this.#seqs.get(item) ?? 0))) this.reopened();
      return heard;
    } catch (failure) {
      const bad = failure.reason === 'invalid' && entries.find(({ item }) => item === failure.detail.no);
      if (!bad) throw failure;
      this.#know(bad.item, bad.seq, null);
      this.#view.showNotTaken(bad.item);
      this.#view.showAnswers();
      return { saved: [bad] }; // the others go with the next batch
    }
  }

  /** Takes from the server the deadline, and the answers that are newer than what this page knows. */
  #hear({ deadline, answers = [] }) {
    if (deadline) this.#deadline = Date.parse(deadline);
    for (const { no, seq, value } of answers) {
      this.log.seen(seq);
      if (seq > (this.#seqs.get(no) ?? 0)) this.#know(no, seq, value);
    }
  }

  /** The same attempt may have been answered on another device. */
  async reopened() {
    try {
      const attempt = await this.#api.load();
      this.#hear(attempt);
      if (this.running && attempt.state === 'running') this.#view.showAnswers();
      else if (this.running) this.#finish(attempt.state);
    } catch {
      // the sender says when the line is down; the next batch tries again
    }
  }

  // ── Handing in ───────────────────────────────────────────────────────────────────

  async #confirm() {
    if (this.running && (await this.#view.confirm(this.#deadline))) this.#submit(false);
  }

  /** Tries until the server has it or says no, or the person prefers to go on. */
  async #submit(timeIsUp) {
    if (!this.running) return;
    this.dataset.phase = 'closing';
    this.#view.lock(true);
    const stop = new AbortController();
    const show = (cut) => this.#view.showClosing({ timeIsUp, cut, waiting: this.log.size, goOn: () => stop.abort() });
    show(false);
    await this.sender.hold();
    if (timeIsUp) await pause(Math.random() * (this.log.size > 0 ? SPREAD.waiting : SPREAD.closing));
    for (let failures = 0; !stop.signal.aborted; ) {
      try {
        if (timeIsUp && (await this.#moreTime())) break;
        while (this.log.size > 100) await this.#deliver();
        const receipt = await this.#api.submit(this.log.pending());
        return this.#finish(receipt.state, { ...receipt, timeIsUp });
      } catch (failure) {
        if (failure instanceof Refusal) return this.refused(failure);
        show(true);
        await pause(pauseAfter(++failures, failure), AbortSignal.any([stop.signal, backOnline()]));
      }
    }
    this.dataset.phase = 'running';
    this.#view.closeDialog();
    this.#view.lock(false);
    this.sender.release();
    this.#tick();
  }

  async #moreTime() {
    await this.#deliver();
    return this.#deadline > this.#clock.now();
  }

  async #deliver() {
    const { saved } = await this.#send(this.log.pending().slice(0, 100));
    saved.forEach(({ item, seq }) => this.log.acknowledge(item, seq));
  }

  // ── The end of it ────────────────────────────────────────────────────────────────

  refused(refusal) {
    if (refusal.reason === 'submitted') this.#finish('submitted');
    else if (refusal.reason === 'closed') this.#finish('expired');
    else super.refused(refusal);
  }

  /** The server has the last word. What came too late is named; it stays in the log unless the attempt is handed in. */
  async #finish(state, { at, answered, of, timeIsUp } = {}) {
    this.stop();
    const late = at ? 0 : this.log?.size ?? 0;
    if (state === 'submitted') await this.log?.wipe();
    this.#place.forget();
    const key = state === 'expired' || timeIsUp ? 'expired' : 'submitted';
    const fact = (term, value) => [h('dt', {}, t(term)), h('dd', {}, value)];
    this.message('done',
      h('div', { class: 'stack center', role: 'status' },
        h('span', { class: `seal ${key === 'expired' ? 'info' : 'ok'}` }, icon(key === 'expired' ? 'clock' : 'check')),
        h('h1', {}, t(`${key}.title`)),
        h('p', { class: 'soft' }, t(`${key}.text`))),
      late > 0 && note('warn', 'alert', t('late.title', late), t('late.text')),
      this.#title && h('section', { class: 'card' }, h('dl', { class: 'facts' },
        fact('receipt.quiz', this.#title),
        at ? fact('receipt.at', timeAndDay(at)) : [],
        of ? fact('receipt.answered', t('receipt.count', answered, of)) : [])),
      h('a', { class: 'btn btn-main btn-big btn-wide', href: this.dataset.result }, t('toResult')),
      h('a', { class: 'btn btn-plain btn-wide', href: this.dataset.home }, t('toHome')));
  }
}

customElements.define('quiz-attempt', QuizAttempt);

/** The answering page for an attempt that was begun just now, for `replaceWith`; the address becomes that of the attempt. */
export function answering({ attempt, ...started }, account) {
  const address = `/quiz/attempts/${attempt}`;
  const page = document.createElement('quiz-attempt');
  Object.assign(page.dataset, { attempt, account, result: `${address}/result`, home: '/' });
  page.started = started;
  history.replaceState(null, '', address);
  return page;
}
