import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDrafts, type DraftView } from '../../src/deps/drafts.ts';
import { listSlotsAhead, skipSlot } from '../../src/deps/slot-changes.ts';
import { describeEdits } from '../../src/desk/describe-edits.ts';
import { composeIssue, keepDraft, readEntries } from '../../src/digest.ts';
import type { Change } from '../../src/domain/edit.ts';
import { Quotas } from '../../src/domain/quotas.ts';
import { listMessages } from '../../src/inbox/folder.ts';
import { openNewsroom, toHeadlines } from './newsroom.ts';

const hour = 3_600_000;
const seeds = new URL('../../seeds', import.meta.url).pathname;
/** A Thursday; the issue is due on the next day at nine. */
const thursday = Date.parse('2026-11-19T09:00Z');
const friday = thursday + 24 * hour;
const readers = ['ann@example.net', 'ben@example.net'];
const ann = { who: 'ann' };

const idOf = (view: DraftView, start: string): string =>
  view.candidates.find(({ entry }) => entry.headline.text.startsWith(start))?.entry.id ?? '';

async function openWithDraft(change: Parameters<typeof openNewsroom>[0]['change'] = {}) {
  const newsroom = await openNewsroom({ readers, now: thursday, change });
  await newsroom.draft(seeds);
  return newsroom;
}

test('what editors want of a draft is what goes out at the slot', async () => {
  await using newsroom = await openWithDraft();
  const { drafts, store } = newsroom.desk();
  const view = await drafts.view();
  await drafts.edit({ kind: 'lead', entry: idOf(view, 'The Herring') }, ann);
  await drafts.edit({ kind: 'drop', entry: idOf(view, 'Marenth') }, ann);
  await drafts.edit({ kind: 'subject', text: 'Fewer fish' }, ann);
  await newsroom.runAt(friday);
  const [sent] = await store.issues.listSent(1);
  expect(sent?.content.subject).toBe('Fewer fish');
  expect(toHeadlines(sent?.content as never)).toEqual([
    'The Herring Have Moved, the Quotas Have Not',
    'Corvany Halts Northern Ferry as Drevia Closes Half the Sound',
    'The Last Bell of Ostry Street',
  ]);
  expect(await newsroom.countMails()).toBe(2);
});

test('stories that an issue has no room for wait as candidates, with the reason, and can be picked', async () => {
  await using newsroom = await openWithDraft({ issue: Quotas.parse({ stories: 2 }) });
  const { drafts } = newsroom.desk();
  const { candidates, issue } = await drafts.view();
  const waiting = candidates.filter(({ isIn }) => !isIn);
  expect([candidates.length, waiting.length, issue.report.over]).toEqual([4, 2, 2]);
  expect(waiting[0]?.reason).toMatch(/named speaker.*, beyond the number of stories$/);
  const picked = await drafts.edit({ kind: 'pick', entry: waiting[0]?.entry.id ?? '' }, ann);
  expect(picked.candidates.filter(({ isIn }) => isIn)).toHaveLength(3);
  expect(picked.candidates.find(({ entry }) => entry.id === waiting[0]?.entry.id)?.reason).not.toContain(
    'beyond',
  );
});

test('an article that is brought several times at once is added once, and its history says so once', async () => {
  await using newsroom = await openNewsroom({ readers, now: thursday });
  await newsroom.draft(join(seeds, 'ferry-line.txt'));
  const { drafts } = newsroom.desk();
  const others = ['library-reopens.txt', 'bellfounder.html'].map((name) => join(seeds, name));
  await Promise.all([0, 1, 2, 3].flatMap(() => others.map((one) => drafts.add([one], ann))));
  const { edits, candidates } = await drafts.view();
  expect(edits.map(({ change }) => change.kind)).toEqual(['pick', 'pick']);
  expect(candidates.map(({ isIn }) => isIn)).toEqual([true, true, true]);
});

test('what an editor pinned is in a draft that is made anew, though there is no room for it', async () => {
  await using newsroom = await openWithDraft({ issue: Quotas.parse({ stories: 1 }) });
  const { drafts, deps } = newsroom.desk();
  const view = await drafts.view();
  const out = view.candidates.filter(({ isIn }) => !isIn);
  expect(out.every(({ isOver }) => isOver)).toBe(true);
  const [pinned = '', picked = ''] = out.map(({ entry }) => entry.id);
  await drafts.edit({ kind: 'pin', entry: pinned }, ann);
  await drafts.edit({ kind: 'pick', entry: picked }, ann);
  const read = await readEntries([seeds], deps, { taking: 'picked' });
  await keepDraft(await composeIssue(read.candidates, deps), read, { instead: view.issue }, deps);
  await drafts.settle();
  const { candidates } = await drafts.view();
  expect(
    candidates.filter(({ isIn }) => isIn).map(({ entry }) => [entry.id === pinned, entry.isPinned]),
  ).toEqual([
    [true, true],
    [false, undefined],
  ]);
});

