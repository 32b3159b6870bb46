import { DigestError } from '../domain/errors.ts';

/** The file system's answer as one clear line. */
export function toFileError(cause: unknown, file: string): DigestError {
  switch (cause instanceof Error && 'code' in cause ? cause.code : undefined) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new DigestError('store-full', { file }, cause);
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new DigestError('store-read-only', { file }, cause);
    default:
      return new DigestError('store-unopened', { file }, cause);
  }
}
