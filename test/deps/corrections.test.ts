import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginIssue, continueIssue } from '../../src/digest.ts';
import type { CorrectionWish } from '../../src/domain/edit.ts';
import { listMessages } from '../../src/inbox/folder.ts';
import { createArchive } from '../../src/store/archive.ts';
import { openNewsroom } from './newsroom.ts';

const seeds = new URL('../../seeds', import.meta.url).pathname;
const thursday = Date.parse('2026-11-19T09:00Z');
const friday = thursday + 24 * 3_600_000;
const readers = ['ann@example.net', 'ben@example.net', 'cleo@example.net'];
const never = new AbortController().signal;

async function openWithSent(change: Parameters<typeof openNewsroom>[0]['change'] = {}) {
  const newsroom = await openNewsroom({ readers, now: thursday, change });
  const draft = await newsroom.draft(seeds);
  await newsroom.desk().store.issues.approve(draft.id);
  await newsroom.runAt(friday);
  newsroom.at(friday + 3_600_000);
  const { deps, store } = newsroom.desk();
  const [issue] = await deps.issues.listSent(1);
  if (issue === undefined) throw new Error('nothing was sent');
  const [entry] = issue.content.sections.flatMap(({ entries }) => entries);
  if (entry === undefined) throw new Error('the issue is empty');
  const archive = createArchive(store.database);
  return { newsroom, issue, entry, archive };
}

async function listCorrectionMails(dir: string) {
  const { messages } = await listMessages(join(dir, 'data', 'inbox'));
  return messages.filter(({ subject }) => subject?.startsWith('Correction: '));
}

test('a correction stands in the archive with what was wrong, what is right and its day', async () => {
  const { newsroom, issue, entry, archive } = await openWithSent();
  await using _ = newsroom;
  const before = await archive.readRevision();
  await newsroom
    .desk()
    .corrections.add(issue.number, { kind: 'headline', entry: entry.id, text: 'Ferry stops' }, 'ann');
  const found = await archive.findIssue(issue.slug);
  expect(found?.issue.content.sections[0]?.entries[0]?.headline).toMatchObject({
    text: 'Ferry stops',
    origin: 'editor',
  });
  expect(found?.issue.corrections).toMatchObject([
    { was: entry.headline.text, is: 'Ferry stops', at: friday + 3_600_000, who: 'ann' },
  ]);
  expect(await archive.readRevision()).not.toBe(before);
});

test('of two corrections made at once neither is lost, and one said twice stands once', async () => {
  const { newsroom, issue, archive } = await openWithSent();
  await using _ = newsroom;
  const entries = issue.content.sections.flatMap((section) => section.entries).slice(0, 2);
  const { corrections } = newsroom.desk();
  await Promise.all(
    entries.map(({ id }) =>
      corrections.add(issue.number, { kind: 'headline', entry: id, text: `Mended ${id}` }, 'ann'),
    ),
  );
  const found = await archive.findIssue(issue.slug);
  const headlines = found?.issue.content.sections.flatMap((section) =>
    section.entries.map(({ headline }) => headline.text),
  );
  expect(headlines).toEqual(expect.arrayContaining(entries.map(({ id }) => `Mended ${id}`)));
  const said = { kind: 'said', entry: entries[0]?.id ?? '', text: 'It was on Monday.' } as const;
  const twice = await Promise.allSettled([1, 2].map(() => corrections.add(issue.number, said, 'ann')));
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await corrections.list(issue.number)).corrections).toHaveLength(3);
});

test('what is right is found in the archive, and what was wrong no more', async () => {
  const { newsroom, issue, entry, archive } = await openWithSent();
  await using _ = newsroom;
  expect(await archive.searchEntries('zeppelin', 5)).toEqual([]);
  const wish = { kind: 'headline', entry: entry.id, text: 'Zeppelin stops' } as const;
  await newsroom.desk().corrections.add(issue.number, wish, 'ann');
  expect((await archive.searchEntries('zeppelin', 5)).map(({ entryId }) => entryId)).toEqual([entry.id]);
  await newsroom.desk().corrections.add(issue.number, { ...wish, text: 'Ferry stops' }, 'ann');
  expect(await archive.searchEntries('zeppelin', 5)).toEqual([]);
});

test('words that the article does not have are refused in a correction too', async () => {
  const { newsroom, issue, entry } = await openWithSent();
  await using _ = newsroom;
  const { corrections } = newsroom.desk();
  const wish = {
    kind: 'quotes',
    entry: entry.id,
    quotes: [[{ start: 0, end: 20 }]],
  } satisfies CorrectionWish;
  await expect(corrections.add(issue.number, wish, 'ann')).rejects.toThrow('not a quotation');
  expect((await corrections.list(issue.number)).corrections).toEqual([]);
});

