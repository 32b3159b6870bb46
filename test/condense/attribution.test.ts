import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../src/condense/languages/languages.ts';
import { findQuotes } from '../../src/condense/quotes.ts';
import { toArticle } from './to-article.ts';

interface Case {
  fact: string;
  text: string;
  /** In the order of the quotations. */
  speakers: (string | null)[];
}

const sentences: Case[] = [
  {
    fact: 'a clause behind the words',
    text: '"The ferry will sail," Ann Holt said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: "what is told of somebody's words behind a dash is no signature",
    text: 'It seems that "my pier or no pier" -- Mr. Holt\'s message to the town -- no longer plays well.',
    speakers: [null],
  },
  {
    fact: 'a verb before its subject',
    text: '"The ferry will sail," said harbour master Ann Holt, who has run the port since May.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a clause before the words',
    text: 'Ann Holt said: "The ferry will sail."',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'an inverted clause before the words',
    text: 'Said Ann Holt, "The ferry will sail at noon."',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a listener between the verb and the words',
    text: 'Ann Holt told the Valley Courier that "the ferry will sail at noon".',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a description between the name and the verb',
    text: '"The ferry will sail," Ann Holt, a lawyer for the Acme Line, said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'an age between the name and the verb',
    text: '"The ferry will sail," Ann Holt, 46, said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a name that explains a description',
    text: '"The ferry will sail," the mayor\'s spokesman, Paul Stone, told reporters.',
    speakers: ['Paul Stone'],
  },
  {
    fact: 'two who say one thing are named together',
    text: '"The ferry will sail," Paul Stone and Ann Holt said.\n\n"The quay is dry," said Ann Holt and Paul Stone.',
    speakers: ['Paul Stone and Ann Holt', 'Ann Holt and Paul Stone'],
  },
  {
    fact: 'three who say one thing are named together',
    text: '"The ferry will sail," Paul Stone, Rita Reed and Ann Holt said.',
    speakers: ['Paul Stone, Rita Reed and Ann Holt'],
  },
  {
    fact: 'a name behind "and" that has a verb of its own speaks for itself',
    text: '"The ferry will sail," said Ann Holt and Paul Stone agreed.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'an office in capitals that a comma parts from its bearer',
    text: '"The ferry will sail," the county\'s Harbour Rights Ombudsman, Jordan Rodd, said.',
    speakers: ['Jordan Rodd'],
  },
  {
    fact: 'several people behind the name of a school are not the school',
    text: 'Sund High School fans also chanted, "Build a ferry now and here."',
    speakers: [null],
  },
  {
    fact: 'a body between an office and its bearer',
    text: 'The quay closed, president of the Norland Business Association Stefan Lieb announced. "The ferry will sail," Lieb said.',
    speakers: ['Stefan Lieb'],
  },
  {
    fact: 'a party whose name holds a word for people',
    text: '"The ferry will sail," the Future Forward Party said.',
    speakers: ['Future Forward Party'],
  },
  {
    fact: 'a surname that is a word of papers’ names too',
    text: 'Vicento Sun, who was president from 2000 to 2006, came. "The ferry will sail," Mr. Sun said.',
    speakers: ['Vicento Sun'],
  },
  {
    fact: 'a company before the office and the name',
    text: '"We will sail," said Acme Line president Ann Holt.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a firm of two names before the office and the name',
    text: '"The ferry will sail," says Tarn and Moss fleet manager Ann Holt.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a firm of two names before the office, its verb behind',
    text: '"The ferry will sail," Tarn and Moss fleet manager Ann Holt says.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a firm of two names before the office, in front of the words',
    text: 'Tarn and Moss fleet manager Ann Holt said: "The ferry will sail."',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a firm of three names before the office and the name',
    text: '"The ferry will sail," adds Tarn, Moss and Partners spokeswoman Ann Holt.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a firm of two names that has the speaker',
    text: '"The ferry will sail," said Tarn and Tarn\'s Ann Holt.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a firm with "&" before the office and the name',
    text: '"The ferry will sail," said Tarn & Daughters chief executive Ann Holt.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a person before "and" and another with an office: the first',
    text: '"The ferry will sail," said Paul Stone and Harbour spokeswoman Ann Holt.',
    speakers: ['Paul Stone'],
  },
  {
    fact: 'according to',
    text: 'According to Ann Holt, the plan is "a stunt nobody asked for".',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a judgement',
    text: 'Ann Holt dismissed the plan as "a stunt nobody asked for".',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a participle of the main clause',
    text: 'Ann Holt left the hall, calling the plan "a stunt nobody asked for".',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'an infinitive of the main clause',
    text: 'Ann Holt went on to call the plan "a stunt nobody asked for".',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'two verbs with one subject',
    text: 'Ann Holt rose early, ate nothing and said the plan was "a stunt nobody asked for".',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a relative clause',
    text: 'The hall fell silent for Ann Holt, who said the plan was "a stunt nobody asked for".',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a clause at the end of the sentence',
    text: 'The plan is "a stunt nobody asked for" and should be dropped, Ann Holt said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a question somebody asks',
    text: 'Paul Stone was asked by Ann Holt, "When does the ferry sail?"',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a name behind a dash that opens the next paragraph',
    text: '"The ferry will sail at noon."\n\n— Ann Holt, harbour master',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a name behind a dash',
    text: '"The ferry will sail at noon." — Ann Holt, harbour master',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'an organisation that speaks',
    text: 'The Valley Harbour Board said the ferry was "fit to sail in any weather".',
    speakers: ['Valley Harbour Board'],
  },
  {
    fact: 'a statement of an organisation',
    text: 'A statement from the Valley Harbour Board said the ferry was "fit to sail in any weather".',
    speakers: ['Valley Harbour Board'],
  },
  {
    fact: 'a report within a report goes to the nearest verb',
    text: 'Reporters were told after Paul Stone told Ann Holt he counted on her to "bring the ferry home".',
    speakers: ['Paul Stone'],
  },
  {
    fact: "a role noun in the article's own words",
    text: 'Ann Holt came too. "The ferry will sail," a spokesman for the port said.',
    speakers: ['a spokesman for the port'],
  },
  {
    fact: 'a report within a report: the words are those of whom it tells of',
    text: 'Lars Sundberg told Daria Marr that he counted on her "to bring every one of them home," his aides said after the talks.',
    speakers: ['Lars Sundberg'],
  },
  {
    fact: 'whoever is quoted as saying it',
    text: 'Eva Krog told state radio, which quoted Halvard Moe as saying that he "would rather sink than sail".',
    speakers: ['Halvard Moe'],
  },
  {
    fact: 'a noun behind a name is no verb',
    text: 'Dawn Peters waved away the Hartsea protests, and the captain was sent off for what the referee called "language of the lowest kind".',
    speakers: ['the referee'],
  },
  {
    fact: 'a country that says something in somebody’s report',
    text: 'Ann Holt told reporters that China expresses "our strong dissatisfaction with this" and is closing the port.',
    speakers: ['Ann Holt'],
  },
];

