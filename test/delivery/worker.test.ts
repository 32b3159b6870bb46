import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isGone, toWorker } from '../../src/delivery/worker.ts';

const own = toWorker('a');

test('a process that works is not gone, and two of one process are told apart', () => {
  expect(own.pid).toBe(process.pid);
  expect(own.id).not.toBe(toWorker('b').id);
  expect([isGone(own), isGone({ ...own, started: '' })]).toEqual([false, false]);
});

test('where the system tells of its processes, one is gone that has ended, whose number another has now, or from before a restart', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  const ended = { ...own, pid: child.pid ?? 0 };
  const gone = [
    ended,
    { ...ended, started: '' },
    { ...own, started: `${own.started}1` },
    { ...own, boot: 'x' },
  ];
  const isTold = existsSync('/proc/self/stat');
  expect(gone.map(isGone)).toEqual(gone.map(() => isTold));
});

test('a process that works under the number of an earlier one is another, told by when it started', async () => {
  const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(child, 'spawn');
  expect(isGone({ ...own, pid: child.pid ?? 0 })).toBe(existsSync('/proc/self/stat'));
  expect(isGone({ ...own, pid: child.pid ?? 0, started: '' })).toBe(false);
  child.stdin?.end();
  await once(child, 'exit');
});

test('of another machine, or one that does not tell when it started, nothing is known', () => {
  expect(isGone({ ...own, host: `${own.host}2`, boot: 'another' })).toBe(false);
  expect(isGone({ ...own, host: `${own.host}2`, started: 'another' })).toBe(false);
  expect(isGone({ ...own, boot: '', started: 'another' })).toBe(false);
});
