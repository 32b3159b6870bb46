import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { createDkimKey } from '../src/delivery/dkim-key.ts';
import { tokenLength } from '../src/domain/message.ts';

// Side by side on this machine: the whole `digest send` from start to exit, a plain nodemailer pool, and postfix's smtp-source where it is
// installed. Same receiver (postfix's smtp-sink where it is installed), the same message, 20 connections; RSS is that of the largest
// process. `node bench/delivery.ts [readers] [runs]`; build first.
const readers = Number(process.argv[2] ?? 20_000);
const runs = Number(process.argv[3] ?? 3);
const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'digest-bench-'));
const addresses = Array.from({ length: readers }, (_, n) => `reader${n}@list${n % 97}.example`);
const addressFile = join(folder, 'addresses.txt');
const messageFile = join(folder, 'message.json');
const keyFile = join(folder, 'key.pem');
const articles = join(folder, 'articles');
const main = join(root, 'dist/src/cli/main.js');

let messageSize = 0;

interface Figures {
  readonly seconds: number;
  readonly cpu: number;
  readonly rss: number;
}

/** A child's own time: from its start to its exit, and the processor's for it and its children. */
function measure(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = folder,
): Figures {
  const file = join(folder, 'time.txt');
  const done = spawnSync('/usr/bin/time', ['-o', file, '-f', '%e %U %S %M', command, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    cwd,
    // What waits for ever is to be seen as such.
    timeout: 600_000,
  });
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status}: ${done.stderr?.slice(-500)}`);
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(file, 'utf8')
    .trim()
    .split(/\s+/)
    .map(Number);
  return { seconds, cpu: user + system, rss: kilobytes / 1024 };
}

interface Sink {
  readonly port: string;
  /** How many messages it took; ends it. */
  stop(): Promise<number>;
}

/** In C: a receiver of our own would use as much of the machine as what is measured. */
async function startPostfixSink(): Promise<Sink> {
  const port = await findFreePort();
  const counts = join(folder, 'sink.txt');
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const sink = spawn('smtp-sink', [...user, '-c', `127.0.0.1:${port}`, '1000'], {
    stdio: ['ignore', openSync(counts, 'w'), 'ignore'],
  });
  await sleep(300);
  return {
    port,
    stop: async () => {
      await sleep(300);
      sink.kill('SIGKILL');
      return Number(/mesg=(\d+)\s*$/.exec(readFileSync(counts, 'latin1'))?.[1] ?? 0);
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

async function startOwnSink(delay: number): Promise<Sink> {
  const sink = spawn(process.execPath, [join(root, 'bench/delivery-sink.ts'), String(delay)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const nextLine = () =>
    new Promise<string>((resolve) => sink.stdout.once('data', (data) => resolve(String(data).trim())));
  const port = await nextLine();
  return {
    port,
    stop: () => {
      const taken = nextLine().then(Number);
      sink.kill('SIGTERM');
      return taken;
    },
  };
}

async function withSink(delay: number, work: (port: string) => Figures): Promise<Figures> {
  const usePostfix = delay === 0 && hasPostfix('smtp-sink');
  const sink = await (usePostfix ? startPostfixSink() : startOwnSink(delay));
  let taken = 0;
  let figures: Figures;
  try {
    figures = work(sink.port);
  } finally {
    taken = await sink.stop();
  }
  if (taken !== readers) throw new Error(`${taken} of ${readers} messages arrived`);
  return figures;
}

function hasPostfix(program: string): boolean {
  return spawnSync(program, ['-h']).error === undefined;
}

function runDigest(port: string, name: string, signed: boolean): Figures {
  const dir = join(folder, name);
  mkdirSync(dir);
  const csv = join(folder, 'readers.csv');
  writeFileSync(csv, ['email', ...addresses].join('\n'));
  writeFileSync(
    join(dir, 'digest.config.ts'),
    `export default { dkim: ${signed ? JSON.stringify([{ domain: 'news.example.org', selector: 'b1', keyFile }]) : '[]'} };`,
  );
  const env = {
    DIGEST_DIR: join(dir, 'data'),
    DIGEST_URL: 'https://news.example.org',
    DIGEST_FROM: 'News <digest@news.example.org>',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
  };
  measure(process.execPath, [main, 'subscribers', 'import', csv, '--consent', 'bench'], env, dir);
  return measure(process.execPath, [main, 'send', articles, '--yes'], env, dir);
}

/** Seven stories that share no words in their headlines, else they would be told as one: an issue of about 40 KB. */
const headlines = [
  'Harbour Crane Painted Yellow',
  'Village Bakery Reopens Tuesday',
  'Lighthouse Keeper Retires Early',
  'Railway Tunnel Floods Again',
  'Orchard Festival Draws Thousands',
  'Museum Borrows Viking Sword',
  'Council Buys Electric Buses',
];

function toArticle(headline: string, n: number): string {
  const matter = headline.split(' ').slice(0, 2).join(' ').toLowerCase();
  const body = [
    `${headline} after a vote of the parish, the mayor’s office said on Friday. The decision on the ${matter} was expected since spring.`,
    `“The ${matter} has been on everybody’s mind for years,” said Ines Holm, who runs the office. “We have asked each household, and each of them has answered us.”`,
    `The matter of the ${matter} had rested for nine years after a fire in the archive, while smaller plans were carried out one by one.`,
    `Last year the parish voted to pay for it. The cost will be ${20 + n} thousand crowns, and the neighbours give their work for nothing.`,
    `“Nobody believed it at first,” said Arne Lund, a neighbour. “Now everybody wants to have been for it from the beginning.”`,
  ];
  return `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${body.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
}

