import { saveText } from './save-file.js';

const FORMAT = 'tap-huan/answers/1';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/**
 * Writes what a person has answered into a file that only the server can read (docs/formats/answer-file.md), for the case that
 * the server stays away. The mark in it shows that a device made it which was given the key of this attempt's log.
 */
export class AnswerFile {
  #owner;
  #server;
  #open;
  #mark;

  /**
   * @param {{account: string, subject: string, key: string, server: {id: string, key: string}}} owner key: of the log
   * @return none where the browser cannot encrypt
   */
  static async for({ account, subject, key, server }) {
    try {
      const file = new AnswerFile();
      file.#owner = { attempt: subject, account };
      file.#server = server;
      file.#open = await crypto.subtle.importKey('spki', bytes(server.key), CURVE, false, []);
      const log = await crypto.subtle.importKey('raw', bytes(key), 'HKDF', false, ['deriveKey']);
      file.#mark = await crypto.subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`${FORMAT}/mac`) },
        log, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
      return file;
    } catch (unavailable) {
      console.warn('answer file', unavailable);
      return null;
    }
  }

  /** @param answers [{no, seq, value, at}]; at: milliseconds by the clock of the device, or none @return the name of the file */
  async save(answers) {
    const now = new Date();
    const name = `bai-lam-${now.toISOString().slice(0, 16).replace(/[T:]/g, '-')}.taphuan`;
    saveText(name, JSON.stringify(await this.#sealed(await this.#marked(answers, now))));
    return name;
  }

  async #marked(answers, now) {
    const payload = JSON.stringify({
      ...this.#owner,
      written: now.toISOString(),
      answers: answers.map(({ no, seq, value, at }) => ({ no, seq, value, at: at ? new Date(at).toISOString() : null })),
    });
    return { payload, mac: text(await crypto.subtle.sign('HMAC', this.#mark, utf8(payload))) };
  }

  async #sealed(content) {
    const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
    const ephemeral = text(await crypto.subtle.exportKey('spki', pair.publicKey));
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: this.#open }, pair.privateKey, 256);
    const agreed = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
    const { id } = this.#server;
    const key = await crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: utf8(id), info: utf8(FORMAT) },
      agreed, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: utf8([FORMAT, id, ephemeral].join('\n')) }, key, utf8(JSON.stringify(content)));
    return { format: FORMAT, key: id, ephemeral, iv: text(iv), data: text(data) };
  }
}

function utf8(string) {
  return new TextEncoder().encode(string);
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}

function text(buffer) {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
