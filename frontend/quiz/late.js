import { OfflineLog } from '../offline-log/offline-log.js';

/**
 * The result of an attempt that time has ended. When answers wait on this device that it could not send before, the answering page
 * sends them; once per visit, since the server may not take all.
 */
const { attempt, account } = document.querySelector('[data-ended]').dataset;

if (!tried() && (await OfflineLog.count({ account, subject: attempt })) > 0) location.replace(`/quiz/attempts/${attempt}?late`);

function tried() {
  const name = `taphuan.quiz.late.${attempt}`;
  try {
    const before = sessionStorage.getItem(name);
    sessionStorage.setItem(name, 'tried');
    return before !== null;
  } catch {
    return true;
  }
}
