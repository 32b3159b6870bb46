import { expect, test } from 'vitest';
import { createGuard, type Guard } from '../../src/delivery/guard.ts';
import type { Settlement } from '../../src/delivery/ledger.ts';
import { toReceipt } from '../../src/delivery/outcome.ts';

const rest = { silences: 0, attempts: 0, due: null, code: null, text: null };
let reader = 0;

function hear(guard: Guard, reply: string, times: number, state: Settlement['state'] = 'deferred') {
  for (let n = 0; n < times; n++) {
    reader += 1;
    const receipt = toReceipt({ code: Number(reply.slice(0, 3)), text: reply.slice(4) }, '');
    const settled = receipt.outcome === 'deferred' ? state : receipt.outcome;
    guard.heed({ ...rest, subscriberId: reader, state: settled }, receipt);
  }
}

const kinds: readonly [reply: string, among: number, refused: number, alarms: boolean][] = [
  ['550 5.7.1 blocked by policy', 100, 19, false],
  ['550 5.7.1 blocked by policy', 100, 20, true],
  ['554 no', 100, 49, false],
  ['554 no', 100, 50, true],
  ['554 no', 1000, 60, true],
  ['550 5.1.1 no such user', 100, 89, false],
  ['550 5.1.1 no such user', 100, 90, true],
  ['550 5.1.1 no such user', 0, 19, false],
  ['550 5.1.1 no such user', 0, 20, true],
  ['451 4.3.0 later', 0, 500, false],
];
test.each(kinds)('"%s" after %i taken, %i times: alarm %s', (reply, taken, refused, alarms) => {
  const guard = createGuard();
  hear(guard, '250 fine', taken);
  hear(guard, reply, refused);
  expect(guard.alarm !== null).toBe(alarms);
  if (alarms) expect(guard.alarm).toMatchObject({ reply });
});

test('a relay that puts everybody off for two days is a reason to hold, not to give them up', () => {
  const guard = createGuard();
  hear(guard, '451 4.3.0 later', 20, 'failed');
  expect(guard.alarm?.readers).toHaveLength(20);
});

test('a reader refused again and again counts once, and what was on the wire at the alarm is put back too', () => {
  const guard = createGuard();
  const refused = { outcome: 'deferred', code: 550, text: '5.7.1 blocked' } as const;
  for (let n = 0; n < 50; n++) guard.heed({ ...rest, subscriberId: 1, state: 'deferred' }, refused);
  expect(guard.alarm).toBeNull();
  hear(guard, '550 5.7.1 blocked', 19);
  hear(guard, '550 5.7.1 blocked', 200);
  expect(guard.alarm).toMatchObject({ refused: 220, of: 220 });
});

test('at the end of all that is due, five refusals since the last copy taken that were not the readers’ fault are an alarm', () => {
  const judge = (refused: number, accepted: number, due: number, reply = '554 no') => {
    const guard = createGuard();
    hear(guard, reply, 9);
    hear(guard, '250 fine', accepted);
    hear(guard, reply, refused);
    const balance = { planned: 0, sending: 0, failed: 0, suppressed: 0, uncertain: 0, cancelled: 0 };
    return guard.judgeRest({ ...balance, accepted, queued: 0, deferred: due })?.refused;
  };
  expect([judge(4, 1, 0), judge(5, 1, 0), judge(5, 1, 0, '550 5.1.1 no such user')]).toEqual([
    undefined,
    14,
    undefined,
  ]);
});

test('where nobody at all was taken, one refusal of all that are due is an alarm', () => {
  const judge = (refused: number, accepted: number, queued: number, deferred: number) => {
    const guard = createGuard();
    hear(guard, '554 no', refused);
    const balance = { planned: 0, sending: 0, failed: 0, suppressed: 0, uncertain: 0, cancelled: 0 };
    return guard.judgeRest({ ...balance, accepted, queued, deferred })?.refused;
  };
  expect([
    judge(1, 0, 0, 1),
    judge(2, 0, 1, 1),
    judge(1, 0, 1, 1),
    judge(1, 1, 0, 1),
    judge(0, 0, 0, 0),
  ]).toEqual([1, 2, undefined, undefined, undefined]);
});

test('an alarm tells what was said last, of how many answers, and whom it was said of', () => {
  const guard = createGuard();
  hear(guard, '250 fine', 10);
  hear(guard, '550 5.1.1 no such user', 3);
  hear(guard, '554 5.7.1 blocked by policy', 19);
  hear(guard, '554 5.7.1 blocked for good', 1);
  // Who is really gone isn't tried again.
  expect(guard.alarm).toMatchObject({ refused: 20, of: 33, reply: '554 5.7.1 blocked for good' });
  expect(guard.alarm?.readers).toEqual(Array.from({ length: 20 }, (_, at) => reader - 19 + at));
});

test('what is no answer about anybody counts neither way', () => {
  const guard = createGuard();
  const about = (receipt: Parameters<Guard['heed']>[1], state: Settlement['state']) => {
    for (let n = 0; n < 30; n++) guard.heed({ ...rest, subscriberId: 9_000 + n, state }, receipt);
  };
  about({ outcome: 'uncertain', code: null, text: 'silence' }, 'uncertain');
  about({ outcome: 'deferred', code: 499, text: '4.7.1 blocked' }, 'deferred');
  about({ outcome: 'failed', code: null, text: 'no address' }, 'failed');
  expect(guard.alarm).toBeNull();
  about({ outcome: 'deferred', code: 500, text: '5.7.1 blocked by policy' }, 'deferred');
  expect(guard.alarm).toMatchObject({ refused: 30, of: 30 });
});
