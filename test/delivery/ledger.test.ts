import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Handing, Settlement, Worker } from '../../src/delivery/ledger.ts';
import { isGone, toWorker } from '../../src/delivery/worker.ts';
import type { Database } from '../../src/store/database.ts';
import { createDeliveries } from '../../src/store/delivery-list.ts';
import { planIssue } from '../../src/store/issue-plan.ts';
import { createIssues } from '../../src/store/issues.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { recordInOneStatement } from '../../src/store/ledger-record-statement.ts';
import { rotateSecret } from '../../src/store/rotate.ts';
import { dialects } from '../store/dialects.ts';
import { begunAt, content, openWorld } from './world.ts';

const addresses = (count: number) => Array.from({ length: count }, (_, n) => `reader${n}@harbour.test`);
const ours: Worker = { id: 'one', host: 'a', boot: 'b', pid: 1, started: '1' };

const toHanding = (subscriberId: number): Handing => ({ subscriberId, revision: 0 });

function toAccepted(subscriberId: number): Settlement {
  return { subscriberId, state: 'accepted', due: null, attempts: 0, silences: 0, code: 250, text: 'fine' };
}

for (const dialect of dialects) {
  test(`${dialect}: who was not handed over is queued again when a worker dies, who was is sent once more, then uncertain`, async () => {
    await using world = await openWorld(dialect);
    await world.addReaders(addresses(5));
    const id = await world.begin();
    const ledger = createLedger(world.database, world.vault);
    for (const [round, expected] of [
      [1, { queued: 3, deferred: 2, uncertain: 0 }],
      [2, { queued: 3, deferred: 0, uncertain: 2 }],
    ] as const) {
      await ledger.renewLease(ours, begunAt + 1000);
      const claims = await ledger.claim(id, ours.id, 10, begunAt + round);
      const handed = claims.filter((claim) => claim.subscriberId <= 2);
      expect(await ledger.record(id, ours.id, [], handed, begunAt)).toEqual(
        new Set(handed.map((claim) => claim.subscriberId)),
      );
      expect(await ledger.takeOver(id, begunAt + 500, 'resend', () => false)).toBe(0);
      expect(await ledger.takeOver(id, begunAt + 1001, 'resend', () => false)).toBe(5);
      expect(await ledger.balance(id)).toMatchObject({ planned: 5, sending: 0, ...expected });
      world.clock.now += 2000;
      await ledger.endLease(ours);
      await world.database.db
        .updateTable('deliveries')
        .set({ due: 0 })
        .where('due', 'is not', null)
        .execute();
    }
  });

  test(`${dialect}: a worker that slept past its lease may neither hand over nor settle what another took`, async () => {
    await using world = await openWorld(dialect);
    await world.addReaders(addresses(2));
    const id = await world.begin();
    const ledger = createLedger(world.database, world.vault);
    await ledger.renewLease(ours, begunAt + 10);
    const [claim] = await ledger.claim(id, ours.id, 1, begunAt);
    await ledger.takeOver(id, begunAt + 11, 'resend', () => false);
    const subscriberId = claim?.subscriberId ?? 0;
    expect(
      await ledger.record(id, ours.id, [toAccepted(subscriberId)], [toHanding(subscriberId)], begunAt),
    ).toEqual(new Set());
    expect(await ledger.balance(id)).toMatchObject({ queued: 2, accepted: 0 });
    await ledger.endLease(ours);
  });

  test(`${dialect}: receipts of every kind and marks of the next are written and counted together`, async () => {
    await using world = await openWorld(dialect);
    await world.addReaders(addresses(5));
    const id = await world.begin();
    const ledger = createLedger(world.database, world.vault);
    await ledger.renewLease(ours, begunAt + 1000);
    const claims = await ledger.claim(id, ours.id, 5, begunAt);
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = claims.map((one) => one.subscriberId);
    const failed: Settlement = { ...toAccepted(second), state: 'failed', code: 550, text: 'gone' };
    expect(
      await ledger.record(id, ours.id, [toAccepted(first), failed], [third, fourth].map(toHanding), begunAt),
    ).toEqual(new Set([third, fourth]));
    expect(await ledger.balance(id)).toMatchObject({ sending: 3, accepted: 1, failed: 1 });
    const deferred: Settlement = { ...toAccepted(third), state: 'deferred', due: begunAt + 5, attempts: 1 };
    expect(
      await ledger.record(id, ours.id, [toAccepted(fourth), deferred], [toHanding(fifth)], begunAt),
    ).toEqual(new Set([fifth]));
    expect(await ledger.record(id, ours.id, [toAccepted(first)], [], begunAt)).toEqual(new Set());
    expect(await ledger.balance(id)).toMatchObject({ sending: 1, accepted: 2, failed: 1, deferred: 1 });
    expect(await ledger.takeOver(id, begunAt + 1001, 'ask', () => false)).toBe(1);
    expect(await ledger.balance(id)).toMatchObject({ sending: 0, uncertain: 1 });
    await ledger.endLease(ours);
  });

  test(`${dialect}: a reader whose domain has a public address of its own is planned with the variant that shows it`, async () => {
    await using world = await openWorld(dialect);
    const ids = await world.addReaders([
      'ann@one.example',
      'bob@two.test',
      'cid@sub.two.test',
      'dan@six.test',
    ]);
    const id = await world.begin({ planned: false, mirrors: ['https://five.test', 'https://two.test'] });
    await planIssue(world.database, id, begunAt, {
      vault: world.vault,
      findMirror: (address) => (address.endsWith('two.test') ? 'https://two.test' : null),
    });
    const rows = await world.database.db
      .selectFrom('deliveries')
      .select(['subscriber_id', 'variant'])
      .orderBy('subscriber_id')
      .execute();
    expect(rows.map((row) => [Number(row.subscriber_id), row.variant])).toEqual(
      ids.map((reader, index) => [Number(reader), [0, 2, 2, 0][index]]),
    );
    expect(await createLedger(world.database, world.vault).balance(id)).toMatchObject({
      planned: 4,
      queued: 4,
    });
  });

  test(`${dialect}: a plan by domains goes on beside a change of the secret that it has not heard of`, async () => {
    await using world = await openWorld(dialect);
    const { database, vault } = world;
    await world.addReaders(['ann@one.example', 'bob@two.test']);
    const id = await world.begin({ planned: false, mirrors: ['https://two.test'] });
    const beside = { database, vault: await world.openVault(), now: () => begunAt, randomBytes };
    const onProgress = () => {
      throw new Error('cut off');
    };
    const changed = rotateSecret({ ...beside, onProgress }, randomBytes(32), () => {});
    await expect(changed).rejects.toThrow('cut off');
    await planIssue(database, id, begunAt, {
      vault,
      findMirror: (address) => (address.endsWith('two.test') ? 'https://two.test' : null),
    });
    expect(await createLedger(database, vault).balance(id)).toMatchObject({ planned: 2, queued: 2 });
  });

  test(`${dialect}: half a plan is gone on with, and nobody is planned twice`, async () => {
    await using world = await openWorld(dialect);
    await world.addReaders(addresses(2300));
    const id = await world.begin({ planned: false });
    const stopped = planIssue(world.database, id, begunAt, null, () => {
      throw new Error('killed here');
    });
    await expect(stopped).rejects.toThrow('killed here');
    const ledger = createLedger(world.database, world.vault);
    expect((await ledger.balance(id)).planned).toBe(2000);
    expect(await ledger.finish(id, begunAt)).toBe(false);
    await planIssue(world.database, id, begunAt);
    expect(await ledger.balance(id)).toMatchObject({ planned: 2300, queued: 2300 });
    const rows = await world.database.db
      .selectFrom('deliveries')
      .select((query) => query.fn.countAll<number>().as('n'))
      .executeTakeFirst();
    expect(Number(rows?.n)).toBe(2300);
  });

  test(`${dialect}: a slot has one issue, whoever begins it`, async () => {
    await using world = await openWorld(dialect);
    const slot = begunAt;
    await world.begin({ slot });
    await expect(world.begin({ slot })).rejects.toMatchObject({ code: 'slot-taken' });
    const issues = createIssues(world.database);
    expect(await issues.skip(slot, 'nobody wrote', content, begunAt)).toBe(null);
    expect((await issues.findBySlot(slot))?.state).toBe('sending');
  });

  test(`${dialect}: a paused issue gives out nobody, a resumed one does; what is over can be neither`, async () => {
    await using world = await openWorld(dialect);
    await world.addReaders(addresses(3));
    const id = await world.begin();
    const issues = createIssues(world.database);
    const ledger = createLedger(world.database, world.vault);
    await issues.pause(id);
    expect(await ledger.claim(id, ours.id, 10, begunAt)).toEqual([]);
    await issues.resume(id);
    expect(await ledger.claim(id, ours.id, 10, begunAt)).toHaveLength(3);
    await issues.cancel(id, begunAt);
    await expect(issues.resume(id)).rejects.toMatchObject({ code: 'issue-state' });
    await ledger.endLease(ours);
  });

  test(`${dialect}: after a while it is forgotten who got an issue, and the sums stay`, async () => {
    await using world = await openWorld(dialect);
    await world.addReaders(addresses(3));
    const id = await world.begin();
    const issues = createIssues(world.database);
    await issues.cancel(id, begunAt);
    const ledger = createLedger(world.database, world.vault);
    const deliveries = createDeliveries(world.database, world.vault);
    expect(await deliveries.forget(begunAt, begunAt)).toBe(0);
    expect(await deliveries.forget(begunAt + 1, begunAt + 1)).toBe(1);
    expect(await world.database.db.selectFrom('deliveries').selectAll().execute()).toEqual([]);
    expect(await ledger.balance(id)).toMatchObject({ planned: 3, cancelled: 3 });
    expect(await deliveries.forget(begunAt + 1, begunAt + 1)).toBe(0);
  });
}

