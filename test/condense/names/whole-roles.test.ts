import { expect, test } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const brask = 'Sunniva Brask';

test.each([
  ['the party and the land of a seat', 'Rep. Sunniva Brask (D-Norl.) rose.', brask, 'Rep., D-Norl.'],
  ['the seat behind a comma', 'Sen. Sunniva Brask, R-N.L., rose.', brask, 'Sen., R-N.L.'],
  [
    'the party behind an office, without an article',
    'Senator Sunniva Brask, Republican of North Norland, rose.',
    brask,
    'Senator, Republican of North Norland',
  ],
  [
    'who leads a party somewhere',
    'Rep. Sunniva Brask, the top Democrat on the Norland Harbour Committee, rose.',
    brask,
    'Rep., the top Democrat on the Norland Harbour Committee',
  ],
  [
    'what somebody was, behind what they are by trade',
    'The economist Sunniva Brask, a former adviser in the Harbour Office, rose.',
    brask,
    'economist, a former adviser in the Harbour Office',
  ],
  [
    'whom a lawyer speaks for',
    'Amble attorney Sunniva Brask, who represented the divers in the lock case, rose.',
    brask,
    'Amble attorney, who represented the divers in the lock case',
  ],
  [
    'no kinship and no side behind an office',
    'Sen. Sunniva Brask, a friend of Wes Lund, rose.',
    brask,
    'Sen.',
  ],
  [
    'a name with its possessive at the end',
    'Sunniva Brask, the chief ferry broker at Lund & Reed’s, rose.',
    brask,
    'the chief ferry broker at Lund & Reed’s',
  ],
  [
    'a row of nouns behind one article',
    'Sunniva Brask, an author, columnist and lecturer who specializes in quays, rose.',
    brask,
    'an author, columnist and lecturer who specializes in quays',
  ],
  [
    'what opens the sentence before its subject',
    'A Sund voter who supports the toll, Sunniva Brask lost her boat.',
    brask,
    'A Sund voter who supports the toll',
  ],
  [
    'what each of several is, in the singular',
    'The founding members Wes Lund, Karl Onn and Sunniva Brask met.',
    brask,
    'founding member',
  ],
  [
    'nothing with the verb that puts several in or out',
    'Karl Onn wants owners to oust directors Wes Lund and Sunniva Brask.',
    brask,
    null,
  ],
  ['no kin of several', 'The brothers Wes Lund and Sunniva Brask met.', brask, null],
  [
    'the letters before a name as those of the body',
    'It is late, the head of NHBK Sunniva Brask told the paper.',
    brask,
    'head of NHBK',
  ],
  [
    'a party before a name as no part of it',
    'The chief of the opposition, Harbour Union-Norland Democrats Sunniva Brask, rose.',
    brask,
    'chief of the opposition',
  ],
  [
    'a town called after a saint',
    'St. Charles Police Lt. Sunniva Brask rose.',
    brask,
    'St. Charles Police Lt.',
  ],
  [
    'two bodies joined by "and"',
    'A word came from Sunniva Brask of Marsh Neighbours and Ferrymen Against Tolls.',
    brask,
    'of Marsh Neighbours and Ferrymen Against Tolls',
  ],
  [
    'what somebody does besides',
    'Sunniva Brask, a former harbour official who also sits on the board of Norden Haulage, rose.',
    brask,
    'a former harbour official who also sits on the board of Norden Haulage',
  ],
  [
    'the clause behind the land of a town',
    'Sunniva Brask, a doctor from Lund, N.L., who specializes in knees, rose.',
    brask,
    'a doctor from Lund, N.L., who specializes in knees',
  ],
  [
    'the name that letters stand for',
    'The Board of Norland Harbours (BNH) met without Sunniva Brask, executive director of BNH.',
    brask,
    'executive director of BNH, Board of Norland Harbours',
  ],
  [
    'no name for letters that everybody reads',
    'Sunniva Brask, a member of NATO, rose.',
    brask,
    'a member of NATO',
  ],
  ['the seat behind a bare name', 'A rival of Lund was Sunniva Brask (R-Norl.).', brask, 'R-Norl.'],
  [
    'who leads a party in a committee rather than the seat',
    'Harbour Committee Ranking Democrat Sunniva Brask (D-Norl.) rose.',
    brask,
    'Harbour Committee Ranking Democrat',
  ],
  [
    'no sum before "and"',
    'It cost $200,000 and former harbour model Sunniva Brask paid.',
    brask,
    'former harbour model',
  ],
  [
    'whose it is, where a pronoun opens it',
    'Wes Lund came with his longtime doctor, Sunniva Brask. Lund’s boat sank.',
    brask,
    'Lund’s longtime doctor',
  ],
  [
    'whose it is, told by the sentence before',
    'Wes Lund denied it all. His lawyer Sunniva Brask knew. Wes Lund’s boat sank.',
    brask,
    'Wes Lund’s lawyer',
  ],
  [
    'kin of somebody named',
    'Wes Lund came with his sister, Sunniva Brask. Lund’s boat sank.',
    brask,
    'Lund’s sister',
  ],
  [
    'nobody’s where two can be meant',
    'Wes Lund sued Karl Onn over his lawyer, Sunniva Brask. Lund’s boat sank.',
    brask,
    'lawyer',
  ],
  [
    'nobody’s where a man without a name stands between',
    'Wes Lund met the mayor and his sister, Sunniva Brask. Lund’s boat sank.',
    brask,
    null,
  ],
  [
    'a force behind "and"',
    'It was up to former ferry pilot and Marine Sunniva Brask.',
    brask,
    'former ferry pilot and Marine',
  ],
  ['a rank that only a constable has', 'The quay shut. Const. Sunniva Brask rose.', brask, 'Const.'],
  [
    'what the body does that somebody is of',
    'It fell to Sunniva Brask of the Norland Ferry Union, which represents pilots.',
    brask,
    'of the Norland Ferry Union, which represents pilots',
  ],
  [
    'whose side somebody takes',
    'Sunniva Brask, a committeewoman from Norland who openly supports Wes Lund, rose.',
    brask,
    'a committeewoman from Norland who openly supports Wes Lund',
  ],
  [
    'no side with a thing',
    'Sunniva Brask, a committeewoman from Norland who supports it, rose.',
    brask,
    'a committeewoman from Norland',
  ],
  [
    'the name that letters in front stand for',
    'The Board of Norland Harbours (BNH) met. BNH’s lawyer, Sunniva Brask, rose.',
    brask,
    'BNH’s lawyer, Board of Norland Harbours',
  ],
  [
    'what the article calls somebody who goes on speaking',
    'It is late, Sunniva Brask said. But, the former head of Norden Haulage added, it is true.',
    brask,
    'former head of Norden Haulage',
  ],
  [
    'nothing of another who is named next',
    'It is late, Sunniva Brask said. The former head of Norden Haulage, Wes Lund, added more.',
    brask,
    null,
  ],
  [
    'the office rather than that there is one',
    'Norden Ferries executive Sunniva Brask rose. Brask, Norden’s director of ports, slept.',
    brask,
    'Norden’s director of ports',
  ],
  [
    'no membership rather than an office',
    'Norden Ferries executive Sunniva Brask rose. Brask, a member of the Sund Choir, slept.',
    brask,
    'Norden Ferries executive',
  ],
  [
    'the office that somebody has just been given',
    'The appointment of Sunniva Brask as Norland’s new ferry minister has pleased many.',
    brask,
    'Norland’s new ferry minister',
  ],
  [
    'no office that somebody may have left',
    'They named Sunniva Brask as ferry minister in spring.',
    brask,
    null,
  ],
  [
    'nobody else’s role for whoever stands in a row',
    'He was a beloved and able adviser to poets including Wes Lund, Sunniva Brask, Karl Onn, and Ada Reed.',
    brask,
    null,
  ],
  [
    'no praise, nor what joins it',
    'Sunniva Brask, a celebrated and wealthy ferry pilot from Sund, rose.',
    brask,
    'wealthy ferry pilot from Sund',
  ],
  ['no year before an office', 'It was said in 2015 Mayor Sunniva Brask knew.', brask, 'Mayor'],
  ['no report of who speaks', 'Sunniva Brask, told a voter passing by the quay.', brask, null],
  ['a rank of two words in short', 'Brig. Major Sunniva Brask rose.', brask, 'Brig. Major'],
  [
    'no office of who is written to',
    'In a letter to Lund’s lawyer, Sunniva Brask, the harbour’s chair, asked for sand.',
    brask,
    'the harbour’s chair',
  ],
  ['the words in marks that an office is of', '“Tide” star Sunniva Brask rose.', brask, '“Tide” star'],
])('a role shows whole: %s', (_, sentence, speaker, role) => {
  const [quote] = findQuotes(toArticle(`${sentence}\n\n"It leaks," Brask said.`), findLanguage('en'));
  expect(quote).toMatchObject({ speaker, role });
});

test.each([
  [
    'a speaker behind whose office the comma was forgotten is named',
    'Sunniva Brask, Chairperson of Norland’s Committee on Ferries said, "It leaks and always has."',
    'Sunniva Brask',
    'Chairperson of Norland’s Committee on Ferries',
  ],
  [
    'whom an aide tells of is not the aide',
    'Sunniva Brask spoke. Brask, a top aide said, "is very sure of the quay."',
    'a top aide',
    null,
  ],
  [
    'a ministry for two things is named whole',
    'The Ministry of Tidal Waters and Environmental Care said "it leaks and always has."',
    'Ministry of Tidal Waters and Environmental Care',
    null,
  ],
  [
    'those around somebody are not who they are around',
    'Friends of Mr. Brask said "it leaks and always has."',
    'Friends of Mr. Brask',
    null,
  ],
])('%s', (_, text, speaker, role) => {
  const [quote] = findQuotes(toArticle(text), findLanguage('en'));
  expect(quote).toMatchObject({ speaker, role });
});
