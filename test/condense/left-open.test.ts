import { expect, it } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';

const clear = 'The ferry to Norrey was built in March 1964 in Amble.';

function toContext(line: string): string[] {
  return condense(
    readPaste(
      `Norrey sells its ferry\n\nThe council of Norrey sold its old ferry on Monday to a painter.\n\nThe painter Gene Falk came to the quay with two friends.\n\nIda Roos and Gene Falk shook hands.\n\nThe ferry will leave on Friday.\n\nA crowd is awaited.\n\n${line}\n\n${clear}`,
    ),
  ).context.map((piece) => piece.text);
}

it.each([
  [
    'compares with what is not told',
    'The ferry of Norrey was rebuilt in March 2009 and was then among the oldest.',
  ],
  ['means others whom it does not name', 'The council of Norrey gave them a new ferry in March 2009.'],
  [
    'names two things that nobody explains',
    'The ferry of Norrey cost half the price of Varda in 2009, and less than Oxel in 2010.',
  ],
  ['names a stranger by a courtesy', "The ferry of Norrey was painted in March 2009 by Mr. Falk's deputy."],
  [
    'names somebody nowhere else named',
    "The ferry of Norrey was painted in March 2009 by Mr. Hedin's deputy.",
  ],
  [
    'points at what happened before it',
    'A court in Sund gave the council of Norrey its quay in May 2009 after that vote.',
  ],
])('background that %s is left out', (_, line) => {
  expect(toContext(line)).toEqual([clear]);
});

it.each([
  [
    'compares with what it tells',
    'The ferry of Norrey was rebuilt in March 2009 and was then among the oldest of the coast.',
  ],
  [
    'means whom it names',
    'The skippers of Norrey bought in March 2009 the ferry that brought them home by night.',
  ],
  [
    'says what its things are',
    'The ferry of Norrey was in 2009 sold for the coaster Varda and the yacht Oxel.',
  ],
  ['points at nothing', 'A court in Sund gave the council of Norrey its quay in May 2009 after a vote.'],
])('background that %s stays', (_, line) => {
  expect(toContext(line)).toContain(line);
});
