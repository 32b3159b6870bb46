import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test.each([
  ['Meera van der Berg', 'Meera van der Berg'],
  ['Meera van Berg', 'Meera van Berg'],
  ['Meera van Monday', 'Meera'],
  ['Meera van der', 'Meera'],
  ['Anna in ’t Veld', 'Anna in ’t Veld'],
  ['Anna in ’t veld', 'Anna'],
  ['Holt & Reed', 'Holt & Reed'],
  ['Holt & reed', 'Holt'],
  ['Ann Holt, Jr', 'Ann Holt, Jr'],
  ['Ann “Bo” Holt', 'Ann “Bo” Holt'],
  ['Ann Holt Monday', 'Ann Holt'],
  ['the Ministry of Defence', 'Ministry of Defence'],
  ['the Ministry of the Interior', 'Ministry of the Interior'],
  ['the Ministry of boats', 'Ministry'],
  ['the Ministry of Monday', 'Ministry'],
  ['Ann Holt of Defence', 'Ann Holt'],
  [
    'the Ministry of Natural Waters and Environmental Care',
    'Ministry of Natural Waters and Environmental Care',
  ],
  ['the Ministry of Waters and Environmental Director', 'Ministry of Waters'],
  ['the Centre for Ports and Ferries', 'Centre for Ports and Ferries'],
  ['the Centre for Ports and Norway', 'Centre for Ports'],
  ['the Centre for Ports and Monday', 'Centre for Ports'],
  ['the Centre for Ports and Mary Reed', 'Centre for Ports'],
  ['the Centre for ports and Ferries', 'Centre'],
  ['the Office for Coordination of Ferry Affairs', 'Office for Coordination of Ferry Affairs'],
  ['the Office for the Coordination of Ferry Affairs', 'Office for the Coordination of Ferry Affairs'],
  ['the Tide for Coordination of Ferry Affairs', 'Tide'],
])('in "%s" the first name is "%s"', (text, name) => {
  const [first] = readPeople(
    `It was told on the quay to ${text} as it rained on the boats of the town.`,
  ).keys();
  expect(first).toBe(name);
});

test('a surname that is a word for an office besides has no land behind it', () => {
  const people = readPeople('We met Ann Cook of Sund. Senator Cook of Sund left.');
  expect([...people.keys()][0]).toBe('Ann Cook');
});
