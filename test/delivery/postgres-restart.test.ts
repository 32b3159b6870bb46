import { expect, test } from 'vitest';
import { createPatientLedger } from '../../src/delivery/patient-ledger.ts';
import { sendIssue } from '../../src/delivery/send.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { isAway } from '../../src/store/postgres-errors.ts';
import { startOwnPostgres } from '../store/postgres.ts';
import { startRelay } from './relay-double.ts';
import { sampleParts } from './sample.ts';
import { fillWorld } from './world.ts';

test('two processes that send outlive restarts of PostgreSQL in the middle of an issue: nobody is left out, nobody doubled beyond what was on the wire', async () => {
  const server = await startOwnPostgres();
  const database = await openDatabase({ url: server.url });
  try {
    await using relay = await startRelay();
    const world = await fillWorld(database, server.folder);
    const readers = Array.from({ length: 600 }, (_, n) => `reader${n}@harbour${n % 3}.test`);
    await world.addReaders(readers);
    const id = await world.begin();
    const restarts = [100, 250, 400];
    let restarting: Promise<void> | null = null;
    relay.onTaken = () => {
      if (restarting !== null || relay.taken.length < (restarts[0] ?? Infinity)) return;
      restarts.shift();
      restarting = server.restart().finally(() => {
        restarting = null;
      });
    };
    const outages: boolean[] = [];
    const send = () =>
      sendIssue(
        sampleParts(id),
        world.toSendWorld(relay.url, {
          ledger: createPatientLedger(createLedger(database, world.vault), {
            isAway,
            wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 10)),
            onAway: (away) => outages.push(away),
          }),
        }),
      );
    expect(await Promise.all([send(), send()])).toEqual(['sent', 'sent']);
    await restarting;
    expect(new Set(relay.taken.map(({ to }) => to))).toEqual(new Set(readers));
    const connections = 2 * 4;
    expect(relay.taken.length).toBeLessThanOrEqual(600 + 3 * connections);
    expect(outages.filter((away) => away).length).toBeGreaterThanOrEqual(3);
    expect(await createLedger(database, world.vault).balance(id)).toMatchObject({
      planned: 600,
      accepted: 600,
    });
  } finally {
    await database.close();
    await server.stop();
  }
});
