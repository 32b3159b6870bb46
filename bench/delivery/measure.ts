import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What one command took, from its start to its exit: seconds, seconds of processor with its children, MB at most. */
export interface Figures {
  readonly seconds: number;
  readonly cpu: number;
  readonly rss: number;
}

export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  /** `process.execPath` unless given. */
  readonly program?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const run = promisify(execFile);

/** Runs it by GNU time. Throws with the end of what it said where it fails. */
export async function measure({
  program = process.execPath,
  args,
  cwd,
  env = {},
}: Command): Promise<Figures> {
  const file = join(mkdtempSync(join(cwd, 'time-')), 'time.txt');
  await run('/usr/bin/time', ['-o', file, '-f', '%e %U %S %M', program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    // What waits for ever is to be seen as such.
    timeout: 600_000,
  });
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(file, 'utf8')
    .trim()
    .split(/\s+/)
    .map(Number);
  return { seconds, cpu: user + system, rss: kilobytes / 1024 };
}

/** Several commands that run at once, as one: their time together, the processor's for all, the memory of the largest. */
export async function measureTogether(commands: readonly Command[]): Promise<Figures> {
  const all = await Promise.all(commands.map(measure));
  return {
    seconds: Math.max(...all.map(({ seconds }) => seconds)),
    cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
    rss: Math.max(...all.map(({ rss }) => rss)),
  };
}
