import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Ledger } from '../../src/delivery/ledger.ts';
import { sendIssue } from '../../src/delivery/send.ts';
import { startRelay } from './relay-double.ts';
import { sampleParts } from './sample.ts';
import { openWorld } from './world.ts';

afterEach(() => void vi.useRealTimers());

test('however long a server takes for its answer, half of the lease of the process that waits for it is left', async () => {
  await using world = await openWorld('sqlite');
  await using relay = await startRelay();
  await world.addReaders(['ann@harbour.test']);
  const id = await world.begin();
  const { promise: answer, resolve: letAnswer } = Promise.withResolvers<void>();
  const { promise: handed, resolve: hand } = Promise.withResolvers<void>();
  relay.onTaken = () => {
    hand();
    return answer;
  };
  const { ledger, ...rest } = world.toSendWorld(relay.url);
  const leases: number[] = [];
  const renewLease: Ledger['renewLease'] = (worker, until) => {
    leases.push(until);
    return ledger.renewLease(worker, until);
  };
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const sending = sendIssue(sampleParts(id), { ...rest, ledger: { ...ledger, renewLease } });
  await handed;
  const whole = (leases[0] ?? 0) - world.clock.now;
  const left: number[] = [];
  for (let second = 0; second < 120; second++) {
    world.clock.now += 1_000;
    vi.advanceTimersByTime(1_000);
    await setImmediate();
    left.push((leases.at(-1) ?? 0) - world.clock.now);
  }
  letAnswer();
  expect(await sending).toBe('sent');
  expect(whole).toBeGreaterThanOrEqual(20_000);
  expect(Math.min(...left)).toBeGreaterThanOrEqual(whole / 2);
});
