import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from './cli/digest.ts';

const dist = new URL('../dist', import.meta.url).pathname;

const code = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(join(dist, name), 'utf8'));

test('the build takes in the parts of React Email that templates use, and no others', () => {
  expect(code.filter((text) => text.includes('@react-email/components'))).toEqual([]);
  expect(code.filter((text) => text.includes('@react-email/button/'))).not.toEqual([]);
  expect(code.filter((text) => /@react-email\/(tailwind|code-block|markdown)\//.test(text))).toEqual([]);
});

test('of the languages that zod speaks the build takes in one', () => {
  // `import { z }` would bring all of it: 750 KB in place of 200 that every command reads.
  const languages = code.flatMap((text) => text.match(/zod\/v4\/locales\/.*\.js/g) ?? []);
  expect(languages).toEqual(['zod/v4/locales/en.js']);
});

test('a configuration finds the built program under the name "digest"', async () => {
  using newsroom = openNewsroom();
  newsroom.file(
    'digest.config.ts',
    `import { defineDigest } from 'digest';\nexport default defineDigest({ name: 7 });`,
  );
  const { code, stderr } = await newsroom.digest(['status']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/name/);
  expect(stderr).not.toMatch(/defineDigest|Cannot find/);
});
