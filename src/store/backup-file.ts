import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { DigestError } from '../domain/errors.ts';
import { readFrames } from './backup-frames.ts';
import { toFileError } from './file-errors.ts';

/** The first line of a backup, the only one in clear. `verifier` (hex) tells whether a secret is the right one; `at` is epoch ms. */
const Header = z.object({
  digestBackup: z.literal(1),
  at: z.int(),
  version: z.int(),
  verifier: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Header = z.infer<typeof Header>;

/** What the frames hold: the SQLite database that it was, or that PostgreSQL's tables were put into. */
export async function* openBackup(file: string, key: KeyObject): AsyncGenerator<Uint8Array> {
  const { line } = await readHeader(file);
  yield* readFrames(createReadStream(file, { start: Buffer.byteLength(line) }), { key, header: line, file });
}

const longestHeader = 1_024;

export async function readHeader(file: string): Promise<{ header: Header; line: string }> {
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

/** Throws `backup-broken` for `file` where the database in it is damaged. */
export function expectWhole(database: string, file: string): void {
  // Opened to write, so that SQLite takes its companion files away when it is closed.
  const opened = new DatabaseSync(database);
  try {
    const found = opened.prepare('pragma quick_check(1)').get();
    if (found?.quick_check !== 'ok') throw new DigestError('backup-broken', { file });
  } finally {
    opened.close();
  }
}
