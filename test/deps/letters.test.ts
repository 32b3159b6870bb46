import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Desk, openDesk } from '../../src/deps/desk.ts';
import { rotateSecretFile } from '../../src/store/rotate.ts';
import { type RelayDouble, startRelay } from '../delivery/relay-double.ts';
import { dialects, makeMigratedPlace, type TestDialect } from '../store/dialects.ts';
import { makeMemoryFolder } from '../store/memory-folder.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-23T10:00Z');

/** A relay that can go and come back (at a free port, as its own may be another's by then; known at the next start), and a desk that can be stopped and started. */
async function openWorld(dialect: TestDialect = 'sqlite') {
  const place = await makeMigratedPlace(dialect);
  const dir = makeMemoryFolder('digest-letters-');
  let relay: RelayDouble | undefined = await startRelay();
  const config = {
    ...(await readConfig({ cwd: dir, env: { DIGEST_DIR: join(dir, 'data') } })),
    smtpUrl: relay.url,
    editor: 'editor@desk.example',
    databaseUrl: dialect === 'postgres' ? place.url : null,
  };
  let clock = start;
  const open = () =>
    openDesk(
      config,
      async () => new Uint8Array(),
      () => clock,
    );
  let desk: Desk | undefined;
  const world = {
    dir,
    config,
    at: (instant: number) => {
      clock = instant;
    },
    relay: () => relay as RelayDouble,
    relayGoes: async () => relay?.[Symbol.asyncDispose](),
    async relayComes() {
      relay = await startRelay();
      config.smtpUrl = relay.url;
    },
    async start(): Promise<Desk> {
      desk = await open();
      return desk;
    },
    /** Starts it anew as a server does, and waits until what is due was tried. */
    async restart(): Promise<Desk> {
      await world.stop();
      const begun = await world.start();
      begun.letters.start();
      await begun.letters.settled();
      return begun;
    },
    async stop() {
      await desk?.[Symbol.asyncDispose]();
      desk = undefined;
    },
    async [Symbol.asyncDispose]() {
      await world.stop();
      await relay?.[Symbol.asyncDispose]();
      rmSync(dir, { recursive: true, force: true });
      await place[Symbol.asyncDispose]();
    },
  };
  return world;
}

function signUp(desk: Pick<Desk, 'readers'>, address: string) {
  return desk.readers.requestSubscription(address, {
    language: 'en',
    consent: { policy: null, form: '/', source: null },
  });
}

/** Makes the relay fall silent at an address; `goOn` lets it take the letter after all. */
function stallAt(relay: RelayDouble, name: string) {
  const stalled = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  relay.behave = async (address) => {
    if (address.startsWith(name)) {
      stalled.resolve();
      await answer.promise;
    }
    return 'take';
  };
  return { stalled: stalled.promise, goOn: () => answer.resolve() };
}

