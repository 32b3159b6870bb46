import { describe, expect, it } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';

function toLede(...paragraphs: readonly string[]): string {
  return condense(readPaste(paragraphs.join('\n\n')))
    .lede.map((piece) => piece.text)
    .join(' ');
}

describe('a lede is the news, and not what stands before it', () => {
  it('a remark made hours before the match gives way to the match', () => {
    const match =
      'Piet Ravn scored in the second and the eighth minute, and Norrey beat Sund 4-1 in the rain.';
    expect(
      toLede(
        'Piet Ravn scores twice as Norrey beats Sund',
        'Hours before the match of Piet Ravn on Tuesday, Norrey coach Ida Krall said that the veteran always finds his way.',
        match,
        'Sund has lost eight of nine matches.',
      ),
    ).toBe(match);
  });

  it('a scene gives way to the first sentence with more of the headline', () => {
    const news =
      'The county of Vale keeps the last letters of its drowned sailors in a public catalogue, and lets anybody read them.';
    expect(
      toLede(
        'Vale catalogue keeps last letters of drowned sailors',
        'Jon Arkle went to the quay of Vale that evening with a bag of flour and a borrowed lamp.',
        'He was gone by the morning.',
        news,
        'The catalogue has 90 letters, and nobody who reads them is asked why.',
      ),
    ).toBe(news);
  });

  it('"after years" is no delay where the story comes to its point behind it', () => {
    const point =
      'After years at the edge of the trade, the ropemakers of Norland are becoming increasingly busy in the ports of the south.';
    expect(
      toLede(
        'When the storm is over, rope for hire',
        'Captains warn against them, and many a harbour has never seen one.',
        'Lars Hedin, who learned the trade in Amble, reckons that half of the people he meets have no word for it.',
        point,
      ),
    ).toBe(point);
  });

  it('what a word of the headline means gives way to the plan that opens the text', () => {
    const plan = 'The county of Vale has agreed with Orme to share the cost of the last lightships.';
    expect(
      toLede(
        'Lightships? Vale has too many, Orme too few',
        plan,
        'Lightships are the old hulls that lie at anchor with a lamp on the mast, and Vale and Orme have had them for a hundred years.',
        'Nobody has counted the sailors whom a lamp brought home.',
      ),
    ).toBe(plan);
  });

  it('what a picture shows is none, up to the credit behind it in brackets, and parts no sentence from the one before', () => {
    const opening = 'Ask at the works, at the office or on a trawler.';
    const news =
      'Those trades take the most beginners in Norland, according to a study that the seamen’s union will publish on Monday.';
    expect(
      toLede(
        `Looking for a berth, lad? ${opening}`,
        'The rope works of Amble, long the first berth of the young, are still a place to start. According to the union’s study, the works employed 226 beginners in 2017. ( Jo Field / Amble Star File Photo ).',
        news,
        'The union has 900 members in Norland, and half of them began in the works.',
      ),
    ).toBe(`${opening} ${news}`);
  });

  it('the rank in front of another rank belongs to the sentence', () => {
    const quote = toLede(
      'Norland base opens to small rockets',
      'Brig. Major Piet Ravn said on Monday that the Norland base will let small rockets start from April.',
      'The base lies on the coast of Sund.',
    );
    expect(quote).toMatch(/^Brig\. Major Piet Ravn/);
  });
});

