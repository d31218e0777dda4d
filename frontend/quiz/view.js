import { button, h, icon, note } from '../light/dom.js';
import { wireTextSize } from '../light/page.js';
import { SavedState } from '../light/saved-state.js';
import { listed, t } from '../light/texts.js';
import { questionForm } from './question.js';

const MINUTE = 60_000;
const LOW = 5 * MINUTE;

/**
 * Draws a running attempt: bar with time and saved state, one question, list of questions, foot, dialog.
 *
 * @typedef {{title: string, questions: object[], at: number, value(no): any, answered(no): boolean,
 *   flagged(no): boolean, layout: 'one-per-page'|'all-on-one', inOrder: boolean}} Model read each time something is drawn
 * @typedef {{answer(question, value), go(index), here(index), flag(no, on), submit()}} Actions
 */
export class QuizView {
  #model;
  #actions;
  #forms = new Map();
  #dialog;
  #part;
  #listOpen = false;
  #saved;

  constructor(root, model, actions) {
    this.#model = model;
    this.#actions = actions;
    this.#part = this.#build(root);
    this.#dialog = root.querySelector('dialog');
    this.#saved = new SavedState(this.#part.save, this.#part.notes);
  }

  // ── The question and the list ────────────────────────────────────────────────────

  showQuestion(focus) {
    this.#listOpen = false;
    const { questions, at } = this.#model;
    if (!this.#all) this.#draw([questions[at]]);
    else if (this.#forms.size === 0) this.#draw(questions);
    this.#part.root.dataset.view = 'question';
    this.#showFoot();
    this.showProgress();
    if (focus) this.#focus(this.#forms.get(questions[at].no).querySelector('.q-text'));
  }

  #draw(questions) {
    this.#forms.clear();
    this.#part.question.replaceChildren(...questions.map((question) => {
      const answered = (value) => this.#actions.answer(question, value);
      const form = questionForm(question, this.#model.value(question.no), answered, this.#all ? 'h2' : 'h1');
      this.#forms.set(question.no, form);
      const section = h('section', { class: 'stack', 'data-no': question.no },
        this.#all && h('p', { class: 'xs soft' }, t('question', question.no)), form, this.#tools(question, form));
      section.addEventListener('focusin', () => this.#actions.here(this.#model.questions.indexOf(question)));
      return section;
    }));
  }

  get #all() {
    return this.#model.layout === 'all-on-one';
  }

  showList(focus) {
    this.#listOpen = true;
    this.#part.root.dataset.view = 'list';
    this.#showFoot();
    this.showProgress();
    if (focus) this.#focus(this.#part.list.querySelector('h2'));
  }

  get listOpen() {
    return this.#listOpen;
  }

