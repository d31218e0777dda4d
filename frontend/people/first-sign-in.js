import './password.js';

const hints = document.getElementById('hints');
if (hints) watch(...['userName', 'password', 'passwordAgain'].map((id) => document.getElementById(id)));

/** Says while typing what the password still lacks; the server decides. */
function watch(userName, password, again) {
  const rules = {
    long: () => [...password.value].length >= 8,
    own: () => password.value !== '' && !password.value.toLowerCase().includes(userName.value.toLowerCase()),
    same: () => password.value !== '' && password.value === again.value,
  };
  const show = () => {
    for (const hint of hints.children) {
      const met = rules[hint.dataset.hint]();
      if (hint.classList.toggle('is-met', met) === (hint.dataset.shown === 'true') && hint.dataset.shown) continue;
      hint.dataset.shown = String(met);
      hint.firstElementChild.className = `i i-${met ? 'check' : 'minus'}`;
      hint.lastElementChild.textContent = met ? hints.dataset.met : hints.dataset.missing;
    }
  };
  for (const field of [password, again]) field.addEventListener('input', show);
}
