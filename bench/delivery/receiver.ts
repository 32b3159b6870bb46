import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Receiver {
  readonly port: string;
  /** What it took, and in how many seconds from the first message to the last where it knows; ends it. */
  stop(): Promise<Taken>;
}

export interface Taken {
  readonly messages: number;
  readonly seconds: number | null;
}

/** Postfix's where it is installed and nothing is to be late; else our own, each answer of which comes `delay` ms late. */
export function startReceiver(delay: number): Promise<Receiver> {
  return delay === 0 && hasPostfix('smtp-sink') ? startPostfixSink() : startOwnSink(delay);
}

export function hasPostfix(program: 'smtp-sink' | 'smtp-source'): boolean {
  return spawnSync(program, ['-h']).error === undefined;
}

/** In C: a receiver of our own would use as much of the machine as what is measured. */
async function startPostfixSink(): Promise<Receiver> {
  const port = await findFreePort();
  const counts = join(mkdtempSync(join(tmpdir(), 'digest-sink-')), 'sink.txt');
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const sink = spawn('smtp-sink', [...user, '-c', `127.0.0.1:${port}`, '1000'], {
    stdio: ['ignore', openSync(counts, 'w'), 'ignore'],
  });
  await sleep(300);
  return {
    port,
    async stop() {
      await sleep(300);
      sink.kill('SIGKILL');
      const messages = Number(/mesg=(\d+)\s*$/.exec(readFileSync(counts, 'latin1'))?.[1] ?? 0);
      return { messages, seconds: null };
    },
  };
}

async function startOwnSink(delay: number): Promise<Receiver> {
  const sink = spawn(process.execPath, [join(import.meta.dirname, 'sink.ts'), String(delay)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const nextLine = () =>
    new Promise<string>((resolve) => sink.stdout.once('data', (data) => resolve(String(data).trim())));
  const port = await nextLine();
  return {
    port,
    async stop() {
      const said = nextLine();
      sink.kill('SIGTERM');
      const [messages = 0, seconds = 0] = (await said).split(' ').map(Number);
      return { messages, seconds };
    },
  };
}

async function findFreePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return String(typeof address === 'object' ? address?.port : '');
}
