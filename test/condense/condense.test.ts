import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { explain, formatExplanation } from '../../src/condense/explain.ts';
import { DigestError } from '../../src/domain/errors.ts';
import { verify } from '../../src/domain/verify.ts';
import { ferry, toArticle } from './sample.ts';

const entry = condense(ferry);

function toTexts(pieces: readonly { text: string }[]): string[] {
  return pieces.map(({ text }) => text);
}

it('the headline is the title, or the first clause of the lede where there is no title', () => {
  expect(entry.headline.text).toBe(ferry.title);
  const untitled = condense(toArticle(ferry.text));
  expect(untitled.lede[0]?.text).toBe(`${untitled.headline.text}.`);
});

it('the lede is the sentence that tells the news', () => {
  expect(toTexts(entry.lede)).toEqual([
    'The island council of Norrey voted on Thursday to stop the night ferry to the mainland from May.',
  ]);
});

it('key quotes are whole thoughts of different speakers, each with the address of its words', () => {
  expect(entry.quotes.map(({ speaker, role }) => [speaker, role])).toEqual([
    ['Ruth Calder', 'council leader'],
    ['Tom Arkle', 'fisherman, who lives at the harbour'],
  ]);
  expect(entry.quotes[0]?.link).toMatch(
    /^https:\/\/news\.example\/norrey-ferry#:~:text=We%20can%20no%20longer/,
  );
});

it('context is what came before, with times told and no word of the day’s news or of a speaker', () => {
  expect(entry.context.map(({ text, additions }) => [text, additions.map((one) => one.text)])).toEqual([
    ['The ferry has sailed every night since 1953.', []],
    ['Last month the operator, Strait Lines, raised its price by 40 percent.', ['February 2024']],
    ['Calder took over the council in 2019.', []],
  ]);
});

it('a sentence that names a year is context before one that names none', () => {
  const article = toArticle(
    `The island council of Norrey voted to close its only school.

Parents heard of it at the harbour. The head teacher was at sea.

The lighthouse is a tower of 40 metres. The pier is a wall of 300 metres. The shop is a room with 12 shelves.

A storm in January 2024 took 2 bells of Norrey.`,
    { title: 'Norrey closes its school', date: '2024-03-14' },
  );
  expect(toTexts(condense(article).context)).toContain('A storm in January 2024 took 2 bells of Norrey.');
});

it('the same article gives the same entry, and its address gives the id', () => {
  expect(condense(ferry)).toEqual(entry);
  expect(condense({ ...ferry, text: `${ferry.text} `, title: 'Another' }).id).toBe(entry.id);
  expect(condense({ ...ferry, url: null }).id).not.toBe(entry.id);
});

it('a dateline opens the news and is no part of it', () => {
  const article = toArticle(
    'The old pier has seen better days.\n\nNORREY, March 14 (Strait News) - The island council voted on Thursday to stop the night ferry.',
    { title: 'A pier without a boat' },
  );
  expect(toTexts(condense(article).lede)).toEqual([
    'The island council voted on Thursday to stop the night ferry.',
  ]);
});

it('a scene at the start is passed over for the sentence that tells the news', () => {
  const article = toArticle(
    `Tom Arkle ties his boat to an iron ring and looks at the empty pier.

"It was never full," he says.

On Thursday the council of Norrey voted to stop the night ferry, the last one on this coast.`,
    { title: 'Norrey loses its night ferry' },
  );
  expect(toTexts(condense(article).lede)).toEqual([
    'On Thursday the council of Norrey voted to stop the night ferry, the last one on this coast.',
  ]);
});

it('the date of the page is no dateline of the scene behind it', () => {
  const article = toArticle(
    `At six in the morning, before the gulls, Harold Bice closes his windows one by one. The noise goes through him.

On Monday night the Bices got what they wanted. The town council of Penrow voted 7 to 2 to ban petrol leaf blowers from January, the first such ban on the coast.`,
    {
      title: 'Town bans leaf blowers after decade of complaints',
      removed: [{ at: 0, reason: 'dateline', text: 'Nov. 14, 2022' }],
    },
  );
  expect(toTexts(condense(article).lede)).toEqual([
    'The town council of Penrow voted 7 to 2 to ban petrol leaf blowers from January, the first such ban on the coast.',
  ]);
});

