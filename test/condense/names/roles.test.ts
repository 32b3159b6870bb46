import { expect, test } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

test.each([
  [
    'what a sentence says that somebody is stands where no other role does',
    'Sunniva Brask was worried.\n\nBrask is the head of Norden Haulage, the firm behind the ferry.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'the head of Norden Haulage',
  ],
  [
    'what somebody was may be over',
    'Sunniva Brask was worried.\n\nBrask was the head of Norden Haulage.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    null,
  ],
  [
    'a role beside the name comes before what a sentence says',
    'Harbour master Sunniva Brask was worried.\n\nBrask is a member of the Norden Guild.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'Harbour master',
  ],
  [
    'a given name that looks like a title belongs to the name behind an office',
    'Norlandic Works Minister Gen Tanaka opened the lock.\n\n"It leaks," Tanaka said.',
    'Gen Tanaka',
    'Norlandic Works Minister',
  ],
  [
    'a rank with its point is no given name',
    'Norland army commander Gen. Tanaka opened the lock.\n\n"It leaks," Tanaka said.',
    'Tanaka',
    'Norland army commander',
  ],
  [
    'a body that is for two things is named whole',
    '"It leaks," said a statement from the Center for Harbours and Ferries.',
    'Center for Harbours and Ferries',
    null,
  ],
  [
    'a body that is for one thing ends before somebody else',
    '"It leaks," said a statement from the Center for Harbours and Ann Holt.',
    'Center for Harbours',
    null,
  ],
  [
    'what a body is for goes on over a comma',
    '"It leaks," Sunniva Brask, an analyst at the Council on Ports, Piers and Ferries think tank, told us.',
    'Sunniva Brask',
    'an analyst at the Council on Ports, Piers and Ferries think tank',
  ],
  [
    'whose head somebody is goes with the name of the firm alone',
    'The company’s head of ports, Sunniva Brask, said: "It leaks."',
    'Sunniva Brask',
    'head of ports',
  ],
])('%s', (_fact, text, speaker, role) => {
  const quotes = findQuotes(toArticle(text), findLanguage('en'));
  expect(quotes.at(-1)).toMatchObject({ speaker, role });
});
