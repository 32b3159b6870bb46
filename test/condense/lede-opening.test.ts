import { expect, test } from 'vitest';
import { type Sentence, toSentences, toStems, toWords } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import {
  announces,
  isDelayed,
  isNameless,
  isQuoteFirst,
  opensWithScene,
  tellsBefore,
  tellsChange,
  toOpening,
} from '../../src/condense/lede-opening.ts';
import { leavesNews, toStory } from '../../src/condense/lede-story.ts';
import { findTop, toDateline } from '../../src/condense/lede-top.ts';
import { findQuotations } from '../../src/condense/quotations.ts';
import { toArticle } from './to-article.ts';

function read(text: string): Sentence[] {
  const article = toArticle(text);
  return toSentences(article, english.discourse, findQuotations(article, english));
}

function first(text: string): Sentence {
  const [sentence] = read(text);
  if (sentence === undefined) throw new Error('it has a sentence');
  return sentence;
}

const title = toStems(toWords('Norrey closes harbour bridge'));
const none = new Set<string>();

test.each([
  ['The rain fell on roofs of tin.', true],
  ['The rain fell on a bridge of tin.', false],
  ['The rain fell on Monday on roofs.', false],
  ['The rain fell on 40 percent of roofs.', false],
  ['The rain fell on Amble and its roofs.', false],
  ['AMBLE (NPA) – The rain fell on roofs of tin.', false],
])('"%s" opens with a scene: %s', (text, isScene) => {
  expect(opensWithScene(first(text), title)).toBe(isScene);
  expect(opensWithScene(first(text), none)).toBe(false);
});

test('no sentence opens with no scene', () => {
  expect(opensWithScene(undefined, title)).toBe(false);
  expect(leavesNews(undefined, title, true)).toBe(false);
});

test.each([
  ['When the rains came, boats sank.', true],
  ['When the rains came on Monday, boats sank.', false],
  ['Boats sank when the rains came.', false],
])('"%s" puts its news off: %s', (text, isLate) => {
  expect(isDelayed(first(text))).toBe(isLate);
});

test('what was, and no day of the news, is before it', () => {
  expect(tellsBefore(first('Years ago boats sank in the rain.'))).toBe(true);
  expect(tellsBefore(first('Years ago boats sank in the rain on Monday.'))).toBe(false);
  expect(tellsBefore(first('Boats sink in the rain.'))).toBe(false);
});

test('a change is told by the writer, of now', () => {
  expect(tellsChange(first('Amble has closed its pier.'))).toBe(true);
  expect(tellsChange(first('Amble has closed its pier, Reed said.'))).toBe(false);
  expect(tellsChange(first('“Amble has closed its pier and its quay.”'))).toBe(false);
  expect(tellsChange(first('Boats sink in the rain.'))).toBe(false);
});

const long = 'for all of the boats and the crews of the island';

test.each([
  ['two words of the headline and a report', `Norrey will close its bridge ${long}, it said.`, 2],
  ['two words of the headline', `Norrey is to shut its bridge ${long}.`, 1],
  ['a word of the headline', `Amble is to shut its bridge ${long}.`, 1],
  ['none', `Amble is to shut its pier ${long}.`, 0],
  ['a day of this week', `Amble is to shut its pier on Monday ${long}.`, 1],
  ['a link to what stands before', `But Norrey is to shut its bridge ${long}.`, 0],
  ['marks that open', `“Norrey is to shut its bridge ${long}.”`, 0],
  ['eleven words', 'Norrey is to shut its bridge for all of the boats.', 0],
  ['twelve words', 'Norrey is to shut its bridge for all of the old boats.', 1],
])('of an opening with %s', (_, text, worth) => {
  expect(toOpening(first(text), title, none, false)).toBe(worth);
  expect(toOpening(first(text), title, none, true)).toBe(0);
});

test('without a headline what was done in the topic opens twice', () => {
  const topic = toStems(['pier']);
  expect(toOpening(first(`Amble has closed its pier ${long}.`), none, topic, false)).toBe(2);
  expect(toOpening(first(`Amble needs its pier ${long}.`), none, topic, false)).toBe(0);
});

