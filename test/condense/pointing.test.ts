import { expect, test } from 'vitest';
import { toStems, toWords } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { findPointer } from '../../src/condense/pointing.ts';

const stems = toStems(toWords('Norrey votes on the ferry'));

const find = (sentence: string, many = false, language = english) =>
  findPointer(sentence, { stems, hasMany: () => many }, language);

test.each([
  ['It would make things worse.', 'it'],
  ['We sold it.', 'it'],
  ['We sold it’ll all.', 'it'],
  ['We sold their boats.', 'their'],
  ['No, we will stay.', 'no'],
  ['First, we will stay.', 'first'],
  ['We need that information.', null],
  ['We read that information.', 'that'],
  ['We are for exactly that reason away.', 'that'],
  ['We are for that.', 'that'],
  ['We go to sea in boats of wood and iron for that.', null],
  ['That information is old.', 'that'],
  ['That’s old.', 'that'],
  ['That is old.', 'that'],
  ['Those pictures are old.', 'those'],
  ['We sold these pictures.', 'these'],
  ['We know this includes boats.', 'this'],
  ['We know this really hurts.', 'this'],
  ['The third is hard to find.', 'third'],
  ['We sold the other.', 'other'],
  ['We sold the other, and left.', 'other'],
  ['We went over there.', 'there'],
])('"%s" means by a word of it what only words before it tell: %s', (sentence, word) => {
  expect(find(sentence)).toBe(word);
  expect(find(sentence, false, { ...english, attribution: null })).toBeNull();
});

test.each([
  ['Snow lies where it should.', 'a noun opens the sentence'],
  ['We sold the boat and mended it.', 'a noun with its article is before'],
  ['We sold boats and mended it.', 'a plural is before'],
  ['We met Holt and sold it.', 'a name is before'],
  ['We sold it [the boat].', 'a bracket tells it'],
  ['We sold it (the boat).', 'a bracket tells it'],
  ['It is right that we stay.', 'a clause follows that it announces'],
  ['We say it again: we stay.', 'a colon follows'],
  ['It was a long winter day for us.', 'it is a time'],
  ['It was a long night.', 'it is a part of a day'],
  ['No way we will stay.', 'no comma follows'],
  ['We sold those of wood.', 'what follows tells which'],
  ['We sold those who left.', 'a clause tells which'],
  ['We sold those guilty of fraud.', 'what follows the next word tells which'],
  ['We are for that kind of boat.', 'what follows tells which'],
  ['We are for that ferry.', 'the news tells it'],
  ['We sold the bridge for that bridge.', 'it tells it itself'],
  ['We went for that year.', 'it is a time'],
  ['That ferry sank.', 'the news tells what opens it'],
  ['We know that boats sank.', 'a verb before opens a clause'],
  ['This is old.', 'it opens'],
  ['We know this.', 'it ends the clause'],
  ['We know this boat.', 'no verb follows'],
  ['The third boat is old.', 'a noun follows'],
  ['We sold a third.', 'no article of the definite kind is before'],
  ['There is a boat.', 'it opens'],
  ['We were there.', 'no way is before'],
  ['The boat is over there.', 'a thing is before'],
])('"%s" means nothing that only words before it tell: %s', (sentence) => {
  expect(find(sentence)).toBeNull();
});

test.each([
  ['It’s hard not to, though.', 'it'],
  ['It is that.', 'it'],
  ['It has to go.', 'it'],
  ['It is, we know, right that we stay.', 'it'],
  ['It is right and good and old and big and wet that we stay.', 'it'],
  ['They say that we stay.', 'they'],
])('"%s" announces nothing by its "it"', (sentence, word) => {
  expect(find(sentence)).toBe(word);
});

test('several whom the news tells of may be meant by "they", not by "it"', () => {
  expect(find('They will stay.', true)).toBeNull();
  expect(find('It will stay.', true)).toBe('it');
});

test('beyond forty words nothing is looked for', () => {
  const far = (count: number) => find(`We ${'we '.repeat(count - 1)}it`);
  expect([far(39), far(40)]).toEqual(['it', null]);
});

test('a capital that opens, "I" and short forms of verbs are no names', () => {
  expect(find('We and I sold it.')).toBe('it');
  expect(find('We know I’ve sold it.')).toBe('it');
  expect(find('We know Holt’s sold it.')).toBeNull();
});
