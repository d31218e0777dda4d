/** An element with attributes (`on…` = listener, `class`, …; false and null leave one out) and children. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

export function icon(name) {
  return h('span', { class: `i i-${name}`, 'aria-hidden': 'true' });
}

/** A button that looks as `look` says, with an icon before (or, where `after`, behind) its words. */
export function button(words, onclick, { look = 'btn', sign, after = false, ...attributes } = {}) {
  const parts = sign ? [icon(sign), words] : [words];
  return h('button', { type: 'button', class: look, onclick, ...attributes }, after ? parts.reverse() : parts);
}

/** A message in the page: what happened, what is kept, what to do. */
export function note(kind, sign, title, ...body) {
  return h('div', { class: `note ${kind}` }, icon(sign), h('div', {}, title instanceof Node ? title : h('b', {}, title), body));
}

export function pause(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
