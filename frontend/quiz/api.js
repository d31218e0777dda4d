import { call, csrf } from '../offline-log/call.js';
import { Refusal } from '../offline-log/sender.js';

/**
 * The server's side of an attempt (docs/formats/quiz-api.md). The token lives in this object and in one header.
 * Every method throws as `call` does.
 */
export class QuizApi {
  #base;
  #clock;
  #token = null;
  #entering = null;

  constructor(attempt, clock) {
    this.#base = `/api/quiz/attempts/${encodeURIComponent(attempt)}`;
    this.#clock = clock;
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

  /** @param entries [{item, seq, value}] → {saved: [{item, seq}], now, deadline} */
  async save(entries) {
    const { saved, ...times } = await this.#withToken('POST', '/answers', answers(entries));
    return { saved: saved.map(({ no, seq }) => ({ item: no, seq })), ...times };
  }

  submit(entries) {
    return this.#withToken('POST', '/submission', answers(entries));
  }

  async #enter() {
    const { token, logKey } = await call(`${this.#base}/token`, { method: 'POST', headers: csrf() });
    this.#token = token;
    return logKey;
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
    return call(this.#base + path, { method, body, headers: { 'Quiz-Attempt-Token': this.#token }, clock: this.#clock });
  }
}

function answers(entries) {
  return { answers: entries.map(({ item, seq, value }) => ({ no: item, seq, value })) };
}
