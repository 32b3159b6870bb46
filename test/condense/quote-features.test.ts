import { describe, expect, test } from 'vitest';
import { toStems, toWords } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { opensLeaning, toQuoteFeatures } from '../../src/condense/quote-features.ts';
import type { News } from '../../src/condense/quote-news.ts';
import type { QuoteFeature } from '../../src/condense/quote-weights.ts';
import type { Quote } from '../../src/domain/entry.ts';

const said: Quote = {
  text: 'We will mend the pier',
  parts: [{ text: 'We will mend the pier', span: { start: 0, end: 21 } }],
  kind: 'speech',
  sentence: { start: 0, end: 21 },
  speaker: 'Ruth Calder',
  speakerSpan: null,
  role: null,
  roleSpan: null,
  evidence: [],
  origin: 'article',
  link: null,
};

const news: News = {
  stems: toStems(toWords('Norrey council votes to close harbour bridge')),
  title: toStems(toWords('Norrey council votes')),
  titleWords: new Set(toWords('Norrey council votes')),
  topic: new Set(),
  quoted: [],
  isAccusing: false,
  language: english,
};

const around = {
  depth: 0,
  beside: null,
  isDenial: false,
  unclear: 0,
  isOlder: false,
  isCourtesy: false,
  isJudging: false,
  isNamesake: false,
} as const;

function read(
  quote: Partial<Quote>,
  more: Partial<News> = {},
  further: Partial<typeof around> | object = {},
) {
  const whole = { ...said, ...quote };
  const words = toWords(whole.text);
  const surroundings = { ...around, ...further };
  return toQuoteFeatures(whole, { words, stems: toStems(words) }, { ...news, ...more }, surroundings);
}

/** A quotation of so many words. */
const ofLength = (count: number) => ({
  text: `We ${Array(count - 1)
    .fill('row')
    .join(' ')}`,
});
const without: News['language'] = { ...english, attribution: null };
const sure = (confidence: number) => ({ rule: 'a verb', words: 'said', confidence });

