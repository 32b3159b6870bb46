import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { postText } from '../../src/article/fetch/post-json.ts';
import { WebhookType } from '../../src/domain/webhook.ts';
import { createRecordEvent, createWebhooks } from '../../src/store/webhooks.ts';
import { deliverWebhooks } from '../../src/webhooks/deliver.ts';
import { parseSecret } from '../../src/webhooks/sign.ts';
import { dialects, openTestDatabase, type TestDatabase } from '../store/dialects.ts';
import { type HookServer, openHookServer } from './server.ts';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const running = new AbortController().signal;

/** An outbox whose posts go to `server`; the clock starts at the real time, which receivers compare. */
function open(database: TestDatabase, server: HookServer, allow = [server.place]) {
  const clock = { now: Date.now() };
  const outbox = createWebhooks(database);
  const record = createRecordEvent([{ url: server.url, events: ['issue.sent'] }]);
  const world = {
    outbox,
    secrets: new Map([[server.url, parseSecret(secret) ?? new Uint8Array()]]),
    post: (url: string, headers: Readonly<Record<string, string>>, body: string) =>
      postText(url, headers, body, { allow }),
    now: () => clock.now,
  };
  return {
    clock,
    outbox,
    happen: (type: WebhookType = 'issue.sent') =>
      database.write((trx) => record(trx, type, { issue: 7 }, clock.now)),
    deliver: () => deliverWebhooks(world, running),
  };
}

for (const dialect of dialects) {
  test(`${dialect}: a receiver verifies what is posted, and it is posted once`, async () => {
    await using database = await openTestDatabase(dialect);
    await using server = await openHookServer();
    const { happen, deliver, outbox } = open(database, server);
    await happen();
    await happen('reader.left');
    await deliver();
    await deliver();
    expect(server.got).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = server.got;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'issue.sent',
      data: { issue: 7 },
    });
    expect(() => new Webhook(secret).verify(body.replace('7', '8'), headers)).toThrow();
    expect(await outbox.list(10)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  test(`${dialect}: after a 500 the same event is posted again, when its pause is over`, async () => {
    await using database = await openTestDatabase(dialect);
    await using server = await openHookServer([500]);
    const { happen, deliver, outbox, clock } = open(database, server);
    await happen();
    await deliver();
    expect(await outbox.list(10)).toMatchObject([
      { state: 'waiting', attempts: 1, reason: 'the server answered 500' },
    ]);
    clock.now += 4_999;
    await deliver();
    expect(server.got).toHaveLength(1);
    clock.now += 1;
    await deliver();
    expect(server.got.map(({ headers }) => headers['webhook-id'])).toEqual(
      Array(2).fill(server.got[0]?.headers['webhook-id']),
    );
    expect(await outbox.list(10)).toMatchObject([{ state: 'delivered', attempts: 2, reason: null }]);
  });

  test(`${dialect}: what nobody takes for over a day is given up, and goes out when it is replayed`, async () => {
    await using database = await openTestDatabase(dialect);
    await using server = await openHookServer([500, 503, 302, 404, 500, 500, 500, 500]);
    const { happen, deliver, outbox, clock } = open(database, server);
    await happen();
    const begun = clock.now;
    for (let tries = 0; tries < 8; tries++) {
      await deliver();
      clock.now = (await outbox.list(1))[0]?.due ?? 0;
    }
    expect(clock.now - begun).toBeGreaterThan(24 * 3_600_000);
    expect(await outbox.list(10)).toMatchObject([{ state: 'given-up', attempts: 8 }]);
    const [{ id } = { id: 0 }] = await outbox.list(1);
    expect(await outbox.replay(id + 1, clock.now)).toBe(false);
    expect(await outbox.replay(id, clock.now)).toBe(true);
    await deliver();
    expect(await outbox.list(10)).toMatchObject([{ state: 'delivered' }]);
  });

  test(`${dialect}: a post that a killed process held is taken over, and one in work is not`, async () => {
    await using database = await openTestDatabase(dialect);
    await using server = await openHookServer();
    const { happen, outbox, clock } = open(database, server);
    await happen();
    expect(await outbox.claim(server.url, clock.now, 1000)).toBeDefined();
    expect(await outbox.claim(server.url, clock.now + 999, 1000)).toBeUndefined();
    expect(await outbox.claim(server.url, clock.now + 1000, 1000)).toBeDefined();
    await outbox.forget(clock.now + 1);
    expect(await outbox.list(10)).toEqual([]);
  });

  test(`${dialect}: an event is as lost as what it tells of when the transaction fails`, async () => {
    await using database = await openTestDatabase(dialect);
    const record = createRecordEvent([{ url: 'https://hooks.harbour.test/', events: WebhookType.options }]);
    const failing = database.write(async (trx) => {
      await record(trx, 'issue.held', { issue: 1 }, 0);
      throw new Error('no disk');
    });
    await expect(failing).rejects.toThrow();
    expect(await createWebhooks(database).list(1)).toEqual([]);
  });
}

test('nothing is posted to an address inside a private network that is not opened', async () => {
  await using database = await openTestDatabase('sqlite');
  await using server = await openHookServer();
  const { happen, deliver, outbox } = open(database, server, []);
  await happen();
  await deliver();
  expect(server.got).toEqual([]);
  expect((await outbox.list(1))[0]?.reason).toContain('inside a private network');
});

test('a secret is whsec_ and the base64 of 24 to 64 bytes', () => {
  const write = (bytes: number) => `whsec_${Buffer.alloc(bytes, 1).toString('base64')}\n`;
  expect([23, 24, 64, 65].map((bytes) => parseSecret(write(bytes))?.length)).toEqual([
    undefined,
    24,
    64,
    undefined,
  ]);
  expect(parseSecret(Buffer.alloc(32).toString('base64'))).toBeUndefined();
});
