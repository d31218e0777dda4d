// Text size and colour scheme are kept on the device and set before the first paint; any element with data-action works in all pages.
const sizes = ['vua', 'lon', 'rat-lon'];
const root = document.documentElement;

function apply() {
  root.dataset.text = localStorage.getItem('text-size') ?? 'vua';
  const scheme = localStorage.getItem('scheme');
  if (scheme) root.dataset.scheme = scheme;
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-action="text-size"]') : null;
  if (!button) return;
  const next = sizes[(sizes.indexOf(root.dataset.text) + 1) % sizes.length];
  localStorage.setItem('text-size', next);
  apply();
});

apply();
