import { DigestError } from '../domain/errors.ts';
import { toFileError } from './file-errors.ts';
import { toStoreError } from './sqlite-errors.ts';

/** What stopped a copy that is there whole or not at all (a backup, what is put back from one), as one clear line about `file`. */
export function toCopyError(error: unknown, file: string): DigestError {
  if (isFull(error)) return new DigestError('copy-full', { file }, error);
  const told = toStoreError(error, file);
  return told instanceof DigestError ? told : toFileError(error, file);
}

/** Of files, of SQLite (https://sqlite.org/rescode.html#full) and of PostgreSQL (disk_full); as it is, or behind a line of ours. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'errcode' in error ? error.errcode : 'code' in error ? error.code : undefined;
  return [13, 'ENOSPC', 'EDQUOT', '53100'].some((full) => full === code) || isFull(error.cause);
}