const passages: Case[] = [
  {
    fact: 'a surname stands for the full name given before',
    text: 'Ann Holt runs the port.\n\n"The ferry will sail," Holt said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a surname stands for the full name given later',
    text: '"The ferry will sail," Holt said.\n\nAnn Holt runs the port.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a given name stands for the full name',
    text: 'Ann Holt runs the port.\n\n"The ferry will sail," Ann said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'initials and titles belong to one person',
    text: 'Ann B. Holt runs the port.\n\n"The ferry will sail," Dr. Holt said.',
    speakers: ['Ann B. Holt'],
  },
  {
    fact: 'a courtesy title tells two people of one surname apart',
    text: 'Ann Holt and her husband, Paul Holt, run the port.\n\n"The ferry will sail," Mr. Holt said.\n\n"At noon," Mrs. Holt added.',
    speakers: ['Paul Holt', 'Ann Holt'],
  },
  {
    fact: 'particles, hyphens and accents are part of a name',
    text: 'Zoë Müller-Lund met Piet van der Berg.\n\n"The ferry will sail," van der Berg said.\n\n"At noon," Müller-Lund said.',
    speakers: ['Piet van der Berg', 'Zoë Müller-Lund'],
  },
  {
    fact: 'a name in capitals and one in small letters are one person',
    text: 'ANN HOLT spoke first. Ann Holt runs the port.\n\n"The ferry will sail," Holt said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a surname that is a common word besides is a name where a given name went before',
    text: 'Mark Green runs the port.\n\n"The ferry will sail," Green said.',
    speakers: ['Mark Green'],
  },
  {
    fact: 'a word that owes its capital to the beginning of its sentence is nobody',
    text: 'Ann Holt and Paul Stone run the port.\n\nAudiences can expect the captain. "The ferry will sail," he said.',
    speakers: ['Paul Stone'],
  },
  {
    fact: "words of a document are its author's",
    text: 'Ann Holt runs the port.\n\n"The ferry will sail," her letter said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'she is the woman, not the man named last',
    text: 'Ann Holt met Paul Stone on Monday.\n\n"The ferry will sail," she said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'he is the one who became the subject since',
    text: '"The ferry will sail," captain Paul Stone said.\n\nMayor Peter Lund meanwhile met the crews of four ships.\n\n"Our goal is to sail," he said.',
    speakers: ['Paul Stone', 'Peter Lund'],
  },
  {
    fact: 'a verb of any kind behind words that end with a comma tells whose they are',
    text: 'Ann and Tom Holt have run the bakery for 30 years. "We never had a holiday," says Ann. "I had one in 1999," Tom corrects her. "It rained."',
    speakers: ['Ann', 'Tom Holt', 'Tom Holt'],
  },
  {
    fact: 'what somebody did is no name for them',
    text: 'A ferry captain who saved twelve people says he is "no hero and never was". A nurse who scrubs floors at night says she "never asked for a medal".',
    speakers: ['A ferry captain', 'A nurse'],
  },
  {
    fact: 'a clause between commas about the listener reports nothing',
    text: 'The judge told Karl Weil, who had pleaded guilty, that he was "a danger to anyone with a wallet".',
    speakers: ['The judge'],
  },
  {
    fact: 'whoever it was not did not say it',
    text: 'It was Anna Berg, not Tom Arkle, who said the harbour was "for fish, not yachts".',
    speakers: ['Anna Berg'],
  },
  {
    fact: 'a description begins with its article',
    text: 'He raised his hand, at which point the crowd chanted: "Build the pier now!"',
    speakers: ['the crowd'],
  },
  {
    fact: 'whoever was she before is not he afterwards',
    text: 'Berg thanked Arkle for what she called "forty years of patience". He answered: "It was thirty-nine."',
    speakers: ['Berg', 'Arkle'],
  },
  {
    fact: 'she is hardly somebody of unknown sex while a woman is about',
    text: 'Anna Ost of the harbour clinic said patients were arriving "yellow as lemons". Her colleague, Dr Pieet Hoan, nodded. "It is always the water," she said.',
    speakers: ['Anna Ost', null],
  },
  {
    fact: 'whoever answers that something else is so has not said it',
    text: 'When the president, Arno Keel, called journalists "termites of the state", the union’s chair, Ada Holm, replied that termites "at least finish what they start".',
    speakers: ['Arno Keel', 'Ada Holm'],
  },
  {
    fact: 'a claim belongs to whoever made it, not to whoever denies it',
    text: 'Anna Berg denied Arno Keel’s claim that she was "a spent match". Berg mocked Keel’s promise of "a palace for every fisherman". Berg rejected the accusation by Keel that she was "a spent match".',
    speakers: ['Arno Keel', 'Arno Keel', 'Arno Keel'],
  },
  {
    fact: 'whoever calls a claim something says so themselves',
    text: 'Anna Berg called Arno Keel’s claim "a fairy tale for grown men". Berg praised Keel’s "long patience with fools".',
    speakers: ['Anna Berg', 'Anna Berg'],
  },
  {
    fact: 'a claim denied whose owner isn’t named is nobody’s',
    text: 'Anna Berg disputed the claim that she was "a spent match".',
    speakers: [null],
  },
  {
    fact: 'words that somebody is accused of are nobody’s',
    text: 'Anna Berg accused Arno Keel of saying "one thing to the fish and another to the nets".',
    speakers: [null],
  },
  {
    fact: 'whoever is quoted has written it, not whoever quotes',
    text: 'The court quoted the diary of Paul Lowe against him: "Today I burned the first book." The Post quoted Lowe as saying: "And I would burn it again."',
    speakers: [null, 'Paul Lowe'],
  },
  {
    fact: 'words shared pass over the name of a broadcast',
    text: '"We are winning," Anna Berg said on Channel Nine’s "The Long Morning". "It is only a matter of weeks."',
    speakers: ['Anna Berg', 'Anna Berg'],
  },
  {
    fact: 'somebody named in a clause about the speaker isn’t the speaker',
    text: 'Paul Hess, whose wife, Dina, was on the boat, said: "She called me at six." Anna Berg met Karl Weil, who smiled, and Ida Moe, the captain, said: "He never smiles."',
    speakers: ['Paul Hess', 'Ida Moe'],
  },
  {
    fact: 'words behind a semicolon are not shared with those before it',
    text: 'Kim Berg of Harbour Bank expects "a soft landing on hard ground"; the others, "a landing like any other".',
    speakers: ['Kim Berg', null],
  },
  {
    fact: 'whoever signed or read a letter aloud is no agent of what it said',
    text: 'The letter, signed by Ann Holt and read by Paul Stone, said the pier was "as safe as a church". The sign above Ann Holt says "beware of the pier".',
    speakers: [null, 'The sign above Ann Holt'],
  },
  {
    fact: 'in a list of voices the name stands before age, trade and town',
    text: 'Jean Holt, 71, retired nurse, Bath: “I met my husband in the corridor at Lyon.”\n\nMagnus, 8, Bergen: “The top bunk was mine, obviously.”',
    speakers: ['Jean Holt', 'Magnus'],
  },
  {
    fact: 'a question in a paragraph of its own may be anybody’s',
    text: 'Asked whether the fleet would sail, Farhan Malik said, “Only if asked.”\n\n“And if it is not asked?”',
    speakers: ['Farhan Malik', null],
  },
  {
    fact: 'what an office is for is no part of the name',
    text: 'Minister for the Environment Anna Lind welcomed the report. “I expect them to do what it says,” she said.',
    speakers: ['Anna Lind'],
  },
  {
    fact: 'words told to somebody who recalls them are not theirs',
    text: 'Anna Berg met Clara Stein at the harbour. She told her the ferry was "as good as sold", Stein later recalled. Berg told Stein the pier was "next on the list", Stein recalled.',
    speakers: [null, 'Anna Berg'],
  },
  {
    fact: 'a surname of several words belongs to whoever bears it',
    text: '"Nobody asked us," said Jan van der Meer, who farms 40 hectares. "Nobody ever does," Van der Meer said.',
    speakers: ['Jan van der Meer', 'Jan van der Meer'],
  },
  {
    fact: 'a surname of several words that two people bear is nobody’s',
    text: '"Nobody asked us," said Jan van der Meer. "Nobody ever does," said Wim van der Meer. "We ask ourselves," Van der Meer said.',
    speakers: ['Jan van der Meer', 'Wim van der Meer', 'Van der Meer'],
  },
  {
    fact: 'his deputy is not the one whom the sentence calls his',
    text: 'Abdel Rahman al-Khatib, the governor, is in town. Al-Khatib said his deputy, Huda Mansour, would oversee the work. "We will work at night," she said.',
    speakers: ['Huda Mansour'],
  },
  {
    fact: 'a surname that is a verb besides names its bearer at the beginning of a sentence',
    text: 'Interior minister Karl Voss accused police chief Otto Brand of lying. Brand denied it. "I have nothing to hide," he said.',
    speakers: ['Otto Brand'],
  },
  {
    fact: 'a quotation beside another shares its speaker',
    text: '"The ferry will sail," Ann Holt said. "At noon, if the wind drops."',
    speakers: ['Ann Holt', 'Ann Holt'],
  },
  {
    fact: 'words behind a sentence about somebody else are not shared with whoever spoke before it',
    text: '"The board has shown restraint," Ann Holt wrote. "Next time it may not." Asked about the words, Paul Stone shrugged. "Is that a promise?"',
    speakers: ['Ann Holt', 'Ann Holt', 'Paul Stone'],
  },
  {
    fact: 'the third paragraph of a conversation may be either speaker’s',
    text: '"Read it aloud," Ann Holt said.\n\n"It says he is alive," Paul Stone said.\n\n"Who says that to us?"',
    speakers: ['Ann Holt', 'Paul Stone', null],
  },
  {
    fact: 'a paragraph of quotation goes on with its speaker',
    text: '"The ferry will sail," Ann Holt said.\n\n"At noon, if the wind drops."',
    speakers: ['Ann Holt', 'Ann Holt'],
  },
  {
    fact: 'a colon hands over to the next paragraph',
    text: 'Ann Holt wrote to the crews:\n\n"The ferry will sail at noon."',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'nobody is named where nothing tells',
    text: 'Ann Holt runs the port. It rains in the valley.\n\nA sign hangs by the gate. It says "mind the gap" in red.',
    speakers: [null],
  },
  {
    fact: 'a passive verb has no speaker for its subject',
    text: 'Ann Holt was called "a danger to the port".',
    speakers: [null],
  },
  {
    fact: 'a couple shares the surname, and a courtesy title tells which of them speaks',
    text: 'Peter and Marian Lowe have won back their garden.\n\n"It was a shed," Mr Lowe said.\n\n"We shall plant beans," Mrs Lowe said.',
    speakers: ['Peter', 'Marian Lowe'],
  },
  {
    fact: 'two of one surname stay two where their given names begin alike, and an initial is a shorter name',
    text: '"It is old," said Anna Brandt of Calder. "It is cold," said Alice Brandt of Skell. "It is sold," said Boris Lund. "It is ours," said B. Lund.',
    speakers: ['Anna Brandt', 'Alice Brandt', 'Boris Lund', 'Boris Lund'],
  },
  {
    fact: 'a surname that two people bear alike stays as the article writes it',
    text: 'Ragna Vik has counted sheep for years. Her father, Olav Vik, counted them before her.\n\n"One lost is one too many," says Vik.',
    speakers: ['Vik'],
  },
  {
    fact: 'a courtesy title that contradicts the only full name stays as it is written',
    text: 'Harold Bice closed his windows. His wife, Joan, slept in the bath.\n\n"It is a small thing," Mrs. Bice said.',
    speakers: ['Mrs. Bice'],
  },
  {
    fact: 'a given name nobody knows is no reason to take somebody else of that surname',
    text: '"We have no milk left to sell," said David Rana.\n\nMeerabai Rana said villagers had wept. "They do not weep for the chain," she said.',
    speakers: ['David Rana', 'Meerabai Rana'],
  },
  {
    fact: 'a pronoun behind a role means whoever has it, and nobody named before',
    text: '"It came like a train," said Joana Prates, who sells tickets there.\n\nA nurse at the hospital said most of the injured were children. "We have no more beds," she said.',
    speakers: ['Joana Prates', 'A nurse at the hospital'],
  },
  {
    fact: 'a pronoun behind a role that may be anybody’s is left open',
    text: '"It came like a train," said Joana Prates, who sells tickets there.\n\nThe mayor said that the slope was sound. "We were told it was safe," she said.',
    speakers: ['Joana Prates', null],
  },
  {
    fact: 'whoever was asked may be the one who replies',
    text: 'Keith Rowland shook his head in the dock.\n\nHis lawyer, Susan Pryce, asked Lewis Abbot why he had sailed.\n\n"I was the pilot that night," he replied.',
    speakers: [null],
  },
  {
    fact: 'a surname that is a trade besides',
    text: 'Tim Guest and Terry Chapman run the ferry.\n\n"The ferry will sail," said Chapman.\n\nGuest said too much was broken. "We have one engine left," he said.',
    speakers: ['Terry Chapman', 'Tim Guest'],
  },
  {
    fact: 'a name with an article before it is no "he"',
    text: 'When asked about his week at the Diamond Meadows, Muldoon did not hesitate.\n\n"It was the wind for sure," he said.',
    speakers: ['Muldoon'],
  },
  {
    fact: 'the state behind a town is nobody',
    text: 'Will Young, a mechanic from Kansas City, Mo., and an organizer, said cold takes a toll.\n\n"Steel just becomes brittle here."',
    speakers: ['Will Young'],
  },
  {
    fact: 'two trades before a name are hers, and a material is nobody',
    text: '"We sail without pay," said coal and steel worker Ann Holt.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a label in capitals is nobody',
    text: 'LETTER FROM THE QUAY: "The ferry will never sail again, and all of us know it."',
    speakers: [null],
  },
  {
    fact: 'a name in capitals before a colon is somebody whom the article names',
    text: 'Ann Holt met the crews.\n\nHOLT: "The ferry will sail again."',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'whoever reads out a letter has not written it',
    text: 'Paul Stone, prosecuting, read out a letter that Mrs Holt had sent to her brother: "I took it all."',
    speakers: [null],
  },
  {
    fact: 'letters behind a name are left out where only the surname stands',
    text: 'Ann Holt KC opened the case. "The ferry was sold for nothing," Ms Holt said.',
    speakers: ['Ann Holt KC'],
  },
  {
    fact: 'an office that the article gave somebody names him',
    text: 'Governor Paul Stone met the crews on Monday.\n\n"The ferry will sail," the governor said.',
    speakers: ['Paul Stone'],
  },
  {
    fact: 'the title before a name is the office by another word',
    text: 'Norland Gov. Paul Stone met the crews.\n\n"The ferry will sail," the Norland governor said.',
    speakers: ['Paul Stone'],
  },
  {
    fact: 'a former office is another one',
    text: 'Governor Paul Stone met the crews.\n\n"The ferry will sail," the former governor said.',
    speakers: ['the former governor'],
  },
  {
    fact: 'an office of two people names neither',
    text: 'Governor Paul Stone met Governor Ann Holt.\n\n"The ferry will sail," the governor said.',
    speakers: ['the governor'],
  },
  {
    fact: 'an office that is given only later names nobody yet',
    text: '"The ferry will sail," the governor said.\n\nGovernor Paul Stone was told of it later.',
    speakers: ['the governor'],
  },
  {
    fact: 'whoever replies is the other one',
    text: '"We never knew," Paul Stone told Ann Holt. "That is no answer," she replied.',
    speakers: ['Paul Stone', 'Ann Holt'],
  },
  {
    fact: 'of two whose sexes nobody knows neither replies',
    text: '"We never knew," Odhran Quill told Sunniva Brask. "That is no answer," she replied.',
    speakers: ['Odhran Quill', null],
  },
  {
    fact: 'critics of whom nothing is told are nobody',
    text: 'The plan was drawn by Paul Stone Jr. Critics called it "a wall of paper and hope" on Monday.',
    speakers: [null],
  },
  {
    fact: 'a body that goes on strike says nothing by it',
    text: 'Paul Stone said that once the Harbour Board goes on strike, "the ferry will lie at the quay".',
    speakers: ['Paul Stone'],
  },
  {
    fact: 'a subject behind its verb without quoted words is whom the next pronoun means',
    text: 'Ann Holt met Paul Stone. The ferry will sail again, noted the Courier’s Karl Onn.\n\n"It has sailed for a century," he wrote.',
    speakers: ['Karl Onn'],
  },
  {
    fact: 'a name that nobody knows is one where it is said what its bearer is',
    text: 'Governor Paul Stone came to the shore. Yunira, a resident of the bay, was asleep when she heard it.\n\n"It was the wind," she said.',
    speakers: ['Yunira'],
  },
  {
    fact: 'what is done is nobody’s name though it opens the sentence',
    text: 'Paul Stone is well again. Rowing made up most of his day, and he said he feels "a lot stronger".',
    speakers: ['Paul Stone'],
  },
  {
    fact: 'of two who report the nearer one goes on in the next paragraph',
    text: 'The Greens posted a loss, and Paul Stone predicted a vote in spring.\n\n"There is a lot of strain among us now."',
    speakers: ['Paul Stone'],
  },
  {
    fact: 'a paper to which something was told is not who said it',
    text: 'Paul Stone told it all to the Norland Courier: "The ferry will never sail again."',
    speakers: ['Paul Stone'],
  },
  {
    fact: 'the first letters of a body’s name mean the body',
    text: 'The Norland Harbour Board met. The NHB said: "The ferry will sail again."',
    speakers: ['Norland Harbour Board'],
  },
  {
    fact: 'an office before a verb is no apposition of the name before it',
    text: 'Governor Ann Holt came. When she met Paul Stone, the governor pointed at the quay.\n\n"The ferry will sail," the governor said.',
    speakers: ['Ann Holt'],
  },
  {
    fact: 'a crowd named by a pronoun stays unnamed',
    text: 'Ann Holt and Paul Stone came.\n\n"The ferry will sail," they said.',
    speakers: [null],
  },
];

