import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FeedItem, serveItems } from './feed-server.ts';
import { openNewsroom, toHeadlines } from './newsroom.ts';

const day = 24 * 3_600_000;
const towns = ['Ashmere', 'Brackwater', 'Calder', 'Dunmoor', 'Eskford', 'Fenwick', 'Garrow'];

function toItem(town: string, date: number, title = `${town} mends its bridge`): FeedItem {
  const words = `The council of ${town} said that the old bridge of ${town} would be mended before winter. `;
  return { guid: town, title, paragraphs: [words.repeat(9)], date };
}

test('a month that nobody attends: a feed that repeats and corrects, one that dies, clocks going back, and a backup put back', async () => {
  await using alive = await serveItems();
  await using dying = await serveItems();
  // Fridays at nine in Berlin: seven in UTC until the clocks go back on 25 October, eight after.
  const slots = ['2026-10-16T07:00Z', '2026-10-23T07:00Z', '2026-10-30T08:00Z', '2026-11-06T08:00Z'];
  const [first = 0, second = 0, third = 0, fourth = 0] = slots.map((slot) => Date.parse(slot));
  const items = towns.map((town, at) => toItem(town, first - day + (at > 2 ? (at - 2) * 7 * day : 0)));
  await using newsroom = await openNewsroom({
    readers: ['ann@example.net', 'ben@example.net'],
    now: first - 2 * day,
    sources: [alive.url, dying.url],
    env: { DIGEST_FETCH_ALLOW: [alive.url, dying.url].map((url) => new URL(url).host).join(',') },
  });
  await newsroom.restart({ timeZone: 'Europe/Berlin' });
  const listSent = () => newsroom.desk().store.issues.listSent(10);

  alive.set(items.slice(0, 1));
  dying.set(items.slice(1, 2));
  await newsroom.runAt(first - 1);
  expect(await listSent()).toEqual([]);
  await newsroom.runAt(first);

  // The first comes again under a corrected title, beside a new one; the other feed is gone.
  alive.set([toItem('Ashmere', first - day, 'Ashmere mends both bridges'), ...items.slice(3, 4)]);
  dying.set(null);
  await newsroom.runAt(second);
  await newsroom.runAt(second + 60_000);

  await newsroom.stop();
  const file = join(newsroom.dir, 'data', 'digest.db');
  copyFileSync(file, `${newsroom.dir}/backup.db`);
  await newsroom.restart();

  alive.set(items.slice(0, 5));
  await newsroom.runAt(third - 3_600_000);
  await newsroom.runAt(third);
  const sent = await listSent();
  expect(sent.map(({ slot }) => slot)).toEqual([third, second, first]);
  const told = sent.toReversed().map(({ content }) => toHeadlines(content).map((line) => line.split(' ')[0]));
  expect(told.map((headlines) => headlines.toSorted())).toEqual([
    ['Ashmere', 'Brackwater'],
    ['Dunmoor'],
    ['Eskford'],
  ]);
  expect(sent[0]?.report.failures.map(({ source }) => source)).toEqual([dying.url]);
  const mails = await newsroom.countMails();

  // The backup knows nothing of the third issue: nothing goes out from it unasked.
  await newsroom.stop();
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  copyFileSync(`${newsroom.dir}/backup.db`, file);
  await newsroom.restart();
  alive.set(items);
  await newsroom.runAt(third + 3_600_000);
  await newsroom.runAt(fourth);
  expect((await listSent()).map(({ slot }) => slot)).toEqual([second, first]);
  expect(newsroom.log.join('\n')).toContain('older');
  const letters = (await newsroom.countMails()) - mails;
  expect(letters).toBeLessThanOrEqual(1);
});