it('two people of one surname both have their key quote', () => {
  const article = toArticle(
    `The brothers Dunmore fought over the budget of Carrick on Tuesday.

"There is nothing left in the drawer today," Colm Dunmore said.

"My brother has never learned to count a budget," Declan Dunmore said.`,
    { title: 'Brothers fight over the budget of Carrick' },
  );
  expect(condense(article).quotes.map(({ speaker }) => speaker)).toEqual(['Colm Dunmore', 'Declan Dunmore']);
});

it('a question of nobody known, as whoever interviews asks it, is no key quote', () => {
  const article = toArticle(
    `The council of Carrick voted to close the harbour on Tuesday.

"Mayor, why does the council of Carrick close the harbour today?"

"The harbour of Carrick has no more boats," mayor Ann Holt said.`,
    { title: 'Carrick closes its harbour' },
  );
  expect(toTexts(condense(article).quotes)).toEqual(['The harbour of Carrick has no more boats,']);
});

it('words that only those before them explain give way to others of the same speaker', () => {
  const article = toArticle(
    `The council of Carrick voted on a budget on Tuesday.

"That is what the money of our children went into," mayor Ann Holt said. The hall was silent. "Our town has spent all the money of its children," Holt said.`,
    { title: 'Carrick votes on a budget' },
  );
  const [first] = condense(article).quotes;
  expect(first?.text).toBe('Our town has spent all the money of its children,');
});

it('context repeats no key quote, and leans on no sentence that isn’t there', () => {
  const article = toArticle(
    `Penrow banned leaf blowers on Monday.

The vote was close. The debate took an hour. Nobody left early.

Manny Ruiz, who bought 9 machines in 1998 and 12 in 2001, said: "A rake is a fine tool if somebody else holds it."

Ann Holt has counted sheep for 31 years. In 2019 the ministry spent 90,000 crowns to replace her with a machine.

The council of Penrow had rejected a ban in 2014.`,
    { title: 'Penrow bans leaf blowers' },
  );
  const context = toTexts(condense(article).context);
  expect(context).toContain('The council of Penrow had rejected a ban in 2014.');
  expect(context.filter((text) => /rake|replace her/.test(text))).toEqual([]);
});

it('a short lede takes its neighbour in the paragraph along', () => {
  const article = toArticle(
    'For 71 years a ferry has sailed by night to Norrey. On Friday it will sail its last.\n\nNobody waved.',
    {
      title: 'The last ferry to Norrey sails on Friday',
    },
  );
  expect(toTexts(condense(article).lede)).toEqual([
    'For 71 years a ferry has sailed by night to Norrey.',
    'On Friday it will sail its last.',
  ]);
});

it('a name added behind a pronoun brings no point along', () => {
  const article = toArticle(
    `The town of Carrick banned boats on Monday.

The first to ask for it was Anna Berg. She had kept boats off the pond of Carrick since 2012.`,
    { title: 'Carrick bans boats' },
  );
  const added = condense(article).context.flatMap(({ additions }) => additions.map(({ text }) => text));
  expect(added.filter((text) => text.includes('Berg'))).toEqual(['Anna Berg']);
});

it('a sentence that opens with a pronoun gets the name where only one person can be meant', () => {
  const article = toArticle(
    `The council of Norrey voted on Thursday to stop the night ferry.

Nobody spoke against it in the hall.

The vote took four minutes.

Ruth Calder took over the council in 2019. She had run the night ferry since 2016, when she led a harbour board.`,
    { title: 'Norrey stops its night ferry' },
  );
  const her = condense(article).context.find(({ text }) => text.startsWith('She'));
  expect(her?.additions).toEqual([{ at: 3, text: 'Ruth Calder' }]);
});

it('somebody of whom both "she" and "he" are said is neither', () => {
  const article = toArticle(
    `The council of Norrey voted on Thursday to stop the night ferry.

“We cannot go on,” said Sunniva Brask. She added that her crews were tired of the night.

The ferry was bought by Sunniva Brask in 2003. He had built the pier in 1998 with a loan of nine million crowns.`,
    { title: 'Norrey stops its night ferry' },
  );
  const added = condense(article).context.flatMap(({ additions }) => additions.map(({ text }) => text));
  expect(added.filter((text) => text.includes('Brask'))).toEqual([]);
});

