/** The server has understood and says no; sending the same again is useless. `reason` is its word for it. */
export class Refusal extends Error {
  constructor(reason, detail = {}) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** The server was reached and cannot answer now (413, 429, 5xx); `after` is its wish in ms, or undefined. */
export class Busy extends Error {
  constructor(status, after) {
    super(`status ${status}`);
    this.after = after;
  }
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 20_000;
/** However long somebody types, what he typed is on its way after this. */
const PATIENCE = 1200;

/** How long to wait after so many failures in a row: doubling, with jitter, so that a hall does not return as one. */
export function pauseAfter(failures, failure) {
  return failure?.after ?? Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
}

/**
 * Brings the entries of an offline log to the server: in order, in batches, one request at a time, again and again
 * until they are acknowledged or refused.
 *
 * Events: "change" whenever `state`, `waiting`, `savedAt` or `resent` may have changed; "refused" with the Refusal
 * as `detail`, after which nothing is sent any more.
 */
export class Sender extends EventTarget {
  #log;
  #send;
  #batch;
  #counts;
  #timer = null;
  #due = Infinity;
  #first = Infinity;
  #flight = null;
  #failures = 0;
  #pause = 0;
  #held = 0;
  #stopped = false;
  #probe = false;
  #late = false;
  #listening = new AbortController();

  /** "saved" | "saving" | "offline" (no line) | "busy" (server cannot answer) | "refused" | "stopped" */
  state = 'saved';
  /** The server's time of the last acknowledgement (ISO), or null. */
  savedAt = null;
  /** How many items arrived late, after the line had been down; 0 as soon as something new is saved. */
  resent = 0;

  /**
   * @param log an OfflineLog
   * @param send async (entries) => ({saved: [{item, seq}], now}); throws Refusal, Busy, or anything else for "no line".
   *     Called with no entries to ask whether the line is back.
   * @param counts which entries a person counts; all others travel unseen
   */
  constructor(log, send, { batch = 100, counts = () => true } = {}) {
    super();
    this.#log = log;
    this.#send = send;
    this.#batch = batch;
    this.#counts = counts;
    const { signal } = this.#listening;
    addEventListener('online', () => this.wake(), { signal });
    addEventListener('offline', () => this.#cut(), { signal });
    addEventListener('pagehide', () => this.#hurry(), { signal });
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#hurry() : this.wake()), { signal });
    this.#late = log.size > 0;
    if (log.size > 0) this.changed(0);
  }

  /** How many items that count the server has not confirmed. */
  get waiting() {
    return this.#log.pending().filter(this.#counts).length;
  }

  /** Something was appended: it is sent in `delay` ms; typed text may push that back a little with each letter. */
  changed(delay = 300, typed = false) {
    if (this.#stopped) return;
    if (this.state === 'offline') this.#late = true;
    if (this.state === 'saved') this.#become('saving');
    else this.#tell();
    if (this.#failures === 0) this.#schedule(delay, typed);
  }

  /** The line may be back, or the device was asleep: ask at once, even with nothing to send. */
  wake() {
    this.#probe = true;
    this.#schedule(0);
  }

  /** Resolves when nothing is under way any more; nothing is sent until `release`. */
  async hold() {
    this.#held++;
    this.#cancel();
    await this.#flight;
  }

  release() {
    this.#held--;
    if (this.#log.size > 0 || this.#failures > 0) this.wake();
  }

  stop() {
    this.#stopped = true;
    this.#cancel();
    this.#listening.abort();
    this.#become('stopped');
  }

  #cut() {
    this.#late ||= this.#log.size > 0;
    this.#become('offline');
    this.#probe = true;
    this.#schedule(5000);
  }

  #hurry() {
    if (this.#log.size === 0 || this.#held > 0 || this.#stopped) return;
    this.#cancel();
    this.#fire();
  }

  #schedule(delay, typed = false) {
    if (this.#stopped || this.#held > 0) return;
    const now = performance.now();
    if (this.#timer !== null) {
      const due = typed ? Math.min(this.#first + PATIENCE, Math.max(this.#due, now + delay)) : now + delay;
      if (!typed && this.#due <= due) return;
      clearTimeout(this.#timer);
      this.#due = due;
    } else {
      this.#first = now;
      this.#due = now + delay;
    }
    this.#timer = setTimeout(() => this.#fire(), this.#due - now);
  }

  #cancel() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#due = this.#first = Infinity;
  }

  #fire() {
    this.#cancel();
    if (this.#flight || (this.#log.size === 0 && !this.#probe)) return; // what is new meanwhile goes right after
    this.#flight = this.#round().finally(() => {
      this.#flight = null;
      this.#next();
    });
  }

  async #round() {
    const batch = this.#log.pending().slice(0, this.#batch);
    this.#probe = false;
    if (this.#failures === 0 && batch.length > 0) this.#become('saving');
    try {
      const { saved, now } = await this.#send(batch);
      for (const { item, seq } of saved) this.#log.acknowledge(item, seq);
      this.#arrived(batch.filter(this.#counts).length, now);
    } catch (failure) {
      this.#failed(failure);
    }
  }

  #arrived(count, now) {
    if (count > 0) {
      this.savedAt = now;
      this.resent = this.#late ? count : 0;
      this.#late = false;
    }
    this.#failures = 0;
    this.#become(this.#log.size > 0 ? 'saving' : 'saved');
  }

  #failed(failure) {
    if (failure instanceof Refusal) {
      this.#stopped = true;
      this.#listening.abort();
      this.#become('refused');
      this.dispatchEvent(new CustomEvent('refused', { detail: failure }));
      return;
    }
    this.#pause = pauseAfter(++this.#failures, failure);
    this.#late = true;
    this.#become(failure instanceof Busy ? 'busy' : 'offline');
  }

  #next() {
    if (this.#failures > 0) {
      this.#probe = true;
      this.#schedule(this.#pause);
    } else if (this.#probe) {
      this.#schedule(0);
    } else if (this.#log.size > 0) {
      this.#schedule(300);
    }
  }

  #become(state) {
    this.state = state;
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
