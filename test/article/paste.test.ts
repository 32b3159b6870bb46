import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import type { Article } from '../../src/domain/article.ts';
import { newsBody, newsPaste, russianBody, russianPaste } from './samples.ts';

function paragraphs(article: Article): string[] {
  return article.blocks.map(({ span }) => article.text.slice(span.start, span.end));
}

function reasonOf(article: Article, start: string): string | undefined {
  return article.removed.find(({ text }) => text.startsWith(start))?.reason;
}

describe('a page pasted with everything around the article', () => {
  const article = readPaste(newsPaste);

  test('gives the headline and exactly the paragraphs of the article', () => {
    expect(article.title).toBe('Harbour Council Sees No Way To Save The Old Lock');
    expect(paragraphs(article)).toEqual(newsBody);
    expect(article.text).toBe(newsBody.join('\n\n'));
  });

  test('gives byline, date, language, and the caption apart from its credit', () => {
    expect(article.byline).toBe('Ann Holt');
    expect(article.date).toBe('2026-03-03');
    expect(article.language).toBe('en');
    expect(article.image).toEqual({
      url: null,
      caption: 'A barge waits below the old lock at dusk.',
      credit: 'Piet Maas / Valley Pictures',
    });
  });

  test('knows a subhead by the paragraph right below it', () => {
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'subhead',
      'paragraph',
    ]);
  });

  test.each([
    ['×', 'banner'],
    ['We have disabled all ads', 'banner'],
    ['Support us', 'appeal'],
    ['Our newsroom is small', 'appeal'],
    ['Harbour Council', 'headline'],
    ['By Ann Holt', 'byline'],
    ['March 3', 'dateline'],
    ['Facebook', 'share'],
    ['A barge waits', 'caption'],
    ['Advertisement', 'advertisement'],
    ['Sign up for', 'sign-up'],
    ['Subscribers agree', 'privacy'],
    ['A Message from', 'message-to-readers'],
    ['We are facing', 'message-to-readers'],
    ['We, the journalists', 'appeal'],
    ['Monthly', 'payment'],
    ['Remind me later', 'payment'],
    ['Most read', 'related'],
    ['© 2026', 'legal'],
    ['Read more', 'read-more'],
  ])('%s is removed as %s', (start, reason) => {
    expect(reasonOf(article, start)).toBe(reason);
  });

  test('a removed piece stands at the end of the paragraph before it', () => {
    const piece = article.removed.find(({ text }) => text === 'Advertisement');
    expect(article.text.slice(0, piece?.at)).toBe(newsBody.slice(0, 3).join('\n\n'));
  });
});

test('a Russian page is read by the Russian table', () => {
  const article = readPaste(russianPaste);
  expect(article.title).toBe('В Бренне решили разобрать старый шлюз');
  expect(paragraphs(article)).toEqual(russianBody);
  expect(article).toMatchObject({ language: 'ru', byline: 'Анна Гольц', date: '2026-03-03' });
  expect(reasonOf(article, 'Подпишитесь')).toBe('sign-up');
});

describe('a plain paste loses nothing', () => {
  test('a headline and three paragraphs', () => {
    const article = readPaste(`Old lock to go\n\n${newsBody.slice(0, 3).join('\n\n')}`);
    expect(article.title).toBe('Old lock to go');
    expect(paragraphs(article)).toEqual(newsBody.slice(0, 3));
  });

  test('paragraphs apart by single line ends', () => {
    const article = readPaste(`Old lock to go\n${newsBody.slice(0, 5).join('\n')}`);
    expect(paragraphs(article)).toEqual(newsBody.slice(0, 5));
  });

  test('no headline: the first paragraph is not taken for one', () => {
    const article = readPaste(newsBody.slice(0, 3).join('\n\n'));
    expect(article.title).toBeNull();
    expect(paragraphs(article)).toEqual(newsBody.slice(0, 3));
  });

  test.each([
    'She added that the town had been warned.',
    newsBody[0] ?? '',
    'Lock closed',
    '«Нет», — ответил он.',
  ])('one line alone: %s', (line) => {
    expect(readPaste(line)).toMatchObject({ text: line, title: null });
  });

  test('short paragraphs, a quotation on its own line and list-like lines in the midst of an article stay', () => {
    const body = [
      newsBody[0],
      '"No."',
      newsBody[1],
      'He paused.',
      '- Gates out by September, weather permitting',
      '- Vote in June',
      newsBody[6],
    ];
    expect(paragraphs(readPaste(`Old lock to go\n\n${body.join('\n\n')}`))).toEqual(body);
  });

  test('a wire text in capitals', () => {
    const body = newsBody.slice(0, 5).map((paragraph) => paragraph.toUpperCase());
    expect(paragraphs(readPaste(`OLD LOCK TO GO AFTER FOUR YEARS\n\n${body.join('\n\n')}`))).toEqual(body);
  });

  test('an article about newsletters, cookies and donations keeps its sentences', () => {
    const body = [
      'The agency fined three shops on Monday because their pages set cookies that nobody had agreed to, and told them to stop within a week.',
      'One of them had sent its newsletter to eleven thousand people who had left the list, the agency said in its ruling.',
      '"We need your support, our readers tell us, and then they forget to give it," said Mara Lind, who runs a small paper in Brenn.',
      'The shops may appeal against the fine until the end of the month, after which it becomes final and is paid to the province.',
    ];
    expect(paragraphs(readPaste(`Three shops fined\n\n${body.join('\n\n')}`))).toEqual(body);
  });
});

