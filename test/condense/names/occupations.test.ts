import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test.each([
  ['who handles freight for Norden Haulage', 'who handles freight for Norden Haulage'],
  ['who works as a translator', 'who works as a translator'],
  ['who was treasurer of the board', 'who was treasurer of the board'],
  ['who is running the port', 'who is running the port'],
  ['who also runs the port', 'who also runs the port'],
  ['whose son drowned there', 'whose son drowned there'],
  ['whose eldest son drowned there', 'whose eldest son drowned there'],
  ['whose boat sank there', null],
  ['who was asked about it', null],
  ['who sank a boat there', null],
  ['who runs', null],
  ['who runs it', null],
  ['who is at the quay with a pilot', null],
  ['who is a very old and wet pilot', 'who is a very old and wet pilot'],
  ['who is a very old and very wet pilot', null],
  ['who runs the port and voted against it', 'who runs the port'],
  ['who runs the port and said it was old', 'who runs the port'],
  ['who runs the port and is a pilot', 'who runs the port and is a pilot'],
  ['who ran the port when fire broke out', 'who ran the port'],
  ['who ran the port when it sank', null],
  ['who ran the port until 2016', 'who ran the port until 2016'],
  ['who ran it when it sank', null],
  ['who runs a port of 2,500 boats', 'who runs a port of 2,500 boats'],
  [
    'who owns Norden Ferries, a firm that sails to Sund',
    'who owns Norden Ferries, a firm that sails to Sund',
  ],
  ['who owns Norden Ferries, a boat that sails to Sund', 'who owns Norden Ferries'],
  ['who owns Norden Ferries, the firm that sails to Sund', 'who owns Norden Ferries'],
  ['who owns old ferries, a firm that sails to Sund', 'who owns old ferries'],
  ['that runs the port', 'that runs the port'],
  ['44, who runs the port', 'who runs the port'],
])('of "Ann Holt, %s" what she does is shown as "%s"', (clause, role) => {
  expect(readPeople(`It rained on Ann Holt, ${clause}.`).get('Ann Holt')).toBe(role);
});

test('the comma may be missing where somebody speaks', () => {
  const said = (verb: string) =>
    readPeople(`“It is late,” ${verb} Ann Holt who runs a hotel in Amble.`).get('Ann Holt');
  expect([said('said'), said('met')]).toEqual(['who runs a hotel in Amble', null]);
});

test('a clause that runs on for twenty words tells nobody what somebody does', () => {
  const run = (count: number) =>
    readPeople(`It rained on Ann Holt, who runs ${'old '.repeat(count)}boats.`).get('Ann Holt');
  expect([run(16), run(17)]).toEqual([`who runs ${'old '.repeat(16)}boats`, null]);
});
