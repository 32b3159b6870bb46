import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { createDkimKey } from '../src/delivery/dkim-key.ts';
import { tokenLength } from '../src/domain/message.ts';

// Side by side on this machine: the whole `digest send` from start to exit, a plain nodemailer pool, and postfix's smtp-source where it is
// installed. Same receiver, the same message, 20 connections. `node bench/delivery.ts [readers] [runs]`; build first.
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
}

/** A child's own time: from its start to its exit, and the processor's for it and its children (`time -f`, or bash's times). */
function measure(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = folder,
): Figures {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>"$BENCH_ERRORS"';
  const errors = join(folder, 'errors.txt');
  const done = spawnSync('bash', ['-c', script, 'bench', command, ...args], {
    env: { ...process.env, ...env, BENCH_ERRORS: errors },
    encoding: 'utf8',
    cwd,
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

/** Twelve articles make an issue of about 40 KB. */
function toArticle(n: number): string {
  const ships = [
    'Alder',
    'Birch',
    'Cedar',
    'Dogwood',
    'Elm',
    'Fir',
    'Gorse',
    'Hazel',
    'Ivy',
    'Juniper',
    'Larch',
    'Maple',
  ];
  const ship = ships[n] ?? 'Oak';
  const body = [
    `The night ferry ${ship} will sail again from the first of ${n % 2 ? 'May' : 'June'}, the harbour office of port ${n} said on Friday.`,
    `“The ${ship} was missed by everybody who lives on the islands,” said Ines Holm, who runs the office. “We have repaired her hull and her engine.”`,
    `The ship had been laid up in dock ${n} for nine years after a fire, while smaller boats carried people and goods by day only.`,
    `Last year the islands’ council voted to pay for repairs. A return ticket will cost ${20 + n} crowns, and bicycles go along for nothing.`,
  ];
  return `<html lang="en"><head><title>Night Ferry ${ship} Returns</title></head><body><article><h1>Night Ferry ${ship} Returns</h1>${body.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
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
mkdirSync(articles);
for (let n = 0; n < 12; n++) writeFileSync(join(articles, `${n}.html`), toArticle(n));
await writeMessage();
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
        String(messageSize),
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
