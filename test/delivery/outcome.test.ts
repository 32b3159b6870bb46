import { expect, test } from 'vitest';
import type { Claim } from '../../src/delivery/ledger.ts';
import { broken, silence, toReceipt, toSettlement } from '../../src/delivery/outcome.ts';
import { findRetryDelay } from '../../src/delivery/retry.ts';

const now = Date.UTC(2026, 10, 20, 9);
const second = 1_000;
const hour = 3_600 * second;
const world = { now, random: 0.5, policy: 'resend' } as const;
const claim = { subscriberId: 7, attempts: 0, silences: 0 } as Claim;
/** As many failed tries as two days have room for. */
const spent = { ...claim, attempts: 40 };

test.each([
  [250, '2.0.0 taken', 'accepted'],
  [299, 'taken', 'accepted'],
  [300, 'go on', 'deferred'],
  [421, '4.7.0 too many connections', 'deferred'],
  [499, '5.1.1 no such user here', 'deferred'],
  [500, '5.1.1 no such user here', 'failed'],
  [450, '4.2.1 try again later', 'deferred'],
  [550, '5.1.1 no such user here', 'failed'],
  [552, '5.2.2 mailbox full', 'failed'],
  [554, '5.7.1 your host is listed as a source of spam', 'deferred'],
])('a reply of %s %s is %s', (code, text, outcome) => {
  expect(toReceipt({ code, text } as Parameters<typeof toReceipt>[0], 'ann@harbour.test')).toMatchObject({
    outcome,
    code,
  });
});

test('what was put off is tried again, and each failed try is counted', () => {
  const settled = toSettlement(claim, broken, world);
  expect(settled).toMatchObject({ state: 'deferred', attempts: 1, silences: 0, due: now + 10 * second });
  expect(toSettlement({ ...claim, attempts: 1 }, broken, world)).toMatchObject({
    attempts: 2,
    due: now + 20 * second,
  });
});

test('a silence is tried once more with the same count of tries; the second one stays uncertain, and no failure is made of it', () => {
  const first = toSettlement(claim, silence, world);
  expect(first).toMatchObject({ state: 'deferred', attempts: 0, silences: 1, due: now + 10 * second });
  const again = toSettlement({ ...claim, silences: 1 }, silence, world);
  expect(again).toMatchObject({ state: 'uncertain', silences: 2, due: null });
  expect(toSettlement(claim, silence, { ...world, policy: 'ask' })).toMatchObject({
    state: 'uncertain',
    silences: 1,
    due: null,
  });
});

test('who is given up after two days has failed, and is uncertain who may have the message since a silence', () => {
  const words = 'given up after 48 hours: the connection ended before the message was handed over';
  expect(toSettlement(spent, broken, world)).toMatchObject({ state: 'failed', due: null, text: words });
  expect(toSettlement({ ...spent, silences: 1 }, broken, world)).toMatchObject({
    state: 'uncertain',
    due: null,
    text: words,
  });
});

test('tries begin after 5 to 15 seconds, are twice as far apart each time and at most four hours, and end after 48', () => {
  expect([findRetryDelay(1, 0), findRetryDelay(1, 0.999)]).toEqual([5 * second, 15 * second - 10]);
  const delays: number[] = [];
  for (let tries = 1; ; tries++) {
    const delay = findRetryDelay(tries, 0.5);
    if (delay === null) break;
    delays.push(delay);
  }
  expect(delays.slice(0, 4)).toEqual([10, 20, 40, 80].map((seconds) => seconds * second));
  expect(delays.at(-1)).toBe(4 * hour);
  const waited = delays.reduce((sum, delay) => sum + delay, 0);
  expect(waited).toBeGreaterThanOrEqual(48 * hour);
  expect(waited - 4 * hour).toBeLessThan(48 * hour);
});
