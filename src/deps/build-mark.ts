import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Another for each build of the program: what an older one made of an article is made anew. */
export function toBuildMark(): string {
  const [root = import.meta.dirname] = /^.*[/\\](?:dist|src)(?=[/\\])/.exec(import.meta.filename) ?? [
    dirname(import.meta.filename),
  ];
  const hash = createHash('sha256');
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const { size, mtimeMs } = statSync(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('base64url').slice(0, 22);
}
