import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../src/condense/languages/languages.ts';
import { findQuotes } from '../../src/condense/quotes.ts';
import { toArticle } from './to-article.ts';

const english = findLanguage('en');

function partsOf(text: string): string[][] {
  return findQuotes(toArticle(text), english).map((quote) => quote.parts.map((part) => part.text));
}

describe('marks', () => {
  test.each([
    ['straight', 'Holt said: "The ferry sails today."', ['The ferry sails today.']],
    ['curly', 'Holt said: “The ferry sails today.”', ['The ferry sails today.']],
    [
      'short and with an "I" in it',
      '“Now I have tons.” Holt paused. “So I do.”',
      ['Now I have tons.', 'So I do.'],
    ],
    [
      'closed by two single marks',
      '“The ferry sails today,’’ says Holt, who runs it. “It sails at noon.”',
      ['The ferry sails today,', 'It sails at noon.'],
    ],
    ['guillemets', '« Le bac part à midi », dit Anne Holt.', ['Le bac part à midi']],
    [
      'guillemets the other way round',
      '»Die Fähre fährt heute«, sagte Anna Holt.',
      ['Die Fähre fährt heute'],
    ],
    ['low and high', 'Anna Holt sagte: „Die Fähre fährt heute.“', ['Die Fähre fährt heute.']],
    ['corner brackets', '「船は正午 に 出ます」とホルトさん。', ['船は正午 に 出ます']],
    ['single', "'The ferry sails today,' Holt said.", ['The ferry sails today,']],
    [
      'single, around what several own',
      "'Both crews' a.m. sailings are off,' Holt said.",
      ["Both crews' a.m. sailings are off,"],
    ],
    [
      'single and curly',
      '‘It’s the crews’ ferry, and it sails today,’ Holt said.',
      ['It’s the crews’ ferry, and it sails today,'],
    ],
    ['apostrophes alone', "It's the crews' ferry, the workers' pride and the town's.", []],
    ['an inch sign', 'The rail is 6\'2" high, and the mast 40" across.', []],
    [
      'one inside another',
      'Holt said: "They shouted \'cast off now\' and left."',
      ["They shouted 'cast off now' and left."],
    ],
    [
      'curly inside straight',
      'Holt said: "They shouted “cast off now” and left."',
      ['They shouted “cast off now” and left.'],
    ],
    [
      'guillemets inside guillemets',
      'Holt: « Ils ont crié « partez tout de suite » hier. »',
      ['Ils ont crié « partez tout de suite » hier.'],
    ],
    [
      'two single marks',
      "''It's the crews' ferry,'' said Holt. ''They told me, 'Cast off.'''",
      ["It's the crews' ferry,", "They told me, 'Cast off.'"],
    ],
    [
      'two backticks and two single marks',
      "``The ferry sails today,'' Holt said.",
      ['The ferry sails today,'],
    ],
    ['a backtick', "`The ferry sails at noon today,' Holt said.", ['The ferry sails at noon today,']],
    [
      'around a title in short, which ends no sentence',
      "''The council was willing to wait,'' Mr. Holt said, ''but we've been here four years now.''",
      ['The council was willing to wait,', "but we've been here four years now."],
    ],
    ['garbled', 'â€œThe ferry sails today,â€\u009d Holt said.', ['The ferry sails today,']],
    ['garbled with a byte lost', 'â€œIt isnâ€™t safe,â€ Holt said.', ['It isnâ€™t safe,']],
    ['garbled from Cyrillic', 'вЂњThe ferry sails today,вЂќ Holt said.', ['The ferry sails today,']],
    [
      'straight inside straight',
      'Holt said: "They called it a "royal barge," and then it sank."',
      ['They called it a "royal barge," and then it sank.'],
    ],
    [
      'an opening mark lost',
      'Holt said the ferry would sail today." She left the quay. "It sails at noon," said Reed.',
      ['It sails at noon,'],
    ],
    ['a closing mark lost', '"It sails, he said. "It sails at noon," said Reed.', ['It sails at noon,']],
    ['a mark at the end alone', 'The ferry sails today," Holt said on the quay in the rain.', []],
    ['guillemets as bullets', '» The ferry sails today\n\n» Tickets cost ten crowns', []],
    [
      'guillemets as bullets before real ones',
      '» The ferry sails today\n\nHolt : « Le bac part à midi. »',
      ['Le bac part à midi.'],
    ],
    ['never closed', 'Holt said: "The ferry sails today.', ['The ferry sails today.']],
  ])('%s', (_, text, words) => {
    expect(partsOf(text).flat()).toEqual(words);
  });
});

