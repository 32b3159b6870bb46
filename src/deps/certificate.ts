import { readFile } from 'node:fs/promises';
import { DigestError } from '../domain/errors.ts';

/** The certificate (PEM) that a field of the configuration names; null where it names none. Throws `imap-certificate`. */
export async function readCertificate(field: string, file: string | null): Promise<string | null> {
  if (file === null) return null;
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DigestError('imap-certificate', { field, file }, cause);
  });
}
