import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

const told = (behind: string) => readPeople(`It rained on Ann Holt ${behind}.`).get('Ann Holt');
const said = (behind: string) => readPeople(`It rained, said Ann Holt ${behind}.`).get('Ann Holt');

test.each([
  'of Norden Haulage',
  'of NHB',
  'of The Tide',
  'of the Harbour Board',
  'of Holt & Reed',
  'of the law firm Holt & Reed',
  'of the old law firm Holt & Reed',
  'of Sund Ferrymen’s Court',
  'of Sund Neighbours and Ferrymen Against Tolls',
  'of the Centre for Ports and Ferries',
])('behind a name stands the body "%s"', (behind) => {
  expect([told(behind), said(behind)]).toEqual([behind, behind]);
});

test.each([
  ['of Sund Neighbours and Ferrymen', 'of Sund Neighbours'],
  ['of the Centre for Ports and Mary Reed', 'of the Centre for Ports'],
])('what is no part of its name is left out: %s', (behind, role) => {
  expect(told(behind)).toBe(role);
});

test.each(['of Haulage', 'of the Tide', 'of Tom Reed', 'of Monday Club', 'with Norden Haulage'])(
  '"%s" is no body',
  (behind) => {
    expect([told(behind), said(behind)]).toEqual([null, null]);
  },
);

test.each(['from the Harbour Board', 'at the Harbour Board'])(
  'whoever speaks works there, and nobody else: %s',
  (behind) => {
    expect([told(behind), said(behind)]).toEqual([null, behind]);
  },
);
