/** The signed payload of a certificate's QR code and the lists that go with it: docs/formats/qr-payload.md. */
const VERSION = 1;
const KEY_ID = 4;
const HEAD = 9;
const SIGNATURE = 64;
const CONTEXT = 'tap-huan/gcn/1/';
const LIST_CONTEXT = 'tap-huan/revoked/1/';
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' };
const utf8 = new TextEncoder();

/** Code and payload of an address as it stands in a QR code; null when it is none. */
export function parts(address) {
  let url;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  const code = /\/verify\/([^/]+)$/.exec(url.pathname)?.[1].replaceAll('-', '').toUpperCase();
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(code ?? '') ? { code, payload: url.hash.slice(1) } : null;
}

/** What the payload says, once its signature holds; otherwise { problem: 'none' | 'forged' | 'unknownKey' | 'stolenKey' }. */
export async function read({ code, payload }, keys) {
  if (payload === '') return { problem: 'none' };
  if (!/^[1-9]\d{150,1500}$/.test(payload)) return { problem: 'forged' };
  const all = bytes(BigInt(payload));
  if (all[0] !== VERSION || all.length < HEAD + SIGNATURE) return { problem: 'forged' };
  const body = all.slice(0, -SIGNATURE);
  const id = hex(body.slice(1, 1 + KEY_ID));
  const known = keys.keys.filter((key) => key.purpose === 'QR' && key.id.startsWith(id));
  if (known.length === 0) return { problem: 'unknownKey' };
  for (const key of known) {
    if (await holds(key, joined(utf8.encode(CONTEXT + code), body), all.slice(-SIGNATURE))) {
      return key.stolenAt ? { problem: 'stolenKey' } : fields(body, key);
    }
  }
  return { problem: 'forged' };
}

/** The list of what no longer counts, once its signature holds; null otherwise. */
export async function revocations(signed, keys) {
  const key = keys.keys.find(({ id, purpose, stolenAt }) => id === signed.key && purpose === 'QR' && !stolenAt);
  const content = joined(utf8.encode(LIST_CONTEXT), utf8.encode(signed.list));
  return key && (await holds(key, content, base64(signed.signature))) ? JSON.parse(signed.list) : null;
}

/** [state, day] of a code that no longer counts. */
export async function ended(code, list) {
  const hash = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(code))).slice(0, 8));
  return list.codes.find(([one]) => one === hash)?.slice(1);
}

async function holds(key, content, signature) {
  const open = await crypto.subtle.importKey('spki', base64(key.spki), ECDSA, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, open, signature, content);
}

function fields(body, key) {
  let at = HEAD;
  const text = () => {
    const end = at + 1 + body[at];
    const words = new TextDecoder().decode(body.slice(at + 1, end));
    at = end;
    return words;
  };
  const day = new Date(Date.UTC(2020, 0, 1 + body[6] * 256 + body[7]));
  return {
    specimen: (body[5] & 1) !== 0 || key.trial,
    issuedOn: day.toISOString().slice(0, 10),
    birthYear: 1900 + body[8],
    number: text(),
    holder: text(),
    grade: text(),
    issuer: text(),
    programme: text(),
  };
}

function bytes(number) {
  const digits = number.toString(16);
  return Uint8Array.from((digits.length % 2 ? `0${digits}` : digits).match(/../g), (pair) => Number.parseInt(pair, 16));
}

function hex(some) {
  return Array.from(some, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function joined(first, second) {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
