import { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

// The built program, kept warm: a process that loads it once and runs one command after another, each as main.js runs its only one. To load
// it takes longer than most commands do.

export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
}

const [, , program = ''] = process.argv;
const address = pathToFileURL(program).href;
let commands = 0;

process.on('message', async ({ args, cwd, env, stdin }: Command) => {
  const stdout = collect('stdout');
  const stderr = collect('stderr');
  replace('stdin', Readable.from([Buffer.from(stdin)]));
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.argv = [process.execPath, program, ...args];
  process.exitCode = undefined;
  commands += 1;
  const open = process.getActiveResourcesInfo().length;
  // Under an address of its own each time, so that main.js runs anew, over modules that are loaded.
  await import(`${address}?${commands}`);
  // A process of its own ends when nothing keeps it alive any more.
  while (process.getActiveResourcesInfo().length > open) await pause(1);
  process.send?.({ code: process.exitCode ?? 0, stdout: stdout(), stderr: stderr() });
});
process.on('disconnect', () => process.exit());

function collect(name: 'stdout' | 'stderr'): () => string {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  replace(name, stream);
  return () => Buffer.concat(chunks).toString();
}

function replace(name: 'stdin' | 'stdout' | 'stderr', value: Readable | Writable): void {
  Object.defineProperty(process, name, { value, configurable: true });
}
