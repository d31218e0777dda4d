/**
 * Answers for /verify/… when there is no network: the page that checks by itself, with the keys and the list as they were last
 * fetched. Its own address names the folder of the files, so a new version of the platform brings a new worker.
 */
const assets = new URL(location.href).searchParams.get('assets') ?? '';
const CACHE = `verify-${assets}`;
const PAGE = '/verify/offline';
const LISTS = ['/verify/keys.json', '/verify/revoked.json'];
const WAIT_MS = 4000;

addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => skipWaiting()));
});

/** The page, all files that it names, and the lists. */
async function keep() {
  const page = await (await fetch(PAGE, { cache: 'no-store' })).text();
  const files = new Set(page.match(/\/light\/[^"]+/g));
  await (await caches.open(CACHE)).addAll([PAGE, ...LISTS, ...files]);
}

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('verify-') && name !== CACHE) await caches.delete(name);
    await clients.claim();
  })());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (LISTS.includes(pathname)) event.respondWith(fresh(pathname));
  else if (pathname.startsWith('/light/')) event.respondWith(kept(request));
});

/** The server's answer, or the page that checks by itself. */
async function page(request, pathname) {
  try {
    const answer = await inTime(fetch(request));
    if (pathname === PAGE && answer.ok) (await caches.open(CACHE)).put(PAGE, answer.clone());
    return answer;
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

async function fresh(pathname) {
  try {
    const answer = await inTime(fetch(pathname, { cache: 'no-store' }));
    if (!answer.ok) throw new Error(answer.statusText);
    (await caches.open(CACHE)).put(pathname, answer.clone());
    return answer;
  } catch {
    return (await caches.match(pathname)) ?? Response.error();
  }
}

/** Files never change under their address. */
async function kept(request) {
  const known = await caches.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

function inTime(answer) {
  return Promise.race([answer, new Promise((_, refuse) => setTimeout(() => refuse(new Error('too slow')), WAIT_MS))]);
}
