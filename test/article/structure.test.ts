import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { newsBody } from './samples.ts';

const menu = ['Home', 'Boats', 'Locks', 'Tides', 'Harbours', 'Repairs', 'Log in', 'Shop', 'About'];
const footer = ['Imprint', 'Terms', 'Press', 'Partners', 'Jobs', '© 2026 The Valley Post'];

function read(...body: readonly string[]): string {
  const head = [menu.join('\n'), 'Ten moorings on the Brenn', 'By Ann Holt', 'March 3, 2026'];
  return readPaste([...head, ...body, footer.join('\n')].join('\n\n')).text;
}

describe('what gives a pasted text its structure holds it together', () => {
  const opening = newsBody.slice(0, 2);
  const moorings = ['Kettle Quay', 'Mill Reach', 'Sallow Bend', 'Tarn Steps', 'Weir Foot'];
  const tell = (name: string) =>
    `${name} lies in the lee of the old granary and has room for nine boats of twelve metres at a low tide.`;

  test('headings that count on', () => {
    const body = moorings.flatMap((name, at) => [
      `${at + 1}. ${name}`,
      ['Water', 'Power', 'Fuel', 'Crane', 'Slip'].join('\n'),
      tell(name),
    ]);
    expect(read(...opening, ...body)).toBe(
      [...opening, ...body].join('\n\n').replace(/(?<!\n)\n(?!\n)/g, '\n\n'),
    );
  });

  test('headings that come again over paragraphs, with the items below them', () => {
    const body = moorings.flatMap((name) => [
      name,
      tell(name),
      'For it',
      'Quiet at night\nClose to town\nCheap for a month',
      'Against it',
      'No crane\nShallow at low tide',
    ]);
    expect(read(...opening, ...body)).toBe(
      [...opening, ...body].join('\n\n').replace(/(?<!\n)\n(?!\n)/g, '\n\n'),
    );
  });

  test('the items below a colon', () => {
    const items = [
      'Two fenders',
      'A boat hook',
      'Ten metres of line',
      'A lamp',
      'Dry socks',
      'The tide table',
    ];
    const last = 'Whoever has all of it on board will lie well on the Brenn, in any weather and at any hour.';
    const text = read(...opening, 'What to take along:', items.join('\n'), last, newsBody[4] ?? '');
    expect(text).toContain(['What to take along:', ...items, last].join('\n\n'));
  });

  test('the lines of a program between paragraphs', () => {
    const code = [
      'function tide(hour) {',
      'const low = find(hour);',
      'if (low == null) {',
      'return 0;',
      '}',
      'return low;',
      '}',
    ];
    const below = newsBody.slice(4);
    expect(read(...opening, code.join('\n'), ...below)).toContain(
      [...opening, ...code, ...below].join('\n\n'),
    );
  });

  test('paragraphs longer than teasers under names and prices', () => {
    const long = (name: string) =>
      `${tell(name)} The keeper comes at seven and at nineteen hours, takes the money in coins only, and will tell you where the eels bite and which of the two inns still serves a stew after dark.`;
    const body = moorings.flatMap((name) => [name, 'Nine boats', 'Town mooring', '12 euros', long(name)]);
    const { length } = moorings.filter((name) => read(...body).includes(long(name)));
    expect(length).toBe(moorings.length);
  });
});

describe('what stands below a pasted text stays out', () => {
  const titles = [
    'Bakery closes after ninety years',
    'Swimmers told to keep out',
    'How to plant beans',
    'Bridge shut',
  ];
  const summary = (title: string) =>
    `${title}: the council heard on Monday what the people of the valley make of it, and why it may go on until autumn.`;
  const story = (title: string) =>
    `${summary(title)} Nobody had thought that it would come to this, said those who have lived by the river since the first lock was dug and the last ferry was sold for its timber.`;

  test('a list of articles, each with its date, the newest first', () => {
    const list = titles.map((title, at) => `${title}\n\n${story(title)}\nMarch ${9 - at}, 2026`);
    expect(read(...newsBody, ...list)).toBe(newsBody.join('\n\n'));
  });

  test.each(['Featured articles', 'Latest insights', 'Similar posts', 'More guides'])('%s', (heading) => {
    expect(
      read(...newsBody, heading, ...titles.slice(0, 2).flatMap((title) => [title, summary(title)])),
    ).toBe(newsBody.join('\n\n'));
  });

  test.each(['3 Replies to “Ten moorings on the Brenn”', '3 thoughts on “Ten moorings on the Brenn”'])(
    'what readers wrote below: %s',
    (heading) => {
      const replies = titles.map((title) => `Jonas says:\n${story(title)}\n${tell} ${title}.`);
      expect(read(...newsBody, heading, ...replies, ...replies)).toBe(newsBody.join('\n\n'));
    },
  );
  const tell =
    'I for one have moored there for years, and nobody ever asked me for a coin or a paper of any kind.';
});

