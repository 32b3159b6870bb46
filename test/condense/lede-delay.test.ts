import { expect, it } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';

const title = 'Norrey vows to raise its dam';
const rest = [
  'You know that times have changed when the county of Norrey will raise its dam for the first time in 25 years, and nobody objects.',
  'The county has 41,000 people, and half of them live below the dam.',
  '"It is old," said Ines Falk, who keeps the dam.',
];

it.each([
  [
    'behind a phrase that only says beside what it was promised is the lede',
    'As the county faces wetter winters and a thirsty neighbour, Norrey has pledged to raise the dam, and gives up a long habit of waiting.',
    true,
  ],
  [
    'is not where an opening of what once was promises something',
    'When the county took the dam from its owners four years ago, Norrey promised to raise the wall within two winters.',
    false,
  ],
  [
    'is not where an opening only shows somebody',
    'While the county slept through the storm, Norrey’s keeper of the dam was on the wall with a borrowed lamp.',
    false,
  ],
])('the news of the headline %s', (_, opening, isLede) => {
  const { lede } = condense(readPaste([title, opening, ...rest].join('\n\n')));
  expect(lede[0]?.text === opening).toBe(isLede);
});
