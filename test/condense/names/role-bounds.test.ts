import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test.each([
  ['It would involve Attorney General Ann Holt.', 'Attorney General'],
  ['They back President Ann Holt.', 'President'],
  ['He has to strip former Mayor Ann Holt of it.', 'former Mayor'],
  ['He went to law professor Ann Holt.', 'law professor'],
  ['He went to defeat Mayor Ann Holt.', 'Mayor'],
  ['It is officials say candidate Ann Holt sank.', 'candidate'],
  ['It was in 2015 Mayor Ann Holt sank.', 'Mayor'],
  ['It cost $200 Mayor Ann Holt said.', 'Mayor'],
  ['Just ask former Mayor Ann Holt.', 'former Mayor'],
  ['It was US Mayor Ann Holt.', 'US Mayor'],
  ['He celebrated director Ann Holt.', 'director'],
  ['It was never director Ann Holt.', 'director'],
  ['The Associated Press Mayor Ann Holt at the quay.', 'Mayor'],
])('a verb, a time or a credit before an office is no part of it: %s', (text, role) => {
  expect(readPeople(text).get('Ann Holt')).toBe(role);
});
