/** Shows either the questions that are worth another look, or all of them. Without this module all are shown. */
const filter = document.querySelector('[data-filter]');
const questions = document.querySelectorAll('[data-verdict]');

if (filter) {
  const [open, all] = filter.children;
  const show = (chosen) => {
    for (const button of [open, all]) button.setAttribute('aria-pressed', String(button === chosen));
    for (const question of questions) question.hidden = chosen === open && question.dataset.verdict === 'RIGHT';
  };
  for (const button of [open, all]) button.addEventListener('click', () => show(button));
  filter.hidden = false;
  show(open.disabled ? all : open);
}
