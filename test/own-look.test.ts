import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { readOwnLook, readOwnLooks } from '../src/own-look.ts';
import { getLook, looks } from '../templates/index.ts';

const base = mkdtempSync(join(tmpdir(), 'digest-look-'));
const dir = join(base, 'data');
for (const folder of [base, dir]) mkdirSync(join(folder, 'looks'), { recursive: true });
afterEach(() => rmSync(join(base, 'looks'), { recursive: true }));
afterAll(() => rmSync(base, { recursive: true }));

function write(folder: string, text: string): string {
  mkdirSync(join(folder, 'looks'), { recursive: true });
  const file = join(folder, 'looks', 'brief.json');
  writeFileSync(file, text);
  return file;
}

test.each(looks.map((look) => [look.name, look] as const))('%s is a look that could be a file', (_, look) => {
  write(base, JSON.stringify(look));
  expect(readOwnLook('brief', base, dir)).toEqual({ look, trouble: null });
});

test('every look of the folder that holds is one that an issue can be set in', () => {
  const look = { ...getLook('brief'), name: 'night' };
  write(base, '{');
  for (const name of ['night.json', 'read me.json', 'night.json.new'])
    writeFileSync(join(base, 'looks', name), JSON.stringify(look));
  expect(readOwnLooks(base, join(base, 'nothing'))).toEqual({ night: look });
  expect(readOwnLooks(join(base, 'nowhere'), dir)).toEqual({});
});

test.each([
  [
    'a colour that is none',
    (text: string) => text.replace('"#1f49c7"', '"blue"'),
    10,
    'light.accent: expected a colour',
  ],
  ['a field that nothing reads', (text: string) => text.replace('"measure"', '"mesure"'), 24, 'mesure'],
  ['a comma too many', (text: string) => text.replace('"fonts": {', '"fonts": {,'), 20, 'JSON'],
  ['a colour without marks', (text: string) => text.replace('"#1f49c7"', 'blue'), 10, 'JSON'],
])('%s is told with file and line, and the last that held is used', (_, spoil, line, reason) => {
  const kept = { ...getLook('brief'), radius: 4 };
  write(dir, JSON.stringify(kept));
  const file = write(base, spoil(JSON.stringify(getLook('brief'), null, 2)));
  const { look, trouble } = readOwnLook('brief', base, dir);
  expect(look).toEqual(kept);
  expect(trouble?.message).toContain(`${file}:${line}: `);
  expect(trouble?.message).toContain(reason);
});
