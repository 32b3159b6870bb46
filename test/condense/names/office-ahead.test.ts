import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test.each([
  ['The governor of Sund, Ann Holt, said it.', 'governor of Sund'],
  [
    'A former spokesman for the Harbour Board (NHB), Ann Holt, said it.',
    'former spokesman for the Harbour Board (NHB)',
  ],
  ['Norland’s director of public works, Ann Holt, said it.', 'Norland’s director of public works'],
  ['On Monday, the governor of Sund, Ann Holt, said it.', 'the governor of Sund'],
  ['He met the governor of Sund, Ann Holt.', 'the governor of Sund'],
  ['He met the governor, Ann Holt.', 'the governor'],
])('before the comma stands the office: %s', (text, role) => {
  expect(readPeople(text).get('Ann Holt')).toBe(role);
});

test.each([
  ['of another in a row of names', 'It was Karl Onn, the governor of Sund, Ann Holt and others.'],
  ['of another for whom somebody speaks', 'He met a spokesman for the governor of Sund, Ann Holt.'],
  ['before a row that goes on', 'He met a friend of Reed, Ann Holt, Karl Onn, and others.'],
  ['before a name that goes on', 'He met the governor of Sund, Ann Holt of Amble.'],
  ['before a verb', 'He said the governor of Sund sank, Ann Holt, wet.'],
  ['without an article', 'He met governor of Sund, Ann Holt.'],
  ['with a quotation in it', 'He met the governor of “Sund”, Ann Holt.'],
  ['with a clause in it', 'He met the governor who sank, Ann Holt.'],
  ['of one of several who are his', 'One of his advisers, Ann Holt, said it.'],
])('before the comma stands no office: %s', (_, text) => {
  expect(readPeople(text).get('Ann Holt') ?? null).toBeNull();
});
