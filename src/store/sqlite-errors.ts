import { DigestError } from '../domain/errors.ts';
import { toMovedError } from './moved-away.ts';

const busy = 5;

/** What SQLite answers when another process holds the lock. */
export function isBusy(error: unknown): boolean {
  return findCode(error instanceof DigestError ? error.cause : error) === busy;
}

/** SQLite's answer as one clear line; what is the program's own mistake (a broken constraint, wrong SQL) is handed on as it is. */
export function toStoreError(error: unknown, file: string): unknown {
  switch (findCode(error)) {
    case busy:
      return new DigestError('store-busy', { file }, error);
    case 8:
      return new DigestError('store-read-only', { file }, error);
    case 10:
    case 13:
      return new DigestError('store-full', { file }, error);
    case 11:
    case 26:
      return new DigestError('store-corrupt', { file }, error);
    case 14:
    case 23:
      return new DigestError('store-unopened', { file }, error);
    case 19:
      return toMovedError(error, file);
    default:
      return error;
  }
}

/** The primary result code (https://sqlite.org/rescode.html): the low byte of the extended one. */
function findCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}
