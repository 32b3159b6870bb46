import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test.each([
  ['minister for works, transport and communication', 'minister for works, transport and communication'],
  ['Director of Programmes, Tarrow Foundation', 'Director of Programmes, Tarrow Foundation'],
  ['an author, columnist and lecturer', 'an author, columnist and lecturer'],
  ['an author, and lecturer', 'an author, and lecturer'],
  ['an author, columnist', 'an author'],
  ['an author, columnist and a lecturer', 'an author'],
  ['an author, boats and lecturer', 'an author'],
  ['an author, columnist and Lecturer', 'an author'],
  ['the author, columnist and lecturer', 'the author'],
  ['managing director, head of ports at Acme', 'managing director, head of ports at Acme'],
  ['the managing director, head of ports at Acme', 'the managing director'],
  ['managing director, the head of ports at Acme', 'managing director'],
  [
    'an analyst at the Council on Ports, Piers and Ferries',
    'an analyst at the Council on Ports, Piers and Ferries',
  ],
  ['an analyst at the Council on Ports, Piers and ferries', 'an analyst at the Council on Ports'],
  ['an analyst at the Council on Ports, Mary and Paul', 'an analyst at the Council on Ports'],
  ['a dean at the University of Norland, Tide Bay', 'a dean at the University of Norland, Tide Bay'],
  ['a dean at the University of Norland, Mary Reed', 'a dean at the University of Norland'],
  ['a dean at the University of Norland, Old Tide Bay', 'a dean at the University of Norland'],
  ['Director, NHG Freight', 'Director, NHG Freight'],
  ['Director, NHG', 'Director'],
  ['Director, Mary Freight', 'Director'],
  [
    'president of the climate, controls and security business at Acme',
    'president of the climate, controls and security business at Acme',
  ],
  ['a co-founder of the tide', 'a co-founder of the tide'],
  ['an engineer - and a friend', 'an engineer'],
  ['an engineer who is old', 'an engineer'],
  ['an engineer and Paul Reed', 'an engineer'],
  ['an engineer and Mr. Reed', 'an engineer'],
  ['an R&D chief at Lund & Reed', 'an R&D chief at Lund & Reed'],
])('behind a name "%s" is read as "%s"', (behind, role) => {
  expect(readPeople(`It rained on Ann Holt, ${behind}.`).get('Ann Holt')).toBe(role);
});