it('a sentence that opens with a pronoun is left out where two people can be meant', () => {
  const article = toArticle(
    `The council of Norrey voted on Thursday to stop the night ferry.

Nobody spoke against it in the hall.

The vote took four minutes.

Ruth Calder beat Mary Lund in 2019. She had kept all crossings since 2016.`,
    { title: 'Norrey stops its night ferry' },
  );
  expect(toTexts(condense(article).context).filter((text) => text.startsWith('She'))).toEqual([]);
});

it('a short sentence is a whole thought also where its comma stands behind the marks', () => {
  const article = toArticle(
    'Der Gemeinderat von Norrey hat am Donnerstag die Nachtfähre eingestellt.\n\n«Die Pfeiler halten nicht mehr», sagte Ruth Calder.',
    { language: 'de', title: 'Norrey stellt die Nachtfähre ein' },
  );
  expect(condense(article).quotes.map(({ text, kind }) => [text, kind])).toEqual([
    ['Die Pfeiler halten nicht mehr', 'speech'],
  ]);
});

it('curly marks inside straight ones are part of the quotation, and the entry holds', () => {
  const article = toArticle('"He said “no” to us all today," Ann Holt told the council of Norrey.');
  const held = condense(article);
  expect(held.allQuotes.map(({ text }) => text)).toEqual(['He said “no” to us all today,']);
  expect(verify(held, article)).toEqual([]);
});

it('words of no language we know are condensed by structure, without speakers and background, and the entry says so', () => {
  const article = toArticle(
    'Kommunestyret i Norrey la på torsdag ned nattfergen til øya.\n\n«Vi kan ikke betale for dette lenger», sa Ruth Calder.',
    { language: 'nb', title: 'Norrey legger ned nattfergen' },
  );
  const norwegian = condense(article);
  expect(verify(norwegian, article)).toEqual([]);
  expect(norwegian.lede[0]?.text).toContain('Kommunestyret');
  expect(norwegian.quotes.map(({ text }) => text)).toEqual(['Vi kan ikke betale for dette lenger']);
  expect(norwegian.allQuotes.map(({ text, speaker }) => [text, speaker])).toEqual([
    ['Vi kan ikke betale for dette lenger', null],
  ]);
  expect(norwegian.context).toEqual([]);
  expect(norwegian.notes[0]).toContain('Norwegian Bokmål');
});

it('with neither a title nor a sentence there is nothing to condense', () => {
  expect(() => condense(toArticle(' \n '))).toThrow(DigestError);
});

it('a stub says that it is one', () => {
  expect(condense({ ...ferry, kind: 'stub' }).notes).toEqual([
    'Only the beginning of the article could be read.',
  ]);
});

it('an entry says when over a third of the sentences on its page were left out', () => {
  const sentence =
    'Another part of the page tells at some length of what happened on the other bank of the river.';
  const teasers = Array.from({ length: 40 }, () => ({ text: sentence, reason: 'teaser' as const, at: 0 }));
  expect(condense({ ...ferry, removed: teasers }).notes).toEqual([expect.stringContaining('Over a third')]);
  const comments = teasers.map((piece) => ({ ...piece, reason: 'comments' as const }));
  expect(condense({ ...ferry, removed: comments }).notes).toEqual([]);
});

it('a scene without a name is passed over for the sentence that names who and where', () => {
  const article = toArticle(
    `The nets were still wet and the lamps along the quay were out.

The harbour master of Norrey, Jon Hale, shut the quay to fishing boats.`,
    { title: 'Silence at sea' },
  );
  expect(toTexts(condense(article).lede)).toEqual([
    'The harbour master of Norrey, Jon Hale, shut the quay to fishing boats.',
  ]);
});

