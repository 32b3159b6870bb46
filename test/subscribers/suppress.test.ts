import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createImportStore } from '../../src/store/reader-import.ts';
import { rotateSecretFile } from '../../src/store/rotate.ts';
import { createReaderStore } from '../../src/store/subscribers.ts';
import { parseImportMap } from '../../src/subscribers/import/map.ts';
import { importReaders } from '../../src/subscribers/import.ts';
import { suppressReaders } from '../../src/subscribers/suppress.ts';
import { exportSuppressed } from '../../src/subscribers/suppressed-file.ts';
import { dialects } from '../store/dialects.ts';
import { findLetter, onTheForm, openWorld, subscribe, type World } from './world.ts';

function toOpen(text: string) {
  return async function* () {
    yield Buffer.from(text);
  };
}

function toStore({ database, vault }: World) {
  return createImportStore({ database, vault, randomBytes });
}

const common = { file: 'list.csv', map: parseImportMap([]), onBadLine: () => {} };

function suppressText(world: World, text: string, isTrial = false) {
  return suppressReaders(toOpen(text), { ...common, store: toStore(world), now: world.now, isTrial });
}

function importText(world: World, text: string) {
  return importReaders(toOpen(text), {
    ...common,
    store: toStore(world),
    settings: { languages: ['en'], sections: [], allowRoleAddresses: true, blockedDomains: [] },
    now: world.now,
    consent: 'moved from the old tool',
    isTrial: false,
  });
}

async function exportText(world: World): Promise<string> {
  let csv = '';
  for await (const text of exportSuppressed(toStore(world).listSuppressed())) csv += text;
  return csv;
}

for (const dialect of dialects) {
  test(`${dialect}: everybody in a list is put onto the do-not-mail list, with the reason where it says one`, async () => {
    await using world = await openWorld(dialect);
    await subscribe(world, 'ann@example.org');
    const list =
      'email,status\nann@example.org,active\nbob@example.org,hard bounce\ncy@example.org,resting\n,x\n';
    const expected = { rows: 4, bad: 1, removed: 1, stays: 0, off: { left: 2, bounced: 1 } };
    expect(await suppressText(world, list, true)).toMatchObject(expected);
    expect((await world.readers.showReader('ann@example.org')).reader?.state).toBe('confirmed');
    expect(await suppressText(world, list)).toMatchObject(expected);
    expect((await world.readers.showReader('ann@example.org')).reader?.state).toBe('left');
    expect(await world.readers.showSuppression('bob@example.org')).toEqual({
      reason: 'bounced',
      since: world.now(),
    });
    expect(await importText(world, 'email\nann@example.org\nbob@example.org\n')).toMatchObject({
      suppressed: 2,
    });
  });

  test(`${dialect}: the exported do-not-mail list names nobody, and works wherever the same secret does`, async () => {
    await using world = await openWorld(dialect);
    await suppressText(world, 'email,status\nann@example.org,complained\n');
    await rotateSecretFile({ ...world, dir: world.database.dir, randomBytes });
    await suppressText(world, 'email\nbob@example.org\n');
    const csv = await exportText(world);
    expect(csv).not.toContain('example');
    expect(csv.split('\r\n').map((line) => line.split(',')[1])).toEqual(expect.arrayContaining(['1', '2']));

    // The same newsletter, restored from a backup of before.
    await world.database.db.deleteFrom('do_not_mail').execute();
    expect((await suppressText(world, csv, true)).hashes).toEqual({ remembered: 2, known: 0, strange: 0 });
    expect(await world.readers.showSuppression('ann@example.org')).toBeNull();
    expect((await suppressText(world, csv)).hashes).toEqual({ remembered: 2, known: 0, strange: 0 });
    expect((await suppressText(world, csv)).hashes).toEqual({ remembered: 0, known: 2, strange: 0 });
    expect(await world.readers.showSuppression('ann@example.org')).toMatchObject({ reason: 'complained' });
    expect(await exportText(world)).toBe(csv);

    await using other = await openWorld(dialect);
    expect((await suppressText(other, csv)).hashes).toEqual({ remembered: 0, known: 0, strange: 2 });
    expect(await exportText(other)).toBe('hash,key_version,key,reason,since\r\n');
  });

  test(`${dialect}: the editor takes back a bounce, and gives way to who left`, async () => {
    await using world = await openWorld(dialect);
    await subscribe(world, 'ann@example.org');
    const found = await createReaderStore(world).findByAddress('ann@example.org');
    await world.readers.suppressReader(found?.key ?? '', 'bounced');
    expect(await world.readers.liftSuppression('ann@example.org')).toBe('restored');
    expect(await world.readers.showReader('ann@example.org')).toMatchObject({
      suppressed: false,
      reader: { state: 'confirmed' },
    });
    expect(await world.readers.liftSuppression('ann@example.org')).toBe('unknown');

    await world.readers.removeReader('ann@example.org');
    expect(await world.readers.liftSuppression('Ann@Example.org')).toBe('lifted');
    expect((await world.readers.showReader('ann@example.org')).reader?.state).toBe('left');
    expect(await importText(world, 'email\nann@example.org\n')).toMatchObject({ added: 1 });

    await suppressText(world, 'email\nbob@example.org\n');
    expect(await world.readers.liftSuppression('bob@example.org')).toBe('lifted');
    expect(await importText(world, 'email\nbob@example.org\n')).toMatchObject({ added: 1 });
    expect(await world.readers.liftSuppression('nobody')).toBe('unknown');
  });
}

test('who was remembered from a list can sign up by their own hand', async () => {
  await using world = await openWorld('sqlite');
  await suppressText(world, 'email\nann@example.org\n');
  await world.readers.requestSubscription('ann@example.org', onTheForm);
  expect(await world.readers.confirm(findLetter(world, 'confirm').token)).toBe('confirmed');
  expect(await world.readers.showSuppression('ann@example.org')).toBeNull();
});

test('a list of hashes that was cut or changed is told by its lines', async () => {
  await using world = await openWorld('sqlite');
  await suppressText(world, 'email\nann@example.org\n');
  const [header = '', line = ''] = (await exportText(world)).split('\r\n');
  const report = await suppressText(
    world,
    [header, line, line.slice(5), line.replace('left', 'gone')].join('\r\n'),
  );
  expect(report).toMatchObject({ rows: 3, bad: 2, hashes: { known: 1 } });
});
