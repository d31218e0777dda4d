/**
 * The durable log of what a person has entered and the server has not yet confirmed.
 *
 * Promise: once `kept` of an `append` has resolved with the log in state "durable", the value survives a reload, a closed
 * browser, a dead battery; it stays until `acknowledge` names its sequence number or a later one, or `wipe`.
 * Of each item only the latest value is kept. `pending` gives them in the order in which they were entered.
 *
 * One log belongs to one owner = account + subject (an attempt, a session). Entries are encrypted (AES-GCM) with a
 * key that only the server can give to that account, that the page holds in memory and that is never stored: on a
 * shared phone nobody else can read them, and they wait until the same person opens the same subject again. Owner,
 * item and sequence number are bound to the ciphertext, so that an entry cannot be replayed as another one.
 *
 * Without IndexedDB or WebCrypto the log works in memory only, and says so in `state`; pages must tell the person.
 */
const DATABASE = 'taphuan-log';
const STORE = 'entries';
const KEPT_FOR = 30 * 24 * 3600 * 1000;

export class OfflineLog extends EventTarget {
  #owner;
  #database;
  #key;
  #entries = new Map();
  #changed = new Set();
  #writing = null;
  #seq = 0;

  /** "durable", or "memory-only": then a closed page loses what was not yet sent. A change fires "state". */
  state = 'memory-only';
  /** Entries of this owner that could not be decrypted; they are left alone. */
  unreadable = 0;

  /**
   * Opens the log of one owner and loads what waits in it.
   * @param {{account: string, subject: string, key: string}} owner key: 32 bytes, base64url
   */
  static async open({ account, subject, key }) {
    const log = new OfflineLog();
    log.#owner = `${account}/${subject}`;
    try {
      log.#key = await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
      log.#database = await database();
      await log.#load();
      log.state = 'durable';
      navigator.storage?.persist?.().catch(() => {});
    } catch (unavailable) {
      console.warn('offline log: memory only', unavailable);
    }
    return log;
  }

  /** The number of entries that wait for an owner; needs no key. */
  static async count({ account, subject }) {
    try {
      return await result((await database()).transaction(STORE).objectStore(STORE).count(ownedBy(`${account}/${subject}`)));
    } catch {
      return 0;
    }
  }

  /** Numbers given from now on are higher than `seq`. Call it with every number heard from the server. */
  seen(seq) {
    this.#seq = Math.max(this.#seq, seq);
  }

  /**
   * Records the latest value of an item.
   * @return {{seq: number, kept: Promise}} `kept` resolves when it is safe on this device (or in memory, see `state`)
   */
  append(item, value) {
    const seq = ++this.#seq;
    this.#entries.set(item, { item, seq, value, at: Date.now() });
    return { seq, kept: this.#keep(item) };
  }

  /** What the server has not confirmed, oldest first: `[{item, seq, value, at}]`; at: by the clock of this device, in ms. */
  pending() {
    return [...this.#entries.values()].sort((a, b) => a.seq - b.seq);
  }

  get size() {
    return this.#entries.size;
  }

  /** The server holds `seq` or something newer for this item. */
  acknowledge(item, seq) {
    this.seen(seq);
    const entry = this.#entries.get(item);
    if (!entry || entry.seq > seq) return;
    this.#entries.delete(item);
    this.#keep(item);
  }

  /** Forgets everything of this owner: after a submission that the server has confirmed. */
  async wipe() {
    this.#entries.clear();
    this.#changed.clear();
    await this.#writing;
    if (this.state === 'durable') {
      await written(this.#database, (store) => store.delete(ownedBy(this.#owner))).catch(() => {});
    }
  }

  async #load() {
    const stored = await result(this.#database.transaction(STORE).objectStore(STORE).getAll(ownedBy(this.#owner)));
    for (const { item, seq, at, iv, data } of stored) {
      try {
        const value = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(this.#sealing(item, seq, iv), this.#key, data)));
        this.#entries.set(item, { item, seq, value, at });
        this.seen(seq);
      } catch {
        this.unreadable++;
      }
    }
  }

  /** One transaction at a time; what changes meanwhile goes into the next one. */
  #keep(item) {
    this.#changed.add(item);
    this.#writing ??= this.#write().finally(() => (this.#writing = null));
    return this.#writing;
  }

  async #write() {
    while (this.#changed.size > 0) {
      const items = [...this.#changed];
      this.#changed.clear();
      if (this.state !== 'durable') continue;
      try {
        await this.#store(items).catch(() => this.#storeAfresh(items));
      } catch (failure) {
        console.warn('offline log: memory only', failure);
        this.state = 'memory-only';
        this.dispatchEvent(new Event('state'));
      }
    }
  }

  async #store(items) {
    const sealed = await Promise.all(items.map((item) => this.#sealed(item)));
    await written(this.#database, (store) =>
      sealed.forEach((entry) => (entry.data ? store.put(entry) : store.delete([entry.owner, entry.item]))),
    );
  }

  /** Browsers close the connection of a page that lay in the background; once is forgiven. */
  async #storeAfresh(items) {
    opened = undefined;
    this.#database = await database();
    await this.#store(items);
  }

  async #sealed(item) {
    const entry = this.#entries.get(item);
    if (!entry) return { owner: this.#owner, item };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(entry.value));
    const data = await crypto.subtle.encrypt(this.#sealing(item, entry.seq, iv), this.#key, plain);
    return { owner: this.#owner, item, seq: entry.seq, at: entry.at, iv, data };
  }

  #sealing(item, seq, iv) {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify([this.#owner, item, seq])) };
  }
}

let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['owner', 'item'] });
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      forgetOld(request.result).finally(() => resolve(request.result));
    };
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Nobody came back for these in a month; their attempt or session is long closed. */
async function forgetOld(db) {
  await written(db, (store) => {
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      if (cursor.value.at < Date.now() - KEPT_FOR) cursor.delete();
      cursor.continue();
    };
  }).catch(() => {});
}

/** Resolves when the browser says that the disk has it. */
function written(db, work) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
    work(transaction.objectStore(STORE));
  });
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ownedBy(owner) {
  return IDBKeyRange.bound([owner], [owner, []]);
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}
