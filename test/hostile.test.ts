import { Session } from 'node:inspector';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMarkdown } from '../src/article/markdown.ts';
import { readPage } from '../src/article/page.ts';
import { readPaste } from '../src/article/paste.ts';
import { condense } from '../src/condense/condense.ts';
import type { Article } from '../src/domain/article.ts';
import { DigestError } from '../src/domain/errors.ts';

// V8 counts how often each function and branch of src/ runs: the same on every machine, however busy it is.
const session = new Session();
beforeAll(() => {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

const units = [
  ...[
    'a',
    'A. ',
    '. ',
    ', ',
    '1 ',
    '(',
    '- ',
    'e\u0301',
    '\u200f',
    '👩‍👩‍👧',
    '&amp;',
    'Mr. ',
    'said ',
    '\n',
    'a\n',
    'a\n\n',
  ],
  ...['.', 'A', 'aB', 'Aa ', '1,', 'A/', 'A / ', '[a](', '*a', ' — a', '<div>'],
  ...['“', '" ', "'", '«', '“‘', '"a" said B. ', '“We go,” she said, “on.” ', '“We go on.\n\n', 'B: '],
  ...[
    "'a ",
    '“a ',
    '"a" ',
    '“A b.\n\n',
    '— А, — а. ',
    '"It is so," he said.\n\n',
    '"a b c," said ',
    ', calling "a b c"',
  ],
  ...[
    'Holt: "a b c" ',
    '"It is so," Ruth Calder said. He did not say "why not" to her. ',
    'and also said ',
    'Ruth, ',
  ],
  ...[
    'Anna Berg ',
    'Anna Berg and ',
    'Anna Berg said that ',
    'He said. ',
    "Anna's ",
    'according to ',
    'Bank of ',
    'Governor Ann Holt met Bo Reed. “We go,” the governor said. ',
    "''We go,'' ",
    'Ann Holt, a baker, of Reed & Sons, ',
    'Ann Holt, head of the "Line", ',
    'Ann Holt, founder of the line and mind behind it, ',
    'Ann Holt, one of the leaders of the party, ',
    'Q: Why is it so?\n\nA: I do not know it at all.\n\n',
    '— Why is it so?\n\n— I do not know.\n\n',
    'â€œ',
    '"a "b ',
  ],
  ...[
    'By Ann Holt\n',
    'May 3, 2026\n',
    'Nov 19, 2025\n',
    'Ruth Calder said on Thursday that it had been so. ',
    'Related\n',
    'Photo: Ann Holt / Agency\n',
    'A line that is broken at\n',
  ],
];
const tags = [
  '<div>',
  '<p>a</p>',
  '<b>',
  '<table><tr><td>',
  '<ul><li>a',
  '<h1>a</h1>',
  '<a href=x>a</a> ',
  '<!--',
  '<script>',
  '<svg>',
  '</',
  '<br>',
];

/** Characters; twice as many are read for comparison. */
const size = 4_000;

test.each(units)('a paste of nothing but %j takes steps in proportion to its length', (unit) => {
  expectLinear(unit, (text) => [readPaste(text), readMarkdown(text)]);
});

test.each([
  'sagte ',
  'Anna Berg ',
  'von der Leyen ',
  'hatte Holt erklärt, ',
  'Holt sagte, es sei „a b c“. ',
  '„a b c“ sei ',
  'Sprecher der Bank, Holt, ',
  'Er sagte nichts. Es sei „so gewesen“ und „so“, ',
])('German text of nothing but %j takes steps in proportion to its length', (unit) => {
  expectLinear(unit, (text) => [{ ...readPaste(text), language: 'de' }]);
});

test.each([
  'министр ',
  'Иван Лугин ',
  'Лугина ',
  'РФ МИД ',
  'глава комитета по культуре ',
  'сказал в доме Лугина ',
  '«Мы ждём весны», — сказал министр. ',
  'Министр Лугин и глава порта Анна Седых. ',
  'Он ждал. По словам мэра, «всё готово». ',
])('Russian text of nothing but %j takes steps in proportion to its length', (unit) => {
  expectLinear(unit, (text) => [{ ...readPaste(text), language: 'ru' }]);
});

test.each(tags)('a page of nothing but %j takes steps in proportion to its length', (unit) => {
  expectLinear(unit, (text) => [readPage(text)]);
});

test('people and words that are all different take steps in proportion to their number', () => {
  const write = (_: string, length: number) =>
    Array.from({ length: length / 60 }, (_each, at) => {
      const [one, two] = [toName(at * 7), toName(at)];
      return `“We will ${one.toLowerCase()} it,” said ${one} ${two}. He met ${toName(at * 5)} Berg.`;
    }).join(' ');
  expectLinear('', (text) => [readPaste(text)], write);
});

type Write = (unit: string, length: number) => string;
const repeat: Write = (unit, length) => unit.repeat(Math.ceil(length / unit.length));

function expectLinear(unit: string, read: (text: string) => readonly Article[], write: Write = repeat): void {
  const run = (length: number) => {
    const text = write(unit, length);
    takeSteps();
    for (const article of read(text)) condenseAny(article);
    return takeSteps();
  };
  // Tables that are made on first use are no part of it.
  run(100);
  const [once, twice] = [run(size), run(2 * size)];
  expect(once).toBeGreaterThan(100);
  expect(twice).toBeLessThan(2.3 * once + 20_000);
}

function condenseAny(article: Article): void {
  try {
    condense(article);
  } catch (error) {
    if (!(error instanceof DigestError)) throw error;
  }
}

/** How often parts of src/ ran since it was last asked. */
function takeSteps(): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error !== null) throw error;
    for (const { url, functions } of coverage.result) {
      if (!url.includes('/src/')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
  });
  return steps;
}

/** A word of its own for each number. */
function toName(at: number): string {
  const letters = [...(at + 20_000).toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  const word = letters.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
