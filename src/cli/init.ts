import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DigestError } from '../domain/errors.ts';
import { toPackageFile } from './package-file.ts';
import type { Terminal } from './terminal.ts';

/** `digest init [dir]`: the sample configuration as a start; what is there already is left alone. */
export async function init(terminal: Terminal, dir = '.'): Promise<number> {
  const target = join(resolve(dir), 'digest.config.ts');
  if (existsSync(target)) throw new DigestError('config-exists', { file: target });
  await mkdir(resolve(dir), { recursive: true });
  await copyFile(toPackageFile('seeds/digest.config.ts'), target);
  terminal.note('Name your newsletter, its sender and its sources in this file; then try "digest doctor".');
  terminal.print(target);
  return 0;
}
