import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readProcessorTime } from './processor-time.ts';
import type { Answer, Question } from './warm-vitest.ts';

const root = new URL('../..', import.meta.url).pathname;

/** A copy of the project in which files can be changed while work goes on in the clone, and a Vitest kept warm in it. */
export interface Runner extends AsyncDisposable {
  readonly dir: string;
  /** Paths of the project's files. */
  readonly files: readonly string[];
  /** circles: no test ended for a minute of processor time. Undefined when all took longer than `limit` milliseconds or ended Vitest. */
  ask(question: Question, limit: number): Promise<Answer | 'circles' | undefined>;
}

/** In seconds. The longest test takes a few, on a machine of any load. */
const longestTurn = 60;

export function openRunner(): Runner {
  const dir = mkdtempSync(join(tmpdir(), 'digest-mutate-'));
  const listing = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listing, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    cpSync(join(root, file), join(dir, file));
  }
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  let warm: Promise<ChildProcess> | undefined;
  const end = async () => {
    const child = await warm;
    warm = undefined;
    if (child !== undefined) await endGroup(child);
  };
  return {
    dir,
    files,
    async ask(question, limit) {
      warm ??= startVitest(dir);
      const child = await warm;
      child.send(question);
      const over = new AbortController();
      const { signal } = over;
      const answer = await Promise.race([
        hearAnswer(child, signal),
        once(child, 'exit', { signal }).then(() => undefined),
        setTimeout(limit, undefined, { signal }),
      ]);
      over.abort();
      if (answer === undefined || answer === 'circles') await end();
      return answer;
    },
    async [Symbol.asyncDispose]() {
      await end();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function hearAnswer(child: ChildProcess, signal: AbortSignal): Promise<Answer | 'circles'> {
  const read = () => readProcessorTime(child.pid ?? 0);
  let since = read();
  const circles = async () => {
    while (read() - since < longestTurn) await setTimeout(2_000, undefined, { signal });
    return 'circles' as const;
  };
  const answer = async () => {
    for await (const [said] of on(child, 'message', { signal })) {
      if (said !== 'a test ended') return said as Answer;
      since = read();
    }
    throw new Error('no message comes any more');
  };
  return Promise.race([answer(), circles()]);
}

async function startVitest(dir: string): Promise<ChildProcess> {
  const script = join(dir, 'bench/mutate/warm-vitest.ts');
  // A group of its own: its workers and its PostgreSQL end with it, whatever they are caught in.
  const child = fork(script, { cwd: dir, detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

/** First the signal on which PostgreSQL ends in order; what turns in circles hears only the second. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      return;
    }
    await setTimeout(500);
  }
}
