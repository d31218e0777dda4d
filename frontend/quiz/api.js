import { Busy, Refusal } from '../offline-log/sender.js';

const PATIENCE = 15_000;

/**
 * The server's side of an attempt (docs/formats/quiz-api.md). The token lives in this object and in one header.
 * Every method throws Refusal when the server says no, Busy when it cannot answer now, anything else without a line.
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
    const header = document.querySelector('meta[name="csrf-header"]')?.content;
    const csrf = document.querySelector('meta[name="csrf"]')?.content;
    const { token, logKey } = await this.#call('POST', '/token', undefined, header ? { [header]: csrf } : {});
    this.#token = token;
    return logKey;
  }

  /** A token can end while the person is still signed in (a restart of his session): ask for another one, once. */
  async #withToken(method, path, body) {
    if (this.#token === null) await this.enter();
    const used = this.#token;
    try {
      return await this.#call(method, path, body, { 'Quiz-Attempt-Token': used });
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.reason !== 'token') throw failure;
      if (this.#token === used) await this.enter();
      return this.#call(method, path, body, { 'Quiz-Attempt-Token': this.#token });
    }
  }

  async #call(method, path, body, headers) {
    const asked = performance.now();
    const sent = body && JSON.stringify(body);
    const response = await fetch(this.#base + path, {
      method,
      headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }), ...headers },
      body: sent,
      cache: 'no-store',
      redirect: 'manual',
      keepalive: sent?.length < 16_000, // goes on when the page is closed; browsers take 64 KB
      signal: AbortSignal.timeout(PATIENCE),
    });
    const content = await understood(response);
    if (content.now) this.#clock.heard(content.now, asked);
    return content;
  }
}

/** The content of a good answer; a page of a Wi-Fi portal in its place counts as no line. */
async function understood(response) {
  const { status, type } = response;
  if (type === 'opaqueredirect' || status === 401 || status === 403) throw new Refusal('token');
  if (status === 404) throw new Refusal('unknown');
  if (status === 413 || status === 429 || status >= 500) throw new Busy(status, wish(response));
  const content = await response.json();
  if (response.ok) return content;
  throw new Refusal(content.refused ?? `status ${status}`, content);
}

function wish(response) {
  const seconds = Number(response.headers.get('Retry-After'));
  return seconds > 0 ? Math.min(seconds, 60) * 1000 : undefined;
}

function answers(entries) {
  return { answers: entries.map(({ item, seq, value }) => ({ no: item, seq, value })) };
}