describe.each([
  ['in one sentence', sentences],
  ['over sentences', passages],
])('who said it, %s', (_, cases) => {
  test.each(cases)('$fact', ({ text, speakers }) => {
    const quotes = findQuotes(toArticle(text), findLanguage('en'));
    expect(quotes.flatMap(({ parts, speaker }) => parts.map(() => speaker))).toEqual(speakers);
  });
});

describe('roles', () => {
  test.each([
    ['before the name', '"We sail," said Harbour Board spokesman Paul Stone.', 'Harbour Board spokesman'],
    ['behind the name', '"We sail today," said Paul Stone, a lawyer for Acme.', 'a lawyer for Acme'],
    ['as a title', '"We sail today," Finance Minister Paul Stone said.', 'Finance Minister'],
    ['behind the age', 'Paul Stone, 46, a lawyer for Acme, said: "We sail today."', 'a lawyer for Acme'],
    [
      'over commas',
      '"We sail," said Paul Stone, the minister for ports, ferries and bridges.',
      'the minister for ports, ferries and bridges',
    ],
    [
      'two offices joined by "and"',
      '"We sail," said council leader and former harbour master Paul Stone.',
      'council leader and former harbour master',
    ],
    ['whatever its noun', '"We sail," said Paul Stone, a glassblower from Sund.', 'a glassblower from Sund'],
    [
      'with a firm of two names',
      '"We sail," said Paul Stone, an analyst at Holt & Reed, who lives there.',
      'an analyst at Holt & Reed',
    ],
    [
      'a bare title gives way',
      '"We sail," said Professor Paul Stone, Head of Ports, Norland Institute.',
      'Head of Ports, Norland Institute',
    ],
    ['whom somebody belongs to', '"We sail," said Paul Stone of Norland Ferries.', 'of Norland Ferries'],
    [
      'without the verb before it',
      'The strike has prompted Governor Paul Stone to go. "We sail," Stone said.',
      'Governor',
    ],
    [
      'without the article that opened its sentence',
      'The adviser, Paul Stone, smiled. "I write many things," Stone said.',
      'adviser',
    ],
    [
      'behind a pronoun, which beside the name alone would mean nobody',
      'Her deputy, Paul Stone, did. "The bridge will be open in spring," Stone wrote.',
      'deputy',
    ],
    [
      'without a verb that has no ending',
      'The choice would involve Port Minister Paul Stone. "We sail today," Stone said.',
      'Port Minister',
    ],
    [
      'without a verb behind "to"',
      'She hopes to defeat Sund Mayor Paul Stone. "We sail today," Stone said.',
      'Sund Mayor',
    ],
    [
      'without a verb behind "to" and before a noun',
      'She wants to attack frontrunner Paul Stone. "We sail today," Stone said.',
      'frontrunner',
    ],
    [
      'with the noun behind "to" that belongs to it',
      'She wrote to law professor Paul Stone. "We sail today," Stone said.',
      'law professor',
    ],
    [
      'without the agency whose credit stands before it',
      'Tora Lind / The Associated Press Mayor Paul Stone at the quay. "We sail today," Stone said.',
      'Mayor',
    ],
    [
      'of two parts without articles',
      '"We sail today," said Paul Stone, managing director, head of freight at Norden Haulage.',
      'managing director, head of freight at Norden Haulage',
    ],
    [
      'up to a dash',
      '"We sail today," said Paul Stone, the chief executive of Norden Freight -- the oldest line.',
      'the chief executive of Norden Freight',
    ],
    [
      'a fellow’s',
      '"We sail," said Paul Stone, a senior fellow at the Sund Institute.',
      'a senior fellow at the Sund Institute',
    ],
    ['with a body in capitals', '"We sail today," said Paul Stone of NHG.', 'of NHG'],
    [
      'as what somebody does, where no noun tells it',
      '"We sail," said Paul Stone, who handles freight for Norden Haulage, on Monday.',
      'who handles freight for Norden Haulage',
    ],
    [
      'before the name with what belongs to it',
      'The warden of Sund Harbour, Paul Stone, waved. "We sail today," Stone said.',
      'warden of Sund Harbour',
    ],
    [
      'before the name with a body and its initials',
      'Only a former spokesman for the Norland Harbour Board (NHB), Paul Stone, waved. "We sail," Stone said.',
      'a former spokesman for the Norland Harbour Board (NHB)',
    ],
    [
      'as an office whose noun stands first',
      'They met Secretary of State Paul Stone. "We sail today," Stone said.',
      'Secretary of State',
    ],
    [
      'with a body of two names',
      'Hull and Keel senior manager Paul Stone waved. "We sail today," Stone said.',
      'Hull and Keel senior manager',
    ],
    [
      'without the verb that another verb helps',
      'The court was investigating Port Minister Paul Stone. "We sail today," Stone said.',
      'Port Minister',
    ],
    [
      'without the participle that gives the office',
      'Paul Stone, named director of Sund Harbour, smiled. "We sail today," Stone said.',
      'director of Sund Harbour',
    ],
    [
      'of two nouns, the first of which tells it',
      '"We sail today," Paul Stone, the founder and the mind behind the ferry, said.',
      'the founder and the mind behind the ferry',
    ],
    [
      'over the short form of its body',
      'Paul Stone, Norland Ferry Board (NFB) director, smiled. "We sail today," Stone said.',
      'Norland Ferry Board (NFB) director',
    ],
    [
      'as one of several',
      'Paul Stone, one of two founders of the ferry line, smiled. "We sail today," Stone said.',
      'one of two founders of the ferry line',
    ],
    [
      'as a short title',
      '"We sail today," said former New Jersey Gov. Paul Stone.',
      'former New Jersey Gov.',
    ],
    [
      'before a short title',
      'Gov. Paul Stone came. Paul Stone, the chairman of the ferry, smiled. "We sail today," Stone said.',
      'the chairman of the ferry',
    ],
    [
      'else the town, by its land',
      'Paul Stone of Amble, Ohio, smiled. "We sail," Stone said.',
      'of Amble, Ohio',
    ],
    ['else the town, by the age', '"We sail today," said Paul Stone, 24, from Amble.', 'from Amble'],
    [
      'of several offices in a row, whose commas and "and" stand before the name',
      '"We sail today," chairman, founder and president Paul Stone said in a letter.',
      'chairman, founder and president',
    ],
    [
      'with what makes the participle before it',
      '"We sail today," said Norden Haulage\'s recently named executive chair Paul Stone.',
      "Norden Haulage's recently named executive chair",
    ],
    [
      'with a degree, before the name',
      'Norland\'s most celebrated harbour director, Paul Stone, waved. "We sail today," Stone said.',
      "Norland's most celebrated harbour director",
    ],
    [
      'with a body that is of a place with its article',
      '"We sail today," University of the Norland Isles political scientist Paul Stone said.',
      'University of the Norland Isles political scientist',
    ],
    [
      'of two fields',
      '"We sail today," the late crime and fantasy author Paul Stone wrote.',
      'late crime and fantasy author',
    ],
    [
      'with a department of two fields',
      '"We sail today," tweeted former Housing and Harbour Development Secretary Paul Stone.',
      'former Housing and Harbour Development Secretary',
    ],
    [
      'with the short form of a body before the name',
      'Norland Ferry Board (NFB) director Paul Stone smiled. "We sail today," Stone said.',
      'Norland Ferry Board (NFB) director',
    ],
    [
      'of two long offices, behind the name',
      '"We sail today," Paul Stone, Acme\'s freight and ferry head and former Norland ports minister, said.',
      "Acme's freight and ferry head and former Norland ports minister",
    ],
    [
      'with the clause that tells whose friend',
      '"We sail today," said Paul Stone, a friend and adviser who worked for Mrs. Reed at the Port Office.',
      'a friend and adviser who worked for Mrs. Reed at the Port Office',
    ],
    [
      'of somebody told by where they come from and what they do',
      '"We sail today," said Paul Stone, a Norwegian who works as a translator.',
      'a Norwegian who works as a translator',
    ],
    [
      'of three fields over a comma',
      '"We sail today," said Paul Stone, president of the freight, controls and safety business at Acme.',
      'president of the freight, controls and safety business at Acme',
    ],
    [
      'by what somebody was',
      'Paul Stone, who was treasurer of the ferry board, smiled. "We sail today," Stone said.',
      'who was treasurer of the ferry board',
    ],
    [
      'by whose kin drowned',
      '"We sail today," said Paul Stone, whose son drowned in the storm of 2012.',
      'whose son drowned in the storm of 2012',
    ],
    [
      'a rank with what it is of',
      '"We sail today," Retired Norland Air Force Gen. Paul Stone said.',
      'Retired Norland Air Force Gen.',
    ],
    [
      'an office before a title in short',
      '"We sail today," Harbour Committee Chairman Rep. Paul Stone said.',
      'Harbour Committee Chairman',
    ],
    [
      'the fuller one of two',
      'Paul Stone, a co-author of the report, came. "We sail today," says Stone, a ferry researcher with Sund Hospital.',
      'a ferry researcher with Sund Hospital',
    ],
    [
      'the present one where the fuller one is over',
      'New Norland Gov. Paul Stone came. Stone, a tough-talking former prosecutor, smiled. "We sail today," Stone said.',
      'New Norland Gov.',
    ],
    [
      'an office in capitals before something else that is told',
      'Prime Minister Paul Stone came with Ms. Reed. Stone, Ms. Reed\'s deputy in May, smiled. "We sail today," Stone said.',
      'Prime Minister',
    ],
    [
      'what somebody is before whose friend',
      'Skipper Paul Stone came. Stone, a friend of Ann Reed, smiled. "We sail today," Stone said.',
      'Skipper',
    ],
    [
      'behind a name that opens the sentence, though no comma ends it',
      'Paul Stone, the director of the Norland Ferry Board said it. "We sail today," Stone said.',
      'the director of the Norland Ferry Board',
    ],
    [
      'of a noun for people that no list has, in front of what is said',
      'Paul Stone, a prominent surrogate for Ms. Reed, said that she had come. "We sail today," Stone said.',
      'a prominent surrogate for Ms. Reed',
    ],
    [
      'of such a noun, behind a verb of saying',
      '"We sail today," said Paul Stone, a stalwart of the Norland ferries.',
      'a stalwart of the Norland ferries',
    ],
    [
      'behind the town that a name is told with',
      'Rep. Paul Stone of Sund, the national ferry chairman, also came. "We sail today," Stone said.',
      'the national ferry chairman',
    ],
    [
      'with the university that stands before its noun',
      '"We sail today," said Paul Stone, a University of Sund professor who has written of ferries.',
      'a University of Sund professor',
    ],
    [
      'with whom somebody acts for',
      'Paul Stone, the attorney representing the ferrymen, confirmed it. "We sail today," Stone said.',
      'the attorney representing the ferrymen',
    ],
    [
      'with what a group is called',
      '"We sail today," said Paul Stone, organiser of a group called Ferries for All, which met on Monday.',
      'organiser of a group called Ferries for All',
    ],
    [
      'with the time at which somebody had it',
      '"We sail today," said Paul Stone, the minister for ports at the time the toll was brought in.',
      'the minister for ports at the time the toll was brought in',
    ],
    [
      'without an article, with the firm behind a comma',
      '"We sail today," said Paul Stone, Director, NHG Freight.',
      'Director, NHG Freight',
    ],
    [
      'before a doctor’s title',
      'Norland News harbour editor Dr. Paul Stone came. "We sail today," Stone said.',
      'Norland News harbour editor',
    ],
    [
      'before a doctor’s title whole, though it is over',
      'Former Arizona State Senator Dr. Paul Stone came. "We sail today," Stone said.',
      'Former Arizona State Senator',
    ],
    [
      'with whose it is in front and what it is of behind',
      '"We sail today," Norland’s deputy director of public works, Paul Stone, said on Tuesday.',
      'Norland’s deputy director of public works',
    ],
    [
      'with an office in short in front of another',
      'Former Arizona Gov. and vice presidential candidate Paul Stone wrote: "We sail today."',
      'Former Arizona Gov. and vice presidential candidate',
    ],
    [
      'with the town of a university’s house',
      '"We sail today," said Paul Stone, director of a tide project at the University of Norland, Tarn Bay.',
      'director of a tide project at the University of Norland, Tarn Bay',
    ],
    ['as whose rival somebody is', '"We sail today," said Holt rival Paul Stone.', 'Holt rival'],
    [
      'else where somebody lives, behind the age',
      'Paul Stone, 58, who lives outside Sund, smiled. "We sail today," Stone said.',
      'who lives outside Sund',
    ],
    [
      'by what somebody was, though the surname alone stands there',
      '"We sail today," Paul Stone said. Mr. Stone, who was president of Norland from 2000 to 2006, smiled.',
      'who was president of Norland from 2000 to 2006',
    ],
  ])('%s', (_, text, role) => {
    const article = toArticle(text);
    const [quote] = findQuotes(article, findLanguage('en'));
    expect(quote?.speaker).toBe('Paul Stone');
    expect(quote?.role).toBe(role);
    expect(article.text.slice(quote?.roleSpan?.start, quote?.roleSpan?.end)).toBe(role);
  });
});

