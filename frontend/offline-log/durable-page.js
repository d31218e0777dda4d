import { button, h, note, pause } from '../light/dom.js';
import { t } from '../light/texts.js';
import { OfflineLog } from './offline-log.js';
import { onlyHere, takeOver } from './only-here.js';
import { Refusal, pauseAfter } from './sender.js';

const MINUTE = 60_000;

/**
 * A page that keeps a log: it opens when it alone works on the log and the server has answered, asks before it is
 * closed while something waits, and says what is kept when it cannot go on. `data-phase` says where it is: opening,
 * elsewhere (open in another window), running, refused, stopped, or what the subclass adds.
 *
 * The subclass has `subject`, `log`, `sender` and `reopened()`.
 */
export class DurablePage extends HTMLElement {
  log;
  sender;
  #hiddenAt = 0;

  get owner() {
    return { account: this.dataset.account, subject: this.subject };
  }

  get running() {
    return this.dataset.phase === 'running';
  }

  /** Calls `load` until there is a line; then, with what it gave, `opened`. Refusals go to `refused`. */
  async open(load, opened) {
    this.message('opening', h('p', { class: 'soft', role: 'status' }, t('opening')));
    if (!(await onlyHere(this.#lock, () => this.#elsewhere()))) return this.#elsewhere();
    let loaded;
    for (let failures = 0; loaded === undefined; ) {
      try {
        loaded = await load();
      } catch (failure) {
        if (failure instanceof Refusal) return this.refused(failure);
        await this.#unreachable(pauseAfter(++failures, failure));
      }
    }
    return opened(loaded);
  }

  /** From now on the page asks before it is closed while something waits, and hears of other devices when it comes back. */
  watch() {
    addEventListener('beforeunload', (event) => {
      if (['running', 'closing'].includes(this.dataset.phase) && this.log.size > 0) event.preventDefault();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#hiddenAt = Date.now();
      else if (this.running && Date.now() - this.#hiddenAt > MINUTE) this.reopened();
    });
  }

  /** Signed out, or somebody else is signed in. The page's own address leads through sign-in and back; the log is kept. */
  async refused({ reason }) {
    this.stop();
    const waiting = this.log?.size ?? (await OfflineLog.count(this.owner));
    const kept = waiting > 0 && this.log?.state !== 'memory-only';
    const key = reason === 'token' ? 'signedOut' : 'unknown';
    this.message('refused',
      note('warn', 'lock', h('h1', {}, t(`${key}.title`)), t(`${key}.text`), kept && ` ${t('signedOut.kept', waiting)}`),
      key === 'signedOut'
        ? h('a', { class: 'btn btn-main btn-big btn-wide', href: location.href }, t('signIn'))
        : h('a', { class: 'btn btn-main btn-big btn-wide', href: this.dataset.home }, t('toHome')));
  }

  stop() {
    this.sender?.stop();
    this.dataset.phase = 'stopped';
  }

  /** One message in place of the page. */
  message(phase, ...content) {
    this.dataset.phase = phase;
    delete this.dataset.view;
    this.replaceChildren(h('main', { class: 'phone-main page-message', tabindex: '-1' }, ...content));
    if (phase !== 'opening') this.firstChild.focus();
  }

  get #lock() {
    return `taphuan/${this.owner.account}/${this.owner.subject}`;
  }

  async #unreachable(ms) {
    const waiting = await OfflineLog.count(this.owner);
    const again = new AbortController();
    this.message('opening',
      note('warn', 'wifioff', h('h1', {}, t('unreachable.title')), waiting > 0 ? t('unreachable.kept', waiting) : t('unreachable.text')),
      button(t('again'), () => again.abort(), { look: 'btn btn-main btn-big btn-wide' }));
    await pause(ms, AbortSignal.any([again.signal, backOnline()]));
  }

  #elsewhere() {
    if (!['opening', 'running', 'closing'].includes(this.dataset.phase)) return;
    this.stop();
    this.message('elsewhere',
      note('info', 'info', h('h1', {}, t('elsewhere.title')), t('elsewhere.text')),
      button(t('elsewhere.here'), () => takeOver(this.#lock).then(() => location.reload()), { look: 'btn btn-main btn-big btn-wide' }));
  }
}

/** Aborts when the line comes back. */
export function backOnline() {
  const back = new AbortController();
  addEventListener('online', () => back.abort(), { once: true });
  return back.signal;
}
