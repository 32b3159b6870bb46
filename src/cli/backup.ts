import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { DigestError } from '../domain/errors.ts';
import { toMinute } from '../domain/minute.ts';
import { writeBackup } from '../store/backup.ts';
import { isPostgresUrl, toSqliteFile } from '../store/database.ts';
import { restoreBackup, restoreToPostgres } from '../store/restore.ts';
import { findSecretFile, parseSecret, toSecretPath } from '../store/secret-file.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

/** `digest backup FILE`: the whole database, encrypted with the secret, while everything goes on. */
export function backup(terminal: Terminal, name: string): Promise<number> {
  return withDesk(terminal, async ({ store, deps }) => {
    const { database, vault } = store;
    const newest = vault.listKeys().find(({ version }) => version === vault.version);
    if (newest === undefined) throw new DigestError('secret-changed');
    const file = resolve(name);
    const { bytes } = await writeBackup(database, file, { ...newest, randomBytes, now: deps.now });
    terminal.print(`${file}: ${(bytes / 1e6).toFixed(1)} MB, read back and compared.`);
    terminal.print('It opens with the secret of today alone: keep that somewhere else.');
    return 0;
  });
}

/** `digest restore FILE`: a backup into a place without a database, of either kind. */
export async function restore(terminal: Terminal, name: string): Promise<number> {
  const { dir, secret, databaseUrl } = await readConfig();
  const path = toSecretPath(dir);
  const found = secret === null ? findSecretFile(path) : parseSecret(secret, 'DIGEST_SECRET');
  if (found === undefined) throw new DigestError('secret-missing', { file: path });
  const world = { secret: found, source: secret === null ? path : 'DIGEST_SECRET' };
  const url = databaseUrl ?? join(dir, 'digest.db');
  const { at, place } = isPostgresUrl(url)
    ? await restoreToPostgres(resolve(name), url, { ...world, draft: join(dir, 'restoring') })
    : await restoreBackup(resolve(name), toSqliteFile(url), world);
  terminal.print(`${place}: as it was at ${toMinute(at)}. See "digest status" before anything is started.`);
  terminal.print(
    `Who left or bounced after that is on the list again: if the database from before can still be read, take "digest subscribers export --suppressed" from it and give that to "digest subscribers suppress".`,
  );
  terminal.print(
    'No issue goes out before "digest restored" has the answer whether one went out after that. It knows which where high-water.json from before is in the data directory, or its copy in the state directory.',
  );
  return 0;
}
