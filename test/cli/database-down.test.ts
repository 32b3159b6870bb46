import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startOwnPostgres } from '../store/postgres.ts';
import { openNewsroom, program } from './digest.ts';

test('a server that is started while PostgreSQL is down says so, waits, and opens; a command fails at once', async () => {
  const server = await startOwnPostgres();
  using newsroom = openNewsroom();
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: newsroom.dir,
    DIGEST_DIR: join(newsroom.dir, 'data'),
    DATABASE_URL: server.url,
    PORT: '0',
  };
  let printed = '';
  let look = (): void => {};
  const untilPrinted = (words: string) =>
    new Promise<void>((done) => {
      look = () => {
        if (printed.includes(words)) done();
      };
      look();
    });
  try {
    const children: ReturnType<typeof spawn>[] = [];
    await server.restart(async () => {
      const child = spawn(process.execPath, [program, 'serve'], { cwd: newsroom.dir, env });
      children.push(child);
      for (const output of [child.stdout, child.stderr])
        output.setEncoding('utf8').on('data', (text: string) => {
          printed += text;
          look();
        });
      await untilPrinted('It is waited for.');
      const { code, stderr } = await newsroom.digest(['status'], { DATABASE_URL: server.url });
      expect([code, stderr]).toEqual([1, expect.stringContaining('the database does not answer')]);
    });
    await untilPrinted('Pages:');
    expect(printed.match(/It is waited for/g)).toHaveLength(1);
    for (const child of children) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  } finally {
    await server.stop();
  }
});