test.each([
  ['He added', ['Odhran Brask', 'Odhran Brask']],
  ['It added', ['Odhran Brask', null]],
])('"%s" right behind a quotation goes on with whom it fits', (opener, speakers) => {
  const text = `Karl Onn spoke on Monday of Karl Onn alone. Odhran Brask rejected Karl Onn's offer Tuesday. "The view of Karl Onn is one of the harbour board," Brask said in a letter.\n\n${opener}: "This is about my friends and my family."`;
  expect(findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker)).toEqual(speakers);
});

test('"It added" goes on with the body that is described', () => {
  const text =
    'Karl Onn sold the bell of Tora Brask, who was seventeen.\n\n"The bell was never here," the company wrote.\n\nIt added, "We want no part in it or in what is written of it."';
  expect(findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker)).toEqual([
    'the company',
    'the company',
  ]);
});

test.each(['chairman, owner and president Paul Stone said', 'Norland ferry director said'])(
  'an office without an article is nobody: %s',
  (said) => {
    const text = `"We sail today," ${said} in a letter.`;
    const [quote] = findQuotes(toArticle(text), findLanguage('en'));
    expect(quote?.speaker ?? '').not.toMatch(/chairman|director/);
  },
);

test('a report of what somebody did, in marks, is not their own words', () => {
  const text =
    'Sen. Paul Stone spoke.\n\n“Sen. Paul Stone (I-Sund) took the stage on Monday and saw the boats. We are all here,” Stone said. “We sail today,” Stone said.';
  expect(findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker)).toEqual([
    null,
    'Paul Stone',
  ]);
});

