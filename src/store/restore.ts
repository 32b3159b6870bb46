import { statSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DigestError } from '../domain/errors.ts';
import { expectWhole, openBackup, readHeader } from './backup-file.ts';
import { openDatabase } from './database.ts';
import { toFileError } from './file-errors.ts';
import { makeCopyFile } from './migration-copies.ts';
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
  // A write-ahead log left behind would be played into what is put back.
  for (const taken of [place, `${place}-wal`])
    if ((statSync(taken, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new DigestError('restore-occupied', { file: taken });
  const at = await unpack(file, `${place}.restoring`, world, (draft) => rename(draft, place));
  return { at, place };
}

/** The same into an empty PostgreSQL; the backup is opened in `folder` meanwhile, which is gone afterwards. */
export async function restoreToPostgres(
  file: string,
  url: string,
  { folder, ...world }: RestoreWorld & { readonly folder: string },
): Promise<Restored> {
  const target = await openDatabase({ url });
  const draft = join(folder, 'digest.db');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const at = await unpack(file, draft, world, async () => {
      // A backup of an older version comes to the schema of this one first.
      await (await openDatabase({ url: draft })).close();
      const opened = new DatabaseSync(draft);
      try {
        await copyIntoPostgres(opened, draft, target);
      } finally {
        opened.close();
      }
    });
    return { at, place: target.place };
  } finally {
    await target.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the backup into `draft`, which is gone afterwards, and answers of when it is (epoch ms). */
async function unpack(
  file: string,
  draft: string,
  { secret, source }: RestoreWorld,
  use: (draft: string) => Promise<void>,
): Promise<number> {
  const { at, version, verifier } = (await readHeader(file)).header;
  if (!fits(secret, Buffer.from(verifier, 'hex'))) throw new DigestError('secret-wrong', { source });
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
  try {
    // Left by a kill, it would be played into the new one.
    await rm(`${draft}-wal`, { force: true });
    makeCopyFile(draft);
    const target = await open(draft, 'w', 0o600);
    try {
      const key = createSecretKeys(version, secret).get('backup');
      for await (const chunk of openBackup(file, key)) await target.write(chunk);
      await target.sync();
    } finally {
      await target.close();
    }
    expectWhole(draft, file);
    markPutBack(draft, at);
    await use(draft);
    return at;
  } catch (error) {
    throw error instanceof DigestError ? error : toFileError(error, draft);
  } finally {
    await rm(draft, { force: true });
  }
}
