import { expect, test } from 'vitest';
import { createLinkChecks } from '../../src/deps/link-checks.ts';
import { DigestError } from '../../src/domain/errors.ts';

const addresses = Array.from({ length: 9 }, (_, at) => `https://paper.test/${at}`);

/** Answers are given when `answer` is called; /3 is gone until it is mended, /4 is a picture. */
function createWeb() {
  const open: (() => void)[] = [];
  const asked: string[] = [];
  const broken = new Set(['https://paper.test/3']);
  return {
    asked,
    broken,
    open,
    async fetchPage(source: string) {
      asked.push(source);
      await new Promise<void>((resolve) => open.push(resolve));
      if (broken.has(source)) throw new DigestError('fetch-gone', { source });
      if (source.endsWith('/4')) throw new DigestError('fetch-type', { source, type: 'image/png' });
    },
    async answerAll() {
      for (let turn = 0; turn < 20; turn += 1) {
        for (const resolve of open.splice(0)) resolve();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

test('links are asked four at a time; one that answers is asked once a draft, one that does not again', async () => {
  const web = createWeb();
  const checks = createLinkChecks(web.fetchPage);
  const first = checks.ask(1, addresses);
  expect([web.asked.length, checks.isAsking()]).toEqual([4, true]);
  await Promise.all([first, web.answerAll()]);
  expect(checks.isAsking()).toBe(false);
  const dead = [...checks.list(1)].filter(([, reason]) => reason !== null).map(([address]) => address);
  expect(dead).toEqual(['https://paper.test/3']);
  web.broken.clear();
  web.asked.splice(0);
  await Promise.all([checks.ask(1, addresses), web.answerAll()]);
  expect(web.asked).toEqual(['https://paper.test/3']);
  expect([...checks.list(1).values()].every((reason) => reason === null)).toBe(true);
  expect(checks.list(2).size).toBe(0);
});
