import type { Progress, Waiting } from './send.ts';

/** Below this a wait is the give and take of a busy relay. */
const longMs = 10_000;

/** Tells a log when sending waits for the relay, and when it goes on: for where no live line is seen. `now` is epoch ms. */
export function createWaitingNotes(
  log: (line: string) => void,
  now: () => number,
): (progress: Progress) => void {
  let told = false;
  return ({ waiting }) => {
    const isLong = waiting !== null && now() - waiting.since >= longMs;
    if (isLong && !told) log(`Waiting ${toWaitingText(waiting)}.`);
    if (waiting === null && told) log('The relay answers again.');
    told = waiting !== null && (told || isLong);
  };
}

/** `since 09:04 UTC: 127.0.0.1:25: nobody answers at this port`. */
export function toWaitingText({ reason, since }: Waiting): string {
  return `since ${new Date(since).toISOString().slice(11, 16)} UTC: ${reason}`;
}
