import { expect, test } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

function findSpeakers(text: string): (string | null)[] {
  const quotes = findQuotes(toArticle(text), findLanguage('en'));
  return quotes.flatMap(({ parts, speaker }) => parts.map(() => speaker));
}

test.each([
  [
    'a participle of saying goes on with whoever reports, not with whom the report tells of',
    'Ann Holt said on Monday that Paul Stone had left the port, adding: "The ferry will sail without him."',
    ['Ann Holt'],
  ],
  [
    'of two who may have judged, whoever reports or whom the report tells of, neither is named',
    'Ann Holt said Paul Stone had left the port, calling the ferry "a coffin with a funnel".',
    [null],
  ],
  [
    'whoever passes on what another told has not said it',
    'Paul Stone rang the bell at noon and told the crew, "I will sink her myself," the harbour police said.',
    ['Paul Stone'],
  ],
  [
    'behind a comma and a verb of judging stands whom it judges',
    'Paul Stone rose from his chair, called Ann Holt a "pirate of the pension fund" and left.',
    [null],
  ],
  [
    'behind "and" or "but" goes on whoever reports, also behind what is said of them, and not whom they report of',
    'Ann Holt, also fishing in Sund, said Karl Reed was to blame for the flood and accused him of "loud and wet behaviour".',
    ['Ann Holt'],
  ],
  [
    'what somebody is called nobody is known to have said',
    'The harbour board freed a man dubbed the “worn old king of the quay” on Monday.',
    [null],
  ],
  [
    'a participle of saying passes over a clause that only tells why or after what',
    'Ann Holt left the hall after Paul Stone opened the meeting, saying the plan was "a stunt nobody asked for".',
    ['Ann Holt'],
  ],
  [
    'a participle of saying passes over a clause about a name',
    'Ann Holt refused to pay Paul Stone, who had said he was ill, saying: "The wall fell down by itself."',
    ['Ann Holt'],
  ],
  [
    'a participle right behind the name of whom something is has that subject',
    'The film ends with footage of Ann Holt saying in June, "The ferry will sail at noon."',
    ['Ann Holt'],
  ],
  [
    'between dashes nobody says what stands behind them',
    'Ann Holt said "The ferry will sail" – at which the crowd shouted "At noon!" – "and you will be on it," in the hall.',
    ['Ann Holt', 'the crowd', 'Ann Holt'],
  ],
  [
    'who is to blame blames nobody',
    'Ann Holt said the wind and Paul Stone are to blame for what is "a harbour without a ferry".',
    ['Ann Holt'],
  ],
  [
    'who signed an order or is struck at has not spoken',
    'The order signed by Paul Stone is there "to keep the harbour clean". She joined in by mocking Karl Onn for sailing "with the wind of others".',
    ['The order', null],
  ],
  [
    'words that close the clause before are not of whoever acts behind them',
    'When Ann Holt called the ferry "a coffin with a funnel," Paul Stone rose at once to leave the hall, repeating his offer.',
    ['Ann Holt'],
  ],
  [
    'what a document is called says nothing',
    '"The ferry will sail," said a report entitled Sailing Home.',
    ['a report entitled Sailing Home'],
  ],
  [
    'what is done to somebody is no part of the name',
    'Telling Paul Stone to leave, the guard smiled. "The ferry will sail," Stone said.',
    ['Paul Stone'],
  ],
])('%s', (_, text, speakers) => {
  expect(findSpeakers(text)).toEqual(speakers);
});
