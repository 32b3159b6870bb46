import { describe, expect, test } from 'vitest';
import { type Sentence, toSentences, toStems, toWords } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import type { Language } from '../../src/condense/languages/language.ts';
import { leans, opensWithPerson, resumes } from '../../src/condense/leaning.ts';
import { findQuotations } from '../../src/condense/quotations.ts';
import { toArticle } from './to-article.ts';

function read(text: string): Sentence[] {
  const article = toArticle(text);
  return toSentences(article, english.discourse, findQuotations(article, english));
}

function last(text: string): Sentence {
  const sentence = read(text).at(-1);
  if (sentence === undefined) throw new Error('it has sentences');
  return sentence;
}

const without: Language = { ...english, attribution: null };

describe('to a reader of the headline "Norrey votes on the old ferry" alone', () => {
  const title = toStems(toWords('Norrey votes on the old ferry'));
  const before = 'Mary Ann Holt gave an interview to Amble Radio on the quay.';
  const judge = (text: string, language: Language | null = english) => {
    const sentences = read(`${before}\n\n${text}`);
    return leans(sentences[1] ?? last(text), sentences, title, language ?? undefined);
  };

  test.each([
    ['She has sold the boat to a neighbour.', 'a pronoun'],
    ['It’s the last boat of its kind.', 'a pronoun with an apostrophe'],
    ['But she has sold the boat to a neighbour.', 'a pronoun behind what turns'],
    ['But when the rains came, boats sank.', 'a clause behind what turns'],
    ['Then boats sank in the rain.', 'what goes on'],
    ['Boats also sank in the rain.', 'what adds'],
    ['The actor sold a boat to a neighbour.', 'somebody by what they are'],
    ['The company struggled and sank.', 'something by what it is'],
    ['The Amble, Kent, golfer is on a boat.', 'somebody by where they live and what they are'],
    ['The Amble golfer said boats sank.', 'somebody by what they are, who speaks'],
    ['The Amble golfer struck a boat.', 'somebody by what they are, who acts'],
    ['The film, which opens on Friday, shows boats.', 'a thing of which more is told'],
    ['The new film, which opens on Friday, shows boats.', 'a thing of two words of which more is told'],
    ['In the interview, boats were praised.', 'a phrase with what was told before'],
    ['In the radio interview, boats were praised.', 'a phrase of two words with what was told before'],
    ['In a sign of how old these walls are, boats sank.', 'what a demonstrative means'],
    ['Holt will sell a boat.', 'a last name'],
    ['Holt, 44, will sell a boat.', 'a last name with an age'],
    ['Holt’s boats sank.', 'the last name of an owner'],
    ['But Holt will sell a boat.', 'a last name behind what turns'],
    ['Ms. Holt will sell a boat.', 'a last name behind its title'],
  ])('"%s" leans: it opens with %s', (text) => {
    expect(judge(text)).toBe(true);
    expect(judge(text, null)).toBe(false);
  });

  test.each([
    ['Boats sank in the rain.', 'a noun'],
    ['But boats sank in the rain.', 'a noun behind what turns'],
    ['The old ferry sank in the rain.', 'a thing of the headline'],
    ['The town council sold a boat.', 'a body'],
    ['The Norland police said boats sank.', 'a body with its place'],
    ['The mayor of Amble said boats sank.', 'somebody of whom it tells of what'],
    ['A golfer said boats sank.', 'somebody who is new'],
    ['The Amble golfer Jo Reed said boats sank.', 'somebody with a name'],
    ['The Amble golfers said boats sank.', 'several people'],
    ['The police, which has boats, sank them.', 'what everybody knows'],
    ['The old ferry, which sails on Friday, sank.', 'a thing of the headline of which more is told'],
    ['The Bray, which sails on Friday, sank.', 'a name of which more is told'],
    ['A film, which opens on Friday, shows boats.', 'what is new and more of it'],
    ['In the song, boats were praised.', 'a phrase with what nobody told before'],
    ['In an interview, boats were praised.', 'a phrase with what is new'],
    ['See the interview, of boats, on air.', 'no preposition'],
    ['In the ferry, boats were praised.', 'a phrase with what the headline tells'],
    ['In the Radio interview, boats were praised.', 'a phrase with a name'],
    ['In the old radio interview, boats were praised.', 'a phrase of many words'],
    ['In the morning, boats were praised.', 'a part of a day'],
    ['In the week, boats were praised.', 'a time'],
    ['In the interview boats were praised.', 'a phrase without a comma'],
    ['Boats sank in the rain and wind of the year that these walls fell.', 'a noun far from a demonstrative'],
    ['Boats will be sold this year.', 'a noun before a time'],
    ['But boats like these sank in the rain.', 'what turns, with a demonstrative that it may mean itself'],
    ['Norrey will sell a boat.', 'a name of the headline'],
    ['Reed will sell a boat.', 'a name that nobody told'],
    ['Holt Reed will sell a boat.', 'a full name'],
    ['Ms. Reed will sell a boat.', 'a title and a name that nobody told'],
  ])('"%s" does not lean: it opens with %s', (text) => {
    expect(judge(text)).toBe(false);
  });

  test.each([
    ['The Amble golfer said boats sank.', false],
    ['In the interview, boats were praised.', false],
    ['The film, which opens on Friday, shows boats.', false],
    ['She has sold the boat to a neighbour.', true],
    ['Holt will sell a boat.', true],
    ['Ms. Holt will sell a boat.', false],
  ])('"%s" leans without words for speakers: %s', (text, leaning) => {
    expect(judge(text, without)).toBe(leaning);
  });

  test('a last name is known to be one by a sentence before, not by one behind or by a word that begins alike', () => {
    const judgeAt = (text: string, at: number) => {
      const sentences = read(text);
      return leans(sentences[at] ?? last(text), sentences, title, english);
    };
    expect(judgeAt('Holt will sell a boat. Mary Holt has two.', 0)).toBe(false);
    expect(judgeAt('A boat of Holt sank. Holt will sell a boat.', 1)).toBe(false);
    expect(judgeAt('Mary Holt has two. Holt will sell a boat.', 1)).toBe(true);
    expect(judgeAt('In the interview, boats were praised. The interview was short.', 0)).toBe(false);
  });
});

