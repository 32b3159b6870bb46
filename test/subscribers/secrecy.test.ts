import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createImportStore } from '../../src/store/reader-import.ts';
import { parseImportMap } from '../../src/subscribers/import/map.ts';
import { importReaders } from '../../src/subscribers/import.ts';
import { parseToken } from '../../src/subscribers/tokens.ts';
import { dialects } from '../store/dialects.ts';
import { toForms } from './forms.ts';
import { findLetter, onTheForm, openWorld, subscribe, type World } from './world.ts';

async function importMany(world: World, total: number): Promise<void> {
  const list = `email,name\n${Array.from({ length: total }, (_, n) => `reader.${n}@hidden-host.example,Jane Doe ${n}\n`).join('')}`;
  await importReaders(
    async function* () {
      yield Buffer.from(list);
    },
    {
      store: createImportStore({ database: world.database, vault: world.vault, randomBytes }),
      settings: { languages: ['en'], sections: [], allowRoleAddresses: true, blockedDomains: [] },
      now: world.now,
      file: 'list.csv',
      consent: 'at the door',
      isTrial: false,
      map: parseImportMap([]),
      onBadLine: () => {},
    },
  );
}

test('the search finds a domain in base64, wherever it starts', () => {
  for (const before of ['', 'a', 'an', 'ann']) {
    const encoded = Buffer.from(`${before}@hidden-host.example, hello`).toString('base64');
    expect(toForms('hidden-host.example').some((form) => encoded.includes(form.toString()))).toBe(true);
  }
});

test('no file of the data directory holds an address, a name or a domain', async () => {
  await using world = await openWorld('sqlite');
  await importMany(world, 1000);
  const { preferences } = await subscribe(world, 'ann.lee@hidden-host.example');
  await world.readers.requestAddressChange(preferences, 'ann.new@other-hidden-host.example');
  await world.readers.requestSubscription('bob@hidden-host.example', onTheForm);
  await world.readers.forgetReader('reader.1@hidden-host.example');
  const files = readdirSync(world.database.dir).map((name) => readFileSync(join(world.database.dir, name)));
  expect(files.length).toBeGreaterThan(1);
  const secrets = [
    'hidden-host.example',
    'other-hidden-host',
    'ann.lee@',
    'reader.500@',
    'Jane Doe',
    'example',
  ];
  for (const form of secrets.flatMap(toForms)) expect(files.some((file) => file.includes(form))).toBe(false);
});

for (const dialect of dialects) {
  test(`${dialect}: a known address costs the same queries and signatures as an unknown one`, async () => {
    await using world = await openWorld(dialect);
    await subscribe(world, 'ann@example.org');
    const count = async (address: string) => {
      const before = [world.database.queries(), world.signatures()];
      await world.readers.requestSubscription(address, onTheForm);
      return [world.database.queries() - (before[0] ?? 0), world.signatures() - (before[1] ?? 0)];
    };
    const unknown = await count('bob@example.org');
    const waiting = await count('bob@example.org');
    const again = await count('bob@example.org');
    const refused = await count('bob@example.org');
    const subscribed = await count('ann@example.org');
    expect([waiting, again, refused, subscribed]).toEqual([unknown, unknown, unknown, unknown]);
  });
}

test('tokens hold no address, and a token made up finds nobody', async () => {
  await using world = await openWorld('sqlite');
  await subscribe(world, 'ann@example.org');
  const { token } = findLetter(world, 'confirm');
  expect(Buffer.from(parseToken(token)?.bytes ?? []).toString('latin1')).not.toContain('ann');
  const madeUp = randomBytes(33).toString('base64url');
  for (const text of ['', 'x', madeUp, `${token}x`]) {
    expect(await world.readers.findConfirmation(text)).toBe('unknown');
    expect(await world.readers.confirm(text)).toBe('unknown');
    expect(await world.readers.leave(text)).toEqual({ outcome: 'unknown' });
    expect(await world.readers.findPreferences(text)).toBeUndefined();
    expect(await world.readers.confirmAddressChange(text)).toBe('unknown');
  }
});
