import { closeSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DigestError } from '../domain/errors.ts';
import { toFileError } from './file-errors.ts';

export type RandomBytes = (size: number) => Uint8Array;

export function toSecretPath(dir: string): string {
  return join(dir, 'secret.key');
}

/** Where a new secret waits until everything is sealed under it. */
export function toNextSecretPath(dir: string): string {
  return join(dir, 'secret.key.next');
}

/** 64 hex digits as 32 bytes. `source` names the file or the variable for the error; the digits themselves are never shown. */
export function parseSecret(digits: string, source: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/i.test(digits.trim())) throw new DigestError('secret-broken', { file: source });
  return Buffer.from(digits.trim(), 'hex');
}

/** Undefined where there is no such file. */
export function findSecretFile(file: string): Uint8Array | undefined {
  try {
    return parseSecret(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof DigestError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw toFileError(error, file);
  }
}

/** Makes the file with a new secret; where another process makes one at the same moment, its secret is the one returned to both. */
export function createSecretFile(file: string, randomBytes: RandomBytes): Uint8Array {
  const secret = randomBytes(32);
  const draft = `${file}.${Buffer.from(randomBytes(6)).toString('hex')}`;
  try {
    writeSecretFile(draft, secret);
    // A link appears whole or not at all, and never over a file that is there.
    linkSync(draft, file);
    return secret;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const winner = taken ? findSecretFile(file) : undefined;
    if (winner === undefined) throw toFileError(error, file);
    return winner;
  } finally {
    removeQuietly(draft);
  }
}

/** Written through to the disk: a database sealed with a secret that a power cut took is lost. */
function writeSecretFile(file: string, secret: Uint8Array): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, `${Buffer.from(secret).toString('hex')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeQuietly(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was never made.
  }
}