test('what an editor says of rank, look, support and message is refused where it cannot be, in one line', async () => {
  await using newsroom = await openWithDraft();
  const { drafts } = newsroom.desk();
  const { content } = await drafts.view();
  const [lead = '', second = ''] = content.sections.flatMap(({ entries }) => entries.map(({ id }) => id));
  const refused = (change: Change) =>
    drafts.edit(change, ann).then(
      () => '',
      ({ message }) => message,
    );
  expect(await refused({ kind: 'rank', entry: lead, rank: 'brief' })).toContain('Let another one lead first');
  expect(await refused({ kind: 'look', look: 'tabloid' })).toContain('broadsheet, brief, letter');
  expect(await refused({ kind: 'support', shown: true })).toContain('no support block');
  expect(await refused({ kind: 'message', text: '[Here](javascript:x)' })).toContain('"javascript:x"');
  expect((await drafts.view()).version).toBe(0);
  const led = await drafts.edit({ kind: 'rank', entry: second, rank: 'lead' }, ann);
  expect(led.content.sections[0]?.entries[0]?.id).toBe(second);
  const brief = await drafts.edit({ kind: 'rank', entry: lead, rank: 'brief' }, ann);
  expect(brief.content.sections[0]?.entries[1]).toMatchObject({ id: lead, quotes: [], context: [] });
  expect(brief.candidates.find(({ entry }) => entry.id === lead)?.entry.quotes.length).toBeGreaterThan(0);
  expect(describeEdits(brief).at(-1)).toMatch(/rank ".*": brief$/);
});

test('an article that an editor wants never comes in no later issue, unless that is taken back', async () => {
  await using newsroom = await openWithDraft();
  const { drafts, store } = newsroom.desk();
  const unwanted = idOf(await drafts.view(), 'Marenth');
  const { issue, version } = await drafts.edit({ kind: 'never', entry: unwanted }, ann);
  const kept = await store.edits.findPool(issue.id);
  const keys = kept?.candidates.map((candidate) => candidate.keys) ?? [];
  const listUnwanted = async () => {
    const seen = await store.memory.findSeen(keys);
    return kept?.candidates.filter((_, at) => seen[at]?.isUnwanted).map(({ entry }) => entry.id);
  };
  expect(await listUnwanted()).toEqual([unwanted]);
  await drafts.edit({ kind: 'undo', edit: version }, ann);
  expect(await listUnwanted()).toEqual([]);
});

test('a source that was named under a story is a story of its own when it is split off', async () => {
  await using newsroom = await openNewsroom({ readers, now: thursday });
  const words = 'The harbour council of Norrey voted on Tuesday to give up the old lock after 140 years';
  for (const site of ['post', 'gazette'])
    writeFileSync(
      join(newsroom.dir, `${site}.md`),
      `---\nurl: https://${site}.example/lock\n---\n\n# Norrey council gives up the old lock\n\n${words}, wrote the ${site}.\n\n"We cannot mend it any more, and we will not pretend," said Ann Holt, who heads the council.\n`,
    );
  await newsroom.draft(newsroom.dir);
  const { drafts } = newsroom.desk();
  const merged = (await drafts.view()).candidates.find(({ mergedInto }) => mergedInto !== null);
  const before = (await drafts.view()).candidates.find(({ isIn }) => isIn);
  expect(before?.reason).toMatch(/^2 sources, one named speaker/);
  const { candidates } = await drafts.edit({ kind: 'split', entry: merged?.entry.id ?? '' }, ann);
  expect(
    candidates.map(({ isIn, mergedInto, reason }) => [isIn, mergedInto, reason.includes('sources')]),
  ).toEqual([
    [true, null, false],
    [true, null, false],
  ]);
});

test('an article that was dropped may still go out in a later issue', async () => {
  await using newsroom = await openWithDraft();
  const { drafts, store } = newsroom.desk();
  const dropped = idOf(await drafts.view(), 'Marenth');
  await drafts.edit({ kind: 'drop', entry: dropped }, ann);
  await newsroom.runAt(friday);
  const [sent] = await store.issues.listSent(1);
  const kept = await store.edits.findPool(sent?.id ?? 0);
  const keys = kept?.candidates.map((candidate) => candidate.keys) ?? [];
  const seen = await store.memory.findSeen(keys);
  const waiting = kept?.candidates.filter((_, at) => seen[at]?.issue == null).map(({ entry }) => entry.id);
  expect(waiting).toEqual([dropped]);
});