/** What the pool sends is what `digest send` makes of the same articles: taken from a proof. */
async function writeMessage(): Promise<void> {
  const env = {
    ...process.env,
    DIGEST_DIR: join(folder, 'proof'),
    DIGEST_URL: 'https://news.example.org',
    SMTP_URL: '',
  };
  const proof = spawnSync(process.execPath, [main, 'send', articles, '--to', 'reader@list.example'], {
    env,
    cwd: folder,
    encoding: 'utf8',
  });
  const eml = proof.stdout.split('\n').find((path) => path.endsWith('.eml'));
  if (!eml) throw new Error(`no proof: ${proof.stderr.slice(-500)}`);
  const raw = readFileSync(eml);
  const { html = '', text = '' } = await PostalMime.parse(raw);
  const own = (part: string) => part.replaceAll('A'.repeat(tokenLength), 'OWN-LINK');
  writeFileSync(messageFile, JSON.stringify({ html: own(html), text: own(text) }));
  messageSize = raw.length;
  console.log(`${readers} readers, a message of ${(raw.length / 1024).toFixed(1)} KB, median of ${runs}`);
}

function toMedian(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

const rates = new Map<string, number>();

async function row(name: string, work: (port: string, run: number) => Figures, delay = 0): Promise<void> {
  const all: Figures[] = [];
  for (let run = 0; run < runs; run++) all.push(await withSink(delay, (port) => work(port, run)));
  const rate = readers / toMedian(all.map(({ seconds }) => seconds));
  const cpu = toMedian(all.map((one) => one.cpu));
  const rss = toMedian(all.map((one) => one.rss));
  rates.set(name, rate);
  console.log(
    `${name.padEnd(34)} ${rate.toFixed(0).padStart(6)} messages/s ${((cpu / readers) * 1000).toFixed(3)} CPU s per 1,000 ${rss.toFixed(0).padStart(5)} MB`,
  );
}

function ratio(name: string, other: string): void {
  const times = (rates.get(name) ?? Number.NaN) / (rates.get(other) ?? Number.NaN);
  if (!Number.isNaN(times)) console.log(`${name}: ${times.toFixed(2)} times ${other}`);
}

if (!existsSync('/usr/bin/time')) {
  console.error('bench: needs /usr/bin/time (Debian: apt install time).');
  process.exit(1);
}
writeFileSync(addressFile, addresses.join('\n'));
writeFileSync(keyFile, (await createDkimKey('news.example.org', 'b1', 'rsa')).pem);
mkdirSync(articles);
for (const [n, headline] of headlines.entries())
  writeFileSync(join(articles, `${n}.html`), toArticle(headline, n));
await writeMessage();
const pool = join(root, 'bench/delivery-pool.ts');
try {
  await row('digest send', (port, run) => runDigest(port, `plain${run}`, false));
  await row('digest send, DKIM rsa-2048', (port, run) => runDigest(port, `signed${run}`, true));
  await row('nodemailer pool', (port) => measure(process.execPath, [pool, port, messageFile, addressFile]));
  await row('nodemailer pool, DKIM rsa-2048', (port) =>
    measure(process.execPath, [pool, port, messageFile, addressFile, keyFile]),
  );
  if (hasPostfix('smtp-source'))
    await row('smtp-source (postfix, C)', (port) =>
      measure('smtp-source', [
        '-d',
        '-s',
        '20',
        '-m',
        String(readers),
        '-l',
        String(messageSize),
        '-f',
        'digest@news.example.org',
        '-t',
        'reader@list.example',
        `127.0.0.1:${port}`,
      ]),
    );
  await row('digest send, 20 ms away', (port, run) => runDigest(port, `away${run}`, false), 20);
  await row(
    'nodemailer pool, 20 ms away',
    (port) => measure(process.execPath, [pool, port, messageFile, addressFile]),
    20,
  );
  ratio('digest send', 'nodemailer pool');
  ratio('digest send', 'smtp-source (postfix, C)');
  ratio('digest send, DKIM rsa-2048', 'nodemailer pool, DKIM rsa-2048');
  ratio('digest send, 20 ms away', 'nodemailer pool, 20 ms away');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
