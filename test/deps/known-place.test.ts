import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { keepKnownPlace } from '../../src/deps/known-place.ts';
import { openStore } from '../../src/deps/store.ts';
import { makeTestPlace } from '../store/dialects.ts';

async function readPlace(dir: string): Promise<Config> {
  const env = { DIGEST_DIR: join(dir, 'data'), HOME: join(dir, 'home'), SMTP_URL: 'smtp://127.0.0.1:25' };
  return readConfig({ cwd: dir, env });
}

async function openAndClose(config: Config): Promise<void> {
  await (await openStore(config, () => 0))[Symbol.asyncDispose]();
}

test('a database that is missing beside its key is refused with what to do, and no empty one is made', async () => {
  await using place = await makeTestPlace('sqlite');
  const config = await readPlace(place.dir);
  await openAndClose(config);
  for (const name of readdirSync(config.dir))
    if (name.startsWith('digest.db')) renameSync(join(config.dir, name), join(place.dir, name));
  for (const _try of [1, 2])
    await expect(openAndClose(config)).rejects.toMatchObject({
      code: 'store-missing',
      message: expect.stringMatching(/secret\.key beside it.*Put back the database/),
    });
  expect(existsSync(join(config.dir, 'digest.db'))).toBe(false);
});

test('a data directory that served a newsletter and is empty now is refused; a folder of the same name elsewhere is new', async () => {
  await using place = await makeTestPlace('sqlite');
  const config = await readPlace(place.dir);
  await openAndClose(config);
  await keepKnownPlace(config, Date.parse('2026-11-23T10:00Z'));
  renameSync(config.dir, `${config.dir}-elsewhere`);
  await expect(openAndClose(config)).rejects.toMatchObject({ code: 'store-gone' });
  expect(existsSync(config.dir)).toBe(false);
  mkdirSync(config.dir);
  await expect(openAndClose(config)).rejects.toThrow(/served from here on 2026-11-23.*delete .*place-/);
  rmSync(join(place.dir, 'home'), { recursive: true });
  await openAndClose(config);
});
