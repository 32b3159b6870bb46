import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of something that comes with the package (`seeds`, `package.json`), from the sources as from the build. */
export function toPackageFile(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${name} is not beside the program`);
    folder = parent;
  }
  return join(folder, name);
}
