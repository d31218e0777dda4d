import { h, icon } from '../light/dom.js';
import { t } from '../light/texts.js';
import { MARKS } from './marks.js';

/**
 * One person: name, unit, a radio group of the four marks; who came late gets a field for the periods he missed.
 * `changed({mark, missedPeriods})` is called at each change; the element's `show(person)` draws what holds now, `number(n)` its number.
 * Who asked for leave beforehand gets a line that says so, with one button to mark him excused, as long as nothing is marked.
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
  const no = h('span', { class: 'no', 'aria-hidden': 'true' }, `${number}`);
  const apology = h('div', { class: 'apology', hidden: true });
  const unit = [person.makesUp && `${t('makesUp')} · ${person.makesUp}`, person.unit, place && person.place].filter(Boolean).join(' · ');
  const row = h('li', {},
    no,
    h('div', { class: 'who' }, h('b', {}, person.name), h('span', {}, unit)),
    late,
    h('fieldset', { class: 'marks' }, h('legend', { class: 'sr' }, person.name),
      MARKS.map(({ mark, sign, look }, index) => h('label', { class: `tick m-${look}`, title: t(mark) }, radios[index], icon(sign), h('span', {}, t(mark))))),
    apology);
  const drawApology = ({ name, mark, apology: said }) => {
    const open = mark === null && said;
    apology.hidden = !open;
    if (!open) return apology.replaceChildren();
    const confirm = editable && said.state !== 'DECLINED' && h('button', {
      type: 'button', class: 'btn btn-s', 'aria-label': t('apology.confirm.of', name), onclick: () => changed({ mark: 'EXCUSED', missedPeriods: 0 }),
    }, icon('file'), h('span', {}, t('apology.confirm')));
    apology.replaceChildren(h('span', { class: `badge ${said.state === 'DECLINED' ? 'err' : 'info'}` }, t(`apology.${said.state}`, said.answer ?? said.reason)), ...(confirm ? [confirm] : []));
  };
  row.number = (n) => (no.textContent = `${n}`);
  row.show = ({ mark, missedPeriods, ...more }) => {
    radios.forEach((radio) => (radio.checked = radio.value === mark));
    late.hidden = mark !== 'LATE';
    missed.value = missedPeriods;
    row.classList.toggle('todo', mark === null);
    drawApology({ ...more, mark });
  };
  row.show(person);
  return row;
}
