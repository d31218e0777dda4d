import { h, icon } from '../light/dom.js';
import { t } from '../light/texts.js';
import { MARKS } from './marks.js';

/**
 * One person: name, unit, a radio group of the four marks; who came late gets a field for the periods he missed.
 * `changed({mark, missedPeriods})` is called at each change; the element's `show(person)` draws what holds now.
 */
export function personRow(person, { number, periods, editable, place, changed }) {
  const name = `mark-${person.enrolment}`;
  const radios = MARKS.map(({ mark }) => h('input', {
    type: 'radio', class: 'sr', name, value: mark, disabled: !editable,
    onchange: () => changed({ mark, missedPeriods: 0 }),
  }));
  const missed = h('select', { class: 'select', disabled: !editable, onchange: () => changed({ mark: 'LATE', missedPeriods: Number(missed.value) }) },
    Array.from({ length: periods + 1 }, (_, index) => h('option', { value: index }, t('missed', index))));
  const late = h('label', { class: 'late' }, h('span', { class: 'sr' }, t('missed.of', person.name)), missed);
  const row = h('li', {},
    h('span', { class: 'no', 'aria-hidden': 'true' }, `${number}`),
    h('div', { class: 'who' }, h('b', {}, person.name), h('span', {}, place ? `${person.unit} · ${person.place}` : person.unit)),
    late,
    h('fieldset', { class: 'marks' }, h('legend', { class: 'sr' }, person.name),
      MARKS.map(({ mark, sign, look }, index) => h('label', { class: `tick m-${look}`, title: t(mark) }, radios[index], icon(sign), h('span', {}, t(mark))))));
  row.show = ({ mark, missedPeriods }) => {
    radios.forEach((radio) => (radio.checked = radio.value === mark));
    late.hidden = mark !== 'LATE';
    missed.value = missedPeriods;
    row.classList.toggle('todo', mark === null);
  };
  row.show(person);
  return row;
}
