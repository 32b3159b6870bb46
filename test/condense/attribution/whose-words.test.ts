import { expect, test } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const english = findLanguage('en');

function lastOf(text: string): string | null {
  const quote = findQuotes(toArticle(text), english).at(-1);
  return quote?.speaker == null ? null : [quote.speaker, quote.role].filter(Boolean).join(', ');
}

const quarry = `Karl Onn owns the quarry at Sund. “We blast at noon,” he said.\n\n`;

test.each([
  [
    'a paper that something is told is not who told it, also behind a film in marks',
    '“It never freezes,” director Sunniva Brask, who made “The Long Quay,” a film of 2007 about the ferry, told The Norland Tide in May.',
    'Sunniva Brask, director',
  ],
  [
    'the word for oneself with its verb is no name',
    'I can’t tell you how often I’ve turned to the crew and said the same.\n\n“The rope is wet again!”',
    null,
  ],
  [
    'whom a sentence introduces may be whom the next paragraph means',
    `${quarry}Rita Lund came to the gate in the company of Wes Tarkin, a roofer who had brought his own helmet.

“I heard it from the church and thought the roof was gone,” he said.`,
    null,
  ],
  [
    'nobody adds anything who has not spoken',
    `${quarry}Mayor Tom Arkle stands beside the broken fence.

“The fence is new,” he added.`,
    null,
  ],
  [
    'whoever holds up a thing has said nothing',
    `${quarry}Sund police officer Tom Arkle holds up the horn from the quarry in a court of 2013.

“The horn still works,” he added.`,
    null,
  ],
  [
    'with “while” behind a dash nobody speaks whom the words before the dash tell',
    `Neighbours walked round the Sund Stadium - where the Sund Herons played the Tarn Vikings - while chanting, “Hands off, no blasting.”`,
    null,
  ],
  [
    'a subject that nothing else tells to be a person is in the way of a pronoun',
    `${quarry}Brask declined the offer and didn’t look up. “That stone was never theirs,” he said.`,
    null,
  ],
  [
    'whoever is asked answers',
    `Karl Onn owns the quarry at Sund. He is 70.

Last week, Tide reporter Tom Arkle asked Onn whether his dynamite was safe.

“It is safer than your bicycle,” he said.`,
    'Karl Onn',
  ],
  [
    'with somebody attacking a plan, it is theirs what follows',
    `Prices would double, said Lily Bartle. She teaches at Sund. “It hurts us all,” she said.

It is the talk of the town, with Hillary Barr — who owns both boats — attacking the plan.

“The kind of plan that he put forth was tried before,” she said at the quay.`,
    'Hillary Barr',
  ],
  [
    'a clause behind “who” has a subject of its own',
    `Prime Minister Karl Onn called the toll a joke. His spokesman said he stood by it.

The spokesman refused to say who Onn would like to see at the quay but said there was no meeting planned, adding: “If one is proposed we will look at it.”`,
    'The spokesman',
  ],
  [
    'a participle right behind a quotation goes with who said that',
    `Barr harbour director Jennifer Lund called the idea that Hillary Barr had anything to hide a “ridiculous fable,” adding that whoever “needs to open the books is the bank, not Hillary Barr.”`,
    'Jennifer Lund, Barr harbour director',
  ],
  [
    'behind the name of a body and an office stands who speaks',
    `“They have to choose between the rent and the boat,” Fight for $9 organizing director Kendall Fells told the paper.`,
    'Kendall Fells, organizing director',
  ],
  [
    'half a name is none',
    `The league lost again. “We never had so few boats,” said Zed Over, who founded it.`,
    null,
  ],
  [
    'a Dutch surname is read whole',
    `“The lock is failing as we speak,” said Sophie in 't Meer, a member of the water board.`,
    "Sophie in 't Meer, a member of the water board",
  ],
  [
    'what somebody does is no part of a description',
    `“Nobody may say a word against the toll,” wrote a user from Sund going by the handle Pulver.`,
    'a user from Sund',
  ],
])('%s', (_, text, speaker) => {
  expect(lastOf(text)).toBe(speaker);
});

test.each([
  [
    'of whom a clause tells that it speaks',
    `Karl Onn sued the bank. The federal judge Onn was speaking of is Gonzalo Riva.

“He is unfair to me,” Karl Onn said.`,
    'Karl Onn',
  ],
  [
    'of the aide who tells of somebody',
    `Hillary Barr owns both boats. Barr, a top aide said, is sure of her case.

“I never lost a boat,” Hillary Barr said.`,
    'Hillary Barr',
  ],
  [
    'with the verb that opens its sentence',
    `Count former Norland mayor Felipe Onn among those who won’t pay.

“We are not going to pay a cent for it,” Onn told the paper.`,
    'Felipe Onn, former Norland mayor',
  ],
  [
    'of a land that owns what stands behind it',
    `Holger Onn of Tarnbank, Norway's largest lender, warned that "the crossing would cost us more than the bridge ever did."`,
    'Holger Onn',
  ],
  [
    'of one body among three',
    `Weeds cover the greens of the Mizner Golf Club. The Westlake Golf Club is no better.

Ann Tarn is the club’s president. “We are in the business of grass,” said Ann Tarn, the club’s president.

The Eastlake Golf Club was sold.`,
    'Ann Tarn, the club’s president',
  ],
])('no role %s', (_, text, speaker) => {
  expect(lastOf(text)).toBe(speaker);
});

test.each([
  [
    'an advertisement tells of somebody',
    'The Onn ad hits Mayor Rita Lund for her pension and claims that “the bank paid for her house and her boat.”',
    'The Onn ad',
  ],
  [
    'a film is told of behind its name',
    '“It never freezes,” director Sunniva Brask, who made “The Long Quay,” a 2007 film on smuggling as a trade of the port, told The Norland Tide. “You can cross it all winter. The ice is thin.”',
    'Sunniva Brask, director',
  ],
  [
    'a film shows somebody',
    'The film shows Rita Lund and claims that “the bank paid for her house and her boat.”',
    'The film',
  ],
  [
    'a paper’s own writer is cited',
    'As the Norland Post’s Rita Lund wrote, “the bank paid for her house and her boat.”',
    'Rita Lund, Norland Post',
  ],
])('whose words they are where %s', (_, text, speaker) => {
  expect(lastOf(text)).toBe(speaker);
});

test.each([
  'Sonia und Willy Brandner teilten mit: „Wir bitten darum, mit unserem Boot allein zu bleiben.“',
  '„Wir bitten darum, mit unserem Boot allein zu bleiben“, sagten Sonia und Willy Brandner am Montag.',
])('of two who speak as one neither is named alone: %s', (text) => {
  const [quote] = findQuotes(toArticle(text), findLanguage('de'));
  expect(quote?.speaker).toBeNull();
});