test('the person who signs a text and is presented below it stays out, the person it tells of does not', () => {
  const note = [
    'Jonas Reed',
    'Harbour editor',
    'Jonas Reed came to the paper from the pilots, and has written about locks, tides and grain for nine years.',
  ];
  const told = [
    'Ann Holt',
    'Ann Holt came to the lock as a girl, and has kept its book for nine years, in rain and in frost.',
  ];
  const page = ['Jonas Reed', 'Harbour editor', 'March 3, 2026', ...newsBody, ...told, ...note];
  const head = [menu.join('\n'), 'Harbour council gives up the old lock'];
  const { text, removed } = readPaste([...head, ...page, footer.join('\n')].join('\n\n'));
  expect(text).toBe([...newsBody, ...told].join('\n\n'));
  expect(removed).toContainEqual(expect.objectContaining({ text: note[2], reason: 'author-note' }));
});

test.each([
  'Tuesday March 3, 2026 7:45 am PST by Ann Holt',
  'By Ann Holt | March 3, 2026 at 2:26 PM HST - Updated March 4 at 4:46 PM',
])('"%s" is a byline: below a caption the text begins with the next line', (signature) => {
  const caption =
    'The gates of the lock in the winter of 1931, when ice held nine barges fast for three weeks.';
  const head = [menu.join('\n'), 'Harbour council gives up the old lock'];
  const { text, title } = readPaste([...head, caption, signature, ...newsBody].join('\n\n'));
  expect({ text, title }).toEqual({ text: newsBody.join('\n\n'), title: head[1] });
});

test('dates between the paragraphs of a long text part nothing', () => {
  const tell = (day: string, what: string) =>
    `On ${day} the keeper of the lock ${what}, and wrote it down in the book that his father had begun, with the hour, the weather and the height of the water at both gates.`;
  const above = [
    tell('Monday', 'let nine barges through'),
    tell('Tuesday', 'oiled the wheels of the upper gate'),
    tell('Wednesday', 'sent two shippers back to the sea'),
    tell('Thursday', 'found the oak of the sill soft'),
  ];
  const below = [
    tell('Friday', 'called the council'),
    tell('Saturday', 'closed the lock'),
    ...newsBody.slice(0, 4),
  ];
  const notes = ['04', '05', '06', '07'].map((day) => `2026-03-${day}:\nKettle Quay\nMill Reach\nCrane`);
  const text = read(...above, 'This is what a page of the book looks like:', ...notes, ...below);
  for (const line of [...above, ...below]) expect(text).toContain(line);
});

test('a long paragraph about support and readers asks for nothing', () => {
  const paragraph =
    'Think about who is to sail with you before you book: a club that readers of ours know well puts beginners beside old hands, and if you are new to the river we would take one with a monthly meeting, a shed of its own, tools that you may borrow, and an evening in winter where somebody shows how a splice is made.';
  expect(read(...newsBody.slice(0, 3), paragraph, ...newsBody.slice(4))).toContain(paragraph);
});

test.each([
  ['who wrote it', 'Desk of the harbour council'],
  [
    'a paragraph of two sentences',
    'The harbour council saw no way to save the old lock at Brenn. What would the shippers say?',
  ],
])('the headline is not %s', (_what, line) => {
  const headline = 'What the mud of the river gave back to us';
  const head = [menu.join('\n'), headline, line, 'March 3, 2026'];
  expect(readPaste([...head, ...newsBody].join('\n\n')).title).toBe(headline);
});

test('the way to a page is no headline', () => {
  const head = ['What the mud gave back to us', 'Harbour council » Harbour council » Old lock at Brenn'];
  expect(
    readPaste([menu.join('\n'), ...head, 'By Ann Holt', 'March 3, 2026', ...newsBody].join('\n\n')).title,
  ).toBe(head[0]);
});

test('a line that says when and where a page was posted stays out', () => {
  const posted =
    'Posted on November 3, 2026 in Rivers, Locks, Harbours, Council, Shipping, Weather, Grain, Mills, Canals, Tides, Barges, Gates, Pilots, Ferries, Bridges, Dredging, Mud, Sluices, Quays, Pumps, Dykes';
  const head = [menu.join('\n'), 'Harbour council gives up the old lock'];
  expect(readPaste([...head, posted, ...newsBody].join('\n\n')).text).toBe(newsBody.join('\n\n'));
});
