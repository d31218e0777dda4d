// A plain text field over a copy of its text, line by line: the copy shows numbers, marks lines, and gives the field its height.

/** @param {HTMLElement} host holds the copy and the field; its marks are numbers of lines, with spaces between */
export function lines(host) {
  const field = host.querySelector('textarea');
  const copy = host.querySelector('.code-mirror');

  const draw = () => {
    const texts = field.value.split('\n');
    const marks = new Set((host.marks ?? '').split(' '));
    while (copy.childElementCount > texts.length) copy.lastElementChild.remove();
    while (copy.childElementCount < texts.length) copy.append(document.createElement('div'));
    texts.forEach((text, i) => {
      const line = copy.children[i];
      const shown = text || '\u200b';
      if (line.textContent !== shown) line.textContent = shown;
      line.classList.toggle('is-wrong', marks.has(String(i + 1)));
    });
  };

  host.draw = draw;
  host.goTo = (number) => {
    const texts = field.value.split('\n');
    const at = texts.slice(0, number - 1).reduce((sum, text) => sum + text.length + 1, 0);
    field.focus({ preventScroll: true });
    field.setSelectionRange(at, at + (texts[number - 1]?.length ?? 0));
    copy.children[Math.min(number, texts.length) - 1]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  if (!host.dataset.drawn) {
    host.dataset.drawn = 'yes';
    field.addEventListener('input', draw);
  }
  draw();
}