test('a draft is changed and not corrected', async () => {
  await using newsroom = await openNewsroom({ readers, now: thursday });
  const { number } = await newsroom.draft(seeds);
  const { corrections } = newsroom.desk();
  await expect(corrections.list(number)).rejects.toThrow('has not gone out');
});

test('its mail goes to exactly those who got the issue and are still readers, without support block, and not twice', async () => {
  const { newsroom, issue, entry } = await openWithSent();
  await using _ = newsroom;
  const { corrections, deps, store } = newsroom.desk();
  const rows = await store.database.db.selectFrom('deliveries').select('subscriber_id').execute();
  // One came back, one left: the third is the only one whom it concerns.
  await store.database.db
    .updateTable('deliveries')
    .set({ state: 'failed' })
    .where('subscriber_id', '=', rows[0]?.subscriber_id ?? 0)
    .execute();
  await store.database.db
    .updateTable('subscribers')
    .set({ state: 'left' })
    .where('id', '=', rows[1]?.subscriber_id ?? 0)
    .execute();
  const wish = { kind: 'said', entry: entry.id, text: 'It was on Monday.' } as const;
  const looked = await corrections.preview(issue.number, wish);
  expect(looked).toMatchObject({ said: { was: null, is: 'It was on Monday.' }, readers: 1 });
  expect(looked.mail?.text).toContain('It was on Monday.');
  expect((await corrections.list(issue.number)).corrections).toEqual([]);
  await corrections.add(issue.number, wish, 'ann');
  await expect(corrections.add(issue.number, wish, 'ann')).rejects.toThrow('said already');
  const mail = await corrections.mail(issue.number);
  expect((await store.issues.listVariants(mail.id)).map(({ variant }) => variant.support)).toEqual([false]);
  await continueIssue(mail, deps, { signal: never });
  const sent = await listCorrectionMails(newsroom.dir);
  expect(sent.length).toBe(1);
  await expect(corrections.mail(issue.number)).rejects.toThrow('a mail tells of it already');
  expect((await deps.issues.listSent(5)).map(({ id }) => id)).toEqual([issue.id]);
});

test('a process killed between making the mail and sending it has neither lost nor doubled it', async () => {
  const { newsroom, issue, entry } = await openWithSent();
  await using _ = newsroom;
  const before = newsroom.desk();
  const wish = { kind: 'said', entry: entry.id, text: 'It was on Monday.' } as const;
  await before.corrections.add(issue.number, wish, 'ann');
  const content = { ...issue.content, subject: 'Correction: kept' };
  const articles = await before.store.articles.list(issue.id);
  const toMail = () => ({ content, articles });
  const made = await before.store.corrections.openMail(issue, newsroom.now(), toMail);
  await newsroom.restart();
  const { corrections } = newsroom.desk();
  const begun = await corrections.mail(issue.number);
  expect(begun.id).toBe(made?.id);
  // Begun and not sent: the server's next round goes on with it.
  await newsroom.runAt(newsroom.now() + 60_000);
  await newsroom.runAt(newsroom.now() + 60_000);
  expect((await listCorrectionMails(newsroom.dir)).length).toBe(readers.length);
});

test('the next issue has the next number, whatever was corrected meanwhile', async () => {
  const { newsroom, issue, entry } = await openWithSent();
  await using _ = newsroom;
  const { corrections, deps } = newsroom.desk();
  await corrections.add(issue.number, { kind: 'said', entry: entry.id, text: 'It was on Monday.' }, 'ann');
  const mail = await corrections.mail(issue.number);
  await continueIssue(mail, deps, { signal: never });
  const { store } = newsroom.desk();
  const content = issue.content;
  const next = await store.issues.create({ content, slot: null, toSlug: (n) => `${n}-next` }, newsroom.now());
  expect([mail.number, next.number]).toEqual([issue.number, issue.number + 1]);
  await store.articles.keep(next.id, await store.articles.list(issue.id));
  expect((await beginIssue(next, null, deps)).state).toBe('sending');
});

test('where two must agree, the mail is for an approver who made none of what it tells', async () => {
  const { newsroom, issue, entry } = await openWithSent({ approval: 'second' });
  await using _ = newsroom;
  const { corrections } = newsroom.desk();
  await corrections.add(issue.number, { kind: 'said', entry: entry.id, text: 'It was on Monday.' }, 'Fay');
  const mail = (who: string, role: 'editor' | 'approver') => corrections.mail(issue.number, { who, role });
  await expect(mail('Ed', 'editor')).rejects.toMatchObject({ code: 'approve-role' });
  await expect(mail('Fay', 'approver')).rejects.toMatchObject({ code: 'approve-own' });
  expect((await mail('Gus', 'approver')).state).toBe('sending');
});
