import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DigestError } from './domain/errors.ts';
import { Look } from './domain/look.ts';

/** A look of the newsletter's own, and what is wrong with its file; with a fault `look` is the last that held, null where there is none. */
export interface OwnLook {
  readonly look: Look | null;
  readonly trouble: DigestError | null;
}

/** Where a look of the newsletter's own lies: beside the configuration (`base`). */
export function toLookFile(base: string, name: string): string {
  return join(base, 'looks', `${name}.json`);
}

/** What it was when it last held, in the data directory. */
export function toKeptLook(dir: string, name: string): string {
  return toLookFile(dir, name);
}

/** Reads a look that was ejected; a fault in it is told with its line and stops nothing. */
export function readOwnLook(name: string, base: string, dir: string): OwnLook {
  const file = toLookFile(base, name);
  if (!existsSync(file)) return { look: null, trouble: null };
  try {
    return { look: parseLook(file), trouble: null };
  } catch (error) {
    if (!(error instanceof DigestError)) throw error;
    return { look: readKept(toKeptLook(dir, name)), trouble: error };
  }
}

/** The newsletter's own looks by their names, those that hold. */
export function readOwnLooks(base: string, dir: string): Readonly<Record<string, Look>> {
  return Object.fromEntries(
    listOwnLooks(base).flatMap((name) => {
      const { look } = readOwnLook(name, base, dir);
      return look === null ? [] : [[name, look]];
    }),
  );
}

/** The names of the files in the folder of looks, whether they hold or not. */
export function listOwnLooks(base: string): string[] {
  const folder = join(base, 'looks');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap((file) => /^([\w-]+)\.json$/.exec(file)?.[1] ?? []).toSorted();
}

function readKept(file: string): Look | null {
  if (!existsSync(file)) return null;
  try {
    return parseLook(file);
  } catch {
    return null;
  }
}

/** Throws `look-broken`. */
function parseLook(file: string): Look {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
    const result = Look.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const { issues } = result.error;
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])];
    throw new DigestError('look-broken', {
      place: `${file}:${findLine(text, path.map(String))}`,
      reason: `${path.join('.')}: ${issue?.message ?? ''}`,
    });
  } catch (cause) {
    if (cause instanceof DigestError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DigestError('look-broken', { place: `${file}:${findBrokenLine(text)}`, reason }, cause);
  }
}

/** The first line, from 1, up to which the text is no beginning of JSON. */
function findBrokenLine(text: string): number {
  const lines = text.split('\n');
  const broken = lines.findIndex((_, index) => {
    const beginning = lines.slice(0, index + 1).join('\n');
    try {
      JSON.parse(beginning);
      return false;
    } catch (error) {
      const { message } = error instanceof Error ? error : { message: '' };
      const isCutOff = /end of JSON input|Unterminated/.test(message);
      return !isCutOff && !message.includes(`at position ${beginning.length} `);
    }
  });
  return broken < 0 ? lines.length : broken + 1;
}

/** The line, from 1, of the innermost field of `path` that the file holds. */
function findLine(text: string, path: readonly string[]): number {
  let at = 0;
  for (const key of path) {
    const found = text.indexOf(`"${key}"`, at);
    if (found >= 0) at = found;
  }
  return text.slice(0, at).split('\n').length;
}
