import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { explain } from '../../src/condense/explain.ts';
import type { Article } from '../../src/domain/article.ts';
import { toSaid } from '../../src/domain/said.ts';
import { verify } from '../../src/domain/verify.ts';
import { toQuoted } from '../../src/texts/quoted.ts';
import { toArticle as toBlocks } from './to-article.ts';

function toArticle(title: string, text: string): Article {
  return { ...toBlocks(text), title };
}

/** The key quotes as they are shown; what verification finds is an error. */
function toShown(article: Article): string[] {
  const entry = condense(article);
  expect(verify(entry, article)).toEqual([]);
  return entry.quotes.map((quote) => toQuoted(quote, 'en').replaceAll('\u00a0', ' '));
}

it('a quotation that leans on the one right before it by the same speaker brings it along', () => {
  const shown = toShown(
    toArticle(
      'Penrow keeps its ferry contract',
      `Penrow will keep its ferry contract with Norden Line, the harbour office said on Tuesday.

"Each bid for the ferry is weighed by price and by crew," harbour master Ann Holt said in a letter.

"For the larger ferries this includes a look at the firm's debts."

Norden Line did not answer the letter.`,
    ),
  );
  expect(shown).toEqual([
    "“Each bid for the ferry is weighed by price and by crew … For the larger ferries this includes a look at the firm's debts.”",
  ]);
});

it('a quotation that turns round what its speaker said right before stands with it', () => {
  const [first] = toShown(
    toArticle(
      'Carrick counts its classrooms',
      `Carrick has too few classrooms, its school board said on Tuesday.

"Tarn has four schools, so we know how full the classrooms are there," board chair Moira Holt said.

"But Carrick has more children in each of its classrooms."`,
    ),
  );
  expect(first).toBe(
    '“Tarn has four schools, so we know how full the classrooms are there … But Carrick has more children in each of its classrooms.”',
  );
});

it('two quotations between which no word stands were taken from different places, and neither brings the other along', () => {
  const shown = toShown(
    toArticle(
      'Penrow keeps its ferry contract',
      `Penrow will keep its ferry contract with Norden Line, the harbour office said on Tuesday.

Harbour master Ann Holt said in a letter, "Each bid for the ferry is weighed by price and by crew."

"But the ferry contract must not leave Penrow without a crew," Holt wrote on Tuesday.

Norden Line did not answer the letter.`,
    ),
  );
  expect(shown).toEqual(['“Each bid for the ferry is weighed by price and by crew.”']);
});

it('a quotation behind words of the writer is not joined to the one before it', () => {
  const shown = toShown(
    toArticle(
      'Carrick doubles its harbour watch',
      `Carrick will double the watch of its harbour, the town said on Tuesday.

"The watch of the harbour is nearly doubled," harbour master Ann Holt said.

What she worries about is "the fact that these smugglers of the coast have friends in each harbour and each town hall."`,
    ),
  );
  expect(shown[0]).toBe('“The watch of the harbour is nearly doubled”');
});

it('no comma is left between a subject and its verb where the writer told in between who speaks', () => {
  const [first] = toShown(
    toArticle(
      'Carrick doubles its harbour watch',
      `Carrick will double the watch of its harbour, the town said on Tuesday.

"The great work of this year," harbour master Ann Holt said, "will be the watch of the harbour."`,
    ),
  );
  expect(first).toBe('“The great work of this year will be the watch of the harbour.”');
});

it.each([
  ['a thing', 'I think it would make matters worse for the town'],
  ['a purpose', 'I think Carrick kept its old goalkeeper for exactly that purpose'],
  ['somebody', 'He kept the whole team of Carrick in the game for an hour'],
  ['what was asked', 'No, the goalkeeper of Carrick played well for the whole hour'],
  ['what is told behind them', 'The whole team of Carrick lost the cup for two plain reasons'],
  ['a talk', 'During that phone call the goalkeeper of Carrick wished the team good night'],
  ['the matter asked about', 'We in Carrick will handle this quickly with the old goalkeeper'],
  ['one of several', 'The third is hard to find in all of Carrick'],
  ['those of whom only the article tells', 'We in Carrick have no idea where those pictures came from'],
])('words that mean %s that a reader of the entry was not told give way to others', (_, words) => {
  const shown = toShown(
    toArticle(
      'Carrick loses the cup to Tarn',
      `Carrick lost the cup final to Tarn on Tuesday.

Goalkeeper Piet Sallow held nine shots.

"${words}," Carrick coach Ann Holt said.

The crowd went home in the rain.

"Carrick could have won the cup with a little more courage," Holt said in the evening.`,
    ),
  );
  expect(shown[0]).toBe('“Carrick could have won the cup with a little more courage”');
});

