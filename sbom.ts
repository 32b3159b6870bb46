import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm run sbom`: what is installed with the program, as CycloneDX on standard output. `npm sbom --omit dev` (11.19) also leaves out what the
// program and its tests both need, React and pg among it: so it is shown a package that has no tests.

interface Lock {
  packages: Record<string, { dev?: boolean; devDependencies?: unknown }>;
}

// Both are npm's own files, of the shapes that it documents.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies?: unknown };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
delete manifest.devDependencies;
lock.packages = Object.fromEntries(
  Object.entries(lock.packages)
    .filter(([, { dev }]) => dev !== true)
    .map(([place, { devDependencies: _, ...rest }]) => [place, rest]),
);

const folder = mkdtempSync(join(tmpdir(), 'digest-sbom-'));
try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: folder,
    stdio: 'inherit',
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
