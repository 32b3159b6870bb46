import { expect, test } from 'vitest';
import { createGate } from '../../src/delivery/gate.ts';

test('a relay that does not answer is left alone for a second, twice as long each time, and for a minute at most', () => {
  const gate = createGate();
  const waits: number[] = [];
  for (let now = 0; waits.length < 8; now = gate.opensAt) {
    gate.fail('nobody answers', now, now, 0.5);
    waits.push(gate.opensAt - now);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1000));
});

test('a wait is drawn between half and one and a half of that', () => {
  const [short, long] = [createGate(), createGate()];
  short.fail('nobody answers', 0, 0, 0);
  long.fail('nobody answers', 0, 0, 0.999);
  expect([short.opensAt, long.opensAt]).toEqual([500, 1499]);
});

test('connections that fail at one moment count once, the first since when and the last why, until one succeeds', () => {
  const gate = createGate();
  gate.fail('nobody answers', 100, 200, 0.5);
  gate.fail('no such host', 150, 1199, 0.5);
  expect(gate).toMatchObject({ opensAt: 1200, reason: 'no such host', since: 100, failures: 1 });
  gate.fail('no such host', 1200, 1200, 0.5);
  expect(gate).toMatchObject({ opensAt: 3200, since: 100, failures: 2 });
  gate.succeed();
  expect(gate).toMatchObject({ opensAt: 0, reason: null, since: null, failures: 0 });
});
