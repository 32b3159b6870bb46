import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDkimKey } from '../src/delivery/dkim-key.ts';

// Side by side on this machine: the whole `digest send` from start to exit, a plain nodemailer pool, and postfix's smtp-source where it is
// installed. Same receiver, message of about the same 40 KB, 20 connections. `node bench/delivery.ts [readers] [runs]`; build first.
const readers = Number(process.argv[2] ?? 20_000);
const runs = Number(process.argv[3] ?? 3);
const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'digest-bench-'));
const addresses = Array.from({ length: readers }, (_, n) => `reader${n}@list${n % 97}.example`);
const addressFile = join(folder, 'addresses.txt');
const messageFile = join(folder, 'message.json');
const keyFile = join(folder, 'key.pem');
const line =
  '<p style="margin:0 0 16px">The night ferry leaves at seven, and nobody waits for those who come late.</p>\n';

interface Figures {
  readonly seconds: number;
  readonly cpu: number;
}

/** A child's own time: from its start to its exit, and the processor's for it and its children (`time -f`, or bash's times). */
function measure(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Figures {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>"$BENCH_ERRORS"';
  const errors = join(folder, 'errors.txt');
  const done = spawnSync('bash', ['-c', script, 'bench', command, ...args], {
    env: { ...process.env, ...env, BENCH_ERRORS: errors },
    encoding: 'utf8',
  });
  if (done.status !== 0)
    throw new Error(`${command} ended with ${done.status}: ${readFileSync(errors, 'utf8').slice(-500)}`);
  const [seconds = 0, user = 0, system = 0] = done.stderr.trim().split(/\s+/).map(Number);
  return { seconds, cpu: user + system };
}

async function withSink(work: (port: string) => Figures): Promise<Figures> {
  const sink = spawn(process.execPath, [join(root, 'bench/delivery-sink.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    sink.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  try {
    const figures = work(port);
    const taken = await new Promise<number>((resolve) => {
      sink.stdout.once('data', (data) => resolve(Number(data)));
      sink.kill('SIGTERM');
    });
    if (taken !== readers) throw new Error(`${taken} of ${readers} messages arrived`);
    return figures;
  } finally {
    sink.kill('SIGKILL');
  }
}

function runDigest(port: string, name: string, signed: boolean): Figures {
  const dir = join(folder, name);
  mkdirSync(dir);
  const csv = join(folder, 'readers.csv');
  writeFileSync(csv, ['email', ...addresses].join('\n'));
  const config = join(dir, 'digest.config.ts');
  writeFileSync(
    config,
    `export default { dkim: ${signed ? JSON.stringify([{ domain: 'news.example.org', selector: 'b1', keyFile }]) : '[]'} };`,
  );
  const article = join(dir, 'article.html');
  const body = Array.from(
    { length: 12 },
    (_, n) =>
      `<p>${n}. The night ferry leaves at seven on every day of the week, the harbour office said.</p>`,
  );
  writeFileSync(
    article,
    `<html lang="en"><head><title>The ferry is back</title></head><body><article><h1>The ferry is back</h1>${body.join('')}</article></body></html>`,
  );
  const env = {
    DIGEST_DIR: join(dir, 'data'),
    DIGEST_URL: 'https://news.example.org',
    DIGEST_FROM: 'News <digest@news.example.org>',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
  };
  const main = join(root, 'dist/src/cli/main.js');
  measure(
    process.execPath,
    [main, '--config', config, 'subscribers', 'import', csv, '--consent', 'bench'],
    env,
  );
  return measure(process.execPath, [main, '--config', config, 'send', article, '--yes'], env);
}

function median(all: readonly Figures[]): Figures {
  const sorted = all.toSorted((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor(sorted.length / 2)] ?? { seconds: Number.NaN, cpu: Number.NaN };
}

async function row(name: string, work: (port: string, run: number) => Figures): Promise<void> {
  const all: Figures[] = [];
  for (let run = 0; run < runs; run++) all.push(await withSink((port) => work(port, run)));
  const { seconds, cpu } = median(all);
  const rate = Math.round(readers / seconds);
  console.log(
    `${name.padEnd(34)} ${String(rate).padStart(6)} messages/s ${((cpu / readers) * 1000).toFixed(3)} CPU s per 1,000`,
  );
}

writeFileSync(addressFile, addresses.join('\n'));
writeFileSync(keyFile, (await createDkimKey('news.example.org', 'b1', 'rsa')).pem);
const link = '<a href="https://news.example.org/leave/OWN-LINK">Unsubscribe</a>';
writeFileSync(
  messageFile,
  JSON.stringify({
    html: `<html><body>${line.repeat(320)}${link}</body></html>`,
    text: `The ferry\nhttps://news.example.org/leave/OWN-LINK\n`,
  }),
);
const pool = join(root, 'bench/delivery-pool.ts');
try {
  await row('digest send', (port, run) => runDigest(port, `plain${run}`, false));
  await row('digest send, DKIM rsa-2048', (port, run) => runDigest(port, `signed${run}`, true));
  await row('nodemailer pool', (port) => measure(process.execPath, [pool, port, messageFile, addressFile]));
  await row('nodemailer pool, DKIM rsa-2048', (port) =>
    measure(process.execPath, [pool, port, messageFile, addressFile, keyFile]),
  );
  if (spawnSync('smtp-source', ['-h']).error === undefined)
    await row('smtp-source (postfix, C)', (port) =>
      measure('smtp-source', [
        '-s',
        '20',
        '-m',
        String(readers),
        '-l',
        '40000',
        '-f',
        'digest@news.example.org',
        '-t',
        'reader@list.example',
        `127.0.0.1:${port}`,
      ]),
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