describe('what belongs together', () => {
  test('a quotation split by a clause is one, in two parts', () => {
    expect(partsOf('"The ferry," Ann Holt said, "sails at noon."')).toEqual([
      ['The ferry,', 'sails at noon.'],
    ]);
  });

  test('a quotation that each paragraph opens anew is one, in parts', () => {
    const text = 'Ann Holt said: "The ferry sails.\n\n"It sails at noon.\n\n"And it comes back."';
    expect(partsOf(text)).toEqual([['The ferry sails.', 'It sails at noon.', 'And it comes back.']]);
  });

  test.each([
    'said Mr. Holt.',
    'said Ann Holt, a former head of the harbour board who now directs a centre for the ports of the northern coast in the county of Sund.',
    'Holt said in an interview aired on “The Week.”',
  ])('two sentences around "%s" are one thought', (said) => {
    expect(partsOf(`Ann Holt came. “It is closed to us,” ${said} “Nobody in the town was asked.”`)).toEqual([
      ['It is closed to us,', 'Nobody in the town was asked.'],
    ]);
  });

  test('two sentences around who said them are one thought', () => {
    expect(partsOf('"The ferry sails today," said Ann Holt, who runs it. "It sails at noon."')).toEqual([
      ['The ferry sails today,', 'It sails at noon.'],
    ]);
  });

  test.each([
    ['a sentence of the writer between them', 'Ann Holt said. The crowd cheered.'],
    ['no word of who spoke between them', 'and then it rained on all of them.'],
  ])('with %s they are two', (_, between) => {
    expect(partsOf(`"The ferry sails today," ${between} "It sails at noon."`)).toHaveLength(2);
  });

  test('two long sentences around who said them are two quotations', () => {
    const long = `${'The ferry sails and '.repeat(10)}comes back`;
    expect(partsOf(`"${long}," Ann Holt said. "${long}."`)).toHaveLength(2);
  });

  test('the words of two people are two quotations', () => {
    expect(
      partsOf('"The ferry sails," Ann Holt said, and Paul Stone added, "at noon, we hope."'),
    ).toHaveLength(2);
  });

  test('a block quotation needs no marks, and takes its speaker from the colon before it', () => {
    const article = toArticle('Ann Holt wrote to the crews:\n\nThe ferry sails at noon.', {
      1: 'blockquote',
    });
    const [quote] = findQuotes(article, english);
    expect(quote).toMatchObject({ text: 'The ferry sails at noon.', kind: 'speech', speaker: 'Ann Holt' });
  });

  test('the text of a quotation is its parts, joined by a blank', () => {
    const [quote] = findQuotes(toArticle('"The ferry," Ann Holt said, "sails at noon."'), english);
    expect(quote?.text).toBe('The ferry, sails at noon.');
  });
});

test('a block set apart without marks is a box, unless it is known who said it', () => {
  const article = toArticle('The ferry is old.\n\nSummary: the ferry sails once a day.', { 1: 'blockquote' });
  expect(findQuotes(article, english)).toEqual([]);
});

describe('what is no quotation of anybody', () => {
  test.each([
    ['the name of a work', 'Holt sang in "The Captain of the Valley" for years.'],
    ['a nickname', 'Robert "Bob" Holt runs the port.'],
    ["a word held at arm's length", 'The "ferry" is a raft with a sail.'],
    ['markup', 'He wrote <a href="https://example.org/a b c">there</a>.'],
  ])('%s', (_, text) => {
    expect(partsOf(text)).toEqual([]);
  });
});

test('a nickname stays inside the name of its bearer', () => {
  const [quote] = findQuotes(toArticle('"The ferry sails today," Robert "Bob" Holt said.'), english);
  expect(quote?.speaker).toBe('Robert "Bob" Holt');
});

test('a fragment keeps the sentence around it', () => {
  const article = toArticle(
    'It rains. Ann Holt called the plan "a stunt for fools" on Monday. It rains again.',
  );
  const [quote] = findQuotes(article, english);
  expect(quote?.kind).toBe('fragment');
  expect(article.text.slice(quote?.sentence.start, quote?.sentence.end)).toBe(
    'Ann Holt called the plan "a stunt for fools" on Monday.',
  );
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      '“',
      '”',
      '«',
      '»',
      '„',
      "'",
      '’',
      '‘',
      ', ',
      '. ',
      ': ',
      '\n\n',
      ' said ',
      'Ann Holt',
      ' he ',
    ),
    fc.constantFrom(
      ' 😀 ',
      'e\u0301',
      'שלום',
      'مرحبا',
      '船',
      ' and also said',
      ' who said',
      '—',
      '(',
      ')',
      ' Jr.',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const anyText = fc
    .array(piece, { maxLength: 60 })
    .map((pieces) => pieces.join('').replace(/\n{3,}/g, '\n\n'));

  test('every part, speaker and role stands in the article where its span says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const quote of findQuotes(toArticle(text), english)) {
          for (const { text: words, span } of quote.parts)
            expect(text.slice(span.start, span.end)).toBe(words);
          if (quote.speakerSpan !== null)
            expect(text.slice(quote.speakerSpan.start, quote.speakerSpan.end)).toBe(quote.speaker);
          const spans = [quote.roleSpan, quote.bodySpan].filter((span) => span != null);
          if (quote.role !== null)
            expect(spans.map(({ start, end }) => text.slice(start, end)).join(', ')).toBe(quote.role);
          expect(quote.speaker === null).toBe(quote.speakerSpan === null);
        }
      }),
    );
  });

  test('quotations are in order, apart, and inside their sentences', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { parts, sentence } of findQuotes(toArticle(text), english)) {
          for (const { span } of parts) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(sentence.start).toBeLessThanOrEqual(span.start);
            expect(sentence.end).toBeGreaterThanOrEqual(span.end);
            end = span.end;
          }
        }
      }),
    );
  });

  test('no part cuts a character in two', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: words } of findQuotes(toArticle(text), english))
          expect(words.isWellFormed()).toBe(true);
      }),
    );
  });
});
