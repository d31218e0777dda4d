import { button, h, icon } from '../light/dom.js';
import { t } from '../light/texts.js';
import { readings } from './number.js';

/** A pause in typing after which a number is read. */
const TYPED = 700;

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
  matching,
  ordering,
  numeric,
};

/** A list for each thing; what is chosen for another thing cannot be chosen, so that arrow keys never take it away. */
function matching({ no, given, options }, changed) {
  const chosen = (select) => (select.value === '' ? null : Number(select.value));
  const selects = given.map((_, index) => h('select', {
    class: 'select', id: `match-${no}-${index}`, 'aria-describedby': `match-${no}-help`, onchange: () => { draw(); changed(); },
  }, h('option', { value: '' }, t('matching.choose')), options.map((option, at) => h('option', { value: at }, option))));
  const whole = given.map(() => h('p', { class: 's whole', 'aria-hidden': 'true' }));
  const draw = () => selects.forEach((select, index) => {
    const others = selects.filter((other) => other !== select).map(chosen);
    [...select.options].slice(1).forEach((option, at) => (option.disabled = others.includes(at)));
    select.classList.toggle('none', chosen(select) === null);
    whole[index].textContent = options[chosen(select)] ?? '';
    whole[index].hidden = fits(select, whole[index].textContent);
  });
  new ResizeObserver(draw).observe(selects[0]);
  return {
    inputs: h('div', { class: 'stack stack-3 match' },
      given.map((item, index) => h('div', { class: 'field' }, h('label', { for: `match-${no}-${index}` }, item), selects[index], whole[index])),
      h('p', { class: 'field-help', id: `match-${no}-help` }, t('matching.help'))),
    read: () => { const values = selects.map(chosen); return values.every((value) => value === null) ? null : values; },
    show: (value) => { selects.forEach((select, index) => (select.value = value?.[index] ?? '')); draw(); },
  };
}

/** Whether a list shows all of what is chosen; if not, it is written below. */
function fits(select, text) {
  const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(select);
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`; // "font" itself is empty beside numerals of one width
  return pen.measureText(text).width <= select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/** Nothing is answered until something is moved, or the order is kept as it is. The thing that is moved keeps the focus. */
function ordering({ options }, changed) {
  let order = null;
  const said = h('p', { class: 's soft', role: 'status', tabindex: '-1' });
  const open = h('div', { class: 'row wrap keep' }, h('p', { class: 's soft grow' }, t('ordering.open')),
    button(t('ordering.keep'), () => { order = places(); draw(); said.textContent = t('ordering.kept'); said.focus(); changed(); }, { look: 'btn' }));
  const mover = (way, step, option, index) => h('button', {
    type: 'button', class: 'btn btn-icon', 'aria-label': t(`ordering.${way}`, option), onclick: () => move(index, step),
  }, icon(way));
  const items = options.map((option, index) => h('li', {
    onkeydown: (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step) { event.preventDefault(); move(index, step); }
    },
  }, h('b'), h('span', { class: 'grow' }, option), mover('up', -1, option, index), mover('down', 1, option, index)));
  const list = h('ol', { class: 'order', role: 'list' }, items);
  const places = () => [...list.children].map((item) => items.indexOf(item));
  const draw = (moved) => {
    [...list.children].forEach((item, at) => {
      item.firstChild.textContent = `${at + 1}`;
      item.classList.toggle('moved', item === moved);
      const [up, down] = item.querySelectorAll('button');
      up.setAttribute('aria-disabled', at === 0);
      down.setAttribute('aria-disabled', at === items.length - 1);
    });
    open.hidden = order !== null;
  };
  function move(index, step) {
    const item = items[index];
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (other && !item.closest('fieldset').disabled) {
      list.insertBefore(other, step < 0 ? item.nextSibling : item);
      order = places();
      draw(item);
      item.scrollIntoView({ block: 'nearest' });
      changed();
    }
    const text = !other ? 'ordering.end' : step < 0 ? 'ordering.moved' : 'ordering.moved.down';
    said.textContent = t(text, options[index], [...list.children].indexOf(item) + 1, items.length);
  }
  return {
    inputs: h('div', { class: 'stack stack-3' }, list, open, said),
    read: () => order,
    show: (value) => {
      order = value;
      said.textContent = '';
      const wanted = value ?? items.map((_, index) => index);
      if (String(places()) !== String(wanted)) list.replaceChildren(...wanted.map((index) => items[index]));
      draw();
    },
  };
}

/** What was typed is kept as it was typed; how it is read is said after a pause. */
function numeric({ no, given: units = [] }, changed) {
  let pause;
  const [unit] = units;
  const heard = h('p', { class: 's', role: 'status' });
  const say = () => {
    const typed = input.value.trim();
    const found = readings(typed, units);
    heard.classList.toggle('t-warn', found.length !== 1);
    heard.textContent = typed === '' ? ''
      : found.length === 0 ? t('numeric.unreadable')
        : found.length === 2 ? t('numeric.ambiguous', ...found)
          : typed.startsWith(found[0]) ? '' : t('numeric.read', found[0]);
  };
  const input = h('input', {
    class: 'input', type: 'text', inputmode: 'decimal', id: `number-${no}`, maxlength: '100', autocomplete: 'off', spellcheck: 'false',
    enterkeyhint: 'next', 'aria-describedby': `number-${no}-help`, onchange: say,
    oninput: () => { clearTimeout(pause); pause = setTimeout(say, TYPED); changed(); },
  });
  return {
    inputs: h('div', { class: 'field' },
      h('label', { for: `number-${no}` }, t('short.label'), unit && h('span', { class: 'sr' }, ` (${unit})`)),
      h('div', { class: 'row number' }, input, unit && h('span', { 'aria-hidden': 'true' }, unit)),
      h('p', { class: 'field-help', id: `number-${no}-help` }, unit ? t('numeric.help.unit', unit) : t('numeric.help')), heard),
    read: () => (input.value.trim() === '' ? null : input.value),
    show: (value) => { if (input.value !== (value ?? '')) input.value = value ?? ''; say(); },
  };
}

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