test('lines broken at a column are joined to paragraphs', () => {
  const wrapped = newsBody
    .slice(0, 3)
    .map((paragraph) => paragraph.replace(/(.{55,70}) /g, '$1\n'))
    .join('\n\n');
  expect(paragraphs(readPaste(wrapped))).toEqual(newsBody.slice(0, 3));
});

test('a date in the line below a headline is no end of the headline, whatever its length', () => {
  const pasted = ['Corvany Reopens the Road to Marenth After the Flood\n17 November 2026', ...newsBody].join(
    '\n\n',
  );
  const { title, date } = readPaste(pasted);
  expect({ title, date }).toEqual({
    title: 'Corvany Reopens the Road to Marenth After the Flood',
    date: '2026-11-17',
  });
});

test('the site at the end of a headline goes where the site signs below', () => {
  const text = `Old lock to go after four years - Valley News\nSource: Valley News, 2026-03-03\n${newsBody.join('\n')}`;
  expect(readPaste(text).title).toBe('Old lock to go after four years');
});

test('a title that is known from elsewhere wins', () => {
  expect(readPaste(newsPaste, { title: 'Lock lost', url: 'https://valley.example/1' })).toMatchObject({
    title: 'Lock lost',
    url: 'https://valley.example/1',
  });
});

test('a list that goes on behind the prose belongs to it', () => {
  const dates = [
    'June 9 -- Town Hall, Brenn, Lower Valley',
    'June 10 -- Mill Yard, Oster, Lower Valley',
    'June 14 -- Quay, Sund, Coast',
  ];
  const text = `Menu\nHome\nMusic\n\nThe Lock Keepers to tour in June\n\nBy Ann Holt\nMarch 3, 2026\n\n${newsBody.slice(0, 3).join('\n\n')}\n\n${dates.join('\n')}\n\nMost read\nBakery closes`;
  expect(paragraphs(readPaste(text)).slice(-3)).toEqual(dates);
});

test('dated posts under one headline are a live blog', () => {
  const posts = ['10:05', '10:42', '11:15', '12:30'].map((time, at) => `${time}\n${newsBody[at]}`);
  expect(readPaste(`Lock vote: latest\n\n${posts.join('\n\n')}`).kind).toBe('live-blog');
});

test('a few lines before a wall are a stub', () => {
  expect(
    readPaste(
      `Old lock to go\n\n${newsBody[0]}\n\nSubscribe to continue reading\n\nAlready a subscriber? Log in`,
    ).kind,
  ).toBe('stub');
});

test('a first line that ends like a sentence is the headline above a label in capitals', () => {
  const article = readPaste(
    'Coast guard rattles the islanders.\n\nABSTRACT.\n\nCaptain Ida Krall makes no apology for what she said of the ferry.\n\nFULL TEXT.\n\nShe called the ferry of Norrey a floating sauna on Monday, and told the council to sell it.',
  );
  expect(article.title).toBe('Coast guard rattles the islanders');
});

test('a first line that ends like a sentence is the headline above a dateline', () => {
  const article = readPaste(
    `A quiet end for the boats.

NORREY, March 14 (Strait News) - The island council voted on Thursday to stop the night ferry to the mainland from May.

Eleven passengers a night were not enough to pay three crews, its members said after two hours of talk.`,
  );
  expect(article.title).toBe('A quiet end for the boats');
  expect(article.text.startsWith('NORREY')).toBe(true);
});

