import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMemoryFolder } from '../store/memory-folder.ts';
import type { Command } from './warm-program.ts';

export const program = new URL('../../dist/src/cli/main.js', import.meta.url).pathname;
export const seeds = new URL('../../seeds', import.meta.url).pathname;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Server {
  readonly origin: string;
  /** All that it has printed so far, on both outputs. */
  printed(): string;
  stop(): Promise<number | null>;
}

/** A data directory of its own and the built program in it, with nothing of this machine's environment but the path. */
export interface Newsroom extends Disposable {
  readonly dir: string;
  file(name: string, content: string | Uint8Array): string;
  /** Runs a command in a program that is kept warm; a configuration is read once, as its modules are. */
  digest(args: readonly string[], env?: Readonly<Record<string, string>>, stdin?: string): Promise<Ended>;
  /** The same in a process of its own, as users run it. */
  digestCold: Newsroom['digest'];
  /** Starts `digest serve` on a free port. */
  serve(env?: Readonly<Record<string, string>>): Promise<Server>;
}

export function openNewsroom(): Newsroom {
  const dir = makeMemoryFolder('digest-cli-');
  const configuration = 'digest.config.ts';
  let isRead = false;
  const toEnv = (env: Readonly<Record<string, string>>) => ({
    PATH: process.env.PATH ?? '',
    HOME: dir,
    DIGEST_DIR: join(dir, 'data'),
    ...env,
  });
  return {
    dir,
    file(name, content) {
      if (name === configuration && isRead) throw new Error(`${name} was read already: use digestCold`);
      writeFileSync(join(dir, name), content);
      return join(dir, name);
    },
    digest(args, env = {}, stdin = '') {
      isRead ||= existsSync(join(dir, configuration));
      return runWarm({ args, cwd: dir, env: toEnv(env), stdin });
    },
    digestCold: (args, env = {}, stdin = '') =>
      new Promise((done, fail) => {
        const child = spawn(process.execPath, [program, ...args], {
          cwd: dir,
          env: toEnv(env),
        });
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          stdout += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          stderr += text;
        });
        child.on('error', fail);
        child.on('close', (code) => done({ code, stdout, stderr }));
        child.stdin.on('error', () => {
          // A program that doesn't read its input may end before it is written.
        });
        child.stdin.end(stdin);
      }),
    async serve(env = {}) {
      const child = spawn(process.execPath, [program, 'serve'], {
        cwd: dir,
        env: toEnv({ PORT: '0', ...env }),
      });
      let printed = '';
      const ended = once(child, 'exit');
      const origin = await new Promise<string>((found, fail) => {
        for (const output of [child.stdout, child.stderr])
          output.setEncoding('utf8').on('data', (text: string) => {
            printed += text;
            const address = /^Pages: +(\S+)\/$/m.exec(printed)?.[1];
            if (address !== undefined) found(address);
          });
        child.on('exit', () => fail(new Error(printed)));
      });
      return {
        origin,
        printed: () => printed,
        async stop() {
          child.kill('SIGTERM');
          const [code] = await ended;
          return code;
        },
      };
    },
    [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }),
  };
}

const warmProgram = new URL('./warm-program.ts', import.meta.url).pathname;
let warm: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One command at a time; a worker has one warm program for all its files. */
function runWarm(command: Command): Promise<Ended> {
  const ended = last.then(() => {
    warm ??= fork(warmProgram, [program], { execArgv: [] });
    return askWarm(warm, command);
  });
  last = ended.catch(() => {});
  return ended;
}

function askWarm(child: ChildProcess, command: Command): Promise<Ended> {
  return new Promise((done, fail) => {
    const onExit = (code: number | null) => {
      warm = undefined;
      fail(new Error(`digest ${command.args.join(' ')}: the program broke off with ${code}`));
    };
    child.once('exit', onExit).once('message', (ended: Ended) => {
      child.off('exit', onExit);
      done(ended);
    });
    child.send(command);
  });
}