test.each([
  [
    'a surname that is a word for people too, with where she is from',
    'Senator Ann Boxer of Sund met her.',
    'Ms. Boxer',
    'Ann Boxer',
  ],
  [
    'the one spelled out, and not the firm of their initials',
    'Ann Meyer, a former governor, met her.',
    'Ms. Meyer, who runs A.H. Meyer,',
    'Ann Meyer',
  ],
  [
    'the one spelled out, though no list has the given name that begins the sentence',
    'Aurelind Meyer, a former governor, met her in May.',
    'Ms. Meyer, who runs A.H. Meyer,',
    'Aurelind Meyer',
  ],
  [
    'the first of two surnames',
    'Ann Acosta Lind, the president of the bank, met her.',
    'Ms. Acosta',
    'Ann Acosta Lind',
  ],
])('the full name is told by %s', (_, told, called, speaker) => {
  const text = `${told}\n\n"We can give it away," ${called} said.`;
  expect(findQuotes(toArticle(text), findLanguage('en'))[0]).toMatchObject({ speaker });
});

test('a given name that is a word for people too stays with the surname', () => {
  const text = 'The prize went to singer Ally Brask on Monday.\n\n"I can give it away," Brask said.';
  const [quote] = findQuotes(toArticle(text), findLanguage('en'));
  expect(quote).toMatchObject({ speaker: 'Ally Brask', role: 'singer' });
});

