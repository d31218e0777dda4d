import { h } from '../light/dom.js';
import { t } from '../light/texts.js';

/**
 * The form of one question with real inputs, under a heading of the given level. `answered(value)` is called at each change, with null for "cleared".
 * Element properties: `show(value)` puts a value in, `clear()` empties it, `lock()` makes it read-only.
 */
export function questionForm(question, value, answered, level = 'h1') {
  const { inputs, read, show } = KINDS[question.kind](question, () => answered(read()));
  const legend = h('legend', {},
    h('span', { class: 'xs soft' }, t(`hint.${question.kind}`)),
    h(level, { tabindex: '-1', class: 'q-text' }, question.text));
  const form = h('fieldset', { class: 'q' }, legend, inputs);
  form.show = show;
  form.clear = () => { show(null); answered(null); };
  form.lock = (locked) => (form.disabled = locked);
  show(value);
  return form;
}

const KINDS = {
  single: (question, changed) => choices('radio', question, question.options, changed),
  'true-false': (question, changed) => {
    const { inputs, read, show } = choices('radio', question, [t('true'), t('false')], changed);
    return { inputs, read: () => [true, false][read()] ?? null, show: (value) => show(value === null ? null : value ? 0 : 1) };
  },
  multiple: (question, changed) => {
    const { inputs, boxes } = choices('checkbox', question, question.options, changed);
    return {
      inputs,
      read: () => { const on = boxes.flatMap((box, index) => (box.checked ? [index] : [])); return on.length ? on : null; },
      show: (value) => boxes.forEach((box, index) => (box.checked = value?.includes(index) ?? false)),
    };
  },
  short: (question, changed) => {
    const id = `short-${question.no}`;
    const input = h('input', {
      class: 'input', type: 'text', id, maxlength: '500', autocomplete: 'off', autocapitalize: 'sentences',
      spellcheck: 'false', enterkeyhint: 'next', 'aria-describedby': `${id}-help`, oninput: changed,
    });
    const inputs = h('div', { class: 'field' },
      h('label', { for: id }, t('short.label')), input,
      h('p', { class: 'field-help', id: `${id}-help` }, t('short.help')));
    return {
      inputs,
      read: () => input.value.trim() === '' ? null : input.value,
      show: (value) => { if (input.value !== (value ?? '')) input.value = value ?? ''; },
    };
  },
};

function choices(type, { no }, options, changed) {
  const boxes = options.map((_, index) => h('input', { type, class: type, name: `answer-${no}`, value: index, onchange: changed }));
  const inputs = h('div', { class: 'answers' }, options.map((option, index) => h('label', { class: 'ans' }, boxes[index], h('span', {}, option))));
  return {
    inputs,
    boxes,
    read: () => { const index = boxes.findIndex((box) => box.checked); return index < 0 ? null : index; },
    show: (value) => boxes.forEach((box, index) => (box.checked = index === value)),
  };
}
