import { expect, test } from 'vitest';
import { createPacer } from '../../src/delivery/pacer.ts';
import type { Receipt } from '../../src/domain/delivery.ts';

const at = Date.UTC(2026, 10, 20, 9);
const accepted: Receipt = { outcome: 'accepted', code: 250, text: '2.0.0 fine' };
const tooMuch: Receipt = { outcome: 'deferred', code: 421, text: '4.7.0 slow down' };
const grey: Receipt = { outcome: 'deferred', code: 450, text: '4.7.1 greylisted' };

test.each([
  ['without a limit', null],
  ['with one', 10],
])('a clock that was set back by an hour keeps nobody waiting %s', (_, perSecond) => {
  const pacer = createPacer({ perSecond, perDomainPerSecond: null });
  expect(pacer.askOverall(at)).toBe(0);
  expect(pacer.askOverall(at - 3_600_000)).toBe(0);
});

test('without limits nobody waits', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: null });
  pacer.heed('a.test', accepted, at);
  for (let n = 0; n < 2; n++)
    expect([pacer.askOverall(at), pacer.askDomain('a.test', 0, at)]).toEqual([0, 0]);
});

test('ten a second are a tenth of a second apart, over all connections', () => {
  const pacer = createPacer({ perSecond: 10, perDomainPerSecond: null });
  expect(pacer.askOverall(at)).toBe(0);
  expect(pacer.askOverall(at)).toBe(100);
  expect([pacer.askOverall(at + 100), pacer.askOverall(at + 100)]).toEqual([0, 100]);
  const quick = createPacer({ perSecond: 1000, perDomainPerSecond: null });
  expect([quick.askOverall(at), quick.askOverall(at)]).toEqual([0, 1]);
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
  for (let n = 0; n < 7; n++) pacer.heed('a.test', accepted, at);
  expect([pacer.askDomain('a.test', at, at + 1500), pacer.askDomain('a.test', at, at + 1500)]).toEqual([
    0, 7.8125,
  ]);
  pacer.heed('a.test', accepted, at);
  expect(pacer.askDomain('a.test', 0, at + 1500)).toBe(0);
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

test('a domain is slowed to one copy in half a minute at most, and one copy taken gives it half of that', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: null });
  for (let n = 0; n < 9; n++) pacer.heed('a.test', tooMuch, at);
  expect([pacer.askDomain('a.test', 0, at), pacer.askDomain('a.test', at, at)]).toEqual([0, 30_000]);
  pacer.heed('a.test', accepted, at);
  const later = at + 30_000;
  expect([pacer.askDomain('a.test', at, later), pacer.askDomain('a.test', at, later)]).toEqual([0, 15_000]);
});

test('a copy taken ends a row of deferrals, and what is refused for good counts in none', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: null });
  const hear = (receipt: Receipt, times: number) => {
    for (let n = 0; n < times; n++) pacer.heed('a.test', receipt, at);
  };
  hear(grey, 99);
  hear(accepted, 1);
  hear(grey, 99);
  hear({ outcome: 'failed', code: 550, text: '5.1.1 no' }, 5);
  expect([pacer.askDomain('a.test', 0, at), pacer.askDomain('a.test', at, at)]).toEqual([0, 0]);
  hear(grey, 1);
  hear(accepted, 1);
  expect([pacer.askDomain('a.test', 0, at), pacer.askDomain('a.test', at, at)]).toEqual([0, 0]);
});

test.each([
  [451, '4.3.2 system not accepting', true],
  [451, '4.4.5 congestion', true],
  [452, '4.5.3 too many', true],
  [450, '4.7.28 unusual rate', true],
  [450, 'too many messages, throttled', true],
  [421, '4.7.0 bye', true],
  [451, '4.3.0 later', false],
  [450, '4.7.1 greylisted', false],
])('%i %s is about rate: %s', (code, text, isSlowed) => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: null });
  pacer.heed('a.test', { outcome: 'deferred', code, text }, at);
  pacer.askDomain('a.test', 0, at);
  expect(pacer.askDomain('a.test', at, at)).toBe(isSlowed ? 500 : 0);
});

test('turns are given out behind those given before, also when the first of them has come', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: 1 });
  const ask = (turnAt: number, now: number) => pacer.askDomain('a.test', turnAt, now);
  expect([ask(0, at), ask(0, at), ask(0, at)]).toEqual([0, 2000, 3000]);
  expect(ask(at + 500, at + 500)).toBe(500);
  expect([ask(at + 1000, at + 1000), ask(0, at + 1000)]).toEqual([0, 3000]);
});

test('at 50,000 domains those at rest are forgotten, and none that is slow, puts off copies or has turns given out', () => {
  const pacer = createPacer({ perSecond: null, perDomainPerSecond: 1000 });
  const ask = (domain: string, now: number, turnAt = 0) => pacer.askDomain(domain, turnAt, now);
  for (let n = 0; n < 4; n++) pacer.heed('slow.test', tooMuch, at - 60_000);
  pacer.heed('slow.test', accepted, at - 60_000);
  for (let n = 0; n < 99; n++) pacer.heed('grey.test', grey, at - 60_000);
  for (let n = 0; n < 10; n++) ask('turns.test', at - 2);
  ask('one.test', at);
  for (let n = 0; n < 50_000; n++) ask(`d${n}.test`, at - 60_000);
  ask('new.test', at);
  expect([ask('slow.test', at), ask('slow.test', at, at)]).toEqual([0, 2000]);
  pacer.heed('grey.test', grey, at);
  expect([ask('grey.test', at), ask('grey.test', at, at)]).toEqual([0, 5]);
  expect([ask('one.test', at), ask('turns.test', at), ask('turns.test', at)]).toEqual([2, 0, 9]);
});