test('what is said of another one of the same surname is no role', () => {
  const text = '"The wall was weak," said Sunniva Brask.\n\nOdhran Brask, a prisoner, watched from the quay.';
  const [quote] = findQuotes(toArticle(text), findLanguage('en'));
  expect(quote).toMatchObject({ speaker: 'Sunniva Brask', role: null });
});

test.each([
  [
    'the title of another one of the same surname',
    'President Odhran Brask was there in May. In June President Brask went home.\n\n"The wall was weak," Sunniva Brask said.\n\n"I warned them," Brask added.',
  ],
  [
    'the agency of a picture’s credit',
    'Tora Lind / The Associated Press Sunniva Brask at the wall.\n\n"The wall was weak," Brask said.',
  ],
  [
    'a relation to whom nobody names',
    'He came with his wife Sunniva Brask.\n\n"The wall was weak," Brask said.',
  ],
  ['whom somebody speaks of', '"The wall was weak," said Sunniva Brask of Thomas Stone.'],
  [
    'what somebody else is, in front of a clause',
    'The skipper is hopeful Brask might help.\n\n"The wall was weak," said Sunniva Brask.',
  ],
  ['the paper behind a byline', 'Sunniva Brask, Norland Press\n\n"The wall was weak," Brask said.'],
  ['how somebody stands to another whom nobody names', '"The wall was weak," said rival Sunniva Brask.'],
  [
    'how somebody stands to another in a house of many',
    'The mayor took swipes at Senate colleague and campaign rival Sunniva Brask. "The wall was weak," Brask said.',
  ],
  ['being older than another of the name', 'Sunniva Brask came. "The wall was weak," the elder Brask said.'],
  ['what somebody did that day', '"The wall was weak," said Sunniva Brask, who was asked about it at noon.'],
  [
    'what sums up what was said',
    '"The wall was weak," said Sunniva Brask, an apparent reference to the storm of May.',
  ],
  [
    'what sums up what was done',
    'The council met Sunniva Brask, a decision that many regretted. "The wall was weak," Brask said.',
  ],
  ['when it was', 'Sunniva Brask, the day after the storm, said it. "The wall was weak," Brask said.'],
  [
    'what somebody does now and then',
    '"The wall was weak," said Sunniva Brask, who runs by the river when she can.',
  ],
])('%s is no role', (_, text) => {
  const [quote] = findQuotes(toArticle(text), findLanguage('en'));
  expect(quote).toMatchObject({ speaker: 'Sunniva Brask', role: null });
});

