/** What every light page has: the control for the size of the text. */
const SIZES = ['', 'lon', 'rat-lon'];

for (const control of document.querySelectorAll('[data-text-size]')) wireTextSize(control);

/** Turns a button into the control "Cỡ chữ"; its data-sizes holds the three names, separated by "|". */
export function wireTextSize(control) {
  const names = control.dataset.sizes.split('|');
  const label = control.getAttribute('aria-label');
  const show = () => {
    control.setAttribute('aria-label', `${label}: ${names[chosen()]}`);
    control.title = `${label}: ${names[chosen()]}`;
  };
  control.addEventListener('click', () => {
    const size = SIZES[(chosen() + 1) % SIZES.length];
    if (size) document.documentElement.dataset.text = size;
    else delete document.documentElement.dataset.text;
    try {
      localStorage.setItem('taphuan.text', size);
    } catch {
      // storage is blocked: it holds for this page
    }
    show();
  });
  show();
}

function chosen() {
  return Math.max(0, SIZES.indexOf(document.documentElement.dataset.text ?? ''));
}
