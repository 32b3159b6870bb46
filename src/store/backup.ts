import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { DigestError } from '../domain/errors.ts';
import { readFrames, writeFrames } from './backup-frames.ts';
import { toFileError } from './file-errors.ts';
import { makeCopyFile } from './migration-copies.ts';
import { markPutBack } from './put-back.ts';
import { createSeal } from './seal.ts';
import type { RandomBytes } from './secret-file.ts';
import { createSecretKeys, fits, toVerifier } from './secret-keys.ts';

/** The first line of a backup, the only one in clear. `verifier` (hex) tells whether a secret is the right one; `at` is epoch ms. */
const Header = z.object({
  digestBackup: z.literal(1),
  at: z.int(),
  version: z.int(),
  verifier: z.string().regex(/^[0-9a-f]{32}$/),
});
type Header = z.infer<typeof Header>;

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
 * Copies the SQLite database `place`, which may be in use, into `file`, encrypted, and reads it back to compare the sums. `file` appears whole or
 * not at all. Throws `backup-exists` rather than write over a file.
 */
export async function writeBackup(place: string, file: string, world: BackupWorld): Promise<BackupResult> {
  if (existsSync(file)) throw new DigestError('backup-exists', { file });
  const copy = `${file}.copy`;
  const draft = `${file}.draft`;
  try {
    const at = world.now();
    await copyDatabase(place, copy);
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
    await rename(draft, file);
    return { bytes: statSync(file).size, at };
  } catch (error) {
    throw error instanceof DigestError ? error : toFileError(error, file);
  } finally {
    await Promise.all([copy, draft].map((left) => rm(left, { force: true })));
  }
}

/**
 * Puts a backup where no database is: whole or not at all, and marked, so that nothing goes out of it before somebody said what went out since.
 * Throws `restore-occupied`, `secret-wrong` and `backup-broken`.
 */
export async function restoreBackup(
  file: string,
  place: string,
  { secret, source }: { readonly secret: Uint8Array; readonly source: string },
): Promise<{ readonly at: number }> {
  // A write-ahead log left behind would be played into what is put back.
  for (const taken of [place, `${place}-wal`])
    if ((statSync(taken, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new DigestError('restore-occupied', { file: taken });
  const { at, version, verifier } = (await readHeader(file)).header;
  if (!fits(secret, Buffer.from(verifier, 'hex'))) throw new DigestError('secret-wrong', { source });
  const draft = `${place}.restoring`;
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
    await rename(draft, place);
    return { at };
  } catch (error) {
    throw error instanceof DigestError ? error : toFileError(error, place);
  } finally {
    await rm(draft, { force: true });
  }
}

const allPages = 0x7fff_ffff;

/** In one step: between two, a writer of another process would make it begin anew, for as long as sending goes on. Nobody waits for it. */
async function copyDatabase(place: string, copy: string): Promise<void> {
  makeCopyFile(copy);
  const source = new DatabaseSync(place, { readOnly: true });
  try {
    await backup(source, copy, { rate: allPages });
  } finally {
    source.close();
  }
  expectWhole(copy, place);
}

function expectWhole(database: string, file: string): void {
  // Opened to write, so that SQLite takes its companion files away when it is closed.
  const opened = new DatabaseSync(database);
  try {
    const found = opened.prepare('pragma quick_check(1)').get();
    if (found?.quick_check !== 'ok') throw new DigestError('backup-broken', { file });
  } finally {
    opened.close();
  }
}

async function* openBackup(file: string, key: KeyObject): AsyncGenerator<Uint8Array> {
  const { line } = await readHeader(file);
  yield* readFrames(createReadStream(file, { start: Buffer.byteLength(line) }), { key, header: line, file });
}

const longestHeader = 1_024;

async function readHeader(file: string): Promise<{ header: Header; line: string }> {
  const handle = await open(file, 'r').catch((cause) => {
    throw toFileError(cause, file);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    const line = /^[^\n]*\n/.exec(buffer.toString('latin1', 0, bytesRead))?.[0] ?? '';
    return { header: Header.parse(JSON.parse(line)), line };
  } catch (cause) {
    throw new DigestError('backup-broken', { file }, cause);
  } finally {
    await handle.close();
  }
}