describe('a kicker above the headline is not taken for it', () => {
  const headline = 'Harbour council gives up the old lock';
  test.each([
    ['a section', 'Rivers', '\n\n'],
    ['a kind of article', 'The long read', '\n'],
    ['both', 'Analysis | Rivers', '\n'],
    ['words in capitals', 'RIVERS AND CANALS', '\n\n'],
    ['a series', 'War on the river', '\n\n'],
  ])('%s', (_what, kicker, gap) => {
    for (const signature of ['', 'By Ann Holt\nMarch 3, 2026\n\n']) {
      const article = readPaste(`${kicker}${gap}${headline}\n\n${signature}${newsBody.join('\n\n')}`);
      expect(article.title).toBe(headline);
      expect(paragraphs(article)).toEqual(newsBody);
    }
  });

  test('a short headline over a standfirst stays the headline', () => {
    const article = readPaste(
      `Old lock to go\n\nThe gates come out before the autumn rains\n\nBy Ann Holt\n\n${newsBody.join('\n\n')}`,
    );
    expect(article.title).toBe('Old lock to go');
  });
});

describe('what stands between paragraphs of one article', () => {
  test('a sign-up box with all its small print cuts nothing off', () => {
    const box =
      'Sign up to Valley Morning\nThe stories that matter on our river, every weekday\nEnter your email address\nPrivacy Notice: Newsletters may contain information about charities and advertisements by other companies than ours.';
    const end = [
      newsBody[1],
      'A second crossing opened in 1931 and was closed again within a year.',
      newsBody[3],
    ];
    const article = readPaste(
      `Home\nNews\n\nOld lock at Brenn to go\n\nBy Ann Holt\n\n${newsBody[0]}\n\n${newsBody[2]}\n\n${newsBody[4]}\n\n${box}\n\n${end.join('\n\n')}\n\nMost read\nBakery closes`,
    );
    expect(paragraphs(article)).toEqual([newsBody[0], newsBody[2], newsBody[4], ...end]);
    expect(reasonOf(article, 'The stories that')).toBe('sign-up');
  });

  test('the list of a recipe does not part its story from its steps', () => {
    const story = [
      'Every September the station in Lower Brenn smells of plums, because the woman in the kiosk bakes this cake.',
      'It took me three summers to get the recipe out of her, and another to believe the amount of butter.',
    ];
    const list = [
      'Ingredients',
      '1 kg plums, halved and stoned',
      '250 g flour',
      '150 g sugar',
      '2 eggs',
      '1 pinch of salt',
    ];
    const steps = [
      'Instructions',
      '1. Heat the oven to 180 °C and butter a tin of 26 cm.',
      '2. Rub the butter into the flour, sugar and salt until it looks like sand.',
      '3. Add the eggs, press the dough into the tin and stand the plums in it, close together.',
      '4. Bake for 50 minutes, and let it cool before you cut it, if you can.',
    ];
    const text = [...story, list.join('\n'), ...steps.slice(0, 1), steps.slice(1).join('\n')].join('\n\n');
    const article = readPaste(
      `Kitchen\nRecipes\nShop\n\nPlum cake the way they make it in Lower Brenn\n\nPrint Recipe\n\nby Hedy Marsh\nUpdated September 3, 2026\n\n${text}\n\nYou might also like\nPear tart`,
    );
    expect(article).toMatchObject({
      title: 'Plum cake the way they make it in Lower Brenn',
      byline: 'Hedy Marsh',
      date: '2026-09-03',
    });
    expect(paragraphs(article)).toEqual([...story, ...list, ...steps]);
  });

  test('a line that leads to what somebody said is no subhead', () => {
    const lead = 'Minister for Water Ada Lindqvist said:';
    const article = readPaste(`New rules for dams\n\n${newsBody[0]}\n\n${lead}\n\n${newsBody[2]}`);
    const at = paragraphs(article).indexOf(lead);
    expect(article.blocks[at]?.kind).toBe('paragraph');
  });
});

test('a name beside the date is the byline where none says "by"', () => {
  const head = 'Harbour council gives up the old lock\n\nAnn Holt\nRivers correspondent\n3 March 2026\n\n';
  expect(readPaste(`News\nSport\n\n${head}${newsBody.join('\n\n')}`).byline).toBe('Ann Holt');
});

