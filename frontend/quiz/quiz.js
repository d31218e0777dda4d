import { DurablePage, backOnline } from '../offline-log/durable-page.js';
import { OfflineLog } from '../offline-log/offline-log.js';
import { Refusal, Sender, pauseAfter } from '../offline-log/sender.js';
import { ServerClock } from '../offline-log/server-clock.js';
import { button, h, icon, note, pause } from '../light/dom.js';
import { t } from '../light/texts.js';
import { AnswerFile } from './answer-file.js';
import { PLACE, QuizApi } from './api.js';
import { Place } from './place.js';
import { receiptCard, saveReceipt } from './receipt.js';
import { SignInAgain } from './sign-in.js';
import { QuizView } from './view.js';

const MINUTE = 60_000;
/** Minutes left that are announced. */
const ANNOUNCED = [30, 10, 5, 1];
/** A deadline that moves by this much is told to the person. */
const MOVED = 30_000;
/** After this long without a request the page says that it is still there. */
const QUIET = 40_000;
/** A hall does not call as one: when time is up (with answers that wait; with none), and to hear of more time. */
const SPREAD = { waiting: 2000, closing: 8000, asking: 20_000 };

/**
 * `<quiz-attempt data-attempt data-account data-user data-result data-home>`: one person answers a frozen copy of a quiz.
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
  #file;
  #view;
  #title = '';
  #questions = [];
  #values = new Map();
  #seqs = new Map();
  #deadline = null;
  #minutes = Infinity;
  #layout;
  #inOrder = false;
  #signIn = null;
  #quiet = QUIET * (1 + Math.random() / 8);

  connectedCallback() {
    this.#api = new QuizApi(this.dataset.attempt, this.#clock, (refusal) => this.#signInAgain(refusal));
    this.#place = new Place(this.dataset.account, this.dataset.attempt);
    this.open(() => this.#load(), (attempt) => this.#opened(attempt));
  }

  get subject() {
    return this.dataset.attempt;
  }

  async #load() {
    const { logKey: key, opened } = this.#given() ?? { logKey: await this.#api.enter(), opened: await this.#api.load() };
    this.log = await OfflineLog.open({ ...this.owner, key });
    this.#file = await AnswerFile.for({ ...this.owner, key, server: opened.fileKey });
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
    this.#inOrder = attempt.navigation === 'in-order';
    this.#layout = this.#inOrder ? 'one-per-page' : attempt.layout;
    const waiting = this.log.pending();
    for (const { item, seq, value } of waiting) {
      if (item === PLACE) continue;
      if (seq <= (this.#seqs.get(item) ?? 0)) this.log.acknowledge(item, seq);
      else this.#know(item, seq, value);
    }
    if (attempt.state === 'expired') return this.#sendLate();
    if (attempt.state !== 'running') return this.#finish(attempt.state);
    this.#findPlace(attempt.at ?? 0, waiting);
    this.#run();
  }

  /** Where the person was last: on this device when it holds what the server does not have, else wherever it was. */
  #findPlace(at, waiting) {
    const count = this.#questions.length;
    const kept = waiting.find(({ item }) => item === PLACE)?.value ?? 1;
    this.#place.open(count, () => Math.max(0, this.#questions.findIndex(({ no }) => !this.#answered(no))));
    if (this.#inOrder) this.#place.at = Math.min(count, Math.max(at, kept)) - 1;
    else if (at > 0 && at <= count && waiting.length === 0) this.#place.at = at - 1;
    this.#api.at = this.#place.at + 1;
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
      layout: this.#layout,
      inOrder: this.#inOrder,
    }, {
      answer: (question, value) => this.#answer(question, value),
      go: (index) => this.#go(index),
      here: (index) => this.#here(index),
      list: () => this.#list(),
      flag: (no, on) => this.#place.flag(no, on),
      submit: () => this.#confirm(),
    });
    this.#view.showQuestion(false);
    if (this.log.state === 'memory-only') this.#view.showMemoryOnly();
    this.log.addEventListener('state', () => this.#view.showMemoryOnly());
    this.sender = new Sender(this.log, (entries) => this.#send(entries), { counts: ({ item }) => item !== PLACE });
    this.sender.addEventListener('change', () => this.#showSaved());
    this.sender.addEventListener('refused', ({ detail }) => this.refused(detail));
    this.#showSaved();
    this.watch();
    addEventListener('pagehide', () => { if (this.running) this.#api.leave(); });
    addEventListener('popstate', () => { if (this.running && this.#view.listOpen) this.#view.showQuestion(true); });
    setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  // ── Going about ──────────────────────────────────────────────────────────────────

  async #go(index) {
    if (index >= this.#questions.length) return this.#confirm();
    if (this.#inOrder && !(await this.#goOn(index))) return;
    this.#here(index);
    this.#view.showQuestion(true);
    if (history.state?.list) history.back();
  }

  /** In order: one question on, for good; from the list only back to the one that is being answered. */
  async #goOn(index) {
    const { at } = this.#place;
    if (index === at) return true;
    if (index !== at + 1) return false;
    if (!this.#answered(this.#questions[at].no) && !(await this.#view.skip())) return false;
    if (!this.running || this.#place.at !== at) return false;
    this.log.append(PLACE, index + 1);
    this.sender.changed(0);
    return true;
  }

  #here(index) {
    if (index === this.#place.at) return;
    this.#place.go(index);
    this.#api.at = index + 1;
    this.#view.showProgress();
  }

  /** The back button of the phone leads from the list to the question, not out of the quiz. */
  #list() {
    history.pushState({ list: true }, '');
    this.#view.showList(true);
  }

  #showSaved() {
    this.#view.showSaved(this.#signIn ? { state: 'signed-out', waiting: this.sender.waiting } : this.sender, this.#signIn?.note);
  }

  #tick() {
    if (!this.running) return;
    this.#showSaved();
    if (this.#clock.jumped()) this.sender.wake();
    else if (performance.now() - this.#api.askedAt > this.#quiet && this.sender.state === 'saved') this.#sayAlive();
    if (this.#deadline === null) return;
    const left = this.#deadline - this.#clock.now();
    this.#view.showTime(left);
    const minutes = Math.ceil(left / MINUTE);
    if (ANNOUNCED.includes(minutes) && minutes < this.#minutes) {
      if (this.#minutes !== Infinity) this.#view.announce(t('left.announced', minutes));
      setTimeout(() => this.sender.wake(), Math.random() * SPREAD.asking); // more time may have been given
    }
    this.#minutes = minutes;
    if (left <= 0 && this.#clock.sure) this.#submit(true);
  }

  /** Whatever goes wrong, the sender finds out and says it. */
  async #sayAlive() {
    try {
      const heard = await this.#api.alive();
      if (heard.deadline) this.#hear(heard);
      else this.sender.wake();
    } catch {
      this.sender.wake();
    }
  }

  // ── Answers ──────────────────────────────────────────────────────────────────────

  #answer({ no, kind }, value) {
    if (!this.running) return;
    const { seq } = this.log.append(no, value);
    this.#know(no, seq, value);
    const typed = ['short', 'numeric'].includes(kind);
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
      heard.behind.forEach((no) => this.#leftBehind(no));
      if (heard.behind.length > 0 || heard.saved.some(({ item, seq }) => item !== PLACE && seq > (this.#seqs.get(item) ?? 0))) this.reopened();
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

  /** Another device had gone on from this question: what it holds stands. */
  #leftBehind(no) {
    this.#seqs.delete(no);
    this.#values.delete(no);
    this.#view.showBehind(no);
  }

  /** Takes from the server the deadline, and the answers that are newer than what this page knows. */
  #hear({ deadline, answers = [], at = 0 }) {
    if (deadline) this.#moveDeadline(Date.parse(deadline));
    if (this.running && this.#inOrder && at - 1 > this.#place.at) {
      this.#here(at - 1);
      this.#view.showQuestion(true);
    }
    for (const { no, seq, value } of answers) {
      this.log.seen(seq);
      if (seq > (this.#seqs.get(no) ?? 0)) this.#know(no, seq, value);
    }
  }

  #moveDeadline(deadline) {
    const more = this.#deadline !== null && deadline - this.#deadline > MOVED;
    this.#deadline = deadline;
    if (more && this.#view) {
      this.#minutes = Infinity;
      this.#view.showMoreTime(Math.ceil((deadline - this.#clock.now()) / MINUTE));
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

  /** The sign-in has ended, or somebody else signed in on this device: what is asked for waits until it is this person again. */
  async #signInAgain({ reason }) {
    if (!['running', 'closing'].includes(this.dataset.phase) || !['token', 'unknown'].includes(reason)) return false;
    this.#signIn = new SignInAgain(this);
    this.#showSaved();
    if (this.dataset.phase === 'closing') this.#signIn.open();
    await this.#signIn.done;
    this.#signIn = null;
    this.#showSaved();
    return true;
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
    const show = (cut) => this.#view.showClosing({ timeIsUp, cut, waiting: this.log.size, goOn: () => stop.abort(), save: this.#file && (() => this.#saveFile()) });
    show(false);
    this.#signIn?.open();
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

  /** Everything that this page knows: the server itself finds what it lacks. @return the name of the file */
  #saveFile() {
    const at = new Map(this.log.pending().map((entry) => [entry.item, entry.at]));
    return this.#file.save([...this.#seqs].map(([no, seq]) => ({ no, seq, value: this.#values.get(no) ?? null, at: at.get(no) })));
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
    else if (refusal.reason === 'late') this.#late(refusal.detail.kept);
    else super.refused(refusal);
  }

  /** The server has kept as evidence what came too late; what is left goes the same way. */
  #late(kept, before = 0) {
    this.sender?.stop();
    kept.forEach(({ no, seq }) => this.log.acknowledge(no, seq));
    return this.#sendLate(before + kept.length);
  }

  /** Sends what waits although the time is over, as far as the server takes it. */
  async #sendLate(before = 0) {
    const rest = this.log.pending().filter(({ item }) => item !== PLACE).slice(0, 100);
    if (rest.length === 0) {
      await this.log.wipe();
      return this.#finish('expired', { kept: before });
    }
    const answer = await this.#api.save(rest).catch((failure) => failure);
    const kept = answer.reason === 'late' ? answer.detail.kept : [];
    return kept.length > 0 ? this.#late(kept, before) : this.#finish('expired', { kept: before });
  }

  /** The server has the last word. What came too late is named; what it has not taken stays in the log unless the attempt is handed in. */
  async #finish(state, { receipt, timeIsUp, kept = 0 } = {}) {
    this.stop();
    const left = receipt ? 0 : this.log?.size ?? 0;
    if (state === 'submitted') await this.log?.wipe();
    this.#place.forget();
    const key = state === 'expired' || timeIsUp ? 'expired' : 'submitted';
    const card = receipt && receiptCard(receipt);
    this.message('done',
      h('div', { class: 'stack center', role: 'status' },
        h('span', { class: `seal ${key === 'expired' ? 'info' : 'ok'}` }, icon(key === 'expired' ? 'clock' : 'check')),
        h('h1', {}, t(`${key}.title`)),
        h('p', { class: 'soft' }, t(`${key}.text`))),
      kept > 0 && note('warn', 'clock', t('kept.title', kept), t('kept.text')),
      left > 0 && note('warn', 'alert', t('late.title', left), t('late.text')),
      card,
      h('a', { class: 'btn btn-main btn-big btn-wide', href: this.dataset.result }, t('toResult')),
      card && button(t('receipt.save'), () => saveReceipt(card), { look: 'btn btn-wide', sign: 'dl' }),
      h('a', { class: 'btn btn-plain btn-wide', href: this.dataset.home }, t('toHome')));
  }
}

customElements.define('quiz-attempt', QuizAttempt);

/** The answering page for an attempt that was begun just now, for `replaceWith`; the address becomes that of the attempt. */
export function answering({ attempt, ...started }, account, user = '') {
  const address = `/quiz/attempts/${attempt}`;
  const page = document.createElement('quiz-attempt');
  Object.assign(page.dataset, { attempt, account, user, result: `${address}/result`, home: '/' });
  page.started = started;
  history.replaceState(null, '', address);
  return page;
}
