import { expect, test } from 'vitest';
import { createPacer } from '../../src/delivery/pacer.ts';
import type { Receipt } from '../../src/domain/delivery.ts';

const at = Date.UTC(2026, 10, 20, 9);
const accepted: Receipt = { outcome: 'accepted', code: 250, text: '2.0.0 fine' };
const tooMuch: Receipt = { outcome: 'deferred', code: 421, text: '4.7.0 slow down' };
const grey: Receipt = { outcome: 'deferred', code: 450, text: '4.7.1 greylisted' };

test('without limits nobody waits', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: null });
  expect([pacer.askOverall(at), pacer.askDomain('a.test', 0, at)]).toEqual([0, 0]);
});

test('ten a second are a tenth of a second apart, over all connections', () => {
  const pacer = createPacer({ perSecond: 10, perDomainPerSecond: null });
  expect(pacer.askOverall(at)).toBe(0);
  expect(pacer.askOverall(at)).toBe(100);
  expect(pacer.askOverall(at + 100)).toBe(0);
});

test('a domain at its limit gives out turns, one after the other, and other domains go on', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: 2 });
  expect(pacer.askDomain('a.test', 0, at)).toBe(0);
  expect(pacer.askDomain('a.test', 0, at)).toBe(1000);
  expect(pacer.askDomain('a.test', 0, at)).toBe(1500);
  expect(pacer.askDomain('b.test', 0, at)).toBe(0);
  expect(pacer.askDomain('a.test', at + 1000, at + 1000)).toBe(0);
});

test('a 421 from a domain slows that domain, twice as much each time, and copies it takes undo that', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: null });
  pacer.heed('a.test', tooMuch, at);
  expect(pacer.askDomain('a.test', 0, at)).toBe(0);
  expect(pacer.askDomain('a.test', at, at)).toBe(500);
  pacer.heed('a.test', tooMuch, at);
  expect(pacer.askDomain('a.test', at, at + 500)).toBe(0);
  expect(pacer.askDomain('a.test', at, at + 500)).toBe(1000);
  expect(pacer.askDomain('b.test', 0, at)).toBe(0);
  for (let n = 0; n < 8; n++) pacer.heed('a.test', accepted, at);
  expect(pacer.askDomain('a.test', 0, at + 5000)).toBe(0);
  expect(pacer.askDomain('a.test', 0, at + 5000)).toBe(0);
});

test('greylisting slows nobody until it goes on and on', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: null });
  for (let n = 0; n < 99; n++) pacer.heed('a.test', grey, at);
  expect([pacer.askDomain('a.test', 0, at), pacer.askDomain('a.test', 0, at)]).toEqual([0, 0]);
  pacer.heed('a.test', grey, at);
  expect([pacer.askDomain('a.test', 0, at), pacer.askDomain('a.test', at, at)]).toEqual([0, 5]);
});