test('a change of the same thing that an editor had not seen is refused, and holds when it is said again with force', async () => {
  await using newsroom = await openWithDraft();
  const { drafts } = newsroom.desk();
  const { version } = await drafts.view();
  await drafts.edit({ kind: 'subject', text: 'Fish' }, ann);
  const wish = { kind: 'subject', text: 'Herring' } as const;
  await expect(drafts.edit(wish, { who: 'ben', basedOn: version })).rejects.toThrow(
    'ann changed the same thing',
  );
  expect((await drafts.view()).content.subject).toBe('Fish');
  const forced = await drafts.edit(wish, { who: 'ben', basedOn: version, isForced: true });
  expect(forced.content.subject).toBe('Herring');
});

test('an edit that was kept and not carried out is made up for before the issue goes out', async () => {
  await using newsroom = await openWithDraft();
  const { drafts, store } = newsroom.desk();
  const { issue } = await drafts.view();
  const change = { kind: 'subject', text: 'Fewer fish' } as const;
  await store.edits.add(issue.id, { at: thursday, who: 'ann', basedOn: 0, change }, false);
  await newsroom.runAt(friday);
  expect((await store.issues.listSent(1))[0]?.content.subject).toBe('Fewer fish');
});

test('a draft that waits is put together again only when something of it changed', async () => {
  await using newsroom = await openWithDraft();
  const desk = newsroom.desk();
  let links = 0;
  const countedLink = (url: string) => {
    links += 1;
    return url;
  };
  const drafts = createDrafts({ ...desk, deps: { ...desk.deps, countedLink } });
  const linksOf = async (work: () => Promise<unknown>) => {
    links = 0;
    await work();
    return links;
  };
  await drafts.edit({ kind: 'hold', held: true }, ann);
  expect(await linksOf(() => drafts.settle())).toBeGreaterThan(0);
  expect(await linksOf(() => drafts.settle())).toBe(0);
  const { issue } = await drafts.edit({ kind: 'subject', text: 'Fish' }, ann);
  expect(await linksOf(() => drafts.settle())).toBe(0);
  const elsewhere = { kind: 'subject', text: 'Fewer fish' } as const;
  await desk.store.edits.add(issue.id, { at: thursday, who: 'ben', basedOn: 0, change: elsewhere }, true);
  expect(await linksOf(() => drafts.settle())).toBeGreaterThan(0);
  expect((await drafts.view()).content.subject).toBe('Fewer fish');
});

test('the last entry stays: an issue of nothing is refused', async () => {
  await using newsroom = await openWithDraft();
  const { drafts } = newsroom.desk();
  const [last, ...others] = (await drafts.view()).candidates;
  for (const { entry } of others) await drafts.edit({ kind: 'drop', entry: entry.id }, ann);
  await expect(drafts.edit({ kind: 'drop', entry: last?.entry.id ?? '' }, ann)).rejects.toThrow(
    'needs an entry',
  );
});

test('another draft in its place begins without the edits of the first', async () => {
  await using newsroom = await openWithDraft();
  const { drafts, store, deps } = newsroom.desk();
  await drafts.edit({ kind: 'subject', text: 'Fish' }, ann);
  await store.issues.discard((await drafts.view()).issue.id);
  await newsroom.draft(seeds);
  expect(deps.now()).toBe(thursday);
  expect((await drafts.view()).edits).toEqual([]);
});

test('where a second person must approve, only an approver does, not of a last change of their own, and the next change takes it back', async () => {
  await using newsroom = await openWithDraft({ approval: 'second' });
  const { drafts, store } = newsroom.desk();
  await drafts.edit({ kind: 'subject', text: 'Fish' }, ann);
  const approve = { kind: 'approve' } as const;
  await expect(drafts.edit(approve, ann)).rejects.toThrow('your own');
  await drafts.edit({ kind: 'hold', held: true }, { who: 'ben' });
  await expect(drafts.edit(approve, ann)).rejects.toThrow('your own');
  await drafts.edit({ kind: 'hold', held: false }, { who: 'ben' });
  await expect(drafts.edit(approve, { who: 'ben', role: 'editor' })).rejects.toThrow('Only an approver');
  expect((await drafts.edit(approve, { who: 'cleo', role: 'approver' })).approvedBy).toEqual(['cleo']);
  expect((await drafts.edit({ kind: 'subject', text: 'Nets' }, ann)).issue.state).toBe('draft');
  await newsroom.runAt(friday);
  expect(await store.issues.listSent(1)).toEqual([]);
  await drafts.edit(approve, { who: 'cleo', role: 'approver' });
  await newsroom.runAt(friday + hour);
  expect((await store.issues.listSent(1))[0]?.content.subject).toBe('Nets');
});