describe.each(dialects)('letters in the outbox of %s', (dialect) => {
  test('wait for the relay over a stop, and are gone when they are delivered', async () => {
    await using world = await openWorld(dialect);
    const desk = await world.start();
    await world.relayGoes();
    for (const name of ['mara', 'olek', 'mara']) await signUp(desk, `${name}@meadow.example`);
    expect((await desk.letters.settled())?.code).toBe('smtp-unreachable');
    expect(await desk.store.outbox.summarize()).toMatchObject({ waiting: 3, oldest: start });

    await world.relayComes();
    world.at(start + hour);
    const anew = await world.restart();
    expect(
      world
        .relay()
        .taken.map(({ to }) => to)
        .toSorted(),
    ).toEqual(['mara@meadow.example', 'mara@meadow.example', 'olek@meadow.example']);
    expect(await anew.store.outbox.summarize()).toEqual({ waiting: 0, oldest: null, reason: null });
    expect(anew.letters.failures()).toEqual([]);
  });

  test('are given up after 48 hours, and the editor is told once a day, without an address', async () => {
    await using world = await openWorld(dialect);
    world.relay().behave = (address) => (address.startsWith('editor') ? 'take' : '451 4.7.1 come again');
    const desk = await world.start();
    await signUp(desk, 'mara@meadow.example');
    await signUp(desk, 'olek@meadow.example');
    await desk.letters.settled();
    world.at(start + 47 * hour);
    expect(await (await world.restart()).store.outbox.summarize()).toMatchObject({ waiting: 2 });
    world.at(start + 52 * hour);
    const last = await world.restart();
    expect(await last.store.outbox.summarize()).toMatchObject({ waiting: 0 });
    expect(last.letters.failures()).toHaveLength(2);
    const [told, ...more] = world.relay().taken;
    expect([told?.to, more]).toEqual(['editor@desk.example', []]);
    expect(told?.raw.replaceAll('=\r\n', '')).toContain('451 4.7.1 come again');
    expect(told?.raw).not.toMatch(/meadow|mara|olek/);
  });

  test('are opened by a new secret, and dropped for a reader who is forgotten', async () => {
    await using world = await openWorld(dialect);
    const desk = await world.start();
    await world.relayGoes();
    for (const name of ['mara', 'olek']) await signUp(desk, `${name}@meadow.example`);
    await desk.letters.settled();
    const { config, store, deps } = desk;
    const randomBytes = (size: number) => crypto.getRandomValues(new Uint8Array(size));
    await rotateSecretFile({ ...store, dir: config.dir, now: deps.now, randomBytes });
    expect(await desk.readers.forgetReader('mara@meadow.example')).toBe('forgotten');
    await world.relayComes();
    world.at(start + hour);
    await world.restart();
    expect(world.relay().taken.map(({ to }) => to)).toEqual(['olek@meadow.example']);
  });

  test('are taken back from a relay that stalls, for a reader who is forgotten meanwhile', async () => {
    await using world = await openWorld(dialect);
    const { stalled, goOn } = stallAt(world.relay(), 'mara');
    const desk = await world.start();
    for (const name of ['mara', 'olek']) await signUp(desk, `${name}@meadow.example`);
    await stalled;
    expect(await desk.readers.forgetReader('mara@meadow.example')).toBe('forgotten');
    goOn();
    expect(await desk.letters.settled()).toBeUndefined();
    expect(world.relay().taken.map(({ to }) => to)).toEqual(['olek@meadow.example']);
    expect(desk.letters.failures()).toEqual([]);
    expect(await desk.store.outbox.summarize()).toMatchObject({ waiting: 0 });
  });

  test('are neither sent nor given up where nobody can tell whether they still wait', async () => {
    await using world = await openWorld(dialect);
    const { stalled, goOn } = stallAt(world.relay(), 'mara');
    const { letters, readers, store } = await world.start();
    await signUp({ readers }, 'mara@meadow.example');
    await stalled;
    const { schema } = store.database.db;
    await schema.alterTable('letters').renameTo('out_of_reach').execute();
    goOn();
    await letters.settled();
    await schema.alterTable('out_of_reach').renameTo('letters').execute();
    expect(world.relay().taken.map(({ to }) => to)).toEqual([]);
    expect(await store.outbox.summarize()).toMatchObject({ waiting: 1, reason: null });
    world.at(start + hour);
    await world.restart();
    expect(world.relay().taken.map(({ to }) => to)).toEqual(['mara@meadow.example']);
  });

  test('are kept with the change that they tell of, before anybody hears of it', async () => {
    await using world = await openWorld(dialect);
    const { store } = await world.start();
    const letter = {
      kind: 'ended',
      to: 'mara@meadow.example',
      name: null,
      language: 'en',
      what: 'moved',
    } as const;
    await store.readers.decideByAddress(letter.to, () => ({ result: null, letters: [letter] }));
    expect(await store.outbox.summarize()).toMatchObject({ waiting: 1 });
    const broken = store.readers.decideByAddress(letter.to, () => ({
      result: null,
      letters: [letter],
      count: { issue: Number.NaN, what: ['left'] },
    }));
    await expect(broken).rejects.toThrow();
    expect(await store.outbox.summarize()).toMatchObject({ waiting: 1 });
  });

  test('go on past one that cannot be opened, also to the same reader, and the secret can be changed', async () => {
    await using world = await openWorld(dialect);
    const desk = await world.start();
    await world.relayGoes();
    for (const name of ['mara', 'mara', 'olek']) await signUp(desk, `${name}@meadow.example`);
    await desk.letters.settled();
    const { store, config, deps } = desk;
    const first = store.database.db.selectFrom('letters').select((of) => of.fn.min('id').as('id'));
    await store.database.db
      .updateTable('letters')
      .set({ sealed: Buffer.alloc(200) })
      .where('id', '=', first)
      .execute();
    await world.relayComes();
    world.at(start + hour);
    await world.restart();
    await (await world.restart()).letters.settled();
    expect(
      world
        .relay()
        .taken.map(({ to }) => to)
        .toSorted(),
    ).toEqual(['mara@meadow.example', 'olek@meadow.example']);
    const again = await world.start();
    expect(await again.store.outbox.summarize()).toMatchObject({
      waiting: 1,
      reason: expect.stringContaining("can't be read"),
    });
    const randomBytes = (size: number) => crypto.getRandomValues(new Uint8Array(size));
    await rotateSecretFile({ ...again.store, dir: config.dir, now: deps.now, randomBytes });
    world.at(start + 60 * hour);
    expect(await (await world.restart()).store.outbox.summarize()).toMatchObject({ waiting: 0 });
  });
});

