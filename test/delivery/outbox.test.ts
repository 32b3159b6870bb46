import { expect, test } from 'vitest';
import { deliverLetters, type LetterTry, type Outbox } from '../../src/delivery/outbox.ts';
import type { Receipt } from '../../src/domain/delivery.ts';
import { DigestError } from '../../src/domain/errors.ts';

const postedAt = Date.UTC(2026, 10, 20, 9);
const hours = 3_600_000;
const letter = {} as NonNullable<LetterTry['letter']>;

/** What is done about one letter that is due `age` ms after it was posted, and where `send` meets this. */
async function deliver(
  meets: Receipt | Error | null,
  change: Partial<LetterTry> = {},
  age = 0,
): Promise<readonly unknown[]> {
  const done: unknown[] = [];
  const taken = [{ id: 7, messageId: 'm', letter, postedAt, attempts: 0, silences: 0, ...change }];
  const outbox: Pick<Outbox, 'claim' | 'renew' | 'remove' | 'putOff'> = {
    claim: async (_, leaseMs) => {
      expect(leaseMs).toBe(30_000);
      return taken.shift();
    },
    renew: async () => true,
    remove: async () => void done.push('removed'),
    putOff: async (_, { due, attempts, silences }) =>
      void done.push({ wait: due - postedAt - age, attempts, silences }),
  };
  const trouble = await deliverLetters(
    {
      outbox: outbox as Outbox,
      async send() {
        if (meets instanceof Error) throw meets;
        return meets;
      },
      onGivenUp: async (_, { code }) => void done.push(code),
      now: () => postedAt + age,
      random: () => 0.5,
    },
    new AbortController().signal,
  );
  return trouble ? [...done, trouble.code] : done;
}

const deferred: Receipt = { outcome: 'deferred', code: 450, text: 'later' };
const failed: Receipt = { outcome: 'failed', code: 550, text: 'no' };
const silence: Receipt = { outcome: 'uncertain', code: null, text: 'nothing' };
const unreachable = new DigestError('smtp-unreachable', { relay: 'r', reason: 'x' });

test('a letter taken is removed, one refused is given up, and one that nobody wants any more is left alone', async () => {
  expect(await deliver({ outcome: 'accepted', code: 250, text: '' })).toEqual(['removed']);
  expect(await deliver(failed)).toEqual(['letter-refused', 'removed']);
  expect(await deliver(null)).toEqual([]);
});

test('a letter put off waits as long as a message does, then four hours each time, and is given up after 48', async () => {
  expect(await deliver(deferred)).toEqual([{ wait: 10_000, attempts: 1, silences: 0 }]);
  expect(await deliver(deferred, { attempts: 2 })).toEqual([{ wait: 40_000, attempts: 3, silences: 0 }]);
  expect(await deliver(deferred, { attempts: 40 }, 48 * hours - 1)).toEqual([
    { wait: 4 * hours, attempts: 41, silences: 0 },
  ]);
  expect(await deliver(deferred, {}, 48 * hours)).toEqual(['letter-refused', 'removed']);
});

test('a letter that no answer came to is sent once more, and a second silence ends it', async () => {
  expect(await deliver(silence)).toEqual([{ wait: 10_000, attempts: 1, silences: 1 }]);
  expect(await deliver(silence, { silences: 1 })).toEqual(['letter-refused', 'removed']);
  expect(await deliver(deferred, { silences: 1 })).toEqual([{ wait: 10_000, attempts: 1, silences: 1 }]);
});

test('a relay that can’t be had keeps letters waiting for a minute at most, and is told of', async () => {
  expect(await deliver(unreachable, { attempts: 9 })).toEqual([
    { wait: 60_000, attempts: 10, silences: 0 },
    'smtp-unreachable',
  ]);
});

test('a letter that can’t be made is given up, and one that can’t be opened is put off', async () => {
  expect(await deliver(new Error('no'))).toEqual(['letter-failed', 'removed']);
  expect(await deliver(new DigestError('letter-unreadable'))).toEqual(['letter-unreadable', 'removed']);
  expect(await deliver(failed, { letter: null })).toEqual([{ wait: 10_000, attempts: 1, silences: 0 }]);
});
