import { call, csrf } from '../offline-log/call.js';
import { Refusal } from '../offline-log/sender.js';

/** The item of the log that says which question was reached, where they are answered in order. */
export const PLACE = 0;

/**
 * The server's side of an attempt (docs/formats/quiz-api.md). The token lives in this object and in one header.
 * Every method throws as `call` does.
 */
export class QuizApi {
  #base;
  #clock;
  #signIn;
  #token = null;
  #entering = null;
  /** `performance.now()` of the last request. */
  askedAt = 0;
  /** Number of the question that the person is at: it goes with each save, so that another device opens there. */
  at = 0;

  /**
   * @param signIn async (refusal) => true when the person has signed in again and the request is to be tried again
   */
  constructor(attempt, clock, signIn) {
    this.#base = `/api/quiz/attempts/${encodeURIComponent(attempt)}`;
    this.#clock = clock;
    this.#signIn = signIn;
  }

  /** Gets a token for this sign-in and device, and the key of the log. */
  enter() {
    this.#entering ??= this.#enter().finally(() => (this.#entering = null));
    return this.#entering;
  }

  /** Takes the token that came with the start. */
  hold(token) {
    this.#token = token;
  }

  /** The questions, the answers that the server holds, the times. */
  load() {
    return this.#withToken('GET', '');
  }

  /**
   * @param entries [{item, seq, value}]; item 0 is the place, see quiz.js
   * @return {saved: [{item, seq}], behind: [no], now, deadline}
   */
  async save(entries) {
    const { saved, behind = [], ...times } = await this.#withToken('POST', '/answers', this.#batch(entries));
    const taken = entries.filter(({ item }) => item === PLACE || behind.includes(item));
    return { saved: [...saved.map(({ no, seq }) => ({ item: no, seq })), ...taken], behind, ...times };
  }

  /** Says that the page is still there: {now, deadline?}; without a deadline an empty save asks for it. */
  alive() {
    return this.#withToken('POST', `/alive?at=${this.at}`);
  }

  /** Says that the page is being closed. */
  leave() {
    if (this.#token !== null) this.#call('POST', '/alive?leaving=true', {}).catch(() => {});
  }

  submit(entries) {
    return this.#withToken('POST', '/submission', this.#batch(entries));
  }

  async #enter() {
    for (;;) {
      try {
        const { token, logKey } = await call(`${this.#base}/token`, { method: 'POST', headers: csrf() });
        this.#token = token;
        return logKey;
      } catch (failure) {
        if (!(failure instanceof Refusal && (await this.#signIn(failure)))) throw failure;
      }
    }
  }

  /** A token can end while the person is still signed in: ask for another one, once. */
  async #withToken(method, path, body) {
    if (this.#token === null) await this.enter();
    const used = this.#token;
    try {
      return await this.#call(method, path, body);
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.reason !== 'token') throw failure;
      if (this.#token === used) await this.enter();
      return this.#call(method, path, body);
    }
  }

  #call(method, path, body) {
    this.askedAt = performance.now();
    return call(this.#base + path, { method, body, headers: { 'Quiz-Attempt-Token': this.#token }, clock: this.#clock });
  }

  #batch(entries) {
    const answers = entries.filter(({ item }) => item !== PLACE).map(({ item, seq, value }) => ({ no: item, seq, value }));
    return { at: entries.find(({ item }) => item === PLACE)?.value ?? this.at, answers };
  }
}