test('what an approver had not seen is not approved, by force neither', async () => {
  await using newsroom = await openWithDraft({ approval: 'second' });
  const { drafts } = newsroom.desk();
  const { version } = await drafts.edit({ kind: 'subject', text: 'Fish' }, ann);
  await drafts.edit({ kind: 'subject', text: 'Nets' }, ann);
  const cleo = { who: 'cleo', role: 'approver', basedOn: version, isForced: true } as const;
  await expect(drafts.edit({ kind: 'approve' }, cleo)).rejects.toThrow('ann changed the issue after');
  expect((await drafts.view()).issue.state).toBe('draft');
});

test('an issue that nobody made waits where the newsletter wants it so', async () => {
  await using newsroom = await openNewsroom({
    readers,
    now: thursday,
    sources: [seeds],
    change: { unattended: 'hold' },
  });
  await newsroom.runAt(friday);
  const { store } = newsroom.desk();
  expect(await store.issues.findNext()).toMatchObject({ isHeld: true });
  expect(newsroom.log.join('\n')).toContain('waits to be looked at');
});

test('a proof goes to each editor and tester once, marked as one, so many hours before the slot, and that very issue goes out', async () => {
  const editors = ['ed@example.org', 'fay@example.org'].map((address) => ({
    address,
    name: address.slice(0, 2),
    role: 'editor' as const,
  }));
  await using newsroom = await openNewsroom({
    readers,
    now: thursday,
    sources: [seeds],
    change: { editors, testers: ['test@example.org', 'Fay@example.org'], proofHours: 3 },
  });
  await newsroom.runAt(friday - 4 * hour);
  expect(await newsroom.countMails()).toBe(0);
  await newsroom.runAt(friday - 3 * hour);
  await newsroom.runAt(friday - 2 * hour);
  expect(await newsroom.countMails()).toBe(4);
  const listProofs = async () => {
    const { messages } = await listMessages(join(newsroom.dir, 'data', 'inbox'));
    return messages.filter(({ subject }) => subject.startsWith('[Proof] ')).map(({ to }) => `${to}`);
  };
  const got = ['ed@example.org', 'Fay@example.org', 'test@example.org'];
  expect((await listProofs()).sort()).toEqual(got.sort());
  const { content } = (await newsroom.desk().drafts.view()) ?? {};
  await newsroom.runAt(friday);
  expect((await newsroom.desk().store.issues.listSent(1))[0]?.content.sections).toEqual(content.sections);
  expect((await listProofs()).length).toBe(got.length);
});

test('an issue put off goes out at its own time, and the one after it as usual', async () => {
  await using newsroom = await openWithDraft();
  const { drafts, store } = newsroom.desk();
  const saturday = friday + 26 * hour;
  expect((await drafts.edit({ kind: 'slot', at: saturday }, ann)).slot).toBe(saturday);
  await newsroom.runAt(friday);
  expect(await store.issues.listSent(1)).toEqual([]);
  await newsroom.runAt(saturday);
  expect(await store.issues.listSent(1)).toMatchObject([{ slot: friday }]);
  expect((await newsroom.desk().findNextSlot()).at).toBe(friday + 7 * 24 * hour);
});

test('a time that lies past the next issue is refused and nothing is kept of it', async () => {
  await using newsroom = await openWithDraft();
  const { drafts } = newsroom.desk();
  const late = { kind: 'slot', at: friday + 7 * 24 * hour } as const;
  await expect(drafts.edit(late, ann)).rejects.toThrow('only to between');
  expect((await drafts.view()).edits).toEqual([]);
});

test('a hold and a moved slot are taken back like any other change', async () => {
  await using newsroom = await openWithDraft();
  const { drafts } = newsroom.desk();
  const held = await drafts.edit({ kind: 'hold', held: true }, ann);
  const moved = await drafts.edit({ kind: 'slot', at: friday + hour }, ann);
  await drafts.edit({ kind: 'undo', edit: held.version }, ann);
  const { issue, slot } = await drafts.edit({ kind: 'undo', edit: moved.version }, ann);
  expect([issue.isHeld, slot]).toEqual([false, friday]);
});

test('a slot that an editor skips has no issue, and its draft waits for the one after it', async () => {
  await using newsroom = await openWithDraft();
  const desk = newsroom.desk();
  expect(await skipSlot(desk, friday)).toBe(true);
  await newsroom.runAt(friday);
  expect(await desk.store.issues.listSent(1)).toEqual([]);
  expect((await desk.drafts.view()).slot).toBe(friday + 7 * 24 * hour);
  expect(await listSlotsAhead(desk, 2)).toMatchObject([{ isNext: true }, { isNext: false }]);
});
