import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { expect, test } from 'vitest';
import { sendIssue } from '../../src/delivery/send.ts';
import { type JobWork, startJobs } from '../../src/schedule/jobs.ts';
import { createIssues } from '../../src/store/issues.ts';
import { startRelay } from '../delivery/relay-double.ts';
import { sampleParts } from '../delivery/sample.ts';
import { type DeliveryWorld, openWorld } from '../delivery/world.ts';
import { findPostgres } from '../store/postgres.ts';

const readers = Array.from({ length: 400 }, (_, n) => `reader${n}@harbour${n % 5}.test`);

/** One machine: takes jobs, and sends through its own connections. */
function toMachine(world: DeliveryWorld, url: string, name: string, who: string[]): JobWork {
  return {
    look: async () => {},
    async send(issueId, signal) {
      who.push(name);
      await sendIssue(sampleParts(issueId), world.toSendWorld(url, { signal }));
    },
    listOpen: async () => (await createIssues(world.database).listUnfinished()).map(({ id }) => id),
  };
}

const errors: unknown[] = [];
const options = {
  databaseUrl: await findPostgres(),
  shares: 2,
  roundMs: 300,
  onError: (error: unknown) => void errors.push(error),
};

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('two machines share an issue, one is stopped in the middle, and the jobs are emptied: everybody has it once', async () => {
  await using world = await openWorld('postgres');
  await using relay = await startRelay();
  await world.addReaders(readers);
  const id = await world.begin();
  const who: string[] = [];
  const one = await startJobs(toMachine(world, relay.url, 'one', who), options);
  const two = await startJobs(toMachine(world, relay.url, 'two', who), options);
  // Nothing is answered before both are at it: each has a share.
  relay.onTaken = () => until(() => new Set(who).size === 2);
  await until(() => relay.taken.length > 50);
  await one.stop();
  const client = new pg.Client({ connectionString: options.databaseUrl });
  await client.connect();
  await client.query('delete from pgboss.job');
  await client.end();
  await until(async () => (await createIssues(world.database).get(id)).state === 'sent');
  await two.stop();
  expect(relay.taken).toHaveLength(400);
  expect(new Set(relay.taken.map(({ to }) => to)).size).toBe(400);
  expect(errors).toEqual([]);
});

test('a job of a machine that dies is given to another within a minute and as often as it takes; it lasts for less than a day, and is waited for at the stop', async () => {
  const looks: AbortSignal[] = [];
  let isEnded = false;
  const work: JobWork = {
    async look(signal) {
      looks.push(signal);
      await until(() => signal.aborted);
      // As a settlement that is still written down.
      for (let left = 50; left > 0; left--) await boss.getQueue('digest-look');
      isEnded = true;
    },
    send: async () => {},
    listOpen: async () => [],
  };
  const boss = new PgBoss({ connectionString: options.databaseUrl });
  await boss.start();
  const jobs = await startJobs(work, { ...options, roundMs: 60_000 });
  for (const name of ['digest-look', 'digest-send'])
    expect(await boss.getQueue(name)).toMatchObject({
      policy: 'exclusive',
      retryLimit: 1000,
      retryDelay: 5,
      expireInSeconds: 86_000,
      heartbeatSeconds: 30,
    });
  await until(() => looks.length > 0);
  await jobs.stop();
  expect([looks.length, isEnded]).toEqual([1, true]);
  await boss.stop({ graceful: false });
  expect(errors).toEqual([]);
});
