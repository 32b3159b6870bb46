import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { fillForm, openWebWorld, post, type WebWorld } from './world.ts';

let world: WebWorld;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  world = await openWebWorld({ settings: { trustProxy: false, formOrigins: [], proofOfWork: true } });
  origin = await world.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await world[Symbol.asyncDispose]();
});

function solve(stamp: string): string {
  for (let proof = 0; ; proof += 1)
    if (createHash('sha256').update(`${stamp}:${proof}`).digest().readUInt16BE(0) === 0) return String(proof);
}

test('with the puzzle on, the browser solves it by itself', async () => {
  const tab = await browser.newPage();
  await tab.goto(origin);
  await tab.getByLabel('Your e-mail address').fill('ann@reader.test');
  await tab.getByRole('checkbox').check();
  world.pass(10_000);
  await tab.getByRole('button', { name: 'Subscribe' }).click();
  await tab.waitForURL(/subscribe\/sent$/);
  expect(world.letters.map((letter) => letter.to)).toEqual(['ann@reader.test']);
}, 60_000);

test('a form without the solution is shown again and says what it needs', async () => {
  const form = await fillForm(world, 'bob@reader.test');
  world.pass(10_000);
  const answer = await post(world, '/subscribe', form);
  expect([answer.statusCode, answer.body.includes('needs JavaScript')]).toEqual([422, true]);
});

test('one solution pays for one sign-up', async () => {
  const form = await fillForm(world, 'cleo@reader.test');
  form.set('proof', solve(form.get('stamp') ?? ''));
  world.pass(10_000);
  expect((await post(world, '/subscribe', form)).statusCode).toBe(303);
  form.set('address', 'dan@reader.test');
  expect((await post(world, '/subscribe', form)).statusCode).toBe(422);
});

test('also when more is hung on to its stamp', async () => {
  const form = await fillForm(world, 'eva@reader.test');
  const stamp = form.get('stamp') ?? '';
  form.set('proof', solve(stamp));
  world.pass(10_000);
  expect((await post(world, '/subscribe', form)).statusCode).toBe(303);
  for (const more of ['.', '.x', '-1']) {
    form.set('stamp', stamp + more);
    form.set('proof', solve(stamp + more));
    expect((await post(world, '/subscribe', form)).statusCode).toBe(422);
  }
});