test('on PostgreSQL no worker waits for the receipts of another to be committed', async () => {
  await using world = await openWorld('postgres');
  await world.addReaders(addresses(4));
  const id = await world.begin();
  const ledger = createLedger(world.database, world.vault);
  const other: Worker = { ...ours, id: 'two' };
  const claimed = new Map<string, readonly number[]>();
  for (const { id: worker } of [ours, other]) {
    const claims = await ledger.claim(id, worker, 2, begunAt);
    claimed.set(
      worker,
      claims.map((claim) => claim.subscriberId),
    );
    await ledger.record(id, worker, [], claims, begunAt);
  }
  const settle = (worker: Worker, database: Pick<Database, 'write' | 'writeStatement'>) =>
    recordInOneStatement(
      database,
      id,
      worker.id,
      (claimed.get(worker.id) ?? []).map(toAccepted),
      [],
      begunAt,
    );
  await world.database.write(async (trx) => {
    await settle(ours, { ...world.database, writeStatement: (statement) => statement(trx) });
    await settle(other, world.database);
    expect(await ledger.balance(id)).toMatchObject({ sending: 2, accepted: 2 });
  });
  expect(await ledger.balance(id)).toMatchObject({ planned: 4, sending: 0, accepted: 4 });
  expect(await ledger.finish(id, begunAt)).toBe(true);
});

