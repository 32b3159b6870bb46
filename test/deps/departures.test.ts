import { expect, test } from 'vitest';
import { findGoneOfWeek, findSlotByHand } from '../../src/deps/slot-changes.ts';
import { openNewsroom } from './newsroom.ts';

const seeds = new URL('../../seeds', import.meta.url).pathname;
/** A Thursday, 20 seconds into a minute; the issue is due on the next day at nine. */
const thursday = Date.parse('2026-11-19T09:00:20Z');
const minute = 60_000;
/** The minute's start after the five in which an issue can be stopped. */
const leaves = Date.parse('2026-11-19T09:06:00Z');
const readers = ['ann@example.net', 'ben@example.net'];

async function openWithDraft(change: Parameters<typeof openNewsroom>[0]['change'] = {}) {
  const newsroom = await openNewsroom({ readers, now: thursday, change });
  const draft = await newsroom.draft(seeds);
  return {
    newsroom,
    draft,
    edits: () => newsroom.desk().drafts,
    departures: () => newsroom.desk().departures,
  };
}

test('an issue that is sent at the desk goes out some minutes later, also by a server that was started anew', async () => {
  const { newsroom, draft, departures } = await openWithDraft();
  await using _ = newsroom;
  expect(await departures().set(0, 'Ed')).toEqual({ at: leaves, who: 'Ed', isAsSeen: true });
  await newsroom.restart();
  await newsroom.runAt(leaves - minute);
  expect((await newsroom.desk().store.issues.get(draft.id)).state).toBe('draft');
  expect(await departures().find()).toEqual({ at: leaves, who: 'Ed', isAsSeen: true });
  await newsroom.runAt(leaves);
  expect((await newsroom.desk().store.issues.get(draft.id)).state).toBe('sent');
  expect(await newsroom.countMails()).toBe(readers.length);
  expect(await departures().find()).toBeUndefined();
});

test('one that is stopped waits for its slot; where its minutes are over it is too late', async () => {
  const { newsroom, draft, departures } = await openWithDraft();
  await using _ = newsroom;
  await departures().set(0, 'Ed');
  expect(await departures().stop()).toBe(true);
  await newsroom.runAt(leaves + minute);
  expect((await newsroom.desk().store.issues.get(draft.id)).state).toBe('draft');
  await departures().set(0, 'Ed');
  newsroom.at(leaves + 10 * minute);
  expect(await departures().stop()).toBe(false);
});

test('one that was changed, held, or not begun for a day stays, and the editor is told why', async () => {
  const { newsroom, draft, edits, departures } = await openWithDraft();
  await using _ = newsroom;
  const told = async (at: number) => {
    await newsroom.runAt(at);
    expect((await newsroom.desk().store.issues.get(draft.id)).state).toBe('draft');
    expect(await departures().find()).toBeUndefined();
    return newsroom.log.at(-1);
  };
  expect(await departures().set(7, 'Ed')).toBeUndefined();
  await departures().set(0, 'Ed');
  const { version } = await edits().edit({ kind: 'subject', text: 'Fewer fish' }, { who: 'Fay' });
  expect((await departures().find())?.isAsSeen).toBe(false);
  expect(await told(leaves)).toContain('was changed after that was said');
  await departures().set(version, 'Ed');
  const held = await edits().edit({ kind: 'hold', held: true }, { who: 'Fay' });
  expect(await told(leaves + 10 * minute)).toContain('is held');
  await expect(departures().set(held.version, 'Ed')).rejects.toMatchObject({ code: 'draft-held' });
  const free = await edits().edit({ kind: 'hold', held: false }, { who: 'Fay' });
  await edits().edit({ kind: 'slot', at: thursday + 6 * 24 * 60 * minute }, { who: 'Fay' });
  await departures().set(free.version + 1, 'Ed');
  expect(await told(leaves + 26 * 60 * minute)).toContain('nothing ran to begin it');
});

test('one that is sent on the Monday after an issue is that of the next Friday, and none goes out by itself then', async () => {
  const { newsroom, draft, departures } = await openWithDraft();
  await using _ = newsroom;
  const friday = Date.parse('2026-11-20T09:00Z');
  await newsroom.runAt(friday);
  const next = await newsroom.draft(seeds);
  const monday = Date.parse('2026-11-23T10:00Z');
  newsroom.at(monday);
  expect(await findSlotByHand(newsroom.desk())).toBe(Date.parse('2026-11-27T09:00Z'));
  expect(await findGoneOfWeek(newsroom.desk())).toBeUndefined();
  await departures().set(0, 'Ed');
  await newsroom.runAt(monday + 6 * minute);
  const { issues } = newsroom.desk().store;
  expect(await issues.get(next.id)).toMatchObject({ state: 'sent', slot: Date.parse('2026-11-27T09:00Z') });
  // One by the command line is refused as a second one of the week.
  expect(await findGoneOfWeek(newsroom.desk())).toMatchObject({ id: next.id });
  await newsroom.draft(seeds);
  await newsroom.runAt(Date.parse('2026-11-27T09:00Z'));
  expect((await issues.listSent(5)).map(({ id }) => id)).toEqual([next.id, draft.id]);
});

test('where two must agree, what nobody approved is not sent', async () => {
  const { newsroom, departures } = await openWithDraft({ approval: 'second' });
  await using _ = newsroom;
  await expect(departures().set(0, 'Ed')).rejects.toMatchObject({ code: 'draft-unapproved' });
});

test('what was missed on Friday and sent on Monday takes the slot of that Friday, and is the one issue by hand of its week', async () => {
  const { newsroom, departures } = await openWithDraft();
  await using _ = newsroom;
  const monday = Date.parse('2026-11-23T10:00Z');
  newsroom.at(monday);
  expect(await findGoneOfWeek(newsroom.desk())).toBeUndefined();
  await departures().set(0, 'Ed');
  await newsroom.runAt(monday + 6 * minute);
  expect(await findGoneOfWeek(newsroom.desk())).toMatchObject({ slot: Date.parse('2026-11-20T09:00Z') });
});
