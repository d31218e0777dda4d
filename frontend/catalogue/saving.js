// Watches somebody type: says at once that it is not saved yet, asks the server to save after a pause, and lets nobody close
// the page by accident. The server saves and tells what became of it.
const PAUSE = 3000;

/**
 * @param {HTMLElement} state shows one of its three wordings by its data-state; gets the event save-due
 * @param {string} editors selector of the parts of the page in which typing counts
 */
export function watch(state, editors) {
  if (state.dataset.watched) return;
  state.dataset.watched = 'yes';
  let typed = 0;
  let known = 0; // so much of what was typed has reached the server
  let timer = 0;

  const due = () => {
    known = typed;
    state.dataset.state = 'saving';
    state.dispatchEvent(new CustomEvent('save-due'));
  };
  const changed = () => {
    typed++;
    clearTimeout(timer);
    timer = setTimeout(due, PAUSE);
    state.dataset.state = 'unsaved';
  };
  const within = (event) => event.target instanceof Element && event.target.closest(editors) && !event.target.closest('[data-not-saved]');
  const input = (event) => { if (within(event)) changed(); };
  const change = (event) => { if (within(event)) known = typed; };
  // what has just been typed reaches the server before the link that was pressed does
  const leave = (event) => { if (state.dataset.state && event.target instanceof Element && event.target.closest('a[href], vaadin-side-nav-item')) state.dispatchEvent(new CustomEvent('save-typed')); };
  const close = (event) => { if (state.isConnected && state.dataset.state) event.preventDefault(); };

  state.touched = () => { changed(); known = typed; };
  state.told = (what) => {
    if (what === 'unsaved') {
      clearTimeout(timer);
      state.dataset.state = 'unsaved';
    } else if (known === typed) {
      clearTimeout(timer);
      delete state.dataset.state;
    } else {
      state.dataset.state = 'unsaved';
    }
  };
  document.addEventListener('input', input, true);
  document.addEventListener('change', change, true);
  document.addEventListener('click', leave, true);
  window.addEventListener('beforeunload', close);
  const gone = new MutationObserver(() => {
    if (state.isConnected) return;
    gone.disconnect();
    clearTimeout(timer);
    document.removeEventListener('input', input, true);
    document.removeEventListener('change', change, true);
    document.removeEventListener('click', leave, true);
    window.removeEventListener('beforeunload', close);
  });
  gone.observe(document.body, { childList: true, subtree: true });
}
