/** Where a person is in an attempt and what he wants to look at again: a convenience kept on this device only. */
export class Place {
  #key;
  at = 0;
  flags = new Set();

  constructor(account, attempt) {
    this.#key = `taphuan.quiz.${account}.${attempt}`;
  }

  /** The question of last time on this device, or what `otherwise` says. */
  open(count, otherwise) {
    const { at, flags } = this.#stored() ?? {};
    this.at = Number.isInteger(at) && at >= 0 && at < count ? at : otherwise();
    this.flags = new Set(flags ?? []);
  }

  go(at) {
    this.at = at;
    this.#store();
  }

  flag(no, on) {
    if (on) this.flags.add(no);
    else this.flags.delete(no);
    this.#store();
  }

  forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // nothing was kept
    }
  }

  #stored() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  #store() {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ at: this.at, flags: [...this.flags] }));
    } catch {
      // storage is blocked: the place is lost with the page, the answers are not
    }
  }
}
