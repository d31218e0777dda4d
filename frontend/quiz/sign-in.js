import { call, protectedBy } from '../offline-log/call.js';
import { Refusal } from '../offline-log/sender.js';
import { button, h, icon, note } from '../light/dom.js';
import { t } from '../light/texts.js';

/** Nobody is interrupted while typing: the dialog waits for a pause this long. */
const TYPING = 3000;

/**
 * Asks the person who answers to sign in again, in place: nothing on the page is lost, and no other account can come in by this door.
 * Opens by itself when nobody is typing; put aside, it stays within reach in `note`.
 */
export class SignInAgain {
  /** A message with a button that opens the dialog. */
  note;
  /** Resolves when the person is signed in. */
  done;
  #host;
  #account;
  #dialog;
  #password;
  #error;
  #resolve;
  #typedAt = performance.now();
  #timer;

  /** @param host what the dialog is put into; `data-account`, `data-user` say who it is */
  constructor(host) {
    this.#host = host;
    this.#account = host.dataset.account;
    this.done = new Promise((resolve) => (this.#resolve = resolve));
    this.note = note('warn', 'lock', t('signin.note'), t('signin.note.text'),
      h('p', {}, button(t('signin.open'), () => this.open(), { look: 'btn', sign: 'lock' })));
    this.#dialog = this.#build();
    host.append(this.#dialog);
    document.addEventListener('input', this.#typed);
    this.#timer = setInterval(() => this.#isTyping() || this.open(), 500);
  }

  open() {
    clearInterval(this.#timer);
    if (this.#dialog.open || !this.#dialog.isConnected) return;
    this.#dialog.querySelector('.later').hidden = this.#isClosing;
    this.#dialog.showModal();
    this.#dialog.querySelector('h1').focus();
  }

  get #isClosing() {
    return this.#host.dataset.phase === 'closing';
  }

  #typed = () => (this.#typedAt = performance.now());

  #isTyping() {
    return document.activeElement?.matches('input[type=text]') && performance.now() - this.#typedAt < TYPING;
  }

  async #enter(event) {
    event.preventDefault();
    const submit = this.#dialog.querySelector('.btn-main');
    submit.disabled = true;
    this.#say('');
    try {
      const { header, token } = await call('/login/again', {
        method: 'POST', body: { account: this.#account, password: this.#password.value },
      });
      protectedBy(header, token);
      document.removeEventListener('input', this.#typed);
      this.#dialog.close();
      this.#dialog.remove();
      this.#resolve(true);
    } catch (failure) {
      this.#say(t(failure instanceof Refusal ? (failure.reason === 'wait' ? 'signin.wait' : 'signin.wrong') : 'signin.offline'));
      this.#password.focus();
    } finally {
      submit.disabled = false;
    }
  }

  #say(words) {
    this.#error.replaceChildren(...(words ? [icon('stop'), h('span', {}, words)] : []));
    this.#password.setAttribute('aria-invalid', String(words !== ''));
    this.#password.closest('.field').classList.toggle('is-wrong', words !== '');
  }

  #build() {
    const { user } = this.#host.dataset;
    this.#password = h('input', { class: 'input', type: 'password', id: 'again', autocomplete: 'current-password', required: true, 'aria-describedby': 'again-wrong' });
    this.#error = h('p', { class: 'field-error', id: 'again-wrong', role: 'alert' });
    const eye = h('button', { type: 'button', class: 'btn btn-quiet btn-icon', 'aria-label': t('signin.show'), onclick: () => {
      const shown = this.#password.type === 'text';
      this.#password.type = shown ? 'password' : 'text';
      eye.setAttribute('aria-label', t(shown ? 'signin.show' : 'signin.hide'));
    } }, icon('eye'));
    return h('dialog', { class: 'dialog signin', 'aria-labelledby': 'signin-title', oncancel: (event) => this.#isClosing && event.preventDefault() },
      h('h1', { id: 'signin-title', tabindex: '-1' }, t('signin.title')),
      h('p', {}, t('signin.text')),
      h('form', { class: 'stack', onsubmit: (event) => this.#enter(event) },
        user && h('div', { class: 'field' }, h('label', { for: 'again-user' }, t('signin.user')),
          h('input', { class: 'input', id: 'again-user', value: user, readonly: true, autocomplete: 'username' })),
        h('div', { class: 'field' }, h('label', { for: 'again' }, t('signin.password')), h('div', { class: 'pw' }, this.#password, eye), this.#error),
        h('button', { class: 'btn btn-main btn-big' }, t('signin.submit')),
        button(t('signin.later'), () => this.#dialog.close(), { look: 'btn btn-big later' })));
  }
}
