import { expect, test } from 'vitest';
import { toLine } from '../../src/article/lines.ts';

/** So many words that no table knows. */
const say = (words: number) => Array(words).fill('brack').join(' ');

test.each([
  ['Copyright 2026 Valley Post', 'legal'],
  ['All of it is (c) 2026 Valley Post', 'legal'],
  [`${say(57)} (c) 2026 Valley`, 'legal'],
  [`${say(58)} (c) 2026 Valley`, undefined],
  ['In 2026 the quay was sold (c) by nobody', undefined],
  ['#lock #brenn #boats', 'other'],
  ['#lock is shut again', undefined],
  [Array(12).fill('#lock').join(' '), 'other'],
  [Array(13).fill('#lock').join(' '), undefined],
  ['$5 $10 $25', 'payment'],
  ['5 10 25', undefined],
  [Array(12).fill('$5').join(' '), 'payment'],
  [Array(13).fill('$5').join(' '), undefined],
  ['10 euros a month', 'payment'],
  ['€ 10 / month', undefined],
  ['€10 per month', 'payment'],
  ['10 boats a day', undefined],
  ['— Ann Holt (@annholt) March 3', 'embed'],
  ['Ann Holt (@annholt) writes', undefined],
  ['— Ann Holt (annholt) writes', undefined],
  [`— ${say(12)} (@annholt)`, 'embed'],
  [`— ${say(13)} (@annholt)`, undefined],
])('a count, a price, a right or a mark of a post: "%s" is %s', (text, reason) => {
  expect(toLine(text, true).reason).toBe(reason);
});

test.each([
  ['March 3, 2026', 'dateline'],
  ['3 March', 'dateline'],
  ['14:05, 03.03.2026', 'dateline'],
  ['03.03.2026', 'dateline'],
  ['2026-03-03 14:05', 'dateline'],
  ['14:05, 03.03.2026 Brenn, Old Quay', 'dateline'],
  ['14:05, 03.03.2026 Brenn, Old Quay, under the big lamp', undefined],
  ['March', undefined],
  ['14:05', undefined],
  ['Updated March 3 by somebody who knows all about the quay', 'dateline'],
  ['Updated by somebody who knows of 3 boats', undefined],
  ['Brenn, March 3, 2026', 'dateline'],
  ['Brenn quay, March 3, 2026', 'dateline'],
  ['Brenn quay, March 3', undefined],
  ['Brenn, 3 boats in March', undefined],
  ['On the quay of Brenn, March 3, 2026', 'dateline'],
  ['On the old quay of Brenn, March 3, 2026', undefined],
  ['Brenn quay, March 3, 2026.', undefined],
  ['Boats of March 3 and the big one of 2026', undefined],
  [`Posted on November 3, 2026 in ${say(15)}`, 'dateline'],
  [`Posted on November 3, 2026 in ${say(18)}`, 'dateline'],
  [`Posted on November 3, 2026 in ${say(18)}.`, undefined],
  [`Posted in November 3, 2026 on ${say(18)}`, undefined],
  [`Sailed on November 3, 2026 in ${say(18)}`, undefined],
  [`Posted on quays 3, 2026 in ${say(18)}`, undefined],
  [`Posted on November 3, then in ${say(18)}`, undefined],
])('little but a day and a time: "%s" is %s', (text, reason) => {
  expect(toLine(text, true).reason).toBe(reason);
});

test.each([
  ['By Ann Holt', 'byline'],
  ['by Ann Holt', 'byline'],
  ['By:', 'byline'],
  ['By', undefined],
  ['By boat', undefined],
  ['By Boat Through The Old Lock.', undefined],
  ['By Ann Holt, 9 p.m.', 'byline'],
  ['By Ann H.', 'byline'],
  ['Written by Ann Holt', 'byline'],
  ['Written by hand', undefined],
  ['Written Ann Holt', undefined],
  ['Carved by Ann Holt', undefined],
  ['Ann Holt @annholt', 'byline'],
  ['ann holt @annholt', undefined],
  ['Ann Holt writes @annholt daily', undefined],
  [`By Ann ${say(14)}`, 'byline'],
  [`By Ann ${say(15)}`, undefined],
  ['3 March 2026 14:05 Author: Ann Maria Holt', 'byline'],
  ['3 boats at noon Author: Ann Maria Holt', undefined],
  ['3 March 2026 14:05 Author: ann maria holt', undefined],
  ['Monday March 2, 2026 7:45 am by Ann Holt', 'byline'],
  ['Monday March 2, 2026 7:45 am by Ann Holt and all the others', undefined],
  ['Monday March 2, 2026 7:45 am by Ann Holt.', undefined],
  ['By Ann Holt | March 2, 2026 at 2:26 PM - Updated March 3', 'byline'],
  ['Ann Holt, The Associated Press', 'byline'],
  ['Ann Holt, Reuters', 'byline'],
  ['Ann Holt, The Brenn Rowers', undefined],
  ['Ann, Reuters', 'credit'],
  ['Ann Maria Holt, Reuters', 'byline'],
  ['Ann Maria Lise Holt, Reuters', undefined],
])('a name behind a word for "by", beside a day or with its agency: "%s" is %s', (text, reason) => {
  expect(toLine(text, true).reason).toBe(reason);
});

test.each([
  ['Photo: Ann Holt', 'credit'],
  ['Ann Holt/Reuters', 'credit'],
  ['Ann Holt | Reuters', 'credit'],
  ['Reuters', 'credit'],
  ['Ann Holt Reuters', 'credit'],
  ['the boats of reuters', undefined],
  ['The big boats of Reuters', undefined],
  ['Ann Holt / “Valley Post”', 'credit'],
  ['Ann / Piet', 'credit'],
  ['ann / Piet', undefined],
  ['Ann Holt / Piet Maas of the Valley Post here', 'credit'],
  ['Ann Holt / Piet Maas of the Valley Post right here', undefined],
  [`Photo ${say(13)}`, 'credit'],
])('who made a picture: "%s" is %s', (text, reason) => {
  expect(toLine(text, true).reason).toBe(reason);
});

test.each([
  ['The mill at dawn. Photo: Ann Holt', 'caption'],
  ['The mill at dawn, seen from the quay. (BNC)', 'caption'],
  ['The mill at dawn, seen from the quay. (BNC).', 'caption'],
  ['The mill at dawn, seen from the quay (BNC)', undefined],
  ['The mill at dawn, seen from the quay. (Ann Holt/BNC)', 'caption'],
  ['The mill at dawn, seen from the quay. (dawn)', undefined],
  ['The mill at dawn, seen from the quay (valley.org)', 'caption'],
  ['The mill at dawn, seen from the quay (Ann Holt / Reuters)', 'caption'],
  ['The mill at dawn, seen from the quay. Ann Holt / Reuters', 'caption'],
  ['The mill at dawn, seen from the quay. Ann Holt of Reuters', undefined],
  ['The mill at dawn, seen from the old quay on a day in May. Ann Holt / Reuters.', undefined],
  ['The mill at dawn, seen from the quay. Photo credit: Ann Holt', 'caption'],
  [`${say(76)}. (BNC)`, 'caption'],
  [`${say(80)}. (BNC)`, undefined],
])('what a picture shows, with who made it: "%s" is %s', (text, reason) => {
  expect(toLine(text, true).reason).toBe(reason);
});
