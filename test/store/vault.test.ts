import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rotateSecretFile } from '../../src/store/rotate.ts';
import { createReaderStore } from '../../src/store/subscribers.ts';
import { openVault } from '../../src/store/vault.ts';
import { createToken, isGenuine, parseToken } from '../../src/subscribers/tokens.ts';
import { openWorld, subscribe } from '../subscribers/world.ts';
import { dialects, openTestDatabase, type TestDatabase } from './dialects.ts';

const now = () => Date.UTC(2026, 0, 9);

function open(database: TestDatabase, secret: string | null = null) {
  return openVault({ database, dir: database.dir, secret, now, randomBytes });
}

for (const dialect of dialects) {
  describe(`the secret, on ${dialect}`, () => {
    test('is made once, readable by its owner alone, by however many start at once', async () => {
      await using database = await openTestDatabase(dialect);
      const vaults = await Promise.all([1, 2, 3].map(() => open(database)));
      const file = join(database.dir, 'secret.key');
      expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const hashes = vaults.map((vault) => Buffer.from(vault.hashes('lookup', 'x')[0] ?? []).toString('hex'));
      expect(new Set(hashes).size).toBe(1);
    });

    test('that was lost is asked for, and never made anew', async () => {
      await using database = await openTestDatabase(dialect);
      await open(database);
      rmSync(join(database.dir, 'secret.key'));
      await expect(open(database)).rejects.toMatchObject({ code: 'secret-missing' });
      expect(existsSync(join(database.dir, 'secret.key'))).toBe(false);
    });

    test('that does not fit is refused, whichever way it is given', async () => {
      await using database = await openTestDatabase(dialect);
      await open(database);
      await expect(open(database, 'ab'.repeat(32))).rejects.toMatchObject({ code: 'secret-wrong' });
      writeFileSync(join(database.dir, 'secret.key'), 'cd'.repeat(32));
      await expect(open(database)).rejects.toMatchObject({ code: 'secret-wrong' });
      writeFileSync(join(database.dir, 'secret.key'), 'half a secret');
      await expect(open(database)).rejects.toMatchObject({ code: 'secret-broken' });
    });

    test('of the environment makes no file', async () => {
      await using database = await openTestDatabase(dialect);
      await open(database, '00'.repeat(32));
      expect(existsSync(join(database.dir, 'secret.key'))).toBe(false);
    });
  });

  describe(`a new secret, on ${dialect}`, () => {
    test('seals everybody anew; who reads, leaves and stays away is as before', async () => {
      await using world = await openWorld(dialect);
      const ann = await subscribe(world, 'ann@example.org');
      const bob = await subscribe(world, 'bob@example.org');
      await world.readers.leave(bob.leave);
      await world.readers.forgetReader('bob@example.org');
      const { database, vault } = world;
      const before = readFileSync(join(database.dir, 'secret.key'), 'utf8');
      expect(await rotateSecretFile({ database, vault, dir: database.dir, now, randomBytes })).toBe(1);
      expect(readFileSync(join(database.dir, 'secret.key'), 'utf8')).not.toBe(before);
      expect(existsSync(join(database.dir, 'secret.key.next'))).toBe(false);

      const fresh = await open(database);
      expect(fresh.version).toBe(2);
      expect(fresh.getLastingKey('message-id').equals(vault.getLastingKey('message-id'))).toBe(true);
      const store = createReaderStore({ database, vault: fresh, now });
      expect(await store.findByAddress('ann@example.org')).toMatchObject({ address: 'ann@example.org' });
      expect(await store.findSuppression('bob@example.org')).toMatchObject({ reason: 'left' });
      await expect(open(database, before.trim())).rejects.toMatchObject({ code: 'secret-wrong' });
      // The process that was running all the time has learned of it.
      expect(await world.readers.findPreferences(ann.preferences)).toBeUndefined();
      expect(await world.readers.leave(ann.leave)).toMatchObject({ outcome: 'left' });
    });

    test('that was cut off in the middle opens with either, and the next run ends it', async () => {
      await using world = await openWorld(dialect);
      await subscribe(world, 'ann@example.org');
      const { database, vault } = world;
      const deps = { database, vault, dir: database.dir, now, randomBytes };
      const cutOff = rotateSecretFile({
        ...deps,
        onProgress: () => {
          throw new Error('killed');
        },
      });
      await expect(cutOff).rejects.toThrow('killed');
      const next = readFileSync(join(database.dir, 'secret.key.next'), 'utf8').trim();
      for (const secret of [null, next]) {
        const store = createReaderStore({ database, vault: await open(database, secret), now });
        expect(await store.findByAddress('ann@example.org')).toMatchObject({ address: 'ann@example.org' });
      }
      await rotateSecretFile({ ...deps, vault: await open(database) });
      expect(readFileSync(join(database.dir, 'secret.key'), 'utf8').trim()).toBe(next);
    });
  });
}

test('a token is good for its purpose, its reader, its revision and its secret', async () => {
  await using database = await openTestDatabase('sqlite');
  const vault = await open(database);
  const owner = { key: 'ab'.repeat(12), revision: 3 };
  const text = createToken(vault, 'preferences', owner, 12);
  expect(text).toMatch(/^[\w-]{44}$/);
  const token = parseToken(text);
  if (token === undefined) throw new Error('unreadable');
  expect(token).toMatchObject({ key: owner.key, number: 12, keyVersion: 1 });
  expect(isGenuine(vault, token, 'preferences', 3)).toBe(true);
  expect(isGenuine(vault, token, 'leave', 3)).toBe(false);
  expect(isGenuine(vault, token, 'preferences', 4)).toBe(false);
  for (let at = 0; at < 44; at++) {
    const changed = parseToken(text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1));
    expect(changed !== undefined && isGenuine(vault, changed, 'preferences', 3)).toBe(false);
  }
  expect(parseToken('x')).toBeUndefined();
  expect(parseToken('!'.repeat(44))).toBeUndefined();
});