test.each([
  [
    'whoever was heard goes on',
    'Ann Holt said: "We sail today."\n\nThe candidate added, "But not at noon."',
    'Ann Holt',
  ],
  [
    'another one named between may be meant',
    'Ann Holt said: "We sail today." Paul Stone left.\n\nThe candidate added, "But not at noon."',
    'The candidate',
  ],
  [
    'a man is no woman',
    'Ann Holt said: "We sail today."\n\nThe spokesman added, "But not at noon."',
    'The spokesman',
  ],
  [
    'another one has that office',
    'Reeve Paul Stone and candidate Tora Lind came. Ann Holt said: "We sail today."\n\nThe candidate added, "But not at noon."',
    'Tora Lind',
  ],
])('where a description "added" something, %s', (_, text, speaker) => {
  expect(findQuotes(toArticle(text), findLanguage('en')).map((quote) => quote.speaker)).toEqual([
    'Ann Holt',
    speaker,
  ]);
});

test('a language nobody has written words for keeps its quotations without speakers', () => {
  const quotes = findQuotes(toArticle('„Die Fähre fährt heute“, sagte Anna Holt.'), undefined);
  expect(quotes.map(({ text, speaker }) => [text, speaker])).toEqual([['Die Fähre fährt heute', null]]);
});

test('the evidence names the rule, the words it saw, and how sure it is', () => {
  const [quote] = findQuotes(toArticle('"The ferry will sail," Ann Holt said.'), findLanguage('en'));
  expect(quote?.evidence).toEqual([{ rule: 'clause behind', words: 'Ann Holt said', confidence: 0.95 }]);
});