it('letters that only the article spells out give way to words that a reader of the entry knows', () => {
  const [first] = toShown(
    toArticle(
      'Carrick weighs a new quay',
      `Carrick weighs a new quay, its council said on Tuesday.

The Carrick Quay Fund (CQF) paid for the old one.

"The CQF must pay for the new quay of Carrick, as it did for the old one," said Ann Holt, a teacher.

"Carrick has the oldest quay of the coast," said Piet Sallow, a baker.`,
    ),
  );
  expect(first).toBe('“Carrick has the oldest quay of the coast”');
});

it('"it" that announces what follows is clear by itself', () => {
  const [first] = toShown(
    toArticle(
      'Carrick loses the cup to Tarn',
      `Carrick lost the cup final to Tarn on Tuesday.

"It is bitter that Carrick loses the cup in the last minute," Carrick coach Ann Holt said.`,
    ),
  );
  expect(first).toBe('“It is bitter that Carrick loses the cup in the last minute”');
});

it('"she" is clear where the headline names her and the article nobody since', () => {
  const [first] = toShown(
    toArticle(
      'Ann Holt to lead the harbour of Carrick',
      `Ann Holt will lead the harbour of Carrick from May, the town said on Tuesday.

"She knows each stone of the harbour," mayor Piet Sallow said.`,
    ),
  );
  expect(first).toBe('“She knows each stone of the harbour”');
});

it('"they" is clear where the lede names a body', () => {
  const [first] = toShown(
    toArticle(
      'Railway to close the line to Carrick',
      `The railway will close the line to Carrick in May, it said on Tuesday.

"I understand them, but nobody asked us in Carrick," said Ann Holt, a baker.`,
    ),
  );
  expect(first).toBe('“I understand them, but nobody asked us in Carrick”');
});

it('whole words that the headline quotes are shown without the sentence that leads to them', () => {
  const shown = toShown(
    toArticle(
      "'We are ashamed': Carrick after the fire",
      `Carrick is looking for words after the fire at its mosque on Monday.

Asked what he thought about the building of the mosque, mayor Piet Sallow said, "It was the wrong place, but nobody has the right to burn it. We are ashamed."`,
    ),
  );
  expect(shown).toEqual(['“It was the wrong place, but nobody has the right to burn it. We are ashamed.”']);
});

