import { expect, test } from 'vitest';
import { openOffice, seeds } from './office.ts';

test('every refusal is a problem of its own kind', async () => {
  await using office = await openOffice();
  const all = await office.makeToken('read', 'draft', 'subscribers');
  const reading = await office.makeToken('read');
  const refusals = [
    await office.ask(null, 'GET', '/issues'),
    await office.ask('dgt_nobody', 'GET', '/issues'),
    await office.ask(reading, 'POST', '/subscribers', { address: 'x@example.net', consent: 'sheet' }),
    await office.ask(all, 'GET', '/nothing'),
    await office.ask(all, 'GET', '/issues/77'),
    await office.ask(all, 'GET', '/draft'),
    await office.ask(all, 'GET', '/issues?limit=0'),
    await office.ask(all, 'POST', '/candidates', { url: 'file:///etc/passwd' }),
    await office.ask(all, 'POST', '/subscribers', { address: 'nobody', consent: 'sheet' }),
    await office.ask(all, 'POST', '/draft/edits', { change: { kind: 'burn' } }),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([401, 401, 403, 404, 404, 404, 422, 422, 422, 422]);
  for (const { status, type, body } of refusals) {
    expect(type).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ type: 'about:blank', status, title: expect.any(String) });
  }
});

test('a body that is no JSON, and one of another kind, are refused as problems', async () => {
  await using office = await openOffice();
  const token = await office.makeToken('draft');
  const send = (type: string, payload: string) =>
    office.app().inject({
      method: 'POST',
      url: '/api/v1/draft/edits',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      payload,
    });
  const broken = await send('application/json', '{"change":');
  const form = await send('application/x-www-form-urlencoded', 'change=x');
  expect([broken.statusCode, form.statusCode]).toEqual([400, 415]);
  expect(broken.json()).toMatchObject({ code: 'unreadable' });
  expect(form.json()).toMatchObject({ code: 'unreadable' });
});

test('a token is kept as a hash, says when it was used, and answers no more once it is revoked', async () => {
  await using office = await openOffice();
  const { store } = office.newsroom.desk();
  const token = await office.makeToken('read');
  const rows = await store.database.db.selectFrom('api_tokens').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
  expect((await office.ask(token, 'GET', '/issues')).status).toBe(200);
  const [kept] = await store.apiTokens.list();
  expect(kept).toMatchObject({ scopes: ['read'], lastUsedAt: office.newsroom.now() });
  expect(await store.apiTokens.revoke(kept?.id ?? 0, office.newsroom.now())).toBe(true);
  expect((await office.ask(token, 'GET', '/issues')).status).toBe(401);
});

test('a request under an idempotency key is done once, also after a restart; another one under it is refused', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(seeds);
  const token = await office.makeToken('draft', 'read');
  const key = { 'idempotency-key': 'first' };
  const fish = { change: { kind: 'subject', text: 'Fewer fish' } };
  const first = await office.ask(token, 'POST', '/draft/edits', fish, key);
  await office.restart();
  const second = await office.ask(token, 'POST', '/draft/edits', fish, key);
  expect([second.status, second.body]).toEqual([201, first.body]);
  expect((await office.newsroom.desk().drafts.view()).edits).toHaveLength(1);
  const other = { change: { kind: 'subject', text: 'More fish' } };
  expect(await office.ask(token, 'POST', '/draft/edits', other, key)).toMatchObject({
    status: 422,
    body: { code: 'idempotency-other' },
  });
  office.newsroom.at(office.newsroom.now() + 24 * 3_600_000);
  expect((await office.ask(token, 'POST', '/draft/edits', other, key)).status).toBe(201);
});

test('a request that is still worked on is not begun twice, and one whose process was killed is', async () => {
  await using office = await openOffice();
  const { apiAnswers } = office.newsroom.desk().store;
  expect(await apiAnswers.claim(1, 'k', 'request', 0)).toEqual({ kind: 'new' });
  expect(await apiAnswers.claim(1, 'k', 'request', 1_000)).toEqual({ kind: 'busy' });
  expect(await apiAnswers.claim(2, 'k', 'request', 1_000)).toEqual({ kind: 'new' });
  expect(await apiAnswers.claim(1, 'k', 'request', 60_000)).toEqual({ kind: 'new' });
});

test('an address that came in a request stands nowhere in the database', async () => {
  await using office = await openOffice();
  const token = await office.makeToken('subscribers');
  const wish = { address: 'dora@example.net', consent: 'a sheet at the fair' };
  const key = { 'idempotency-key': 'dora@example.net' };
  expect((await office.ask(token, 'POST', '/subscribers', wish, key)).body).toEqual({ outcome: 'added' });
  const { db } = office.newsroom.desk().store.database;
  const kept = await db.selectFrom('api_answers').selectAll().execute();
  const text = kept.map((row) => `${Buffer.from(row.key)} ${Buffer.from(row.request)} ${row.body}`).join();
  expect(text).not.toContain('dora');
  expect((await office.ask(token, 'POST', '/subscribers', wish)).body).toEqual({ outcome: 'known' });
});

test('a network that asks too often is told when to come back', async () => {
  await using office = await openOffice();
  for (let count = 0; count < 300; count += 1) await office.app().inject('/api/v1/sources');
  const answer = await office.app().inject('/api/v1/sources');
  expect(answer.statusCode).toBe(429);
  expect(answer.headers['retry-after']).toBeDefined();
  expect(answer.json()).toMatchObject({ code: 'too-many', status: 429 });
});