test('a note on the author of the byline is no part of the body', () => {
  const note = 'Clara Wen is a features writer based in Sund.';
  const article = readPaste(
    `The last bell founder\n\nBy Clara Wen and Ann Holt\n\n${newsBody.slice(0, 5).join('\n\n')}\n\n${note}`,
  );
  expect(reasonOf(article, note)).toBe('author-note');
});

test('comments below an article, each with its time, make no live blog', () => {
  const comments = ['3 hours ago', '3 hours ago', '2 hours ago', '1 hour ago', '48 minutes ago']
    .map(
      (time, at) => `reader${at}\n${time}\nAbout time, I have written to them eleven times about that lock.`,
    )
    .join('\n');
  const article = readPaste(
    `Old lock to go\n\nPosted on 3 March 2026\n\n${newsBody.join('\n\n')}\n\nComments (5)\n${comments}`,
  );
  expect(article.kind).toBe('article');
  expect(paragraphs(article)).toEqual(newsBody);
});

test('the line that speaks of the wall is no part of a stub', () => {
  const article = readPaste(
    `Old lock to go\n\n${newsBody[0]}\n\nTo read this article for free, register now.\n\nKeep reading for $1`,
  );
  expect(article).toMatchObject({ kind: 'stub', text: newsBody[0] });
});

describe('the head of a paste', () => {
  function head(...lines: string[]) {
    return readPaste([...lines, '', newsBody.slice(0, 5).join('\n\n')].join('\n'));
  }
  const title = 'Harbour council gives up the old lock';

  test.each([
    ['By Ann Holt in Brenn', 'Ann Holt'],
    ['Ann Holt, Piet Maas\n3 March 2026', 'Ann Holt, Piet Maas'],
    ['Ann Holt and Piet Maas\n3 March 2026', 'Ann Holt and Piet Maas'],
    ['Ann Holt in Brenn and agencies\n3 March 2026', 'Ann Holt'],
    ['3 марта 2026 14:05 Авторы: Анна Гольц, Пит Маас', 'Анна Гольц, Пит Маас'],
  ])('%j gives its names', (line, byline) => {
    expect(head(title, '', line).byline).toBe(byline);
  });

  test('a date with the authors behind it gives the date', () => {
    expect(head(title, '', '3 марта 2026 14:05 Авторы: Анна Гольц').date).toBe('2026-03-03');
  });

  test.each([
    ['A barge at dusk. Photograph: Piet Maas/EPA', 'A barge at dusk.', 'Photograph: Piet Maas/EPA'],
    ['A barge at dusk. Photo by Piet Maas', 'A barge at dusk.', 'Photo by Piet Maas'],
    ['A barge at dusk. © Piet Maas/Valley Post', 'A barge at dusk.', '© Piet Maas/Valley Post'],
  ])('%j is a caption and a credit', (line, caption, credit) => {
    expect(head(title, '', 'By Ann Holt', '', line).image).toMatchObject({ caption, credit });
  });

  test.each([
    ['Barges at dusk were a question for years in the fast-growing towns of the valley. (VBC).', true],
    [
      'Barges at dusk were a question for years, as told by the Valley Broadcasting Corporation (VBC).',
      false,
    ],
  ])('%j among paragraphs is a caption: %s', (line, isCaption) => {
    const article = readPaste([title, '', newsBody[0], '', line, '', ...newsBody.slice(1, 5)].join('\n\n'));
    expect(article.text.includes(line)).toBe(!isCaption);
  });

  test('a caption right above the headline is found', () => {
    const caption = 'A barge waits at dusk. Photo: Piet Maas';
    expect(head(caption, '', title, '', 'By Ann Holt').image?.caption).toBe('A barge waits at dusk.');
  });

  test('an entry of a table of contents is no headline', () => {
    const paste = [title, '', 'Published 3 March 2026', 'In this article', 'What happens next'].join('\n');
    expect(readPaste(`${paste}\n\n${newsBody.join('\n\n')}`).title).toBe(title);
  });
});

