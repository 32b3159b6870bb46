import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const folders = ['src', 'emails', 'templates'];
const root = new URL('..', import.meta.url).pathname;
const patterns = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => readPatterns(`${folder}/${name}`)),
);

// A pattern that tries each start, or each way to share a run of characters, needs a second for ten thousand of them and hours for a million.
test('no regular expression takes more than a time in proportion to its input', () => {
  expect(patterns.length).toBeGreaterThan(300);
  const slow = patterns.flatMap(({ file, pattern, flags }) =>
    analyse({ source: pattern, flags }).reports.map(({ type }) => `${file}: ${type} /${pattern}/${flags}`),
  );
  expect(slow).toEqual([]);
});

test.each(['(a+)+$', 'a+$', '^a*[ab]*$'])('the check knows %s for slow', (source) => {
  expect(analyse({ source, flags: '' }).reports).not.toEqual([]);
});

interface Pattern {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

function readPatterns(file: string): Pattern[] {
  const found: Pattern[] = [];
  const waiting: unknown[] = [
    parseAst(readFileSync(`${root}${file}`, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }),
  ];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('regex' in node) {
      const { regex } = node;
      if (typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex)
        found.push({ file, pattern: String(regex.pattern), flags: String(regex.flags) });
    }
    waiting.push(...Object.values(node));
  }
  return found;
}
