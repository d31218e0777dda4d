/**
 * One window at a time works on a log: two would give the same sequence number to different values.
 * Resolves true when this window is the one; `lost` is called when another one takes over with `takeOver`.
 * Where the browser has no locks, the window that was opened last is the one.
 */
export async function onlyHere(name, lost) {
  if (!navigator.locks) return newest(name, lost);
  try {
    // a page that is being reloaded gives its lock back within this time
    return await held(name, { signal: AbortSignal.timeout(1500) }, lost);
  } catch {
    return false;
  }
}

/** Takes the log from the window that has it, which then calls its `lost`; reload this one to go on with it. */
export function takeOver(name) {
  return navigator.locks ? held(name, { steal: true }, () => {}) : Promise.resolve();
}

function newest(name, lost) {
  try {
    addEventListener('storage', ({ key }) => { if (key === name) lost(); });
    localStorage.setItem(name, `${Date.now()}-${Math.random()}`);
  } catch {
    // storage is blocked: the server keeps the higher number of each answer
  }
  return true;
}

function held(name, options, lost) {
  return new Promise((resolve, reject) => {
    let mine = false;
    navigator.locks
      .request(name, options, () => {
        mine = true;
        resolve(true);
        return new Promise(() => {}); // until the window closes
      })
      .catch((taken) => (mine ? lost() : reject(taken)));
  });
}
