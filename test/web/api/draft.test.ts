import { expect, test } from 'vitest';
import { openOffice, seeds } from './office.ts';

interface DraftBody {
  readonly version: number;
  readonly approvedBy: readonly string[];
  readonly isHeld: boolean;
}

test('a list is read to its end by its cursors, each candidate once', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(seeds);
  const token = await office.makeToken('read');
  const ids: string[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await office.ask(token, 'GET', `/candidates?limit=3${cursor}`);
    const page: { items: { id: string }[]; next: string | null } = body;
    ids.push(...page.items.map(({ id }) => id));
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  const { candidates } = await office.newsroom.desk().drafts.view();
  expect(ids).toEqual(candidates.map(({ entry }) => entry.id));
  expect((await office.ask(token, 'GET', '/candidates?cursor=bm9uZQ')).status).toBe(422);
});

test('a retyped quote is refused with the reason, and a clash names who was faster', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(seeds);
  const token = await office.makeToken('draft');
  const { drafts } = office.newsroom.desk();
  const { candidates, version } = await drafts.view();
  const entry = candidates[0]?.entry.id ?? '';
  const retyped = { kind: 'quotes', entry, quotes: [[{ start: 0, end: 5 }]] };
  expect(await office.ask(token, 'POST', '/draft/edits', { change: retyped })).toMatchObject({
    status: 422,
    body: { code: 'edit-unfit' },
  });
  const link = { kind: 'message', text: '[here](file:///lock)' };
  expect(await office.ask(token, 'POST', '/draft/edits', { change: link })).toMatchObject({
    status: 422,
    body: { code: 'message-link' },
  });
  const brief = { kind: 'rank', entry: candidates.at(-1)?.entry.id, rank: 'brief' };
  expect((await office.ask(token, 'POST', '/draft/edits', { change: brief })).status).toBe(201);
  await drafts.edit({ kind: 'subject', text: 'Fish' }, { who: 'ann' });
  const late = { change: { kind: 'subject', text: 'Ships' }, basedOn: version };
  expect(await office.ask(token, 'POST', '/draft/edits', late)).toMatchObject({
    status: 409,
    body: { code: 'edit-clash', detail: expect.stringContaining('ann') },
  });
  expect((await office.ask(token, 'POST', '/draft/edits', { ...late, isForced: true })).status).toBe(201);
});

test('only a token that may send lets an issue go, and only the version that was looked at', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(seeds);
  const writing = await office.makeToken('draft');
  const sending = await office.makeToken('send');
  const approve = (token: string, basedOn?: number) =>
    office.ask(token, 'POST', '/draft/edits', {
      change: { kind: 'approve' },
      ...(basedOn !== undefined && { basedOn }),
    });
  expect((await approve(writing, 0)).status).toBe(403);
  const subject = { change: { kind: 'subject', text: 'Fewer fish' } };
  expect((await office.ask(sending, 'POST', '/draft/edits', subject)).status).toBe(403);
  const edited: DraftBody = (await office.ask(writing, 'POST', '/draft/edits', subject)).body;
  expect((await approve(sending)).status).toBe(409);
  expect((await approve(sending, edited.version - 1)).status).toBe(409);
  const approved: DraftBody = (await approve(sending, edited.version)).body;
  expect(approved.approvedBy).toEqual(['api: with send']);
  const undoing = { change: { kind: 'undo', edit: approved.version } };
  expect((await office.ask(writing, 'POST', '/draft/edits', undoing)).status).toBe(403);
});

test('a pasted page becomes a candidate, and what cannot be read says why', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(seeds);
  const token = await office.makeToken('candidates');
  const html = `<html><head><title>Ferry gets a second captain</title>
    <link rel="canonical" href="https://paper.example/ferry"></head><body><article>
    <h1>Ferry gets a second captain</h1>
    <p>The ferry to Sellin will sail twice a day from May, the harbour office said on Monday.</p>
    <p>"We had more passengers than seats all winter," said Olaf Brandt, who has steered it since 2011.</p>
    <p>The second captain begins in April.</p></article></body></html>`;
  const added = await office.ask(token, 'POST', '/candidates', { html });
  expect(added).toMatchObject({
    status: 201,
    body: {
      items: [
        {
          headline: 'Ferry gets a second captain',
          isIn: true,
          source: { url: 'https://paper.example/ferry' },
        },
      ],
    },
  });
  expect(await office.ask(token, 'POST', '/candidates', { url: 'http://127.0.0.1:9/' })).toMatchObject({
    status: 422,
    body: { code: 'fetch-refused' },
  });
  expect((await office.ask(token, 'GET', '/draft')).status).toBe(403);
});
