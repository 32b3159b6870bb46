import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { explain } from '../../src/condense/explain.ts';
import { toArticle } from './sample.ts';

/** The key quotes of an article, each with who says it. */
function toQuotes(title: string, text: string): string[] {
  return condense({ ...toArticle(text), title }).quotes.map(
    ({ speaker, text: words }) => `${speaker}: ${words}`,
  );
}

it('whom the headline names is heard with their denial as well as with what they are accused of', () => {
  const quotes = toQuotes(
    'Holt says Penrow is "a town of thieves"',
    `Mayor Ann Holt was accused of insulting the fishermen of Penrow on Tuesday.

"This is a town of thieves, and the harbour of Penrow is where the thieves sleep," Holt said at the harbour.

"The fishermen of Penrow work each night of the week for this harbour," said Jon Hale, a fisherman of Penrow.

"The mayor must ask the fishermen of Penrow to forgive what was said," said Mira Lund, a skipper of Penrow.

On Wednesday Holt dismissed those who called the words an insult.

"It is not an insult. It is what the harbour books of this town say of the fishermen," Holt said.`,
  );
  expect(quotes).toContain(
    'Ann Holt: It is not an insult. It is what the harbour books of this town say of the fishermen,',
  );
  expect(quotes.length).toBe(3);
});

it.each([
  ['named, and nobody else is quoted', 'research team head Ann Holt says', true],
  ['not named', 'one of the guests says', false],
])('a part of a sentence is a key quote where its speaker is %s', (_, said, isTaken) => {
  const quotes = toQuotes(
    'Penrow sinks glass pipes',
    `Penrow will sink pipes of glass into its harbour, the harbour office said on Tuesday.\n\nWhile nobody has done so before, ${said} the idea of glass pipes "is by no means as odd as it sounds."\n\nThe pipes will be sunk in spring.`,
  );
  expect(quotes.length).toBe(isTaken ? 1 : 0);
});

it.each([
  ['the speaker', 'and firmly denied the charge', true],
  ['somebody else', 'but engineers of the town rejected the plan', false],
])(
  'a sentence in which %s denies makes an answer to the charge of the words or not',
  (_, behind, isAnswer) => {
    const article = toArticle(
      `Penrow mayor Ann Holt was accused on Tuesday of hiding the cracks in the harbour wall.\n\n"We will mend the quay in spring," Holt told the harbour master on Monday, ${behind}.`,
      { title: 'Penrow mayor accused of hiding cracks' },
    );
    expect(JSON.stringify(explain(article)).includes('answers what the news accuses')).toBe(isAnswer);
  },
);