test('a reader whose server never answers keeps nobody else waiting', async () => {
  await using world = await openWorld();
  const relay = world.relay();
  const others = Promise.withResolvers<void>();
  let delivered = 0;
  relay.onTaken = async (to) => {
    if (to.startsWith('mara')) await others.promise;
    else if (++delivered === 2) others.resolve();
  };
  const desk = await world.start();
  for (const name of ['mara', 'olek', 'vera']) await signUp(desk, `${name}@meadow.example`);
  await desk.letters.settled();
  expect(await desk.store.outbox.summarize()).toMatchObject({ waiting: 0 });
});

test('a letter handed over without an answer is sent once more with the same Message-ID, and then left', async () => {
  await using world = await openWorld();
  world.relay().behave = () => 'drop';
  const desk = await world.start();
  await signUp(desk, 'mara@meadow.example');
  await desk.letters.settled();
  for (const hours of [1, 2]) {
    world.at(start + hours * hour);
    await world.restart();
  }
  const copies = world.relay().taken.filter(({ to }) => to === 'mara@meadow.example');
  expect(copies).toHaveLength(2);
  expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
});

test('a later letter to somebody waits for the one before it, and others do not', async () => {
  await using world = await openWorld();
  world.relay().behave = (address, tries) =>
    address.startsWith('mara') && tries === 1 ? '450 4.2.0 greylisted' : 'take';
  const desk = await world.start();
  for (const name of ['mara', 'mara', 'olek']) await signUp(desk, `${name}@meadow.example`);
  await desk.letters.settled();
  expect(world.relay().taken.map(({ to }) => to)).toEqual(['olek@meadow.example']);
  world.at(start + hour);
  await world.restart();
  expect(world.relay().taken.map(({ to }) => to.slice(0, 4))).toEqual(['olek', 'mara', 'mara']);
});

test('nothing of a waiting letter can be read in the database', async () => {
  await using world = await openWorld();
  const desk = await world.start();
  await world.relayGoes();
  await signUp(desk, 'mara@meadow.example');
  await desk.letters.settled();
  await world.stop();
  const data = join(world.dir, 'data');
  for (const name of readdirSync(data).filter((file) => file.startsWith('digest.db')))
    expect(readFileSync(join(data, name), 'latin1')).not.toMatch(/meadow|confirm\//);
});
