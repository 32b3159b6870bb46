import { createHash } from 'node:crypto';
import { createReadStream, existsSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { DigestError } from '../domain/errors.ts';
import { expectWhole, type Header, openBackup } from './backup-file.ts';
import { writeFrames } from './backup-frames.ts';
import { toCopyError } from './copy-errors.ts';
import type { Database } from './database.ts';
import { makeDraftFolder, removeLeftDrafts } from './draft-folder.ts';
import { makeCopyFile } from './migration-copies.ts';
import { copyOutOfPostgres } from './postgres-copies.ts';
import { createSeal } from './seal.ts';
import type { RandomBytes } from './secret-file.ts';
import { createSecretKeys, toVerifier } from './secret-keys.ts';

export interface BackupResult {
  readonly bytes: number;
  readonly at: number;
}

interface BackupWorld {
  /** The newest secret with its version: a backup is opened by the same. */
  readonly version: number;
  readonly secret: Uint8Array;
  readonly randomBytes: RandomBytes;
  now(): number;
}

/**
 * Copies the database, which may be in use, into `file`, encrypted, and reads it back to compare the sums. `file` appears whole or not at all;
 * it is the same for either kind of database. Throws `backup-exists` rather than write over a file.
 */
export async function writeBackup(
  database: Database,
  file: string,
  world: BackupWorld,
): Promise<BackupResult> {
  if (existsSync(file)) throw new DigestError('backup-exists', { file });
  await using folder = await makeDraftFolder(`${file}.draft`);
  const copy = join(folder.path, 'copy');
  const draft = join(folder.path, 'draft');
  try {
    await removeLeftDrafts(`${file}.draft`, folder);
    const at = world.now();
    makeCopyFile(copy);
    if (database.dialect === 'postgres') await copyOutOfPostgres(database, copy);
    else await copySqlite(database.place, copy);
    expectWhole(copy, database.place);
    const keys = createSecretKeys(world.version, world.secret);
    const verifier = Buffer.from(toVerifier(world.secret)).toString('hex');
    const header: Header = { digestBackup: 1, at, version: world.version, verifier };
    const line = `${JSON.stringify(header)}\n`;
    const target = await open(draft, 'w', 0o600);
    const written = createHash('sha256');
    try {
      await target.write(line);
      const seal = createSeal(world.randomBytes);
      await writeFrames(createReadStream(copy), target, {
        seal: (chunk, owner) => seal(keys.get('backup'), chunk, owner),
        header: line,
        onChunk: (chunk) => written.update(chunk),
      });
      await target.sync();
    } finally {
      await target.close();
    }
    const found = createHash('sha256');
    for await (const chunk of openBackup(draft, keys.get('backup'))) found.update(chunk);
    if (found.digest('hex') !== written.digest('hex')) throw new DigestError('backup-broken', { file });
    // Another one may have come here first; nothing waits between the look and the move.
    if (existsSync(file)) throw new DigestError('backup-exists', { file });
    renameSync(draft, file);
    return { bytes: statSync(file).size, at };
  } catch (error) {
    throw toCopyError(error, file);
  }
}

const allPages = 0x7fff_ffff;

/** In one step: between two, a writer of another process would make it begin anew, for as long as sending goes on. Nobody waits for it. */
async function copySqlite(place: string, copy: string): Promise<void> {
  const source = new DatabaseSync(place, { readOnly: true });
  try {
    await backup(source, copy, { rate: allPages });
  } finally {
    source.close();
  }
}
