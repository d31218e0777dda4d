/** The texts that the server put into `<template id="texts">` and `<template class="texts">`, in the language of the person. */
const texts = new Map(
  [...document.querySelectorAll('#texts, .texts')]
    .flatMap(({ content }) => [...content.querySelectorAll('[data-text]')])
    .map((element) => [element.dataset.text, element.textContent]),
);

/** The text of a key; `{0}`, `{1}` … are replaced by the arguments. */
export function t(key, ...args) {
  const text = texts.get(key) ?? key;
  return text.replace(/\{(\d)\}/g, (_, index) => args[index] ?? '');
}

const ZONE = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

/** 13:30:05, in Vietnam, whatever the device thinks. */
export function timeOfDay(instant) {
  return clock.format(new Date(instant));
}

/** 13:41:27, 24/11/2026 */
export function timeAndDay(instant) {
  return `${timeOfDay(instant)}, ${day.format(new Date(instant))}`;
}

/** Ascending numbers in words: "7", "7 và 10", "2, 5–8 và 10". */
export function listed(numbers, and) {
  const runs = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const items = runs.flatMap((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run));
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
