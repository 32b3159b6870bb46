import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test.each([
  ['a title, then praise', 'Sen. Ann Holt. Holt, a rising star of the party, left.', 'Sen.'],
  [
    'an office, then the same with its land',
    'Prime Minister Ann Holt. The Norland prime minister, Ann Holt, left.',
    'Norland prime minister',
  ],
  ['an office, then a friendship', 'Mayor Ann Holt. Ann Holt, a friend of Ann Reed, left.', 'Mayor'],
  [
    'a noun, then whose',
    'spokesman Ann Holt. Ann Holt, the spokesman of Norden Ports, left.',
    'the spokesman of Norden Ports',
  ],
  [
    'what is over, then what is',
    'former mayor Ann Holt. Ann Holt, the director of Norden Ports, left.',
    'the director of Norden Ports',
  ],
  [
    'what is, then what is over',
    'Amble director Ann Holt. Ann Holt, the former mayor of Sund, left.',
    'Amble director',
  ],
  [
    'a vague office, then an office',
    'Norden executive Ann Holt. Ann Holt, Norden’s director of ports, left.',
    'Norden’s director of ports',
  ],
  [
    'a vague office, then a seat',
    'Norden executive Ann Holt. Ann Holt, a member of the Norden board, left.',
    'Norden executive',
  ],
  ['a noun, then what they do', 'director Ann Holt. Ann Holt, who runs Norden Ports, left.', 'director'],
  ['whose rival', 'Reed’s rival Ann Holt.', 'Reed’s rival'],
])('of two things that an article tells of somebody the better is shown: %s', (_, text, role) => {
  expect(readPeople(`It was ${text}`).get('Ann Holt')).toBe(role);
});

test.each(['rival Ann Holt', 'a colleague, Ann Holt', 'Senate colleague and rival Ann Holt'])(
  'beside the name alone nothing is said by "%s"',
  (name) => {
    expect(readPeople(`It was ${name}.`).get('Ann Holt') ?? null).toBeNull();
  },
);