test.each([
  ['He lashes out at the council.', true],
  ['She’s lashed out at the council.', true],
  ['They lash out at the council.', true],
  ['It is raining in Amble.', false],
  ['We lash out at the council.', false],
  ['I lash out at the council.', false],
  ['Boats lash out at the council.', false],
])('"%s" opens with a person: %s', (text, opens) => {
  expect(opensWithPerson(last(text), english.attribution)).toBe(opens);
  expect(opensWithPerson(last(text), null)).toBe(false);
});

test.each([
  ['On Saturday it will sail.', true],
  ['Saturday it will sail.', true],
  ['Saturday morning it will sail.', true],
  ['In May they’ll sail.', true],
  ['On Saturday boats will sail.', false],
  ['On the quay it will rest.', false],
  ['Boats will sail and it will rest.', false],
  ['In it, the prince tells of boats.', true],
  ['In ferries, the prince tells of boats.', false],
  ['In a new study, they say boats sank.', true],
  ['In a new study, boats sank.', false],
  ['In a new study of boats and piers, they sank.', true],
  ['In a new study of boats and of piers, they sank.', false],
  ['In a new study of Monday in May, they say boats sank.', true],
  ['In a new study of Amble, they say boats sank.', false],
  ['A new study, they say, is of boats.', false],
  ['In a new study they say boats sank.', false],
  ['On Thursday, court heard of her boat.', true],
  ['On Thursday, boats that he owned sank.', true],
  ['On Thursday, the boats that he owned sank.', false],
  ['On Thursday, a crew that he led sank.', false],
  ['On Thursday, one of his boats sank.', true],
  ['On Thursday, Reed sold her boat.', false],
  ['On Thursday, captains sold her boat.', true],
  ['On Thursday, captain and mate sold her boat.', false],
  ['On Thursday, boats of its kind sank.', false],
  ['Launching her bid a year early, Ann Holt is away.', false],
  ['Launching her bid a year early, boats sank.', true],
  ['Boats sank in the rain.', false],
])('"%s" does not say of whom or what it speaks: %s', (text, isOpen) => {
  expect(resumes(last(text), english)).toBe(isOpen);
});

test.each([
  ['On Saturday it will sail.', false],
  ['Saturday it will sail.', true],
  ['On Thursday, court heard of her boat.', false],
  ['In it, the prince tells of boats.', false],
])('"%s" resumes without words for speakers: %s', (text, isOpen) => {
  expect(resumes(last(text), without)).toBe(isOpen);
});
