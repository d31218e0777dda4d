import { Busy, Refusal } from './sender.js';

const PATIENCE = 15_000;

/**
 * One request to the platform's JSON API. Throws Refusal when the server says no ("token": not signed in or not
 * allowed, "unknown", or its own word), Busy when it cannot answer now, anything else when there is no line.
 * @param clock a ServerClock that hears the `now` of the answer
 */
export async function call(address, { method = 'GET', body, headers = {}, clock }) {
  const asked = performance.now();
  const sent = body && JSON.stringify(body);
  const response = await fetch(address, {
    method,
    headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }), ...headers },
    body: sent,
    cache: 'no-store',
    redirect: 'manual',
    keepalive: sent?.length < 16_000, // goes on when the page is closed; browsers take 64 KB
    signal: AbortSignal.timeout(PATIENCE),
  });
  const content = await understood(response);
  if (content.now) clock?.heard(content.now, asked);
  return content;
}

/** The header against forged requests, as the page carries it. */
export function csrf() {
  const [name, value] = ['csrf-header', 'csrf'].map((meta) => document.querySelector(`meta[name="${meta}"]`)?.content);
  return name ? { [name]: value } : {};
}

/** From now on `csrf` gives this one: that of a sign-in without leaving the page. */
export function protectedBy(header, token) {
  document.querySelector('meta[name="csrf-header"]').content = header;
  document.querySelector('meta[name="csrf"]').content = token;
}

/** The content of a good answer; a page of a Wi-Fi portal in its place counts as no line. */
async function understood(response) {
  const { status, type } = response;
  if (type === 'opaqueredirect' || status === 401 || status === 403) throw new Refusal('token');
  if (status === 404) throw new Refusal('unknown');
  if (status === 413 || status === 429 || status >= 500) throw new Busy(status, wish(response));
  if (response.ok) return response.json();
  const content = await response.json().catch(() => ({})); // a refusal may come without words
  throw new Refusal(content.refused ?? `status ${status}`, content);
}

function wish(response) {
  const seconds = Number(response.headers.get('Retry-After'));
  return seconds > 0 ? Math.min(seconds, 60) * 1000 : undefined;
}
