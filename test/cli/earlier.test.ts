import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from './digest.ts';

const slide = `Four dead as landslide buries bus station in Quelmar

21 March 2023

Four people died on Tuesday after a hillside slid on to a bus station in the town of Quelmar, officials said.

“The search goes on,” said fire chief Rui Mendo. “I warned of this slope in 2018,” said geologist Teresa Valim.
`;
const resignation = `Quelmar mayor quits over landslide that killed four

6 April 2023

The mayor of Quelmar, Ines Tavora, resigned on Thursday over the landslide that buried the town's bus station.

“Nobody read my letter about the slope,” said geologist Teresa Valim. “We have ended the search,” said fire chief Rui Mendo.
`;
const fire = `Fire guts Vintara town hall

8 April 2023

A fire destroyed the town hall of Vintara on Tuesday night, officials said. Nobody was hurt.

Fire chief Nuno Braga said the roof of 1911 had burned like paper.
`;

test('an entry names the earlier one of its story, with its day and a link to its place on the page; another story names none', async () => {
  using newsroom = openNewsroom();
  const rehearsal = { SMTP_URL: 'inbox:' };
  const list = newsroom.file('list.csv', 'email\nreader@example.net\n');
  await newsroom.digest(['subscribers', 'import', list, '--consent', 'sign-up sheet']);
  const send = (name: string, text: string, ...more: string[]) =>
    newsroom.digest(['send', newsroom.file(name, text), ...more, '--yes', '--extra'], rehearsal);
  expect((await send('slide.txt', slide)).code).toBe(0);
  const sent = await send('resignation.txt', resignation, newsroom.file('fire.txt', fire));
  expect(sent.code).toBe(0);
  const inbox = join(newsroom.dir, 'data', 'inbox');
  const [html = ''] = readdirSync(inbox)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .slice(-1);
  const message = readFileSync(join(inbox, html), 'utf8').replaceAll('<!-- -->', '');
  const named = [
    ...message.matchAll(
      /Earlier here: <span[^>]*>(\d+\s\w+\s\d{4}),<\/span> <a href="[^"]*\/issues\/([a-z0-9-]+)#([^"]+)"[^>]*>([^<]*)</g,
    ),
  ];
  expect(named.map(([, , , , headline]) => headline)).toEqual([
    'Four dead as landslide buries bus station in Quelmar',
  ]);
  const [, , slug = 'no slug', anchor] = named[0] ?? [];
  await newsroom.digest(['export', join(newsroom.dir, 'site')]);
  const page = readdirSync(join(newsroom.dir, 'site'), { recursive: true, encoding: 'utf8' }).find(
    (name) => name.includes(slug) && name.endsWith('.html'),
  );
  expect(readFileSync(join(newsroom.dir, 'site', page ?? 'no page'), 'utf8')).toContain(`id="${anchor}"`);
});
