import { expect, test } from 'vitest';
import { WebhookType } from '../../src/domain/webhook.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { createRecordEvent, createWebhooks } from '../../src/store/webhooks.ts';
import { begunAt, openWorld as openDelivery } from '../delivery/world.ts';
import { dialects } from '../store/dialects.ts';
import { openWorld as openReaders, subscribe } from '../subscribers/world.ts';

const record = createRecordEvent([{ url: 'https://hooks.harbour.test/', events: WebhookType.options }]);

for (const dialect of dialects) {
  test(`${dialect}: who came, left or bounced is told by one lasting id, without the address`, async () => {
    await using world = await openReaders(dialect, {}, record);
    const { leave } = await subscribe(world, 'ann@harbour.test');
    await world.readers.leave(leave);
    await world.readers.leave(leave);
    await subscribe(world, 'bob@harbour.test');
    const rows = await world.database.db.selectFrom('subscribers').select('key').orderBy('id').execute();
    const keys = rows.map(({ key }) => Buffer.from(key).toString('hex'));
    await world.readers.suppressReader(keys.at(-1) ?? '', 'bounced');
    const posts = (await createWebhooks(world.database).list(10)).toReversed();
    expect(posts.map(({ type }) => type)).toEqual([
      'reader.confirmed',
      'reader.left',
      'reader.confirmed',
      'reader.bounced',
    ]);
    const ids = posts.map(({ payload }) => JSON.parse(payload).data.reader);
    expect(ids).toEqual([ids[0], ids[0], ids[2], ids[2]]);
    expect(ids[0]).not.toBe(ids[2]);
    for (const secret of ['@', 'harbour', ...keys])
      expect(posts.map(({ payload }) => payload).join()).not.toContain(secret);
  });

  test(`${dialect}: an issue that is held and one that is sent are told of once, with the sums`, async () => {
    await using world = await openDelivery(dialect);
    const [only = 0] = await world.addReaders(['ann@harbour.test']);
    const id = await world.begin();
    const ledger = createLedger(world.database, world.vault, record);
    expect(await ledger.hold(id, [], 'refused', begunAt)).toBe(true);
    expect(await ledger.hold(id, [], 'refused', begunAt)).toBe(false);
    await world.database.db.updateTable('issues').set({ state: 'sending' }).execute();
    expect(await ledger.finish(id, begunAt)).toBe(false);
    await ledger.claim(id, 'one', 10, begunAt);
    const taken = {
      state: 'accepted' as const,
      due: null,
      attempts: 0,
      silences: 0,
      code: 250,
      text: 'fine',
    };
    await ledger.record(id, 'one', [], [{ subscriberId: only, revision: 0 }], begunAt);
    await ledger.record(id, 'one', [{ subscriberId: only, ...taken }], [], begunAt);
    expect(await Promise.all([ledger.finish(id, begunAt), ledger.finish(id, begunAt)])).toEqual([true, true]);
    const posts = (await createWebhooks(world.database).list(10)).toReversed();
    expect(posts.map(({ payload }) => JSON.parse(payload))).toMatchObject([
      { type: 'issue.held', data: { issue: 1 } },
      { type: 'issue.sent', data: { issue: 1, accepted: 1, failed: 0 } },
    ]);
    await ledger.endLease({ id: 'one', host: 'a', boot: 'b', pid: 1, started: '1' });
  });
}