test.each([
  ['That is what the rain did.', true],
  ['The rain fell on roofs of tin.', true],
  ['The rain fell on Amble and its roofs.', false],
  ['That is what Norrey did to its bridge.', false],
  ['That is what Norrey did on Monday.', false],
  ['That is what Norrey did.', true],
])('"%s" is said to be gone on with: %s', (text, isAnnouncing) => {
  expect(announces(first(text), title, english, false)).toBe(isAnnouncing);
});

test('marks open a sentence behind its dateline too', () => {
  expect(
    [
      '“We go,” he said.',
      '"We go," he said.',
      "''We go,'' he said.",
      'AMBLE (NPA) – “We go,” he said.',
      'We “go” now.',
    ].map((text) => isQuoteFirst(first(text))),
  ).toEqual([true, true, true, true, false]);
});

test('a capital behind the first word is a name', () => {
  expect(['Rain fell on Amble.', 'Rain fell.', 'Rain fell on NPA.'].map(isNameless)).toEqual([
    false,
    true,
    true,
  ]);
});

test.each([
  ['a scene', 'Ann Holt sat at the harbour bridge of Norrey on Monday.', true],
  ['marks', '“We go,” said Ann Holt of Norrey.', true],
  ['the news of today', 'Norrey will close on Monday.', false],
  ['other news of today', 'Amble will sleep on Monday.', true],
  ['what was done', 'Norrey closed its harbour bridge.', false],
  ['what was said', 'Norrey said its bridge was closed.', false],
  ['what is', 'Norrey is a bridge of tin.', true],
  ['an agency', 'AMBLE (NPA) – Norrey is a bridge of tin.', false],
  ['an agency and other news of today', 'AMBLE (NPA) – Boats sank on Monday.', false],
  ['one word of the headline', 'Norrey said it was closed.', true],
])('whether a text that opens with %s leaves the news', (_, text, leaves) => {
  expect(leavesNews(first(text), title, false)).toBe(leaves);
  expect(leavesNews(first(text), title, true)).toBe(true);
});

test('what speaks for the paragraph that says why a feature is written counts behind an opening without news', () => {
  const opening = first('Boats of Norrey sank.');
  const later = first('Norrey closed its harbour bridge, a sign of the times.');
  expect(toStory(later, 1, true, title, opening)).toMatchObject({ headline: 0.5, gist: 2, scene: 0 });
  expect(toStory(later, 0, true, title, opening)).toMatchObject({ headline: 0 });
  expect(toStory(later, 1, false, title, opening)).toMatchObject({ headline: 0, gist: 0, event: 0 });
  const done = first('Norrey opened its gate on Monday.');
  const event = (place: number, isLate = true) => toStory(done, place, isLate, title, opening).event;
  expect([event(0), event(1), event(3), event(4), event(1, false)]).toEqual([0, 1, 1, 0, 0]);
  const sat = first('Ann Holt sat at the quay.');
  expect([0, 1].map((place) => toStory(sat, place, false, title, opening).scene)).toEqual([2, 1]);
});

test('a line between the headline and the text is passed over where the text says more', () => {
  const body =
    'Norrey will close its harbour bridge to all of the boats and all of the crews of the old island in May.';
  const begin = (text: string, of = title) => findTop(read(text), of, english)[0]?.text.split(' ', 1)[0];
  expect(begin(`Boats must wait for a while.\n\n${body}`)).toBe('Norrey');
  expect(begin(`Boats must wait for a while.\n\n${body}`, none)).toBe('Boats');
  expect(begin(`Boats must wait on Monday for a while.\n\n${body}`)).toBe('Boats');
  expect(begin(`Boats must wait for a while. It is old.\n\n${body}`)).toBe('Boats');
  expect(begin('Boats must wait for a while.\n\nNorrey will close its harbour bridge in May.')).toBe('Boats');
  expect(begin(`Boats must wait.\n\nAMBLE (NPA) – ${body}`)).toBe('AMBLE');
});

test('a dateline stands where a paragraph opens', () => {
  const [one, two] = read('AMBLE (NPA) – Boats sank. AMBLE (NPA) – Boats sank.');
  expect([one, two].map((sentence) => (sentence === undefined ? null : toDateline(sentence)))).toEqual([
    'AMBLE (NPA) – ',
    '',
  ]);
});
