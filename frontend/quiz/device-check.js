import { button, h, note } from '../light/dom.js';
import { t } from '../light/texts.js';

/** Browsers inside other apps; what they are called, and how their user agents give them away. */
const INSIDE = [
  ['Zalo', /\bZalo/i],
  ['Messenger', /FBAN\/Messenger|MessengerForiOS|Orca-Android/i],
  ['Facebook', /FBAN|FBAV|FB_IAB/],
  ['Instagram', /Instagram/],
  ['TikTok', /musical_ly|BytedanceWebview|TikTok/i],
  ['Viber', /\bViber/i],
  ['LINE', /\bLine\//],
  ['WeChat', /MicroMessenger/],
];
const ANDROID_VIEW = /; wv\)/;
const IOS_VIEW = /\b(iPhone|iPad|iPod)\b(?!.*\bSafari\/)/;
/** Answers need a few kilobytes; with less than this left the disk is full soon. */
const LEAST_ROOM = 5 * 1024 * 1024;

/** The app whose browser this is: its name, "" for one that does not say, null for a browser of its own. */
export function surroundingApp(agent = navigator.userAgent) {
  const [name] = INSIDE.find(([, sign]) => sign.test(agent)) ?? [];
  if (name) return name;
  return ANDROID_VIEW.test(agent) || IOS_VIEW.test(agent) || 'TelegramWebviewProxy' in globalThis ? '' : null;
}

/**
 * Whether answers can be kept on this device: "kept"; "room" (hardly any room left); "memory" (storage or encryption is
 * blocked or missing: what was not sent is gone with the page). What is tried here leaves nothing behind.
 */
export async function storage() {
  try {
    if (!globalThis.crypto?.subtle) return 'memory';
    await written();
    const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    return quota - usage < LEAST_ROOM ? 'room' : 'kept';
  } catch {
    return 'memory';
  }
}

function written() {
  const name = 'taphuan-check';
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('try');
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
    opening.onsuccess = () => {
      const database = opening.result;
      const trial = database.transaction('try', 'readwrite', { durability: 'strict' });
      trial.objectStore('try').put(new Uint8Array(4096), 1);
      trial.oncomplete = () => { database.close(); indexedDB.deleteDatabase(name); resolve(); };
      trial.onabort = trial.onerror = () => { database.close(); reject(trial.error); };
    };
  });
}

/**
 * `<device-check>`: says before a quiz begins what this browser cannot do and what to do instead, or that all is well.
 * `data-state`: checking, then "good" or "poor". Its texts are those of templates/quizzes/device-check.html.
 */
class DeviceCheck extends HTMLElement {
  async connectedCallback() {
    this.dataset.state = 'checking';
    const app = surroundingApp();
    const kept = await storage();
    const notes = [app !== null && this.#inside(app), kept !== 'kept' && note('warn', 'alert', t(`check.${kept}`), t(`check.${kept}.text`))].filter(Boolean);
    this.replaceChildren(...(notes.length ? notes : [note('ok', 'check', t('check.good'))]));
    this.dataset.state = notes.length ? 'poor' : 'good';
  }

  #inside(app) {
    const said = h('span', { class: 's', role: 'status' });
    const actions = h('div', { class: 'row wrap' },
      button(t('check.copy'), () => this.#copy(said), { look: 'btn', sign: 'copy' }),
      /Android/.test(navigator.userAgent) && location.protocol === 'https:' &&
        h('a', { class: 'btn', href: `intent://${location.host}${location.pathname}#Intent;scheme=https;action=android.intent.action.VIEW;end` }, t('check.open')),
      said);
    return note('warn', 'alert', app ? t('check.inside', app) : t('check.insideApp'), h('p', {}, t('check.inside.text')), h('p', {}, t('check.inside.how')), actions);
  }

  async #copy(said) {
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = t('check.copied');
    } catch {
      const link = h('input', { class: 'input', readonly: true, value: location.href, 'aria-label': t('check.link') });
      said.replaceChildren(t('check.copyYourself'), link);
      link.select();
    }
  }
}

customElements.define('device-check', DeviceCheck);
