/**
 * A number as people write it, read as the server reads it (WrittenNumber): the ways in which it can be read, each written so that
 * there is only one; none when it is no number, two for a point or comma before exactly three digits, the larger first.
 *
 * @param {string[]} units the words that may stand behind it
 */
export function readings(text, units = []) {
  const plain = text.replace(BLANK, ' ').trim().replace(/[\u2010-\u2015\u2212]/g, '-');
  const [, sign, digits, unit = ''] = SHAPE.exec(plain) ?? [];
  if (!digits || digits.length > 40 || (unit.trim() && !units.map(key).includes(key(unit)))) return [];
  return split(digits).map(([whole, rest]) => written(sign === '-' ? '-' : '', whole, rest));
}

const BLANK = /[\s\u00a0\u2007\u2009\u202f]+/g;
const SHAPE = /^([+-]?) ?([0-9]+(?:[.,][0-9]+| [0-9]{3}(?![0-9]))*) ?([^0-9., ].*)?$/;

function split(digits) {
  const signs = digits.replace(/[0-9]/g, '');
  if (!signs) return [[digits, '']];
  const [before, last] = [signs.slice(0, -1), signs.at(-1)];
  const found = [];
  if (grouped(digits, last) && [...before].every((sign) => sign === last)) found.push([digits.replaceAll(last, ''), '']);
  if (last !== ' ' && !before.includes(last)) {
    const [whole, rest] = digits.split(last);
    if (!before || grouped(whole, before[0])) found.push([before ? whole.replaceAll(before[0], '') : whole, rest]);
  }
  return found;
}

const grouped = (digits, sign) => new RegExp(`^[1-9][0-9]{0,2}(?:\\${sign}[0-9]{3})+$`).test(digits);

function written(minus, whole, rest) {
  const [start, end] = [whole.replace(/^0+(?=.)/, ''), rest.replace(/0+$/, '')];
  const text = minus + start + (end && `,${end}`);
  return end.length === 3 && grouped(`${start},${end}`, ',') ? `${text}0` : text;
}

function key(word) {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(BLANK, ' ').trim();
}
