import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

const names = (text: string) => [...readPeople(text).keys()];

test.each([
  ['Defence Secretary Holt left.', 'Holt'],
  ['Mr. Holt left.', 'Holt'],
  ['Critics called it old.', undefined],
  ['Telling Holt was hard.', 'Holt'],
  ['Magnus, 8, left.', 'Magnus'],
  ['Magnus, old, left.', undefined],
  ['Yuni, a resident of the valley, left.', 'Yuni'],
  ['Yuni, the resident of the valley, left.', undefined],
  ['Yuni, a boat of the valley, left.', undefined],
  ['Yuni, a very old wet resident, left.', 'Yuni'],
  ['Yuni, a very old and wet resident, left.', undefined],
  ['Reed openly admitted it.', 'Reed'],
  ['Reed admitted it.', 'Reed'],
  ['Reed boats admitted it.', undefined],
  ['Reed: “We go to the old quay.”', 'Reed'],
  ['Will it rain on us?', undefined],
  ['It rained on Calif. towns.', undefined],
  ['It rained on Norwegian Ann Holt.', 'Ann Holt'],
  ['It rained on Norwegian boats.', undefined],
  ['It rained on the Norwegian.', undefined],
  ['It rained on London mayor Ann Holt.', 'Ann Holt'],
  ['It rained on London Mayor Ann Holt.', 'Ann Holt'],
  ['It rained on Amble’s Ann Holt.', 'Ann Holt'],
  ['It rained on Monday.', undefined],
])('in "%s" stands last the name %s', (text, name) => {
  expect(names(text).at(-1)).toBe(name);
});

test.each([
  ['a word that is common elsewhere', 'Fog lifted. It said that fog lifted.', undefined],
  ['a word with a capital elsewhere', 'Fog left. It rained on Fog.', 'Fog'],
  ['a surname that is a word besides', 'It rained on Ann Green. Green left.', 'Ann Green'],
])('at a sentence’s beginning %s', (_, text, name) => {
  expect(names(text)[0]).toBe(name);
});

test.each([
  ['the Works Minister Gen Holt', 'Gen Holt'],
  ['the Works Minister Gen. Holt', 'Holt'],
  ['Mayor Ann Holt', 'Ann Holt'],
  ['Mayor Holt', 'Holt'],
  ['President Chief Holt', 'Holt'],
  ['Ann Mayor Holt', 'Ann Mayor Holt'],
  ['Charlotte Mayor Ann Holt', 'Ann Holt'],
  ['Peter T. King', 'Peter T. King'],
  ['Peter King', 'Peter King'],
  ['singer Ally Reed', 'Ally Reed'],
  ['the Future Forward Party', 'Future Forward Party'],
  ['Director of Norland Ports Ann Holt', 'Ann Holt'],
  ['former pilot and Marine Ann Holt', 'Ann Holt'],
  ['the Center for Justice', 'Center for Justice'],
  ['Chairman of the Board Ann Holt', 'Ann Holt'],
  ['Sir Paul Holt', 'Paul Holt'],
  ['Amble Police Chief Ann Holt', 'Ann Holt'],
  ['Queen Ann', 'Ann'],
])('titles and offices before a name are no part of it: %s', (text, name) => {
  expect(names(`It rained on ${text} as boats sank.`)[0]).toBe(name);
});

test('where a Charlie King is named, Mr. King has no title behind his', () => {
  expect(names('It rained on Charlie King. It rained on Mr. King.')).toEqual(['Charlie King']);
});