test('an Arabic page gives its text on both sides of "read also", and its date', () => {
  const above =
    'قال مجلس الميناء يوم الثلاثاء إنه لا يرى طريقة لإنقاذ البوابة القديمة وإنها ستزال قبل أمطار الخريف.';
  const below = [
    'وأضافت رئيسة المجلس أن المدينة كانت قد حذرت من الأمر منذ سنوات عديدة.',
    'ويستخدم أصحاب المراكب القناة لنقل الحبوب إلى المطاحن منذ أكثر من مئة عام بلا انقطاع يذكر.',
  ];
  const links = ['اقرأ أيضا', 'إغلاق المخبز القديم في شارع الطاحونة', 'السباحة ممنوعة في البحيرة'];
  const head = ['الرئيسية', 'مجلس الميناء يتخلى عن البوابة القديمة', '3 مارس 2026'];
  const { text, date } = readPaste([...head, above, links.join('\n'), ...below, 'الأكثر قراءة'].join('\n\n'));
  expect(text).toBe([above, ...below].join('\n\n'));
  expect(date).toBe('2026-03-03');
});

test('a Ukrainian page gives its text on both sides of "read also", and its date', () => {
  const above =
    'Рада порту повідомила у вівторок, що не бачить способу зберегти старий шлюз у Бренні: ворота знімуть до осінніх дощів.';
  const below = [
    'Голова ради додала, що місто попереджали про це ще кілька років тому.',
    'Власники барж кажуть, що їх ніхто не питав, і готують лист міністрові транспорту.',
  ];
  const links = ['Читайте також', 'Пекарня на Млиновій вулиці зачинилася'];
  const head = ['Головна', 'Рада порту відмовилася від старого шлюзу', '3 березня 2026'];
  const { text, date } = readPaste(
    [...head, above, links.join('\n'), ...below, 'Останні новини'].join('\n\n'),
  );
  expect(text).toBe([above, ...below].join('\n\n'));
  expect(date).toBe('2026-03-03');
});

test('comments longer than the article are not taken for it', () => {
  const comment =
    'I have gone through that lock since 1971 and it has been run into the ground by one council after another, with nobody to grease the gates and nobody to paint them, and now they wonder why it leaks.';
  const comments = [1, 2, 3, 4, 5].flatMap((day) => [
    `Miller ${day}`,
    `${day} days ago`,
    `${day}. ${comment}`,
    'Reply',
  ]);
  const page = [
    'Home',
    'News',
    'Harbour council gives up the old lock',
    'By Ann Holt',
    ...newsBody.slice(0, 5),
  ];
  expect(readPaste([...page, 'Comments (5)', ...comments].join('\n\n')).text).toBe(
    newsBody.slice(0, 5).join('\n\n'),
  );
});

test('a plan of meals with its measures belongs to the text, the teasers below it do not', () => {
  const opening = newsBody.slice(0, 2);
  const day = (name: string) => [
    name,
    'Before work',
    'Eat 30–45 minutes before the first lock opens',
    'Barley porridge [1 cup barley, 2 figs, 1 spoon of honey]',
    'Portions: 1 grain, 2 fruit',
    'After work',
    'Lentil stew (3 cups lentils, 1 onion, 2 carrots)',
    'Portions: 2 green, 1 red',
  ];
  const plan = [...day('Monday'), ...day('Tuesday')];
  const teasers = ['1,200 Boats Were Counted', 'harbour.example News', 'The count took nine days.'];
  const page = ['Home', 'What lock keepers eat', 'By Ann Holt', 'March 3, 2026', ...opening];
  const { text } = readPaste([...page, ...plan, 'Related', ...teasers].join('\n\n'));
  expect(text).toBe([...opening, ...plan].join('\n\n'));
});

describe('the headline of a paste', () => {
  const below = ['By Ann Holt', 'March 3, 2026', ...newsBody];
  const headline = 'Harbour council gives up the old lock';
  const titleOf = (...head: string[]) => readPaste([...head, ...below].join('\n\n')).title;

  test('is no menu whose entries ran into one', () => {
    expect(titleOf(headline, 'Harbour NewsBridge ClosuresLock TimesBoat RepairsTide Tables')).toBe(headline);
  });

  test('is the line itself, not the way to the page with the line at its end', () => {
    expect(titleOf(`HomeHarbour${headline}`, headline)).toBe(headline);
  });

  test('stands above the kind of article and the standfirst', () => {
    const standfirst =
      'The council says there is no money left for the lock, and the harbour will have to do without it';
    expect(titleOf(headline, 'Editorial', standfirst)).toBe(headline);
  });
});

test.each([
  'Ann Holt, The Canadian Press',
  'CTV Brenn',
  'BRENN — The harbour council says that it sees no way to save the old lock',
])('a byline, a newsroom and a first sentence are no headline: %s', (line) => {
  expect(readPaste(`${line}\n\n\n${newsBody.join('\n\n')}`).title).toBeNull();
});