test('on PostgreSQL receipts are written also where a pooler in between forgets what was prepared', async () => {
  await using world = await openWorld('postgres');
  await world.addReaders(addresses(3));
  const id = await world.begin();
  const ledger = createLedger(world.database, world.vault);
  const claims = await ledger.claim(id, ours.id, 3, begunAt);
  for (const claim of claims) {
    const { subscriberId } = claim;
    expect(await ledger.record(id, ours.id, [], [claim], begunAt)).toEqual(new Set([subscriberId]));
    await sql`deallocate all`.execute(world.database.db);
  }
});

test('a worker of this machine whose process has ended is known to be gone; this process and other machines are not', () => {
  const here = toWorker('x');
  expect(isGone(here)).toBe(false);
  expect(isGone({ ...here, started: '1' })).toBe(true);
  expect(isGone({ ...here, boot: 'another' })).toBe(true);
  expect(isGone({ ...here, host: 'elsewhere', boot: 'another' })).toBe(false);
});

test('a process that has ended is gone, though nobody has asked yet how it ended', async () => {
  const parent = spawn('sh', ['-c', 'read word & echo $!; exec cat'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const [line]: Buffer[] = await once(parent.stdout, 'data');
  // In the background `read` meets the end of its input at once, and cat never asks for it.
  const child = { ...toWorker('x'), pid: Number(line), started: '' };
  for (let tries = 0; tries < 1000 && !isGone(child); tries += 1) await setTimeout(5);
  expect(isGone(child)).toBe(true);
  expect(isGone({ ...child, pid: parent.pid ?? 0 })).toBe(false);
  parent.stdin.end();
  await once(parent, 'close');
});
