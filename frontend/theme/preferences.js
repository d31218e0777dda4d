// The control "Cỡ chữ" in Flow's frame: its buttons come and go, so clicks are caught at the document.
const sizes = ['', 'lon', 'rat-lon'];

document.addEventListener('click', (event) => {
  if (!event.target.closest?.('[data-text-size]')) return;
  const now = sizes.indexOf(document.documentElement.dataset.text ?? '');
  const size = sizes[(Math.max(0, now) + 1) % sizes.length];
  if (size) document.documentElement.dataset.text = size;
  else delete document.documentElement.dataset.text;
  try {
    localStorage.setItem('taphuan.text', size);
  } catch {
    // storage is blocked: it holds for this page
  }
});
