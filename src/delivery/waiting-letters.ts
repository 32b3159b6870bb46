import type { WaitingLetters } from './outbox.ts';

/** Ms after which a letter that waits is a fault: most are gone in seconds. */
export const longestLetterMs = 15 * 60_000;

/** `3 letters wait, the oldest since 2026-11-23T10:00:00.000Z: ...`; null where none does. */
export function toWaitingLine({ waiting, oldest, reason }: WaitingLetters): string | null {
  if (oldest === null) return null;
  const count = waiting === 1 ? '1 letter waits' : `${waiting} letters wait, the oldest`;
  return `${count} since ${new Date(oldest).toISOString()}${reason === null ? '' : `: ${reason}`}`;
}
