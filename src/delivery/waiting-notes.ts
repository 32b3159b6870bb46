import type { Progress, Waiting } from './send.ts';

/** Tells a log when sending begins to wait for the relay, and when it goes on: for where no live line is seen. */
export function createWaitingNotes(log: (line: string) => void): (progress: Progress) => void {
  let waits = false;
  return ({ waiting }) => {
    if (waiting !== null && !waits) log(`Waiting ${toWaitingText(waiting)}.`);
    if (waiting === null && waits) log('The relay answers again.');
    waits = waiting !== null;
  };
}

/** `since 09:04 UTC: 127.0.0.1:25: nobody answers at this port`. */
export function toWaitingText({ reason, since }: Waiting): string {
  return `since ${new Date(since).toISOString().slice(11, 16)} UTC: ${reason}`;
}
