import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ImportPattern = /(?:\bfrom\s+|\bimport\s*\(?\s*)'(\.{1,2}\/[^']+)'/g;

/**
 * For each file the tests that reach it by their imports, nearest first. Types count too, which costs some tests more and
 * loses none.
 *
 * @param files paths under `root`
 */
export function findRelated(root: string, files: readonly string[]): Map<string, string[]> {
  const known = new Set(files);
  const importers = new Map<string, string[]>();
  for (const file of files.filter((name) => /\.tsx?$/.test(name)))
    for (const [, target = ''] of readFileSync(join(root, file), 'utf8').matchAll(ImportPattern)) {
      const imported = normalize(join(dirname(file), target));
      if (known.has(imported)) importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  return new Map(files.map((file) => [file, findTests(file, importers)]));
}

function findTests(file: string, importers: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set([file]);
  for (const each of reached) for (const importer of importers.get(each) ?? []) reached.add(importer);
  return [...reached].filter((each) => /\.test\.tsx?$/.test(each));
}
