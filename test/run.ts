import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

// Build, types, lint, tests; the first three count as one check each. The last line is read by machines.
const bin = new URL('../node_modules/.bin/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'digest-test-'));
const countsFile = join(folder, 'counts.json');
const env = { ...process.env, TEST_COUNTS: countsFile };

async function start(command: string, ...args: string[]): Promise<boolean> {
  const [code] = await once(spawn(command, args, { stdio: 'inherit', env }), 'exit');
  return code === 0;
}

/** What it prints is kept back until it is over, so that it stands in one piece. */
async function startAside(command: string, ...args: string[]): Promise<boolean> {
  const child = spawn(join(bin, command), args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  process.stdout.write(`${command}: ${code === 0 ? 'no faults' : 'FAULTS'}\n${out}${errors}`);
  return code === 0;
}

// The program is built first: tests of the command line run it as users do.
const build = await start('npm', 'run', '--silent', 'build');
// Types and lint take what the tests leave free while they wait.
const [green, ...checks] = await Promise.all([
  start(join(bin, 'vitest'), 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)),
  startAside('tsc'),
  startAside('biome', 'check'),
]);
let passed = 0;
let failed = 0;
for (const check of [build, ...checks]) {
  if (check) passed += 1;
  else failed += 1;
}
if (existsSync(countsFile)) {
  const counts: { passed: number; failed: number } = JSON.parse(readFileSync(countsFile, 'utf8'));
  passed += counts.passed;
  failed += counts.failed;
  if (!green && failed === 0) failed = 1;
} else failed += 1;
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
