import { expect, test } from 'vitest';
import { createWaitingNotes } from '../../src/delivery/waiting-notes.ts';
import { begunAt } from './world.ts';

const balance = {
  planned: 9,
  queued: 9,
  sending: 0,
  accepted: 0,
  deferred: 0,
  failed: 0,
  suppressed: 0,
  uncertain: 0,
  cancelled: 0,
};

test('a log hears once that the relay is waited for, since when and why, and once that it answers again', () => {
  const lines: string[] = [];
  const hear = createWaitingNotes((line) => lines.push(line));
  const waiting = { reason: '127.0.0.1:25: nobody answers at this port', since: begunAt };
  for (const one of [null, waiting, waiting, null, null]) hear({ balance, perSecond: 0, waiting: one });
  expect(lines).toEqual([
    'Waiting since 09:00 UTC: 127.0.0.1:25: nobody answers at this port.',
    'The relay answers again.',
  ]);
});