describe('an opening that is not the news brings the paragraph that turns to it', () => {
  const ferry = 'A crossing takes half an hour, and there is neither a bridge nor a doctor.';
  const turn = 'Now the ferry of Orme is to be sold, and whoever buys it may take it where they like.';

  it.each([
    ['a time that is over', 'Until this week, Ann Holt led a quiet life as the harbour master of Sund.'],
    ['a year that is over', 'In 2015, the mayor of Sund promised each island a ferry of its own.'],
    [
      'what somebody knew then',
      'Ann Holt knew when she cast off her first line that the sea of Sund was for her.',
    ],
    ['what only seems so', 'The islands of Sund seem to be living through their best of years.'],
  ])('%s', (_, opening) => {
    expect(toLede('Sund and the highest bidder', opening, ferry, turn)).toBe(`${opening} ${turn}`);
  });

  it('a short turn goes on to what it means', () => {
    const opening = 'Earlier this month, the shipyard of Amble showed its longest hull to the county.';
    const short = 'Recently, though, the yard hears complaints.';
    const meant = 'Captains hold that no harbour of the county has a berth for a hull of that length.';
    expect(toLede('A berth for a long boat', opening, ferry, `${short} ${meant}`)).toBe(
      `${opening} ${short} ${meant}`,
    );
  });

  it('news of a day brings no turn', () => {
    const news = 'The mayor of Sund on Monday sold the last ferry of Orme to a baker from Amble.';
    expect(toLede('Last ferry of Orme sold to a baker', news, ferry, turn)).toBe(news);
  });
});

describe('a lede that begins to tell goes on', () => {
  it('"first" is followed by what came next', () => {
    const opening = 'The mayor of Sund, Jon Arkle, had a bad Monday.';
    const first = 'First his wife, the harbour master Ida Krall, announced that she will run against him.';
    const next = 'Then the county took back the two ferries that Arkle had lent to his brother in Amble.';
    expect(
      toLede(
        'More bad news for Jon Arkle after harbour master Ida Krall announced a bid',
        opening,
        first,
        next,
        '"Enough," Krall said.',
      ),
    ).toBe(`${opening} ${first} ${next}`);
  });

  it('and does not end on the colon of a list', () => {
    const opening = 'It takes 40 votes to become mayor of Sund.';
    const list = 'A look at where the count stands on Friday, as the harbour office gave it to the county:';
    expect(
      toLede('Sund count: where the votes for mayor stand', `${opening} ${list}`, 'Holt: 12.', 'Arkle: 9.'),
    ).toBe(opening);
  });
});

describe('a lede stands alone', () => {
  it('a paragraph that turns from the opening to "this town" brings the opening along', () => {
    const opening =
      'Two days before Jon Arkle blew up the dam of Vale, he knelt in the small chapel of Orme with his young son.';
    const turn =
      'But in the wake of the attack on Sunday, there is a new look at this small town and at the chapel that he swept.';
    expect(
      toLede(
        'A chapel feels the eyes of the county',
        opening,
        'The police had asked about Arkle in 2014 and found nothing.',
        turn,
        '"We are a quiet town," said Ida Krall, a retired baker.',
      ),
    ).toBe(`${opening} ${turn}`);
  });

  it('what was brings along the day that changed it', () => {
    const before =
      'Less than a week ago, the school of Orme was known mostly for its seven titles in rowing.';
    const after =
      'By Tuesday, its phones had been shut off, its gates were guarded and its pupils sent home, as the whole county quarrelled about it.';
    expect(
      toLede(
        before,
        after,
        'The quarrel began with a film from the lake, which showed a boat of Orme and a swan.',
      ),
    ).toBe(`${before} ${after}`);
  });

  it('two sentences of history bring along the third, which turns to the news', () => {
    const paragraph =
      'The 19th century had its duels at dawn. The 20th brought the war of the poets. And now Norland has lived through its finest quarrel: the debate about the debate.';
    expect(
      toLede(
        'Primaries become a fight with pillows',
        paragraph,
        'Ann Holt asked Jon Arkle on Monday to meet in Amble, and he asked her to meet in Sund.',
      ),
    ).toBe(paragraph);
  });

  it('a paragraph that goes on to the headline goes on in the lede', () => {
    const paragraph =
      'Skipper Bo Tamm admits that his choice for the county is "not the finest of sailors", but somebody he trusts. Mayor Holt lacks the legs for the sea as well, Tamm said, and her record at the helm makes it no better.';
    expect(
      toLede('Famous skipper gives mayor Marit Holt a bad name', paragraph, 'Tamm has sailed since 1961.'),
    ).toBe(paragraph);
  });

  it('a sentence that points back at "these walls" near its opening gives way to the one before it', () => {
    const before = 'The Duke of Sund told his friends that his talk with Radio Vale was a great success.';
    expect(
      toLede(
        'Pride and a fall',
        before,
        'In a sign of how thick these walls are, the people of Sund laughed for a week about his words.',
        'His talk was heard by a million people.',
      ),
    ).toBe(before);
  });

  it('a phrase that means whoever follows it leans on nothing', () => {
    const news =
      'Launching her bid less than three months before the vote, Holt is betting that she can win the islands of Norland.';
    expect(
      toLede(
        'Ann Holt takes her bid to the islands of Norland',
        'About a dozen bakers were gathered in a hall on Tuesday night when they were told that Ann Holt would be stopping by.',
        'But the former keeper of the light is eager to get their ear.',
        news,
      ),
    ).toBe(news);
  });
});

