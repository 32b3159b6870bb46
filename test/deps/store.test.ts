import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/deps/store.ts';
import { dialects, makeTestPlace } from '../store/dialects.ts';

test.each(dialects)(
  'a data directory that is not there yet is made for the key, with %s',
  async (dialect) => {
    await using place = await makeTestPlace(dialect);
    const dir = join(place.dir, 'new', 'data');
    const config = await readConfig({ cwd: place.dir, env: { DIGEST_DIR: dir } });
    const databaseUrl = dialect === 'postgres' ? place.url : null;
    await using store = await openStore({ ...config, databaseUrl }, Date.now);
    expect(store.vault.version).toBe(1);
    expect(existsSync(join(dir, 'secret.key'))).toBe(true);
  },
);
