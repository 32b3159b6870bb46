import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Config } from '../config.ts';
import { DigestError } from '../domain/errors.ts';

/** `parent` is the inode of the folder around it: another folder of the same name is another place. `at` is epoch ms. */
const Known = z.object({ dir: z.string(), parent: z.string(), at: z.number() });

type Place = Pick<Config, 'dir' | 'stateDir' | 'databaseUrl' | 'smtpUrl'>;

/**
 * Throws `store-gone` where a data directory that served a newsletter is empty or not there: its disk isn't mounted, or somebody moved it. A
 * note of it lies apart from it.
 */
export async function expectKnownPlace(config: Place): Promise<void> {
  const record = findRecord(config);
  if (record === null || existsSync(join(config.dir, 'digest.db'))) return;
  const known = await readFile(record, 'utf8').then(
    (text) => Known.safeParse(JSON.parse(text)).data,
    () => undefined,
  );
  if (known === undefined || known.parent !== findParent(config.dir)) return;
  const at = new Date(known.at).toISOString().slice(0, 10);
  throw new DigestError('store-gone', { file: config.dir, at, record });
}

/** Notes where a newsletter is that goes out for real; a rehearsal may be thrown away. */
export async function keepKnownPlace(config: Place, now: number): Promise<void> {
  const record = findRecord(config);
  const parent = findParent(config.dir);
  const { smtpUrl } = config;
  if (record === null || parent === null || smtpUrl === null || smtpUrl === 'inbox:') return;
  try {
    await mkdir(dirname(record), { recursive: true, mode: 0o700 });
    await writeFile(record, JSON.stringify({ dir: config.dir, parent, at: now }), { mode: 0o600 });
  } catch {
    // A system without a place for it does without.
  }
}

/** Null where the database is PostgreSQL, or the system names no place for such notes. */
function findRecord({ dir, stateDir, databaseUrl }: Place): string | null {
  if (stateDir === null || databaseUrl !== null) return null;
  return join(stateDir, `place-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}.json`);
}

function findParent(dir: string): string | null {
  return statSync(dirname(dir), { throwIfNoEntry: false, bigint: true })?.ino.toString() ?? null;
}
