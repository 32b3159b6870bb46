import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Build, types, lint, tests, in that order; the first three count as one check each. The last line is read by machines.
const bin = new URL('../node_modules/.bin/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'digest-test-'));
const countsFile = join(folder, 'counts.json');
const env = { ...process.env, TEST_COUNTS: countsFile };

const start = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
const run = (command: string, ...args: string[]) => start(join(bin, command), ...args);

let passed = 0;
let failed = 0;
// The program is built first: tests of the command line run it as users do.
const build = start('npm', 'run', '--silent', 'build');
for (const check of [build, run('tsc'), run('biome', 'check')]) {
  if (check) passed += 1;
  else failed += 1;
}
const green = run('vitest', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2));
if (existsSync(countsFile)) {
  const counts: { passed: number; failed: number } = JSON.parse(readFileSync(countsFile, 'utf8'));
  passed += counts.passed;
  failed += counts.failed;
  if (!green && failed === 0) failed = 1;
} else failed += 1;
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
