/**
 * The server's time, as well as the page can know it; setting the clock of the device changes nothing.
 * Of all answers the one that came back fastest since the last sleep counts, halved.
 */
export class ServerClock {
  #offset = 0;
  #spread = Infinity;
  #hidden = null;

  constructor() {
    document.addEventListener('visibilitychange', () => this.#slept());
  }

  /** Takes the `now` of an answer; `asked` is `performance.now()` from before the request. */
  heard(now, asked) {
    const heard = performance.now();
    const spread = heard - asked;
    if (spread > this.#spread) return;
    this.#spread = spread;
    this.#offset = Date.parse(now) - (asked + heard) / 2;
  }

  /** Milliseconds since 1970 by the server's clock. */
  now() {
    return performance.now() + this.#offset;
  }

  /** Some devices stop `performance.now()` while they sleep: add what it missed, and trust the next answer more. */
  #slept() {
    if (document.hidden) {
      this.#hidden = { wall: Date.now(), running: performance.now() };
    } else if (this.#hidden) {
      const missed = Date.now() - this.#hidden.wall - (performance.now() - this.#hidden.running);
      if (missed > 1000) this.#offset += missed;
      this.#spread = Infinity;
      this.#hidden = null;
    }
  }
}
