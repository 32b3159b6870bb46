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
    'what a body is for is no title',
    '"It leaks," said a statement from the Center for Justice and Harbours.',
    'Center for Justice and Harbours',
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
  [
    'a party, a record or a short form in brackets stands between a name and what its bearer is',
    'Sunniva Brask (17-4), the guild’s bantam champion, won.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'the guild’s bantam champion',
  ],
  [
    'a dash before an article is as good as a comma',
    'It was good for Sunniva Brask - the first-term senator from Tarn who is up again.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'the first-term senator from Tarn',
  ],
  [
    'a comma that was forgotten before what the one who speaks is',
    '"It leaks," said Sunniva Brask an analyst covering ferries at Norden Company.',
    'Sunniva Brask',
    'an analyst covering ferries at Norden Company',
  ],
  [
    'the town or the paper before a name stands where no role does',
    '"It leaks," The Tide’s Sunniva Brask wrote.',
    'Sunniva Brask',
    'The Tide',
  ],
  ['a day before a name is none', '"It leaks," Monday’s Sunniva Brask said.', 'Sunniva Brask', null],
  [
    'the paper somebody is of keeps its article',
    'Sunniva Brask of The Tide wrote: "It leaks."',
    'Sunniva Brask',
    'of The Tide',
  ],
  [
    'the firm somebody is of is told with its kind, and its bearer speaks, not the description before',
    '"It leaks," said another leading harbour advocate, Sunniva Brask of the law firm Holm Reed.',
    'Sunniva Brask',
    'of the law firm Holm Reed',
  ],
  [
    'an office in short goes with its tier',
    'State Rep. Sunniva Brask (R) was there.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'State Rep.',
  ],
  [
    'an office in short comes before what somebody is besides',
    'Sen. Sunniva Brask, a rising star of the Harbour Party, was there.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'Sen.',
  ],
  [
    'an office in short gives way to a higher one',
    'Sen. Sunniva Brask, chair of the Harbour Committee, was there.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'chair of the Harbour Committee',
  ],
  [
    'an office in short of one who has a surname alone',
    'Gov. Brask smiled.\n\n"It leaks," Brask said.',
    'Brask',
    'Gov.',
  ],
  [
    'what comes before an office in capitals ends at a word for no person',
    'It is the last thing state Representative Sunniva Brask wants.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'state Representative',
  ],
  [
    'an office abroad goes with its land',
    'Norland Ambassador to Italy Sunniva Brask opened it.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'Norland Ambassador to Italy',
  ],
  [
    'one of several is told as such',
    '"It leaks," said one of the protesters, Sunniva Brask, 28, who had counted the boats.',
    'Sunniva Brask',
    'one of the protesters',
  ],
  [
    'one of his is nobody’s beside the name',
    '"It leaks," said one of his advisers, Sunniva Brask.',
    'Sunniva Brask',
    null,
  ],
  [
    'what somebody did ends where something else begins',
    'Sunniva Brask, who served as secretary of state when the port was built, was there.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'who served as secretary of state',
  ],
  [
    'what somebody did ends before what they did that day',
    '"It leaks," said Sunniva Brask, who runs a ferry to Sund and voted for the wall.',
    'Sunniva Brask',
    'who runs a ferry to Sund',
  ],
  [
    'what somebody is may go on with what they are besides',
    '"It leaks," said Sunniva Brask, who runs a ferry to Sund and is treasurer of the guild.',
    'Sunniva Brask',
    'who runs a ferry to Sund and is treasurer of the guild',
  ],
  [
    'what somebody was goes on with what they are, and a firm with what it does',
    'The court heard Sunniva Brask, a retired Tarn pilot who owns Norden Wrecks, a small firm which raises ships.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'a retired Tarn pilot who owns Norden Wrecks, a small firm which raises ships',
  ],
  [
    'a surname that is a title is one where the article names its bearer',
    'Ann King, a former director of the Harbour Guild, was there.\n\n"It leaks," Ms. King said.',
    'Ann King',
    'a former director of the Harbour Guild',
  ],
  [
    'an Arabic article before a surname comes and goes',
    'Norland Prime Minister Samir al-Harun, who was there, left.\n\n"It leaks," Harun said.',
    'Samir al-Harun',
    'Norland Prime Minister',
  ],
  [
    'letters that the article sets in brackets behind a body’s name mean it, whatever it begins with',
    'The NU Office for Coordination of Ferry Affairs (OCFA) was there.\n\n"It leaks," OCFA said.',
    'NU Office for Coordination of Ferry Affairs',
    null,
  ],
  [
    'a role that leaves its body open is shown with the name that the article gives it before',
    'Schools of the Sund School Board are full.\n\nSunniva Brask, the board’s chair, was there.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'the board’s chair, Sund School Board',
  ],
  [
    'a role of a body told behind it is shown with its name',
    'The Sund Police Commission met.\n\n"It leaks," said Sunniva Brask, executive chairwoman of the commission.',
    'Sunniva Brask',
    'executive chairwoman of the commission, Sund Police Commission',
  ],
  [
    'a role of a body told before it is shown with its name',
    'Lake Sund University is shut.\n\nUniversity spokesman Sunniva Brask was there.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'University spokesman, Lake Sund University',
  ],
  [
    'of two bodies that may be meant neither is shown',
    'The Sund School Board met the Tarn Ferry Board.\n\nSunniva Brask, the board’s chair, was there.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'the board’s chair',
  ],
  [
    'a body that is named only later is not shown',
    'Sunniva Brask, the board’s chair, was there.\n\nThe Sund School Board met.\n\n"It leaks," Brask said.',
    'Sunniva Brask',
    'the board’s chair',
  ],
  [
    'a role that names its body needs no other',
    'The Sund Police Commission met.\n\n"It leaks," said Sunniva Brask, chairwoman of the Tarn Commission.',
    'Sunniva Brask',
    'chairwoman of the Tarn Commission',
  ],
  [
    'a given name whose letters were read in another encoding is left out',
    '"It leaks," Norland President FranÃ§ois Holm said.',
    'Holm',
    'Norland President',
  ],
  [
    'and so is one that was read so twice, its accents apart',
    '"It leaks," Norland President FranA\u0303\u0083A\u0302§ois Holm said.',
    'Holm',
    'Norland President',
  ],
  [
    'a comma that was forgotten behind what the one who opens a sentence is',
    'Sunniva Brask, a former pilot for the Harbour Guild has written a book.\n\n"It leaks," Brask wrote.',
    'Sunniva Brask',
    'a former pilot for the Harbour Guild',
  ],
  [
    'a comma that was forgotten before what the one who speaks does',
    '"It leaks," said Sunniva Brask who runs a hotel near Sund.',
    'Sunniva Brask',
    'who runs a hotel near Sund',
  ],
  [
    'a town that is called as people are is part of the office',
    'Charlotte Mayor Jennifer Brask was there.\n\n"It leaks," Brask said.',
    'Jennifer Brask',
    'Charlotte Mayor',
  ],
])('%s', (_fact, text, speaker, role) => {
  const quotes = findQuotes(toArticle(text), findLanguage('en'));
  expect(quotes.at(-1)).toMatchObject({ speaker, role });
});
