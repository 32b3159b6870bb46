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
    'a pronoun behind a sentence that has it, or the other one, for somebody else tells nobody’s sex',
    'Karl Onn took Vesle Brask to the boathouse. Vesle told the crew she could hear the quay. He told them he was sorry.\n\nHe said Vesle came back twice. The first time he shouted so loud that he thought she would stay. Whenever he left, he told her "the water is very cold" if she went.',
    ['Karl Onn'],
  ],
  [
    'whom a clause with "although" quotes is not who goes on',
    'Harbour spokesman Karl Onn said the sign was painted in May. Although Paul Stone has repeatedly tweeted that it was "no sign" and "the worst sign in the land" was its name, the sign stays. Nobody has to look at it, he said.\n\n"I look at it from my desk," he said.',
    ['Paul Stone', 'Paul Stone', 'Karl Onn'],
  ],
  [
    'whoever the writer looks back on by years does not go on',
    'Mayor Karl Onn spoke from the lock. "The lock will be dug out," he said.\n\nThe boatmen applauded. The town has long fought over it. Canon Paul Stone, who was dean of Amble from 1931 to 1948, denied that there had been a lock.\n\n"I will dig myself," he said in his speech.',
    ['Karl Onn', null],
  ],
  [
    'a name behind "that" is a person’s, and no thing with an article',
    'Paul Stone came to the port. The paper said that Sadik Brask was chosen.\n\nBrask refused Paul Stone’s help. "The ferry will sail," Brask said in a letter.\n\nHe added: "It will sail without Paul Stone."',
    ['Sadik Brask', 'Sadik Brask'],
  ],
  [
    'an adverb may stand between a name that opens the article’s only sentence about its bearer and the verb',
    'Paul Stone is to speak. Brask openly admitted that his bet was a lost one.\n\n"I never win," he said.',
    ['Brask'],
  ],
  [
    'whoever says something is meant, not whoever says something in what is said',
    'Paul Stone said his son had asked him to leave.\n\n"My son signed it too," he said. "And he let me tell you."',
    ['Paul Stone', 'Paul Stone'],
  ],
  [
    'whoever believes something in a report is not whom the article lets speak',
    'Karl Onn of the harbour union said on Monday that Paul Stone believes the ferry is lost.\n\n"I do not think so," he said.',
    ['Karl Onn'],
  ],
  [
    'a pronoun in a sentence between keeps its person in mind',
    'Karl Onn, head of the harbour union, came to see the ferry. He told the crews that Paul Stone needs to do more work before winter.\n\n"I do not think so," he said.',
    ['Karl Onn'],
  ],
  [
    'a pronoun before the name of whoever speaks in its sentence keeps nobody in mind',
    'The adviser, Karl Onn, said Paul Stone believes in the ferry. He will have help from the wind on Monday, Stone said.\n\n"It always blows from the west," he said.',
    ['Paul Stone'],
  ],
  [
    'of two who may be meant neither is sure the second time either',
    'Ann Holt wrote to Tora Lind in May. Tora Lind wrote back to Ann Holt in June.\n\n"It was cold," she said.\n\nThe ferry came. "It will snow soon," she said.',
    [null, null],
  ],
  [
    'of two who may be meant neither goes on',
    'Ann Holt wrote to Tora Lind in May. Tora Lind wrote back to Ann Holt in June.\n\n"It was cold," she said.\n\nShe added: "It rained on both of us."',
    [null, null],
  ],
  [
    'whoever is introduced behind the one who spoke may be the one who goes on in the next paragraph',
    '"The letters come across as angry," said Jon Arkle, a clerk, which troubles Paul Crest, president of a readers’ club.\n\n"No one is writing poems for the board," he said.',
    ['Jon Arkle', null],
  ],
  [
    'somebody whom the sentence before introduces at its end, alone, leaves open who goes on',
    'Sund retiree Bo Tamm lost ten pounds. “I had good intentions,” he says. Tamm credits his dog. Walks also did good things for Sund accountant Karl Onn, 50. “I had a card for the pool,” he says. “It is wet,” Onn adds.',
    ['Bo Tamm', null, 'Karl Onn'],
  ],
  [
    'a clause before the main one has nobody in it who goes on',
    'Harbour spokesman Bo Tamm said the board got three hundred letters. Although Karl Onn has written that there was no leak, people did not care, he said.\n\n"I can see it coming," he said.',
    ['Bo Tamm'],
  ],
  [
    'a day behind a given name is no surname',
    'Ann Holt runs the port. The board heard Ann Thursday.\n\n"The ferry will sail," Ann said.',
    ['Ann Holt'],
  ],
  [
    'a verb that only ends like a past tense has no subject of its own',
    'Warden Paul Stone asked Ann Holt to succeed him in winter, saying the work needs "the nerve of a pilot".',
    ['Paul Stone'],
  ],
])('%s', (_, text, speakers) => {
  expect(findSpeakers(text)).toEqual(speakers);
});
