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
  [
    'means its writer’s place',
    'Gene Falk has painted ferries all his life.\n\nHe painted his first ferries here in March 1999, most of them for Norrey.',
  ],
  ['sums up what is not told', 'In all, it is the third ferry that Norrey has sold since 1998.'],
  [
    'has run into a subhead',
    'Paint for the Ferry of Norrey: The council closed its quay to the ferry in March 2009.',
  ],
  [
    'somebody recalls',
    'The council of Norrey bought in March 2009, skippers said, a ferry without an engine.',
  ],
  ['gives the day’s change of a price', 'The ferry of Norrey, sold by share in 2009, fell 24 cents in Sund.'],
  ['judges', 'The ferry of Norrey was certainly painted blue in March 2009.'],
  [
    'tells what people feel',
    'Mindful of the storms of last year, the skippers of Norrey began to move their ferry.',
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
  ['holds a colon', 'The ferry of Norrey had in March 2009 but one colour: blue.'],
  ['points at nothing', 'A court in Sund gave the council of Norrey its quay in May 2009 after a vote.'],
])('background that %s stays', (_, line) => {
  expect(toContext(line)).toContain(line);
});

it.each([
  [
    'ends in a comparison with nothing',
    'The ferry of Norrey was rebuilt in March 2009, and its engine was less loud.',
  ],
  [
    'tells more of a last name',
    'Roos, who through her son said no word of the ferry, was born in Norrey in March 1954.',
  ],
  ['says by an age alone who somebody is', 'Roos, 85, painted the ferry of Norrey in March 1999.'],
  [
    'measures the news by its record',
    'The ferry of Norrey was sold in March 2009 in its tightest vote since 1999.',
  ],
])('what %s is left out', (_, line) => {
  const context = toContext(line);
  expect(context.some((one) => one.startsWith(line.slice(0, 12)))).toBe(false);
  expect(context).toContain(clear);
});

it('more years or fewer, and a last name with what its bearer does, leave nothing open', () => {
  for (const line of [
    'The ferry of Norrey has sailed since 1964 for twelve hours a day or more on Sundays.',
    'Roos, a painter, bought the first ferry of Norrey in March 1999.',
  ])
    expect(toContext(line)).toContain(line);
});

it('a noun that means a name of the sentence before is left out where the entry tells of another', () => {
  const line = 'The death of a judge in March 2009 left the court split for years.';
  const toLines = (before: string): string[] =>
    condense(
      readPaste(
        `Court sells the ferry of Norrey\n\nThe county court sold the ferry of Norrey on Monday.\n\nIda Roos and Gene Falk shook hands.\n\nThe ferry will leave on Friday.\n\nA crowd is awaited.\n\n${before} ${line}\n\n${clear}`,
      ),
    ).context.map((piece) => piece.text);
  expect(toLines('The case may reach the Supreme Court.')).not.toContain(line);
  expect(toLines('The case may go on for years.')).toContain(line);
});

it('what a new thing has or can is no background of its show, but of other news', () => {
  const line = 'The Norrey ferry has 120 seats and comes with a kitchen, and its deck is optional.';
  const toLines = (title: string, lede: string): string[] =>
    condense(
      readPaste(
        `${title}\n\n${lede}\n\nIda Roos and Gene Falk shook hands.\n\nThe boat will leave on Friday.\n\nA crowd is awaited.\n\nMany came.\n\n${line}\n\n${clear}`,
      ),
    ).context.map((piece) => piece.text);
  expect(
    toLines('Amble unveils new ferry', 'Amble has unveiled its new ferry for Norrey at the harbour show.'),
  ).not.toContain(line);
  expect(
    toLines('Norrey sells its ferry', 'The council of Norrey sold its old ferry on Monday to a painter.'),
  ).toContain(line);
});
