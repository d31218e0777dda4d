/** Buttons with `data-show="id of a password field"` show and hide what was typed. */
for (const control of document.querySelectorAll('[data-show]')) {
  const field = document.getElementById(control.dataset.show);
  const words = [control.getAttribute('aria-label'), control.dataset.hide];
  control.hidden = false;
  control.addEventListener('click', () => {
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    control.setAttribute('aria-label', words[Number(shown)]);
    control.setAttribute('aria-pressed', String(shown));
  });
}
