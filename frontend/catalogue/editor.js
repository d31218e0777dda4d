// The tools of the lesson editor: each changes the text at the cursor as if it had been typed, so that it can be undone.

const area = (field) => field.querySelector('textarea');

function type(field, from, to, text, select) {
  const input = area(field);
  input.focus();
  input.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, text)) {
    input.setRangeText(text, from, to, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  if (select) input.setSelectionRange(from + select[0], from + select[1]);
}

/** Puts marks around what is selected, or around a word of its own that is selected then. */
export function wrap(field, before, after, word) {
  const { selectionStart: from, selectionEnd: to, value } = area(field);
  const words = value.slice(from, to) || word;
  type(field, from, to, before + words + after, [before.length, before.length + words.length]);
}

/** Puts a mark before each selected line. */
export function prefix(field, mark) {
  const { selectionStart, selectionEnd, value } = area(field);
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const next = value.indexOf('\n', selectionEnd);
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split('\n').map((line) => (line.startsWith(mark) ? line : mark + line)).join('\n');
  type(field, from, to, lines, [lines.length, lines.length]);
}

export function insert(field, text) {
  const { selectionEnd: at, value } = area(field);
  const words = value[at - 1] === ' ' ? text.trimStart() : text;
  type(field, at, at, words, [words.length, words.length]);
}

/** Puts a paragraph of its own below the line of the cursor. */
export function block(field, text) {
  const { selectionEnd, value } = area(field);
  const next = value.indexOf('\n', selectionEnd);
  const at = next < 0 ? value.length : next;
  const before = value.slice(0, at).trim() === '' ? '' : '\n\n';
  const words = before + text + (value.slice(at, at + 2) === '\n\n' ? '' : '\n');
  type(field, at, at, words, [words.length, words.length]);
}

/** Shows a line, counted from 1, and selects it. */
export function goTo(field, line) {
  const input = area(field);
  const lines = input.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  input.focus();
  input.setSelectionRange(from, from);
  input.blur();
  input.focus(); // the browser scrolls to the cursor
  input.setSelectionRange(from, from + (lines[line - 1] ?? '').length);
}

/** Facts that the preview cites can be pressed; links of the preview lead nowhere. */
export function cite(editor) {
  const frame = editor.querySelector('#preview-frame');
  if (!frame || frame.dataset.cites) return;
  frame.dataset.cites = 'yes';
  const pattern = /(?<![\p{L}\p{N}/-])[A-Z][0-9]?-[0-9]{2,3}[a-z]?(?![\p{L}\p{N}/-])/gu;
  const mark = () => {
    const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.data.search(pattern) >= 0 && !text.parentElement.closest('button, svg')) found.push(text);
    }
    for (const text of found) {
      const parts = document.createDocumentFragment();
      let from = 0;
      for (const match of text.data.matchAll(pattern)) {
        parts.append(text.data.slice(from, match.index));
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'cite';
        button.textContent = match[0];
        parts.append(button);
        from = match.index + match[0].length;
      }
      parts.append(text.data.slice(from));
      text.replaceWith(parts);
    }
  };
  new MutationObserver(mark).observe(frame, { childList: true, subtree: true });
  mark();
  frame.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const cited = target?.closest('.cite');
    if (cited) editor.dispatchEvent(new CustomEvent('lesson-cite', { detail: { fact: cited.textContent } }));
    if (target?.closest('a')) event.preventDefault();
  }, true);
}
