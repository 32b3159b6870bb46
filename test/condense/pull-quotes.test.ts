import { describe, expect, test } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { findLanguage } from '../../src/condense/languages/languages.ts';
import { findQuotes } from '../../src/condense/quotes.ts';
import { toArticle } from './to-article.ts';

const english = findLanguage('en');

function speakersOf(text: string): (string | null)[][] {
  return findQuotes(toArticle(text), english).map((quote) => [quote.text, quote.speaker]);
}

const dam = 'The valley was never asked whether it wanted the dam at all.';

describe('a pull quote', () => {
  test('of the writer’s own sentence is nobody’s words', () => {
    const quotes = speakersOf(`“We found cracks in every pillar of it,” said engineer Ruth Calder.

"${dam}"

${dam} The ministry has built on since March, and nobody in Tarn knows when it will stop.`);
    expect(quotes).toEqual([['We found cracks in every pillar of it,', 'Ruth Calder']]);
  });

  test('between a speaker and who goes on speaking parts nothing, and takes nobody’s words', () => {
    const quotes =
      speakersOf(`“The pillars have cracks in every joint,” said engineer Ruth Calder at the hearing in May.

“If the lake rises there will be no road left to Tarn,” Tom Arkle said of the spring.

“We wrote to the ministry twice,” the engineer continued. “Nobody wrote back to us.”

Farmer Tom Arkle lives below the wall. “If the lake rises there will be no road left to Tarn,” he said. “Then we walk.”`);
    expect(quotes).toEqual([
      ['The pillars have cracks in every joint,', 'Ruth Calder'],
      ['We wrote to the ministry twice, Nobody wrote back to us.', 'Ruth Calder'],
      ['If the lake rises there will be no road left to Tarn, Then we walk.', 'Tom Arkle'],
    ]);
  });

  test('gives way to the same words with who says them, whichever stands first', () => {
    const told = '“If the lake rises there will be no road left to Tarn,” said Tom Arkle.';
    const alone = '“If the lake rises there will be no road left to Tarn”';
    const between = 'The ministry has built on since March.';
    for (const text of [
      [alone, between, told],
      [told, between, alone],
    ])
      expect(speakersOf(text.join('\n\n')).map(([, speaker]) => speaker)).toEqual(['Tom Arkle']);
  });

  test('set once more without marks leaves the quotation where it is', () => {
    const quotes = speakersOf(`“If the lake rises there will be no road left to Tarn,” said Tom Arkle.

If the lake rises there will be no road left to Tarn. Tom Arkle

The ministry has built on since March.`);
    expect(quotes).toHaveLength(1);
  });

  test('is a key quote once', () => {
    const said = 'The council must never flood a valley without asking the people who live there';
    const { quotes } = condense(
      toArticle(`Tarn council voted on Monday to flood the valley behind the new dam.

“${said}”

The vote was close. “I will go to court,” said farmer Tom Arkle. “${said}, and it has,” he told the council.`),
    );
    expect(quotes.filter(({ text }) => text.includes(said))).toHaveLength(1);
  });
});