test.each([
  ['never said', '“The pier is safe for everybody,” Ann Holt never said.'],
  ['said in a condition', 'If Ann Holt says "stop the boat right now", nobody will come.'],
  ['not said', 'Ann Holt did not say that the pier was "as safe as a church".'],
  ['denied', 'Ann Holt denied saying "the pier will stand for a year".'],
  ['refused', 'Ann Holt refused to say "sorry for the trouble we caused".'],
  ['wanted of somebody', 'Paul Stone wants Ann Holt to say "sorry for the trouble we caused".'],
  ['imagined', 'Paul Stone imagined Ann Holt saying: "The pier is safe for everybody."'],
  ['only possible', 'Ann Holt could have said "the pier is perfectly safe".'],
])('words %s are nobody’s', (_, text) => {
  expect(findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker)).toEqual([null]);
});

test('who refuses to comment or did something else not at all may still say something', () => {
  const text =
    'Ann Holt refused to comment, saying only: "Ask the engineers." Paul Stone, who did not vote, said it was "as safe as a church".';
  expect(findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker)).toEqual([
    'Ann Holt',
    'Paul Stone',
  ]);
});

test('a few quoted words between two names are no nickname; a word with a capital is', () => {
  const spoken = (text: string) =>
    findQuotes(toArticle(text), findLanguage('en')).map(({ speaker }) => speaker);
  expect(spoken('Having the ferry at Harbourfest "is our dream," Calder said.')).toEqual(['Calder']);
  expect(spoken('Robert "Bob" Holt said: "The ferry will come back."')).toEqual(['Robert "Bob" Holt']);
});
