const JUMP = 2000;

/**
 * The server's time, as well as the page can know it; setting the clock of the device changes nothing.
 * Of all answers the one that came back fastest since the last sleep counts, halved.
 */
export class ServerClock {
  #offset = 0;
  #spread = Infinity;
  #hidden = null;
  #last = null;
  /** Whether the server has said the time since the device last slept or changed its clock. */
  sure = false;

  constructor() {
    document.addEventListener('visibilitychange', () => this.#slept());
  }

  /** Takes the `now` of an answer; `asked` is `performance.now()` from before the request. */
  heard(now, asked) {
    const heard = performance.now();
    this.sure = true;
    const spread = heard - asked;
    if (spread > this.#spread) return;
    this.#spread = spread;
    this.#offset = Date.parse(now) - (asked + heard) / 2;
  }

  /** Milliseconds since 1970 by the server's clock. */
  now() {
    return performance.now() + this.#offset;
  }

  /** Call it every second: true when the device's clock jumped, by a sleep or by hand, so that the server should be asked. */
  jumped() {
    const now = { wall: Date.now(), running: performance.now() };
    const last = this.#last ?? now;
    this.#last = now;
    if (Math.abs(now.wall - last.wall - (now.running - last.running)) < JUMP) return false;
    this.#doubt();
    return true;
  }

  #doubt() {
    this.sure = false;
    this.#spread = Infinity;
  }

  /** Some devices stop `performance.now()` while they sleep: add what it missed, and trust the next answer more. */
  #slept() {
    if (document.hidden) {
      this.#hidden = { wall: Date.now(), running: performance.now() };
    } else if (this.#hidden) {
      const missed = Date.now() - this.#hidden.wall - (performance.now() - this.#hidden.running);
      if (missed > 1000) this.#offset += missed;
      if (Math.abs(missed) > 1000) this.sure = false;
      this.#spread = Infinity;
      this.#hidden = null;
    }
  }
}
