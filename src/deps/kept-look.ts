import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { toKeptLook } from '../own-look.ts';

/** Keeps the newsletter's own look while it holds: it is what an issue is set in should the file be broken later. */
export function keepOwnLook({ dir, newsletter, lookTrouble }: Config): void {
  if (newsletter.ownLook === undefined || lookTrouble !== null) return;
  const file = toKeptLook(dir, newsletter.look);
  const text = JSON.stringify(newsletter.ownLook);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
