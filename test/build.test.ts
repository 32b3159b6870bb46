import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from './cli/digest.ts';

const dist = new URL('../dist', import.meta.url).pathname;

test('the build takes in the parts of React Email that templates use, and no others', () => {
  const code = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(dist, name), 'utf8'));
  expect(code.filter((text) => text.includes('@react-email/components'))).toEqual([]);
  expect(code.filter((text) => text.includes('@react-email/button/'))).not.toEqual([]);
  expect(code.filter((text) => /@react-email\/(tailwind|code-block|markdown)\//.test(text))).toEqual([]);
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
