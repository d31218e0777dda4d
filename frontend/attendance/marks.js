/** The marks in the order of the keys 1–4, with icon and look. */
export const MARKS = [
  { mark: 'PRESENT', sign: 'check', look: 'ok' },
  { mark: 'LATE', sign: 'clock', look: 'warn' },
  { mark: 'EXCUSED', sign: 'file', look: 'info' },
  { mark: 'ABSENT', sign: 'x', look: 'err' },
];
