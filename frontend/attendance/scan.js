import { button, h, icon, note } from '../light/dom.js';
import { t } from '../light/texts.js';

const PAUSE = 120;
/** The same card before the camera counts once in this time. */
const SAME_CARD = 4000;
/** Pictures are looked at in this width: enough for a card at arm's length, quick enough for an old phone. */
const WIDTH = 640;
const CARD = /\/c\/([A-Za-z0-9_-]{22})\/?$/;

/** The token in what a QR code says, or null where it is no trainee's card. */
export function cardIn(text) {
  return CARD.exec(text.trim())?.[1] ?? null;
}

/** By what the server names a card that it does not tell: the first 16 bytes of SHA-256, base64url. */
export async function fingerprint(token) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))).slice(0, 16);
  return btoa(String.fromCharCode(...hash)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What reads QR codes here: the browser itself where it can, else a library that is loaded only then. Gives the text, or null. */
export async function reader() {
  if ('BarcodeDetector' in globalThis && (await BarcodeDetector.getSupportedFormats().catch(() => [])).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (image) => (await detector.detect(image).catch(() => []))[0]?.rawValue ?? null;
  }
  const { default: decode } = await import('../vendor/qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (image) => {
    const [width, height] = [image.videoWidth || image.naturalWidth || image.width, image.videoHeight || image.naturalHeight || image.height];
    if (!width || !height) return null;
    const scale = Math.min(1, WIDTH / Math.min(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    try {
      return decode(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return null; // no code in the picture
    }
  };
}

/** Why there is no camera: the texts camera.<word>.title and .text say it, and what to do instead. */
function hindrance(failure) {
  return { NotAllowedError: 'refused', SecurityError: 'refused', NotFoundError: 'missing', OverconstrainedError: 'missing', NotReadableError: 'busy', AbortError: 'busy' }[failure?.name] ?? 'failed';
}

/**
 * A dialog that scans one card after the other.
 *
 * @param card async (token) => {look, sign, words}: what came of it, shown large and said
 * @param typing called when somebody would rather type
 */
export function scanCards({ card, typing }) {
  const video = h('video', { playsinline: true, muted: true, 'aria-hidden': 'true' });
  const said = h('p', { class: 'scanned', role: 'status' }, t('scan.hold'));
  const place = h('div', { class: 'scan-view' }, video);
  const dialog = h('dialog', { class: 'scan', 'aria-label': t('scan.title') },
    h('div', { class: 'scan-head' }, h('h2', {}, t('scan.title')), button('', () => dialog.close(), { look: 'btn btn-quiet btn-icon', sign: 'x', 'aria-label': t('close') })),
    place, said,
    button(t('scan.type'), () => { dialog.close(); typing(); }, { look: 'btn btn-wide', sign: 'search' }));
  let stream = null;
  let last = { text: null, at: 0 };
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    stream?.getTracks().forEach((track) => track.stop());
    dialog.remove();
  });
  dialog.showModal();

  async function run() {
    try {
      if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('', globalThis.isSecureContext ? 'NotFoundError' : 'insecure');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } }, audio: false });
      if (!dialog.open) return stream.getTracks().forEach((track) => track.stop());
      video.srcObject = stream;
      await video.play();
    } catch (failure) {
      return without(failure?.name === 'insecure' ? 'insecure' : hindrance(failure));
    }
    let read;
    try {
      read = await reader();
    } catch {
      return without('library');
    }
    while (dialog.open) {
      const text = await read(video);
      if (text !== null) await found(text);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  function without(word) {
    if (!dialog.open) return;
    stream?.getTracks().forEach((track) => track.stop());
    place.replaceChildren(note('warn', 'alert', t(`camera.${word}.title`), t(`camera.${word}.text`)));
    said.textContent = '';
  }

  async function found(text) {
    const now = performance.now();
    if (text === last.text && now - last.at < SAME_CARD) {
      last.at = now;
      return;
    }
    last = { text, at: now };
    const token = cardIn(text);
    const { look, sign, words } = token ? await card(token) : { look: 'err', sign: 'stop', words: t('scan.noCard') };
    said.className = `scanned is-${look}`;
    said.replaceChildren(icon(sign), words);
    navigator.vibrate?.(look === 'ok' ? 60 : [60, 60, 60]);
  }

  run();
  return { dialog, found };
}
