import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DigestError } from '../domain/errors.ts';

/**
 * Throws `store-missing` where the file of the database is not there, or empty, and what stood beside it is: it was lost or moved, and an empty
 * one in its place would look like a newsletter without readers.
 */
export function expectDatabase(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  const left = findLeftovers(dirname(file), basename(file))[0];
  if (left !== undefined) throw new DigestError('store-missing', { file, left });
}

function findLeftovers(dir: string, name: string): readonly string[] {
  const isLeft = (other: string) =>
    other === 'secret.key' || other === 'high-water.json' || other.startsWith(`${name}.before-`);
  try {
    return readdirSync(dir).filter(isLeft);
  } catch {
    return [];
  }
}
