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

test('a log hears once that the relay has been waited for for a while, since when and why, and once that it answers again', () => {
  const lines: string[] = [];
  let now = begunAt;
  const hear = createWaitingNotes(
    (line) => lines.push(line),
    () => now,
  );
  const waiting = { reason: '127.0.0.1:25: nobody answers at this port', since: begunAt };
  const tell = (one: typeof waiting | null) => hear({ balance, perSecond: 0, waiting: one });
  tell(null);
  tell(waiting);
  tell(null);
  now = begunAt + 9_999;
  tell(waiting);
  tell(null);
  expect(lines).toEqual([]);
  for (now = begunAt; now <= begunAt + 60_000; now += 1_000) tell(waiting);
  tell(null);
  tell(null);
  expect(lines).toEqual([
    'Waiting since 09:00 UTC: 127.0.0.1:25: nobody answers at this port.',
    'The relay answers again.',
  ]);
  const again = { ...waiting, since: now };
  tell(again);
  expect(lines).toHaveLength(2);
  now += 10_000;
  tell(again);
  expect(lines).toHaveLength(3);
});
