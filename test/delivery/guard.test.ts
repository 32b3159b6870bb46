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
  ['550 5.7.1 blocked by policy', 100, 25, true],
  ['554 no', 100, 45, false],
  ['554 no', 1000, 60, true],
  ['550 5.1.1 no such user', 100, 80, false],
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
