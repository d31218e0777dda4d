/** The marks in the order of the keys 1–4, with icon and look. */
export const MARKS = [
  { mark: 'PRESENT', sign: 'check', look: 'ok' },
  { mark: 'LATE', sign: 'clock', look: 'warn' },
  { mark: 'EXCUSED', sign: 'file', look: 'info' },
  { mark: 'ABSENT', sign: 'x', look: 'err' },
];

/** Whether somebody asked for leave, was not refused it, and nothing is marked yet: he is no part of "the rest are present". */
export const asksLeave = ({ mark, apology }) => mark === null && (apology?.state === 'ASKED' || apology?.state === 'ACCEPTED');
