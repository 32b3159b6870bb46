import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { DigestError } from '../domain/errors.ts';
import { decode } from './decode.ts';
import { isFeed } from './feed/prolog.ts';

/** Of the files of a folder, those that are read. */
export const endings: readonly string[] = ['txt', 'html', 'htm', 'md', 'eml'];
/** A folder's files with these endings are read if they are feeds. */
export const feedEndings: readonly string[] = ['xml', 'rss', 'atom', 'rdf', 'json'];
/** Bytes; the same as for what is fetched. */
const largest = 10_000_000;

/** The files that a path stands for: itself, or what a folder holds of the kinds that are read, in name order. Throws DigestError. */
export async function findFiles(source: string): Promise<string[]> {
  const found = await look(source);
  if (!found.isDirectory()) return [source];
  const entries = await readdir(source, { withFileTypes: true }).catch((error: unknown) => {
    throw toDigestError(source, error);
  });
  const files = entries.filter((entry) => !entry.name.startsWith('.') && !entry.isDirectory());
  const names: string[] = [];
  for (const { name } of files) {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (endings.includes(ending) || (feedEndings.includes(ending) && (await isFeedFile(source, name))))
      names.push(name);
  }
  names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (names.length === 0) throw new DigestError('folder-empty', { source });
  return names.map((name) => join(source, name));
}

/**
 * Bytes of a file that `findFiles` found for `named`. Throws DigestError for what is missing, empty, too large, or no file, and for a link
 * that leads out of the folder named: whoever may put a file there could have any file of this machine sent out.
 */
export async function readSourceFile(source: string, named: string = source): Promise<Uint8Array> {
  if (source !== named && !(await isWithin(source, named)))
    throw new DigestError('source-outside', { source });
  const found = await look(source);
  if (!found.isFile()) throw new DigestError('source-unreadable', { source, reason: 'not a file' });
  if (found.size > largest)
    throw new DigestError('source-too-large', { source, limit: `${largest / 1_000_000} MB` });
  if (found.size === 0) throw new DigestError('source-empty', { source });
  try {
    await using file = await open(source);
    return await file.readFile();
  } catch (error) {
    throw toDigestError(source, error);
  }
}

async function isFeedFile(folder: string, name: string): Promise<boolean> {
  try {
    return isFeed(decode(await readSourceFile(join(folder, name), folder)));
  } catch (error) {
    // It may be one: reading it tells what is wrong with it.
    if (error instanceof DigestError) return error.code !== 'source-empty';
    throw error;
  }
}

async function isWithin(file: string, folder: string): Promise<boolean> {
  try {
    return (await realpath(file)).startsWith(join(await realpath(folder), sep));
  } catch (error) {
    throw toDigestError(file, error);
  }
}

async function look(source: string) {
  try {
    return await stat(source);
  } catch (error) {
    throw toDigestError(source, error);
  }
}

/** `source-missing` or `source-unreadable` for what the system says of a path. */
export function toDigestError(source: string, error: unknown): DigestError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new DigestError('source-missing', { source }, error);
  const reason =
    code === 'EACCES' || code === 'EPERM' ? 'no permission to read it' : `the system says ${code}`;
  return new DigestError('source-unreadable', { source, reason }, error);
}
