import { renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DigestError } from '../domain/errors.ts';
import { expectWhole, openBackup, readHeader } from './backup-file.ts';
import { toCopyError } from './copy-errors.ts';
import { openDatabase } from './database.ts';
import { findDatabaseFile } from './database-file.ts';
import { makeDraftFolder, removeLeftDrafts } from './draft-folder.ts';
import { copyIntoPostgres } from './postgres-copies.ts';
import { markPutBack } from './put-back.ts';
import { createSecretKeys, fits } from './secret-keys.ts';

interface RestoreWorld {
  readonly secret: Uint8Array;
  /** Where the secret is from, for the error. */
  readonly source: string;
}

/** `at`: of when the backup is, epoch ms. */
interface Restored {
  readonly at: number;
  readonly place: string;
}

/**
 * Puts a backup where no database is: whole or not at all, and marked, so that nothing goes out of it before somebody said what went out since.
 * Throws `restore-occupied`, `secret-wrong` and `backup-broken`.
 */
export async function restoreBackup(file: string, place: string, world: RestoreWorld): Promise<Restored> {
  expectFree(place);
  const at = await unpack(file, `${place}.restoring`, world, async (draft) => {
    // Another one may have come here first; nothing waits between the look and the move.
    expectFree(place);
    renameSync(draft, place);
  }).catch((error: unknown) => {
    throw toCopyError(error, place);
  });
  return { at, place };
}

/** The same into an empty PostgreSQL; the backup is opened in a folder beside `draft` meanwhile. */
export async function restoreToPostgres(
  file: string,
  url: string,
  { draft, ...world }: RestoreWorld & { readonly draft: string },
): Promise<Restored> {
  const target = await openDatabase({ url });
  try {
    const at = await unpack(file, draft, world, async (opened) => {
      // A backup of an older version comes to the schema of this one first.
      await (await openDatabase({ url: opened })).close();
      const tables = new DatabaseSync(opened);
      try {
        await copyIntoPostgres(tables, opened, target);
      } finally {
        tables.close();
      }
    }).catch((error: unknown) => {
      throw toCopyError(error, target.place);
    });
    return { at, place: target.place };
  } finally {
    await target.close();
  }
}

/** A write-ahead log left behind would be played into what is put there. */
function expectFree(place: string): void {
  const taken = findDatabaseFile(place);
  if (taken !== undefined) throw new DigestError('restore-occupied', { file: taken });
}

/** Opens the backup into a folder beside `draft`, which is gone afterwards, and answers of when it is (epoch ms). */
async function unpack(
  file: string,
  draft: string,
  { secret, source }: RestoreWorld,
  use: (opened: string) => Promise<void>,
): Promise<number> {
  const { at, version, verifier } = (await readHeader(file)).header;
  if (!fits(secret, Buffer.from(verifier, 'hex'))) throw new DigestError('secret-wrong', { source });
  await using folder = await makeDraftFolder(draft);
  await removeLeftDrafts(draft, folder);
  const opened = join(folder.path, 'digest.db');
  const target = await open(opened, 'wx', 0o600);
  try {
    const key = createSecretKeys(version, secret).get('backup');
    for await (const chunk of openBackup(file, key)) await target.write(chunk);
    await target.sync();
  } finally {
    await target.close();
  }
  expectWhole(opened, file);
  markPutBack(opened, at);
  await use(opened);
  return at;
}
