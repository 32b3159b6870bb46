import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { newsBody } from './samples.ts';

const body = newsBody.slice(0, 5);

/** A page with a box between its second and third paragraph. */
function readWith(...box: string[]) {
  const lines = ['Harbour council gives up the old lock', 'By Ann Holt', 'March 3, 2026'];
  return readPaste([...lines, ...body.slice(0, 2), ...box, ...body.slice(2)].join('\n\n'));
}

describe('a box in a paste', () => {
  test.each([
    [
      'a heading and a blurb above its button',
      [
        'Get the Post by email',
        'Every weekday at seven we send you the stories that matter, free of charge.',
        'Subscribe',
      ],
    ],
    [
      'a blurb below it',
      [
        'Sign up',
        'Cancel whenever you like, and read every story of ours for a month without a single advert.',
      ],
    ],
    [
      'an appeal that names a price a month',
      ['Our paper belongs to nobody but its people. You may support it from just £4 a month, if you can.'],
    ],
    [
      'what stands above an appeal and speaks as it does',
      [
        'We have no owner who tells us what to leave out, and our readers know it well.',
        'Please support our independent journalism: it is you who pays for it.',
      ],
    ],
    [
      'an appeal in Russian and its button',
      [
        'Мы пишем о тех, о ком молчат. Это возможно благодаря вашим донатам: поддержите нас.',
        'Поддержать «Простор»',
      ],
    ],
    [
      'the links below a lone "read more"',
      ['READ MORE', 'The organist who quits over a loud choir\nA well under the bar of the old inn'],
    ],
    ['sums to give', ['Donate', '5 € 10 € 50 €']],
    [
      'the small print of a newsletter',
      [
        'skip past newsletter promotion',
        'Sign up to First Light',
        'Enter your email',
        'Our newsletters may hold adverts. See our Privacy Policy.',
        'after newsletter promotion',
      ],
    ],
    [
      'a summary that a machine wrote',
      [
        'The short version',
        'The gates of the lock at Brenn are to be taken out in the autumn.',
        'Summaries are made by machine and may contain errors.',
      ],
    ],
    [
      'a footnote that the law demands',
      ['* «Имена» признаны «иностранным агентом» и «нежелательной организацией».'],
    ],
    ['the signature of an embedded post', ['— Ola (@ola.example) January 12, 2026 at 7:58 AM']],
  ])('goes with %s', (_what, box) => {
    expect(readWith(...box).text).toBe(body.join('\n\n'));
  });

  test('leaves a paragraph next to it that says "we" and "you" inside quotation marks', () => {
    const paragraph = '"We read your stories every morning and they cost you nothing," said the miller.';
    expect(readWith(paragraph, 'Subscribe').text).toContain(paragraph);
  });

  test('leaves a sentence above it', () => {
    expect(readWith('Nothing of this was news to her.', 'Subscribe').text).toContain('Nothing of this was');
  });
});

test('the links of "read also" between two paragraphs go, and the text goes on', () => {
  const paste = `Шлюз в Бренне разберут

3 марта 2026

Совет порта сообщил во вторник, что не видит способа сохранить старый шлюз в Бренне: ворота снимут до осенних дождей.

«Мы осмотрели каждую балку, и чинить там больше нечего», — сказала председатель совета Мара Линд.

Читайте также

Пекарня на Мельничной улице закрылась

Что дальше

Новый шлюз обсудят в июне, а до тех пор длинные баржи пойдут морем, это на два дня дольше.

Владельцы барж говорят, что их никто не спрашивал, и готовят письмо министру транспорта.`;
  const { text } = readPaste(paste);
  expect(text).toContain('Новый шлюз обсудят');
  expect(text).toContain('Владельцы барж');
  expect(text).not.toContain('Пекарня');
});

test('"Read also: ..." at the end of a paragraph is cut off', () => {
  const link = 'READ ALSO: Why the barges are older than their skippers';
  const { text, removed } = readWith(`The last barge went through on Friday evening, in the rain. ${link}`);
  expect(text).toContain('\n\nThe last barge went through on Friday evening, in the rain.\n\n');
  expect(removed).toContainEqual(expect.objectContaining({ text: link, reason: 'read-more' }));
});

test('a paragraph that begins with the name of the byline is about the author', () => {
  const note = 'Ann Holt writes about water and the people who live by it. Her book came out last year.';
  const { text, removed } = readPaste(
    [
      'Home',
      'News',
      'Rivers',
      'Roads',
      'Harbour council gives up the old lock',
      'By Ann Holt',
      ...body,
      note,
      'Next in Rivers',
      'The last miller of Brenn',
      'He has ground no corn for eleven years, and still gets up at four in the morning to look at the water.',
    ].join('\n\n'),
  );
  expect(text).toBe(body.join('\n\n'));
  expect(removed).toContainEqual(expect.objectContaining({ text: note, reason: 'author-note' }));
});

test('short sentences below "Background:" are part of the text', () => {
  const end = ['Background:', 'The gates were last mended in 1988.', 'Two bids for a new lock fell through.'];
  const menu = ['Home', 'News', 'Rivers', 'Roads'];
  const page = [
    ...menu,
    'Harbour council gives up the old lock',
    'By Ann Holt',
    ...body,
    ...end,
    'Most read',
  ];
  expect(readPaste(page.join('\n\n')).text).toBe([...body, ...end].join('\n\n'));
});

test('two short paragraphs above an appeal belong to the longer text below it', () => {
  const above = [
    'The gates came out on Monday, four months late and in the rain.',
    'Nobody from the council was there to see it, and nobody had been told.',
  ];
  const appeal =
    'We have no owner but our readers: please support our journalism with a monthly contribution.';
  const menu = ['Home', 'News', 'Rivers', 'Roads'];
  const page = [
    ...menu,
    'Old lock at Brenn loses its gates',
    'Photo',
    ...above,
    'Donate',
    appeal,
    ...newsBody.slice(0, 5),
    'Most read',
  ];
  expect(readPaste(page.join('\n\n')).text).toBe([...above, ...newsBody.slice(0, 5)].join('\n\n'));
});