it('words from the middle of a sentence are shown within it', () => {
  const shown = toShown(
    toArticle(
      'Carrick weighs a new mayor',
      `Carrick will vote on a new mayor in May.

Council clerk Ann Holt said the "trouble with the mayor of Carrick is that nobody has seen him in the town hall for a year."`,
    ),
  );
  expect(shown[0]).toMatch(/^Council clerk Ann Holt said the "trouble/);
});

it('a sentence that opens with a bracket is told apart from the one before it by dots', () => {
  const text = 'He has courage, (Holt) has a plan.';
  const part = (start: number, end: number) => ({ text: text.slice(start, end), span: { start, end } });
  expect(toSaid({ parts: [part(0, 15), part(16, 34)], origin: 'article' })).toBe(
    'He has courage … (Holt) has a plan.',
  );
});

it.each([
  [
    'behind "that" are shown alone',
    'Clerk Ann Holt added that "as a friend of the harbour I will vote for a mayor who lives in Carrick and swims."',
    ['“as a friend of the harbour I will vote for a mayor who lives in Carrick and swims.”'],
  ],
  [
    'behind "whether" are shown within the sentence',
    'Clerk Ann Holt asked whether "the mayor of Carrick and his brother have taken the money of the harbour office."',
    [
      'Clerk Ann Holt asked whether "the mayor of Carrick and his brother have taken the money of the harbour office."',
    ],
  ],
  [
    'in a sentence that turns are left out',
    'But Ann Holt, the clerk, called the vote for a mayor in May "one of the best days of the year for everybody in the town of Carrick."',
    [],
  ],
  [
    'in a sentence that names nobody whom it means are left out',
    'Whenever he went out, he told Ann Holt, the clerk, of "one of the best days of the year for everybody in the town of Carrick."',
    [],
  ],
])('words from the middle of a sentence %s', (_, sentence, expected) => {
  const text = `Carrick will vote on a new mayor in May.\n\n${sentence}`;
  expect(toShown(toArticle('Carrick weighs a new mayor', text))).toEqual(expected);
});

it('a sentence that names its speaker as the line below does gives way to whole words of somebody else', () => {
  const shown = toShown(
    toArticle(
      'Carrick weighs a new mayor',
      `Carrick will vote on a new mayor in May.

Council clerk Ann Holt praised the "old mayor of Carrick, whom nobody has seen in the town hall for a year or two."

"The mayor of Carrick has no friends left in the town," said Piet Sallow, a baker.`,
    ),
  );
  expect(shown).toEqual(['“The mayor of Carrick has no friends left in the town”']);
});

it('what another one has said already is told once', () => {
  const shown = toShown(
    toArticle(
      'Carrick weighs a new quay',
      `Carrick weighs a new quay, its council said on Tuesday.

"The council should put the money for the new quay into the old harbour," said Ann Holt, a teacher.

"Put the money for the new quay into the old harbour," said Piet Sallow, a baker.`,
    ),
  );
  expect(shown).toEqual(['“The council should put the money for the new quay into the old harbour”']);
});

it('words of another time give way to those of the news', () => {
  const shown = toShown(
    toArticle(
      'Holt will not sell the ferry of Carrick',
      `Ann Holt told the council of Carrick on Tuesday that she does not want to sell the ferry.

"Our harbour is a burden," Holt said in an earlier interview.

The council laughed.

"I will keep the ferry for the children of Carrick," Holt said.`,
    ),
  );
  expect(shown).toEqual(['“I will keep the ferry for the children of Carrick”']);
});

it('thanks give way to a judgement', () => {
  const shown = toShown(
    toArticle(
      'Court clears the ferrymen of Carrick',
      `A court cleared three ferrymen of Carrick of theft on Tuesday.

"We are very grateful for the ruling on our ferrymen today," said their lawyer Ann Holt.

"The theft of Carrick was made up in the harbour office," Holt said.`,
    ),
  );
  expect(shown[0]).toBe('“The theft of Carrick was made up in the harbour office”');
});

it('what judges comes before what describes', () => {
  const article = toArticle(
    'Carrick closes its ferry',
    `The council of Carrick closed its ferry on Tuesday.

"The ferry of Carrick leaves the quay at eight in the morning," said Piet Sallow, a baker.

"The council of Carrick must answer for each house on the island," said Ann Holt, a teacher.`,
  );
  const [described, judged] = explain(article).quotes.map(({ score }) => score.total);
  expect(judged).toBeGreaterThan(described ?? 0);
});

it('"Another member of the public" is no name where it opens a sentence', () => {
  const [quote] = explain(
    toArticle(
      'Carrick closes its ferry',
      `The council of Carrick closed its ferry on Tuesday.

Another member of the public said: "The council of Carrick has lost its last friend on the island."`,
    ),
  ).quotes;
  expect(quote?.speaker).toBe('Another member of the public');
  expect(quote?.score.reasons.join()).toContain('its speaker has no name');
});

it.each([
  [
    'a slogan that the text has twice',
    '“Ferry. We’re on it.”',
    'The “Ferry. We’re on it.” posters hang in each street.',
  ],
  ['a nickname', '‘Ferry Lung’', 'Doctors have dubbed the cough “ferry lung” since.'],
])('%s is no key quote, though the headline has it in marks', (_, name, sentence) => {
  const entry = condense(
    toArticle(
      `${name}: Carrick laughs at its harbour`,
      `Carrick laughed at its harbour on Tuesday, when the “Ferry. We’re on it.” posters came down.

${sentence}

“Nobody of us saw the joke in time,” harbour master Ann Holt said.`,
    ),
  );
  expect(entry.quotes.map(({ speaker }) => speaker)).toEqual(['Ann Holt']);
});