  /** Answers changed elsewhere: show them where they are on the screen. */
  showAnswers() {
    for (const [no, form] of this.#forms) form.show(this.#model.value(no));
    this.showProgress();
  }

  lock(locked) {
    for (const form of this.#forms.values()) form.lock(locked);
  }

  showProgress() {
    const { questions, at } = this.#model;
    const done = questions.filter(({ no }) => this.#model.answered(no)).length;
    this.#part.count.textContent = this.#all ? t('confirm.answered', done, questions.length) : t('questionOf', at + 1, questions.length);
    this.#part.steps.replaceChildren(...questions.map(({ no }, index) =>
      h('i', { class: index === at ? 'c' : this.#model.answered(no) ? 'a' : null })));
    this.#part.numbers.replaceChildren(...questions.map((question, index) => this.#number(question, index)));
    this.#part.legend.replaceChildren(
      h('span', {}, h('i', { class: 'a' }), t('answered', done)),
      h('span', {}, h('i'), t('unanswered', questions.length - done)),
      h('span', {}, h('i', { class: 'c' }), t('current')),
      ...(this.#model.inOrder ? [] : [h('span', {}, icon('flag'), ' ', t('flagged'))]));
  }

  #number({ no }, index) {
    const states = [
      index === this.#model.at && t('state.current'),
      this.#model.answered(no) ? t('state.answered') : t('state.unanswered'),
      this.#model.flagged(no) && t('state.flagged'),
    ].filter(Boolean);
    return h('li', {}, h('button', {
      type: 'button',
      class: `${this.#model.answered(no) ? 'a' : ''} ${index === this.#model.at ? 'c' : ''}`,
      'aria-label': `${t('question', index + 1)}: ${states.join(', ')}`,
      'aria-current': index === this.#model.at ? 'true' : null,
      disabled: this.#model.inOrder && index !== this.#model.at,
      onclick: () => this.#actions.go(index),
    }, `${index + 1}`, this.#model.flagged(no) && icon('flag')));
  }

  #tools(question, form) {
    const on = this.#model.flagged(question.no);
    const flag = button(t(on ? 'flag.off' : 'flag.on'), () => {
      this.#actions.flag(question.no, !on);
      const again = this.#tools(question, form);
      tools.replaceWith(again);
      again.querySelector('.flagbtn').focus();
      this.showProgress();
    }, { look: `btn btn-quiet flagbtn${on ? ' is-on' : ''}`, sign: 'flag', 'aria-pressed': String(on) });
    const clear = button(t('clear'), () => form.clear(), { look: 'btn btn-quiet' });
    const tools = h('div', { class: 'row wrap qtools' },
      !this.#model.inOrder && flag, ['single', 'true-false', 'ordering'].includes(question.kind) && clear);
    return tools;
  }

  #focus(heading) {
    if (this.#all) heading.scrollIntoView({ block: 'start' });
    else scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }

  #showFoot() {
    const { at, questions } = this.#model;
    const last = at === questions.length - 1;
    const submit = button(t('submit'), () => this.#actions.submit(), { look: 'btn btn-main grow' });
    const toList = h('button', { type: 'button', class: 'btn to-list', 'aria-label': t('list.short'), onclick: () => this.#actions.list() },
      icon('grid'), h('span', { class: 'if-room' }, t('list.short')));
    const previous = h('button', { type: 'button', class: 'btn btn-icon', 'aria-label': t('previous'), disabled: at === 0, onclick: () => this.#actions.go(at - 1) }, icon('left'));
    const next = () => button(t('next'), () => this.#actions.go(at + 1), { look: 'btn btn-main grow', sign: 'right', after: true });
    this.#part.foot.replaceChildren(...(this.#listOpen
      ? [button(t('backTo', at + 1), () => this.#actions.go(at), { look: 'btn grow', sign: 'left' }), submit]
      : this.#all ? [toList, submit] : [...(this.#model.inOrder ? [] : [previous]), toList, last ? submit : next()]));
  }

  // ── Time, line, saving ───────────────────────────────────────────────────────────

  showTime(left) {
    const seconds = Math.max(0, Math.ceil(left / 1000));
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const two = (number) => String(number).padStart(2, '0');
    const { time, timeText } = this.#part;
    timeText.textContent = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`;
    time.setAttribute('aria-label', hours > 0 ? t('left.hours', hours, minutes) : t('left', minutes, rest));
    time.classList.toggle('low', left < LOW);
    time.hidden = false;
  }

  announce(text) {
    this.#part.spoken.textContent = text;
  }

  /** @param signIn the message that asks to sign in again, while that is needed */
  showSaved(sender, signIn) {
    this.#saved.show(sender);
    this.#saved.toggle('signIn', signIn !== undefined, () => signIn);
  }

  showMoreTime(minutes) {
    this.#saved.toggle('time', false);
    this.#saved.toggle('time', true, () => note('info', 'clock', t('time.moved', minutes)));
    setTimeout(() => this.#saved.toggle('time', false), MINUTE);
  }

  showBehind(no) {
    this.#saved.toggle(`behind-${no}`, true, () => note('info', 'info', t('behind.title', no), t('behind.text')));
  }

  showMemoryOnly() {
    this.#saved.toggle('memory', true, () => note('warn', 'alert', t('memory.title'), t('memory.text')));
  }

  showNotTaken(no) {
    this.#saved.toggle(`invalid-${no}`, true, () => note('err', 'stop', t('invalid.title', no), t('invalid.text')));
  }

  // ── Handing in ───────────────────────────────────────────────────────────────────

  /** Asks before a question that cannot be opened again is left empty; resolves true for yes. */
  skip() {
    return new Promise((resolve) => {
      const answer = (yes) => () => { this.#dialog.close(); resolve(yes); };
      this.#dialog.oncancel = () => resolve(false);
      this.#show(t('skip.title'), h('p', {}, t('skip.text')), h('div', { class: 'stack stack-2' },
        button(t('skip.stay'), answer(false), { look: 'btn btn-main btn-big' }),
        button(t('skip.go'), answer(true), { look: 'btn btn-big' })));
    });
  }

  /** Asks before handing in; resolves true for yes. Going back opens the first question left empty. */
  confirm(left) {
    const { questions } = this.#model;
    const empty = questions.flatMap(({ no }, index) => (this.#model.answered(no) ? [] : [index]));
    const open = this.#model.inOrder ? empty.filter((index) => index === this.#model.at) : empty;
    const flagged = questions.flatMap(({ no }, index) => (this.#model.flagged(no) ? [index + 1] : []));
    const time = this.#part.timeText.textContent;
    return new Promise((resolve) => {
      const answer = (yes, go) => () => { resolve(yes); if (!yes) { this.#dialog.close(); if (go !== undefined) this.#actions.go(go); } };
      this.#dialog.oncancel = answer(false);
      this.#show(t('confirm.title'),
        h('p', {}, h('b', {}, t('confirm.answered', questions.length - empty.length, questions.length)), ' ',
          empty.length > 0 ? t('confirm.empty', listed(empty.map((index) => index + 1), t('and'))) : t('confirm.full')),
        flagged.length > 0 && h('p', { class: 's' }, t('confirm.flagged', listed(flagged, t('and')))),
        h('p', { class: 's soft' }, t('confirm.final'), ' ', left !== null && t('confirm.time', time)),
        h('div', { class: 'stack stack-2' },
          button(t('submit'), answer(true), { look: 'btn btn-main btn-big' }),
          open.length > 0
            ? button(t('confirm.back', open[0] + 1), answer(false, open[0]), { look: 'btn btn-big' })
            : button(t('confirm.not'), answer(false), { look: 'btn btn-big' })));
    });
  }

  /** Handing in is under way; `cut` = no line, it will go by itself. `save` puts the answers into a file, null where that is impossible. */
  showClosing({ timeIsUp, cut, waiting, goOn, save }) {
    this.#dialog.oncancel = (event) => event.preventDefault();
    if (this.#dialog.open && cut && this.#dialog.querySelector('.save-answers')) return; // the person may be at work here
    this.#show(t(timeIsUp ? 'closing.timeIsUp' : 'closing.title'),
      h('p', { role: 'status' }, cut ? t('closing.cut', waiting) : t('closing.text')),
      cut && save && this.#saving(save),
      cut && !timeIsUp && button(t('closing.goOn'), goOn, { look: 'btn btn-big' }));
  }

  #saving(save) {
    const said = h('p', { class: 's', role: 'status' });
    const saved = (name) => (said.textContent = t('file.saved', name));
    return h('div', { class: 'stack stack-2 save-answers' },
      h('p', { class: 's soft' }, t('file.help')),
      button(t('file.save'), () => save().then(saved, () => (said.textContent = t('file.failed'))), { look: 'btn btn-big', sign: 'dl' }),
      said);
  }

  closeDialog() {
    this.#dialog.close();
  }

  #show(title, ...content) {
    this.#dialog.replaceChildren(h('h1', { id: 'dialog-title', tabindex: '-1' }, title), ...content.filter(Boolean));
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#dialog.querySelector('h1').focus();
  }

  // ── The frame ────────────────────────────────────────────────────────────────────

  #build(root) {
    const part = { root };
    part.timeText = h('span');
    part.time = h('span', { class: 'time', role: 'timer', hidden: true }, icon('clock'), part.timeText);
    part.count = h('span', { class: 'grow soft' });
    part.save = h('span', { class: 'save', role: 'status' });
    part.steps = h('div', { class: 'steps', 'aria-hidden': 'true' });
    part.steps.style.setProperty('--steps', this.#model.questions.length);
    part.notes = h('div', { class: 'notes stack', role: 'status' });
    part.question = h('div', { class: `stack qs${this.#all ? ' qs-all' : ''}` });
    part.numbers = h('ol', { class: 'nav10' });
    part.legend = h('p', { class: 'legend' });
    part.list = h('section', { class: 'qlist stack', 'aria-labelledby': 'list-title' },
      h('h2', { id: 'list-title', tabindex: '-1' }, t('list.short')), part.numbers, part.legend,
      h('p', { class: 's soft' }, t(this.#model.inOrder ? 'inOrder.help' : 'list.help')),
      button(t('submit'), () => this.#actions.submit(), { look: 'btn btn-wide only-wide' }));
    part.foot = h('footer', { class: 'phone-foot' });
    part.spoken = h('p', { class: 'sr', 'aria-live': 'polite' });
    const size = h('button', { type: 'button', class: 'btn btn-quiet btn-icon', 'aria-label': t('textSize'), 'data-sizes': t('textSizes') }, icon('text'));
    wireTextSize(size);
    root.replaceChildren(
      h('header', { class: 'qbar' },
        h('div', { class: 'row' }, h('p', { class: 'grow s clip' }, h('b', {}, this.#model.title)), size, part.time),
        h('div', { class: 'row xs' }, part.count, part.save),
        part.steps),
      h('main', { class: 'qmain' }, h('div', { class: 'qcol stack' },
        part.notes, this.#all && h('h1', { class: 'sr' }, this.#model.title), part.question,
        this.#model.inOrder && h('p', { class: 's soft in-order' }, t('inOrder.help')), part.foot), part.list),
      h('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' }),
      part.spoken);
    part.question.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.type === 'text') this.#actions.go(this.#model.at + 1);
    });
    return part;
  }
}