it('a dateline with a place of two words and its land in short stays out of the lede', () => {
  const news = 'Governor Jon Arkle on Thursday blamed the papers for the quarrel about the ferry to Norrey.';
  expect(
    toLede('Arkle blames papers for ferry quarrel', `LA CROIX, Norl. — ${news}`, 'The ferry is late.'),
  ).toBe(news);
});

it('a text without a headline is told by the change that opens it, before the letter that tells it again', () => {
  const news =
    'A couple of Orme that has waited two years for a boat of their own has learned that the county will not give them a berth.';
  expect(
    toLede(
      news,
      'Ida and Bo Tamm received a letter this week from the harbour office of the county, telling them that it has concerns about the boat of the couple, which they bought in Amble.',
      '"It feels like a storm that never ends," Ida Tamm said on Friday.',
      'The county said in a letter that the couple can ask again in the spring.',
    ),
  ).toBe(news);
});

describe('a lede names in full whom its headline does not name', () => {
  const opening =
    'Rep. Edda Quill is backing the plan of the ferrymen for a bridge at Orme, and gives them their first friend in the assembly.';

  it('a last name alone gives way to the sentence with the whole name', () => {
    expect(
      toLede(
        'Ferrymen of Orme find a friend for their bridge',
        opening,
        'Quill said on Friday that she planned to vote for the bridge of the ferrymen of Orme.',
        'The assembly of Orme votes on it in March.',
      ),
    ).toBe(opening);
  });

  it('where only such a sentence tells the news, the whole name stands behind it in brackets', () => {
    const { lede } = condense(
      readPaste(
        [
          'Judge frees smuggler who named the ring',
          'When Edda M. Quill stepped up to testify in 2011, the first of her ring to do so, she said that she was tired of the dark.',
          'On Wednesday a judge freed Quill, the smuggler who named the ring of Orme, after ten years in prison.',
          'The ring of Orme had run gin and tobacco past the customs house for a century.',
        ].join('\n\n'),
      ),
    );
    expect(
      lede.flatMap(({ text, additions }) => additions.map(({ at, text: name }) => [text.slice(0, at), name])),
    ).toEqual([['On Wednesday a judge freed Quill', 'Edda M. Quill']]);
  });
});

it('"But" brings along what the paragraph above it opens with', () => {
  const above =
    'As the islands drew up a common fare, Mayor Ida Krall of Sund asked for one thing: nobody was to hold out.';
  const turn =
    'But one holdout remained, the ferryman Jon Arkle of Orme, who had opposed the fare before and once more saw nothing in it for the small quays.';
  expect(
    toLede(
      'Arkle holds out against the fare of the islands for small quays',
      above,
      turn,
      'He had a price, and he got it.',
    ),
  ).toBe(`${above} ${turn}`);
});
