import { call } from '../offline-log/call.js';
import { Busy, Refusal } from '../offline-log/sender.js';
import { t } from '../light/texts.js';

/** How often people are counted anew while the code stays. */
const COUNT_AGAIN = 10_000;
const TRY_AGAIN = 3000;
/** An old code is accepted this long; after it the screen says that it is old. */
const GOOD_FOR = 60_000;

const hall = document.getElementById('hall');
const part = (id) => document.getElementById(id);
let heard = performance.now();

function show({ phase, code, size, path, checkedIn, expected }) {
  hall.dataset.phase = phase;
  if (part('code').textContent !== code) {
    part('code').textContent = code;
    part('qr').setAttribute('viewBox', `0 0 ${size} ${size}`);
    part('modules').setAttribute('d', path);
  }
  part('came').textContent = checkedIn;
  part('of').textContent = t('people', expected);
}

function say(problem) {
  hall.classList.toggle('is-old', problem !== null);
  for (const name of ['offline', 'signed-out']) part(name).hidden = name !== problem;
}

function wait(changesIn) {
  setTimeout(renew, Math.min(COUNT_AGAIN, Math.max(0, changesIn) + 200));
}

async function renew() {
  try {
    const screen = await call(hall.dataset.refresh, {});
    heard = performance.now();
    say(null);
    show(screen);
    wait(screen.changesInMillis);
  } catch (failure) {
    if (failure instanceof Refusal) return say('signed-out');
    if (performance.now() - heard > GOOD_FOR) say('offline');
    setTimeout(renew, failure instanceof Busy ? (failure.after ?? TRY_AGAIN) : TRY_AGAIN);
  }
}

/** A screen that goes dark shows no code; where the browser cannot keep it on, nothing is lost. */
async function stayAwake() {
  try {
    if (!document.hidden) await navigator.wakeLock?.request('screen');
  } catch { /* battery saving is stronger */ }
}

if (document.documentElement.requestFullscreen) {
  part('full').hidden = false;
  part('full').addEventListener('click', () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
}
document.addEventListener('visibilitychange', stayAwake);
stayAwake();
wait(Number(hall.dataset.millis));
