import { h, icon, note } from './dom.js';
import { t, timeOfDay } from './texts.js';

const SENT_AGAIN_SHOWN = 6000;

/**
 * Says in words how far a Sender is: "saved" only when the server said so. Draws into `place`, and into `notes` a
 * message while the line is down; `notes` is a live region that is already on the page.
 */
export class SavedState {
  #place;
  #notes;
  #sentAgain = { savedAt: null, count: 0, until: 0 };

  constructor(place, notes) {
    this.#place = place;
    this.#notes = notes;
  }

  /** Call it at every change of the sender, and now and then for what fades. */
  show({ state, waiting, savedAt, resent }) {
    if (resent > 0 && savedAt !== this.#sentAgain.savedAt) {
      this.#sentAgain = { savedAt, count: resent, until: performance.now() + SENT_AGAIN_SHOWN };
    }
    const [look, sign, words] = this.#words(state, waiting, savedAt);
    if (this.#place.textContent !== words) this.#place.replaceChildren(h('span', { class: look }, icon(sign), words));
    this.toggle('line', state === 'offline', () => note('warn', 'wifioff', t('offline.title'), t('offline.text')));
    this.toggle('busy', state === 'busy', () => note('warn', 'wait', t('busy.title'), t('busy.text')));
  }

  #words(state, waiting, savedAt) {
    if (state === 'offline') return ['t-warn', 'wifioff', waiting > 0 ? t('offline.waiting', waiting) : t('offline')];
    if (state === 'signed-out') return ['t-warn', 'lock', t('signin.state')];
    if (state === 'busy') return ['t-warn', 'wait', waiting > 0 ? t('busy.waiting', waiting) : t('busy')];
    if (state === 'saving') return ['soft', 'wait', t('saving')];
    if (performance.now() < this.#sentAgain.until) return ['t-ok', 'cloud', t('sentAgain', this.#sentAgain.count)];
    return savedAt ? ['t-ok', 'cloud', t('saved', timeOfDay(savedAt))] : ['soft', 'cloud', t('savesItself')];
  }

  /** Shows a message under a name, or takes it away. */
  toggle(name, wanted, make) {
    const shown = this.#notes.querySelector(`[data-note="${CSS.escape(name)}"]`);
    if (wanted && !shown) {
      const message = make();
      message.dataset.note = name;
      this.#notes.append(message);
    } else if (!wanted) {
      shown?.remove();
    }
  }
}
