import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test.each([
  ['harbour board chairman', 'harbour board chairman'],
  ['the owner of Amble’s harbour board chairman', 'Amble’s harbour board chairman'],
  ['Lund & Reed director', 'Lund & Reed director'],
  ['boats & Reed director', 'Reed director'],
  ['chairman, president and owner', 'chairman, president and owner'],
  ['boats, president and owner', 'president and owner'],
  ['chairmen, president and owner', 'president and owner'],
  ['divers, president and owner', 'president and owner'],
  ['chairman, owner', 'owner'],
  ['the newly elected mayor', 'newly elected mayor'],
  ['Amble’s recently named director', 'Amble’s recently named director'],
  ['Confederation of Norland Industry director', 'Confederation of Norland Industry director'],
  ['University of the Norland Isles scientist', 'University of the Norland Isles scientist'],
  ['word of Norland Industry director', 'Norland Industry director'],
  ['Hull and Keel senior manager', 'Hull and Keel senior manager'],
  ['Housing and Harbour Secretary', 'Housing and Harbour Secretary'],
  ['former Norland Gov. and candidate', 'former Norland Gov. and candidate'],
  ['the mayor and director', 'director'],
  ['former mayor and director', 'former mayor and director'],
  ['owners and director', 'director'],
  ['old boats and fantasy author', 'fantasy author'],
  ['the board and director', 'director'],
  ['the late science fiction and fantasy author', 'late science fiction and fantasy author'],
  ['the cyclist and mayor', 'mayor'],
  ['in 2019 and director', 'director'],
  ['state/harbour director', 'director'],
])('of "%s Ann Holt" is shown "%s"', (before, role) => {
  expect(readPeople(`It was told to ${before} Ann Holt on Monday.`).get('Ann Holt')).toBe(role);
});

test.each([
  ['Count former mayor Ann Holt among them.', 'former mayor'],
  ['Norland former mayor Ann Holt left.', 'former mayor'],
  ['Norland harbour mayor Ann Holt left.', 'Norland harbour mayor'],
  ['Norland Former Mayor Ann Holt left.', 'Norland Former Mayor'],
  ['But Lund’s lawyer Ann Holt left.', 'Lund’s lawyer'],
  ['Amble Lund’s lawyer Ann Holt left.', 'Amble Lund’s lawyer'],
])('what opens the sentence: %s', (text, role) => {
  expect(readPeople(text).get('Ann Holt')).toBe(role);
});
