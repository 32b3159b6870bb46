import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test.each([
  ['Norland Gov. Ann Holt', 'Norland Gov.'],
  ['former Norland Gov. Ann Holt', 'former Norland Gov.'],
  ['Retired Norland Air Force Gen. Ann Holt', 'Retired Norland Air Force Gen.'],
  ['state Sen. Ann Holt', 'state Sen.'],
  ['Gen. Ann Holt', 'Gen.'],
  ['Mrs. Ann Holt', null],
  ['Dr. Ann Holt', null],
  ['Amble Dr. Ann Holt', 'Amble Dr.'],
  ['St. Charles Police Lt. Ann Holt', 'St. Charles Police Lt.'],
  ['Committee Chairman Rep. Ann Holt', 'Committee Chairman'],
  ['Former Norland State Senator Dr. Ann Holt', 'Former Norland State Senator'],
  ['on Monday Gen. Ann Holt', 'Gen.'],
  ['boats and Gen. Ann Holt', 'Gen.'],
  [
    'Old North Far Norland Air Sea Land Ice Force Gen. Ann Holt',
    'North Far Norland Air Sea Land Ice Force Gen.',
  ],
])('before a name without an office stands a title in short: %s', (name, role) => {
  expect(readPeople(`It was told to us by ${name} as it rained.`).get('Ann Holt')).toBe(role);
});

test.each([
  ['of Amble, Norway, left', 'of Amble, Norway'],
  ['of London left', 'of London'],
  ['of London, Norway, left', 'of London, Norway'],
  ['of Amble, Ala., left', 'of Amble, Ala.'],
  ['of Amble left', null],
  ['of Amble, Reed, left', null],
  ['of Lund, Norway’s oldest bank, left', null],
  [', 24, from Amble, left', 'from Amble'],
  [', 24, of Amble, left', 'of Amble'],
  ['from Amble left', null],
  ['(the elder) of London left', 'of London'],
  ['from Old Amble Sands, Norway, left', 'from Old Amble Sands, Norway'],
  ['from Old Far Amble Sands, Norway, left', null],
  ['of Monday, Norway, left', null],
  ['with London left', null],
  ['of boats, Norway, left', null],
])('behind a name without an office stands where somebody lives: Ann Holt %s', (behind, role) => {
  expect(readPeople(`It rained as Ann Holt ${behind}.`.replace(' ,', ',')).get('Ann Holt')).toBe(role);
});

test.each([
  ['London’s Ann Holt', 'London'],
  ['Amble’s Ann Holt', null],
  ['the Norden Tide’s Ann Holt', null],
  ['The Norden Tide’s Ann Holt', 'The Norden Tide'],
  ['The Tide’s Ann Holt', 'The Tide'],
  ['Norden Tide’s Ann Holt', null],
  ['Norden University’s Ann Holt', 'Norden University'],
  ['NHBK’s Ann Holt', 'NHBK'],
  ['NHBKXY’s Ann Holt', null],
  ['Paul London’s Ann Holt', null],
  ['Monday’s Ann Holt', null],
  ['boats’ Ann Holt', null],
  ['Old Far North Norden Sea University’s Ann Holt', 'Far North Norden Sea University'],
])('whose somebody without an office is: %s', (name, role) => {
  expect(readPeople(`It was told to us by ${name} as it rained.`).get('Ann Holt')).toBe(role);
});

test('the word that opens the sentence is no part of whose somebody is', () => {
  expect(readPeople('As The Tide’s Ann Holt wrote, it rained.').get('Ann Holt')).toBe('The Tide');
  expect(readPeople('In London’s Ann Holt it has a friend.').get('Ann Holt')).toBe('London');
});
