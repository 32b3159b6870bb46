import { describe, expect, it, test } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { findLanguage } from '../../src/condense/languages/languages.ts';
import { findQuotes } from '../../src/condense/quotes.ts';
import type { BlockKind } from '../../src/domain/article.ts';
import { verify } from '../../src/domain/verify.ts';
import { toArticle } from './to-article.ts';

const intro = 'Ann Holt, the engineer who built the ferry, leaves in May. She spoke to The Courier.';
const questions = ['Why did you begin with the crews?', 'What went wrong?', 'Do you take credit?'];
const answers = [
  'Because nobody knew how many there were. We counted forty of them.',
  'The engine. I bought it in 1998 from a man who said: “It never fails.” It failed in a week.',
  '[laughs] I would be a fool if I did.',
];

function toTurns(ask: string, answer: string, close = ''): string {
  const turns = questions.flatMap((question, index) => [
    `${ask}${question}`,
    `${answer}${answers[index] ?? ''}`,
  ]);
  return [intro, ...turns, ...(close === '' ? [] : [close])].join('\n\n');
}

function quotesOf(text: string, kinds: Readonly<Record<number, BlockKind>> = {}): (string | null)[][] {
  const article = toArticle(text, kinds);
  expect(verify(condense(article), article)).toEqual([]);
  return findQuotes(article, findLanguage('en')).map(({ speaker, text: words }) => [speaker, words]);
}

const told = [
  ['Ann Holt', 'Because nobody knew how many there were. We counted forty of them.'],
  ['Ann Holt', 'The engine.'],
  [null, 'It never fails.'],
  ['Ann Holt', 'It failed in a week.'],
  ['Ann Holt', 'I would be a fool if I did.'],
];

describe('the answers of an interview are quotations of whoever is interviewed', () => {
  const subheads = { 1: 'subhead', 3: 'subhead', 5: 'subhead' } as const;
  test.each([
    ['names before colons', toTurns('The Courier: ', 'Ann Holt: '), {}],
    ['surnames before colons', toTurns('Courier: ', 'Holt: '), {}],
    ['Q and A', toTurns('Q: ', 'A: '), {}],
    ['dashes', toTurns('— ', '— '), {}],
    ['questions as subheads', toTurns('', ''), subheads],
  ])('told apart by %s', (_, text, kinds) => {
    const found = quotesOf(text, kinds).filter(([, words]) => (words ?? '').split(' ').length > 2);
    expect(found.filter(([, words]) => words !== 'It never fails.')).toEqual(
      told.filter(([, words]) => words !== 'The engine.' && words !== 'It never fails.'),
    );
  });

  it('what somebody else said in an answer is not given to her', () => {
    const inner = quotesOf(toTurns('Q: ', 'A: ')).find(([, words]) => words === 'It never fails.');
    expect(inner?.[0] ?? null).not.toBe('Ann Holt');
  });

  it('with two people named before the first question nobody is known to answer', () => {
    const text = toTurns('Q: ', 'A: ').replace('She spoke', 'Paul Stone follows her. She spoke');
    expect(quotesOf(text).filter(([speaker]) => speaker !== null)).toEqual([]);
  });

  it('a line behind the last turn is none', () => {
    const text = toTurns('Q: ', 'A: ', 'This interview has been edited by all of us.');
    expect(quotesOf(text).flat()).not.toContain('This interview has been edited by all of us.');
  });
});

test('questions that a publisher answers himself are no interview', () => {
  const text = [
    'What is a ferry?',
    'A ship that crosses.',
    'Who pays for it?',
    'The county pays.',
    'When is it?',
    'At noon.',
  ];
  const kinds = { 0: 'subhead', 2: 'subhead', 4: 'subhead' } as const;
  expect(quotesOf(text.join('\n\n'), kinds)).toEqual([]);
});

test('no turn of an interview is background', () => {
  const entry = condense(toArticle(toTurns('Q: ', 'A: ')));
  expect(entry.context).toEqual([]);
});

test.each([
  ['double', '“', '”'],
  ['single', '‘', '’'],
])('an accusation inside somebody’s words in %s marks is no background', (_, open, close) => {
  const said = `${open}Nobody wanted it. The mayor took bribes of nine million crowns in 1998. The firms were the largest thieves of 2001,${close}`;
  const entry = condense(
    toArticle(
      `The council put off the vote on the ferry on Monday.\n\n${said} said Paul Stone, a skipper.\n\nIt rained.`,
    ),
  );
  expect(entry.context.map(({ text }) => text).join(' ')).not.toMatch(/bribes|thieves/);
});
