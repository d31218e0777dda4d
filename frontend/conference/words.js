/**
 * What a clerk has said and the server has not confirmed: kept on this device in the order in which it was said, so that a reload
 * or an empty battery loses nothing. It holds no name and no secret. Each word has a key, by which the server takes it once.
 */
export class Words {
  #name;
  #words;

  /** @param owner account, session and place in one string */
  constructor(owner) {
    this.#name = `taphuan.site.${owner}`;
    this.#words = this.#stored();
  }

  get size() {
    return this.#words.length;
  }

  get first() {
    return this.#words[0];
  }

  all() {
    return [...this.#words];
  }

  /** The same thing said twice before it was sent is said once; a later number of heads takes the place of an earlier one. */
  add(word) {
    const last = this.#words.findLast(({ says, kind }) => says === word.says && kind === word.kind);
    if (last && same(last, word) && last === this.#words.at(-1)) return;
    // the first one may be under way: it is left alone
    if (word.says === 'heads') this.#words = this.#words.filter(({ says }, index) => index === 0 || says !== 'heads');
    this.#words.push({ ...word, key: key() });
    this.#keep();
  }

  /** The own count before has become number `seen`: one that waits behind it knows of it. */
  counted(seen) {
    this.#words = this.#words.map((word) => (word.says === 'heads' ? { ...word, seen } : word));
    this.#keep();
  }

  /** The server has answered this one. */
  done({ key: answered }) {
    this.#words = this.#words.filter((word) => word.key !== answered);
    this.#keep();
  }

  #stored() {
    try {
      const words = JSON.parse(localStorage.getItem(this.#name) ?? '[]');
      return Array.isArray(words) ? words.filter((word) => word && typeof word.key === 'string') : [];
    } catch {
      return [];
    }
  }

  #keep() {
    try {
      if (this.size > 0) localStorage.setItem(this.#name, JSON.stringify(this.#words));
      else localStorage.removeItem(this.#name);
    } catch {
      // storage is blocked: it holds until the page is closed
    }
  }
}

function same(one, other) {
  return ['link', 'heads', 'words', 'sure'].every((part) => (one[part] ?? null) === (other[part] ?? null));
}

/** A random UUID, also where the page did not come over https. */
function key() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
