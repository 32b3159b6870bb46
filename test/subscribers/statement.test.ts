import { expect, test } from 'vitest';
import { worseOf } from '../../src/subscribers/import/standing.ts';
import { isEmptyCell, readStatement, type Statement } from '../../src/subscribers/import/statement.ts';

const read = (kind: Parameters<typeof readStatement>[0]['kind'], cell: string, isEnding = false): Statement =>
  readStatement({ kind, means: 'bounced' }, cell, isEnding);

test('a yes or a no in a column of whose meaning only the editor knows is a question, but for the no of one about an end', () => {
  expect([read('unclear', 'no'), read('unclear', 'yes')]).toEqual(['unknown', 'unknown']);
  expect([read('unclear', 'no', true), read('unclear', 'yes', true)]).toEqual(['nothing', 'unknown']);
});

test('a yes or a no says what its column is about, and the date of an end is a yes', () => {
  expect(['yes', 'no', '1', '2024-05-06', 'perhaps'].map((cell) => read('off', cell))).toEqual([
    'bounced',
    'nothing',
    'bounced',
    'bounced',
    'unknown',
  ]);
  expect(['yes', 'no', '2024-05-06', '✓'].map((cell) => read('on', cell))).toEqual([
    'subscribed',
    'bounced',
    'subscribed',
    'subscribed',
  ]);
  const since = { kind: 'on', means: 'left' } as const;
  expect(['2024-05-06', 'yes', 'no'].map((cell) => readStatement(since, cell))).toEqual([
    'nothing',
    'subscribed',
    'left',
  ]);
});

test('a long number with letters is no date, nor are four digits', () => {
  expect(['12345', '1234', 'a1'.repeat(12), `${'a1'.repeat(11)}a`].map((cell) => read('off', cell))).toEqual([
    'bounced',
    'unknown',
    'unknown',
    'bounced',
  ]);
});

test('a remark behind a bad word changes nothing, one behind a good word must be read', () => {
  expect(
    ['Bounced: mailbox gone', 'active (was bounced)', '(bounced)'].map((cell) => read('words', cell)),
  ).toEqual(['bounced', 'unknown', 'bounced']);
  expect(read('scan', 'subscribed')).toBe('nothing');
  expect(read('scan', 'Bounced: mailbox gone')).toBe('unknown');
});

test('what stands for an empty cell is one, a tick is none', () => {
  expect(['', ' - ', '0', '00', 'n/a', '✓', 'x'].map(isEmptyCell)).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('of two things said of somebody the worse counts', () => {
  expect([worseOf(undefined, 'skip'), worseOf('left', 'skip'), worseOf('skip', 'left')]).toEqual([
    'skip',
    'left',
    'left',
  ]);
});