it('an explanation tells of each quotation and sentence why it was taken or not', () => {
  const article = {
    ...ferry,
    removed: [{ text: 'Sign up for our letter', reason: 'sign-up' as const, at: 0 }],
  };
  const explanation = explain(article);
  expect(explanation.quotes.filter(({ key }) => key)).toHaveLength(entry.quotes.length);
  expect(explanation.sentences.filter(({ use }) => use === 'context').map(({ text }) => text)).toEqual(
    toTexts(entry.context),
  );
  const lines = formatExplanation(explanation);
  expect(lines).toContain('sign-up: Sign up for our letter');
  expect(lines).toMatch(/"We can no longer pay.*\(speech\) Ruth Calder, council leader/);
  expect(lines).toMatch(/as context .*names an earlier year/);
  expect(lines).toMatch(/as lede \d\.\d\d: /);
});

it('a pronoun behind the name that opens its sentence needs no other sentence', () => {
  const article = toArticle(
    `The palace ruled out a truce on Thursday.

Envoys had asked the leader Wen Daolan for help. Wen visited Carrick last month, during which he and a prince opened a bridge.

The prince meanwhile met four mayors from the coast and a painter.`,
    { title: 'Palace and Wen rule out a truce' },
  );
  const context = toTexts(condense(article).context);
  expect(context).toContain('Wen visited Carrick last month, during which he and a prince opened a bridge.');
});

it('a name that the article has in the middle of a sentence is a name where it opens one', () => {
  const article = toArticle(
    `The palace ruled out a truce on Thursday.

Envoys slept badly. Dogs barked at old Brenner. A horse ran off.

Brenner, a baker, lost his house in the fire of 1961. Strangers lost his horse in 1962.`,
    { title: 'Palace rules out a truce for fire and house' },
  );
  const context = toTexts(condense(article).context);
  expect(context).toContain('Brenner, a baker, lost his house in the fire of 1961.');
  expect(context).not.toContain('Strangers lost his horse in 1962.');
});

it('the month of this year points at no other sentence', () => {
  const article = toArticle(
    `The palace ruled out a truce on Thursday.

Envoys slept badly. Dogs barked at them. A horse ran off.

The coast signed its first treaty in May of this year.`,
    { title: 'Palace rules out a truce' },
  );
  expect(toTexts(condense(article).context)).toContain(
    'The coast signed its first treaty in May of this year.',
  );
});

it('what happened meanwhile on the day of the news is no background', () => {
  const article = toArticle(
    `The palace ruled out a truce on Thursday.

Envoys slept badly. Dogs barked at them. A horse ran off.

The prince meanwhile met four mayors from the coast and a painter.

Two towns of the coast signed their first truce in 1961. A second truce joined two harbors in 1975. Carrick palace burned down in 1987.`,
    { title: 'Palace rules out a truce' },
  );
  const context = toTexts(condense(article).context);
  expect(context).toHaveLength(3);
  expect(context.join(' ')).not.toContain('meanwhile');
});

it('an opening of times past is passed over for the sentence that turns to the news', () => {
  const article = toArticle(
    `NORREY (Strait News) - When the council took over the night ferry in 2009, it promised the islanders a boat on every day of the year.

But the ferry will stop for good in May, the council of Norrey has decided.

Tickets stay valid.`,
    { title: 'Night ferry that Norrey was promised will stop' },
  );
  expect(toTexts(condense(article).lede)).toEqual([
    'But the ferry will stop for good in May, the council of Norrey has decided.',
  ]);
});

it('a turn to somebody whom the sentence does not name is no lede', () => {
  const article = toArticle(
    `When the council of Norrey took over the night ferry, it promised a boat on every day of the year.

But it broke that promise.

The council of Norrey stops the ferry in May.`,
    { title: 'Norrey stops the ferry' },
  );
  expect(toTexts(condense(article).lede)).toEqual(['The council of Norrey stops the ferry in May.']);
});

it.each([
  'You’ll also find a ferry to Norrey there on Sundays, with a bar and a view of the lights of Norrey.',
  'What’s more, the ferry to Norrey sails on Sundays again, with a bar and a view of the lights.',
  'The ferry to Norrey sails again, with a bar and a view of the lights, on the following days:',
])('a sentence that adds to another, or ends before what it announces, is no lede: %s', (other) => {
  const news = 'The harbour of Tarn opens two new quays for the boats of the islands.';
  const article = toArticle(`${news} ${other}`, { title: 'Boats, a bar and the ferry to Norrey' });
  expect(toTexts(condense(article).lede)[0]).toBe(news);
});

it('a sentence that means somebody by "her" brings the one that names her, or gives way where that one leans too', () => {
  const named = 'Greta Lind stood before the court of Tarn once more.';
  const heard = 'On Thursday, court heard that forty swans were taken from her pond near Norrey.';
  const lede = (text: string) =>
    toTexts(condense(toArticle(text, { title: 'Forty swans taken from pond' })).lede);
  expect(lede(`${named} ${heard}`)).toEqual([named, heard]);
  expect(lede(`${named} She wept.\n\nIt took long. ${heard}`)).not.toContain(heard);
});

it.each([
  'In it, the skipper blankly denied to have seen the lamp of the island on the day of the storm.',
  'In a new study out Monday, they tell how the lamp of the island went out on the day of the storm.',
  'But Lind will be back on the island on Friday soon after the storm, as the lamp needs it.',
  'The museum struggled to keep the lamp of the island alight for the days of the storm.',
  'The Tarn, Kent, skipper is at the lamp of the island on the day behind the storm.',
  'Lind, 58, is at the lamp of the island on the day behind the storm.',
  'Lind, who was at the lamp of the island, said that the storm was near.',
])('a sentence that needs the one before it is no lede: %s', (leaning) => {
  const news = 'Jo Lind put out the lamp of Norrey on Monday.';
  const article = toArticle(`${news} ${leaning}`, { title: 'Lamp of Norrey is put out' });
  expect(toTexts(condense(article).lede)[0]).toBe(news);
});

it('a lede that opens the text may give a time before the week', () => {
  const news = 'Skipper Jo Lind said that an old lamp led to the wreck of the ferry last month.';
  const more = 'The harbour of Norrey closed its quay on Friday to look at the ferry.';
  const article = toArticle(`${news}\n\n${more}`, { title: 'Wreck of the ferry: an old lamp' });
  expect(toTexts(condense(article).lede)).toEqual([news]);
});

it('words of the lede’s own sentence are shown without the sentence', () => {
  const sentence = 'Mayor Jo Lind said on Monday that the ferry of Norrey is “a thing of the past” now.';
  const article = toArticle(`${sentence}\n\nThe ferry has sailed since 1951.`, {
    title: 'Ferry of Norrey is ‘a thing of the past’',
  });
  const { lede, quotes } = condense(article);
  expect(toTexts(lede)).toEqual([sentence]);
  expect(quotes).toMatchObject([{ text: 'a thing of the past', speaker: 'Jo Lind' }]);
  expect(quotes[0]).not.toHaveProperty('within');
});

it.each([
  'The council of Norrey opened a second quay for the ferry beside the mill.',
  'The fare of the ferry is the lowest of the coast since May.',
])('what was done, and the record of a day, is no context: %s', (news) => {
  const article = toArticle(
    `The ferry of Norrey sails again.\n\nIts crew is ready.\n\nIts skipper is too.\n\n${news}\n\nThe ferry was built in 1951.`,
    { title: 'Norrey has its ferry back' },
  );
  expect(toTexts(condense(article).context)).toEqual(['The ferry was built in 1951.']);
});

it('what stands below a picture’s credit and gives a day is no context', () => {
  const article = toArticle(
    `The council of Norrey stops the ferry in May.\n\nIts crew is ready.\n\nJO LIND via Getty Images.\n\nThe mayor waves to the crew of the ferry on February 27, 2016 in Norrey, Tarn.\n\nThe ferry has sailed since 1951.`,
    { title: 'Norrey stops its ferry' },
  );
  expect(toTexts(condense(article).context)).toEqual(['The ferry has sailed since 1951.']);
});

it('what a later year brings is no context', () => {
  const text =
    'The ferry of Norrey sails.\n\nIts crew is ready.\n\nIts skipper is too.\n\nThe ferry crew arrived in early 2020.';
  const context = (date: string) =>
    toTexts(condense(toArticle(text, { title: 'Norrey has its ferry', date })).context);
  expect(context('2019-11-18')).toEqual([]);
  expect(context('2021-11-18')).toEqual(['The ferry crew arrived in early 2020.']);
});

it('a passage of another text with words and their speaker in it is no key quote', () => {
  const passage = '"“We sail by night,” Lind said before she went to the boats of Norrey."';
  const article = toArticle(
    `The ferry of Norrey sails by night.\n\n${passage}\n\n"We sleep by day," said Jo Lind.`,
    {
      title: 'The ferry of Norrey sails by night',
    },
  );
  expect(condense(article).quotes.map(({ text }) => text)).toEqual(['We sleep by day,']);
});

it('a picture’s credit that runs into its caption is no context', () => {
  const article = toArticle(
    `The council of Norrey stops the ferry in May.

Jo Lind / Courier Papers with a picture of the ferry from 1990 are seen at a shop of the town on Monday.

The ferry has sailed since 1951.`,
    { title: 'Norrey stops its ferry' },
  );
  expect(toTexts(condense(article).context)).toEqual(['The ferry has sailed since 1951.']);
});

it('what everybody knows gives way to the finding behind it', () => {
  const article = toArticle(
    `Many people have heard that a swan dies on the coast every day.

But a study by the museum of Tarn shows that most swans of the coast die of lead from old nets.`,
    { title: 'Every day a swan dies on the coast' },
  );
  expect(toTexts(condense(article).lede)[0]).toMatch(/^But a study/);
});

it.each([
  [
    'On Thursday, court heard forty swans, two geese and one goat were taken from a farm near Norrey, which also serves as a shelter for birds.',
    'On Thursday, court heard forty swans, two geese and one goat were taken from a farm near Norrey',
  ],
  [
    'A convicted smuggler and thief who could have spent his life in prison was back in Tarn on Tuesday, as the county argued about his release.',
    'A convicted smuggler and thief who could have spent his life in prison was back in Tarn on Tuesday',
  ],
  [
    'A walk for the lighthouse of Norrey turned into a large — and loud — party for the whole island, which nobody had planned for.',
    'A walk for the lighthouse of Norrey turned into a large — and loud — party for the whole island',
  ],
  [
    'The naming of a new harbour master for the whole coast of Tarn gave hope to those who think that the ferry was stopped too soon.',
    'The naming of a new harbour master for the whole coast of Tarn gave hope to those who think that the ferry was stopped too soon',
  ],
  [
    'If you were afraid for the lamps of Norrey after word came last week that their keeper goes, the mayor of the town is here to tell more of it.',
    'If you were afraid for the lamps of Norrey after word came last week that their keeper goes, the mayor of the town is here to tell more of it',
  ],
  [
    'When the lamps went out in the small town of Norrey, Tarn, during a storm that swept its coast on Thursday, many of its people were not ready for a week of dark nights.',
    'When the lamps went out in the small town of Norrey, Tarn, during a storm that swept its coast on Thursday, many of its people were not ready for a week of dark nights',
  ],
])(
  'a headline made of a sentence is not cut within a list, an aside, before its verb or before what says who is meant',
  (text, headline) => {
    expect(condense(toArticle(text, { title: null })).headline.text).toBe(headline);
  },
);

it('what stands above an agency’s dateline is never the lede', () => {
  const article = toArticle(
    `The island council of Norrey votes to stop the night ferry on Thursday, as seen from the gallery of the old hall.

NORREY, March 14 (Strait News) - Boats that sail by night will go.`,
    { title: 'Island council of Norrey votes to stop the night ferry' },
  );
  expect(toTexts(condense(article).lede)).toEqual(['Boats that sail by night will go.']);
});

it('an aside in brackets, a line with an address and a label in capitals are no background', () => {
  const article = toArticle(
    `The palace ruled out a truce on Thursday.

Envoys slept badly. Dogs barked at them. A horse ran off.

(The palace has burned down twice since 1911.)

The map of the 1961 treaty is at maps.example/1961 in colour.

MORE NEWS: Harbors of 1961 to be mended

Towers fell. Bells rang. A truce joined two harbors in 1975.`,
    { title: 'Palace rules out a truce' },
  );
  const context = toTexts(condense(article).context).join(' ');
  expect(context).toContain('A truce joined two harbors in 1975.');
  expect(context).not.toMatch(/1911|1961/);
});

it('what has held until now is background; what has just happened to people is not preferred', () => {
  const article = toArticle(
    `The palace ruled out a truce on Thursday.

Envoys slept badly. Dogs barked at them. A horse ran off.

Six mayors have been woken by the bells. The palace has never had a wall on any side. The coast has long been poor in palaces. The army has always been tired of a truce.`,
    { title: 'Palace rules out a truce' },
  );
  expect(toTexts(condense(article).context)).toEqual([
    'The palace has never had a wall on any side.',
    'The coast has long been poor in palaces.',
    'The army has always been tired of a truce.',
  ]);
});
