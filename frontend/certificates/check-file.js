/** Sends a PDF to be checked and shows the answer in place; the file is the request's body and is kept nowhere. */
const LARGEST = 2 * 1024 * 1024;
const card = document.querySelector('#check-file');
const input = card?.querySelector('input');
const problem = card?.querySelector('[role=alert]');

// the pages that answer have no such card
if (card) wire();

function wire() {
  card.hidden = false;
  input.addEventListener('change', () => input.files[0] && check(input.files[0]));
  for (const name of ['dragover', 'drop']) {
    card.addEventListener(name, (event) => {
      event.preventDefault();
      if (name === 'drop' && event.dataTransfer.files[0]) check(event.dataTransfer.files[0]);
    });
  }
}

async function check(file) {
  problem.textContent = '';
  if (file.size > LARGEST) {
    problem.textContent = card.dataset.large;
    return;
  }
  card.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch('/verify/file', { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = page.querySelector('main');
    if (!main || answer.status >= 500) throw new Error(answer.statusText);
    document.querySelector('main').replaceWith(main);
    scrollTo(0, 0);
    main.querySelector('h1').tabIndex = -1;
    main.querySelector('h1').focus();
  } catch {
    problem.textContent = card.dataset.failed;
  } finally {
    card.removeAttribute('aria-busy');
    input.value = '';
  }
}