test.each<[string, QuoteFeature, number, Partial<Quote>, Partial<News>?, object?]>([
  ['a speaker counts for half where nothing tells how sure they are', 'attributed', 0.5, {}],
  [
    'a speaker counts as the surest that tells of them',
    'attributed',
    0.9,
    { evidence: [sure(0.6), sure(0.9)] },
  ],
  ['a speaker never counts for less than half', 'attributed', 0.5, { evidence: [sure(0.2)] }],
  [
    'nobody counts for nothing, whatever tells of them',
    'attributed',
    0,
    { speaker: null, evidence: [sure(0.9)] },
  ],
  ['who says it is not known', 'unnamed', 1, { speaker: null }],
  ['who says it is known', 'unnamed', 0, {}],
  [
    'nobody is missed where the language knows no speakers',
    'unnamed',
    0,
    { speaker: null },
    { language: without },
  ],
  [
    'nobody is missed in a language that is not known',
    'unnamed',
    0,
    { speaker: null },
    { language: undefined },
  ],
  ['a speaker in small letters is described', 'described', 1, { speaker: 'a nurse' }],
  ['the capital of an article makes no name', 'described', 1, { speaker: 'Another member of the crew' }],
  ['a capital behind an article makes a name', 'described', 0, { speaker: 'The Norrey council' }],
  ['a capital without an article makes a name', 'described', 0, { speaker: 'Calder' }],
  [
    'without words for articles each capital makes a name',
    'described',
    0,
    { speaker: 'The nurse' },
    { language: without },
  ],
  ['nobody is not described', 'described', 0, { speaker: null }],
  ['a role is told', 'role', 1, { role: 'council leader' }],
  ['no role is told', 'role', 0, {}],
  ['the headline quotes the words as they stand', 'headline', 2, {}, { quoted: ['will mend', 'the bridge'] }],
  ['the headline quotes other words', 'headline', 0, {}, { quoted: ['the bridge'] }],
  [
    'the headline quotes the words with other endings',
    'headline',
    1,
    { text: 'We are mending piers' },
    { quoted: ['mended piers'] },
  ],
  ['the headline quotes nothing', 'headline', 0, {}],
  ['the headline names the speaker', 'actor', 1, { speaker: 'Mayor of Norrey' }],
  ['the headline names the body that speaks', 'actor', 1, { speaker: 'the council' }],
  ['the headline names only one of the nouns for the speaker', 'actor', 1, { speaker: 'the council clerk' }],
  ['a noun that begins as one in the headline does names nobody', 'actor', 0, { speaker: 'a councillor' }],
  ['a noun with a letter before its own is another word', 'actor', 0, { speaker: 'an ex-council man' }],
  ['a speaker of whom the headline tells nothing is no actor', 'actor', 0, {}],
  [
    'a namesake of whom the headline names is no actor',
    'actor',
    0,
    { speaker: 'the council' },
    {},
    { isNamesake: true },
  ],
  ['nobody is no actor', 'actor', 0, { speaker: null }],
  ['it denies', 'denial', 1, {}, {}, { isDenial: true }],
  ['it denies nothing', 'denial', 0, {}],
  ['it is of the story by its own words', 'foreign', 0, {}, { topic: toStems(['mend', 'pier']) }],
  ['it is of the story by its speaker’s name', 'foreign', 0, {}, { topic: toStems(['calder']) }],
  ['it is of another story', 'foreign', 1, {}, { topic: toStems(['bridge']) }],
  ['nothing is foreign where no story is told', 'foreign', 0, {}],
  ['speech that opens with a small letter is cut', 'cut', 1, { text: 'will mend the pier' }],
  ['a fragment is not cut', 'cut', 0, { text: 'will mend the pier', kind: 'fragment' }],
  ['speech that opens with a capital is not cut', 'cut', 0, {}],
  ['it is a fragment', 'fragment', 1, { kind: 'fragment' }],
  ['it is speech', 'fragment', 0, {}],
  ['a capital and four words make a whole thought', 'whole', 1, { text: 'We mend the pier' }],
  ['three words make no whole thought', 'whole', 0, { text: 'We mend piers' }],
  ['a number and marks may open a whole thought', 'whole', 1, { text: '(“40 boats a day' }],
  ['a small letter opens no whole thought', 'whole', 0, { text: 'we mend the pier' }],
  ['what opens with a joining word leans', 'leaning', 1, { text: 'But we mend the pier' }],
  ['what opens with a pointer leans', 'leaning', 1, { text: 'That is the pier' }],
  ['a pronoun is plainer than a pointer', 'leaning', 0, { text: 'They closed the pier' }],
  ['what opens with any other word leans on nothing', 'leaning', 0, { text: 'Piers are closed' }],
  [
    'in a language that is not known nothing leans',
    'leaning',
    0,
    { text: 'But we mend the pier' },
    { language: undefined },
  ],
  ['no words lean on nothing', 'leaning', 0, { text: '…' }],
  ['what is unclear is handed on', 'unclear', 2, {}, {}, { unclear: 2 }],
  ['it was said before', 'older', 1, {}, {}, { isOlder: true }],
  ['it was said now', 'older', 0, {}],
  ['it is polite', 'courtesy', 1, {}, {}, { isCourtesy: true }],
  ['it is not polite', 'courtesy', 0, {}],
  ['it judges', 'judging', 1, {}, {}, { isJudging: true }],
  ['it judges nothing', 'judging', 0, {}],
  ['nine words are short', 'goodLength', 0, ofLength(9)],
  ['ten words are well', 'goodLength', 1, ofLength(10)],
  ['forty-five words are well', 'goodLength', 1, ofLength(45)],
  ['forty-six words are many', 'goodLength', 0, ofLength(46)],
  ['seventy-four words are not too long', 'tooLong', 0, ofLength(74)],
  ['seventy-five words are too long', 'tooLong', 1, ofLength(75)],
  ['twice as many words weigh twice', 'tooLong', 2, ofLength(150)],
  ['no length weighs more than three times', 'tooLong', 3, ofLength(300)],
  ['speech of three words is too short', 'tooShort', 1, ofLength(3)],
  ['speech of four words is not too short', 'tooShort', 0, ofLength(4)],
  ['a fragment is never too short', 'tooShort', 0, { ...ofLength(3), kind: 'fragment' }],
  ['a word of the news counts for a third', 'news', 1 / 3, { text: 'We close the pier' }],
  ['two words of the news count for two thirds', 'news', 2 / 3, { text: 'We close the bridge' }],
  [
    'four words of the news count no more than three',
    'news',
    1,
    { text: 'Norrey council votes on the bridge' },
  ],
  ['the news names the speaker', 'speakerInNews', 1, { speaker: 'Ann Norrey' }],
  ['the news names somebody else', 'speakerInNews', 0, {}],
  ['the news names a namesake', 'speakerInNews', 0, { speaker: 'Ann Norrey' }, {}, { isNamesake: true }],
  ['how far down it stands is handed on', 'late', 0.4, {}, {}, { depth: 0.4 }],
  ['it asks', 'question', 1, { text: 'Who will mend the pier?' }],
  ['it asks nothing', 'question', 0, {}],
])('of a quotation: %s', (_, feature, value, quote, more, further) => {
  expect(read(quote, more, further)[feature]).toBeCloseTo(value, 6);
});

describe('the first word of a quotation', () => {
  test.each([
    ['But we mend the pier', true],
    ['They mend the pier', true],
    ['That pier is ours', true],
    ['We mend the pier', false],
    [`${'.'.repeat(39)}They mend the pier`, false],
    [`${'.'.repeat(36)}They mend the pier`, true],
  ])('of "%s" may mean what stands before: %s', (text, leaning) => {
    expect(opensLeaning({ ...said, text }, english)).toBe(leaning);
    expect(opensLeaning({ ...said, text }, undefined)).toBe(false);
  });
});
