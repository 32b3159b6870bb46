import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { toFileError } from './file-errors.ts';

/** Where something is made before it takes its place. Each process has its own: two at once must not write into one file. */
export interface DraftFolder extends AsyncDisposable {
  readonly path: string;
}

/** Makes a folder called `place` and a dash and something, which nobody else can enter. */
export async function makeDraftFolder(place: string): Promise<DraftFolder> {
  try {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const path = await mkdtemp(`${place}-`);
    return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
  } catch (cause) {
    throw toFileError(cause, place);
  }
}

/** Who writes a draft takes minutes for it. */
const leftMs = 24 * 3_600_000;

/** Removes what kills left beside `own`, with readers in it: the others of that name, to which nothing was written for `ageMs`. */
export async function removeLeftDrafts(place: string, { path }: DraftFolder, ageMs = leftMs): Promise<void> {
  const folder = dirname(place);
  const others = (await readdir(folder))
    .filter((name) => name.startsWith(`${basename(place)}-`) && name !== basename(path))
    .map((name) => join(folder, name));
  // The disk's own clock says how old: it may be another machine's.
  const now = (await stat(path)).mtimeMs;
  for (const other of others)
    if (now - (await findLastWrite(other)) >= ageMs) await rm(other, { recursive: true, force: true });
}

/** Epoch ms. */
async function findLastWrite(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    [folder, ...files.map((name) => join(folder, name))].map((name) =>
      stat(name).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...found);
}
