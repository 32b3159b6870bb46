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
  ['NORLAND PRESSSund Gov. Ann Holt at the quay.', 'Gov.'],
  ['NORLAND PRESSHarbour Mayor Ann Holt at the quay.', 'Mayor'],
  ['The Associated Press Mayor Ann Holt at the quay.', 'Mayor'],
])('a verb, a time or a credit before an office is no part of it: %s', (text, role) => {
  expect(readPeople(text).get('Ann Holt')).toBe(role);
});

test('what somebody’s is told about behind a name belongs to the verb, and what a seat is of to the role', () => {
  const people = readPeople(
    'They heard Ann Holt, a top aide to Mayor Reed on Lund’s call with the port of Sund. They met Karl Onn, an expert on Norland’s ports.',
  );
  expect(people.get('Ann Holt')).toBe('a top aide to Mayor Reed');
  expect(people.get('Karl Onn')).toBe('an expert on Norland’s ports');
});

test('a verb before a name in a headline is no part of it', () => {
  expect([...readPeople('Reed Booed After Telling Jeb Holt To Sail').keys()]).toContain('Jeb Holt');
});

test('two who share a given name and a surname and are called otherwise between are two', () => {
  const people = readPeople(
    'They met Abdul Aziz Abu Norr, a skipper. They met Abdul Hamid Abu Norr, a baker.',
  );
  expect(people.get('Abdul Aziz Abu Norr')).toBe('a skipper');
  expect(people.get('Abdul Hamid Abu Norr')).toBe('a baker');
});
