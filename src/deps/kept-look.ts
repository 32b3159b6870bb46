import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import type { Look } from '../domain/look.ts';
import { toKeptLook } from '../own-look.ts';

/** Keeps the newsletter's own looks while they hold: an issue is set in what is kept should the file be broken later. */
export function keepOwnLooks({ dir, newsletter }: Config): void {
  for (const [name, look] of Object.entries(newsletter.ownLooks ?? {})) keep(toKeptLook(dir, name), look);
}

function keep(file: string, look: Look): void {
  const text = JSON.stringify(look);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
