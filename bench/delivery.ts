// `npm run bench:delivery [part ...] [-- --old FOLDER] [--readers N] [--turns N]`: the whole `digest send` from start to exit with its default
// settings beside what else sends: a plain nodemailer pool, postfix's smtp-source where it is installed, and the built clone in FOLDER. Same
// receiver (postfix's smtp-sink where it is installed, our own where answers are to come late), messages of one size, 20 connections. Build first.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDkimKey } from '../src/delivery/dkim-key.ts';
import type { Command } from './delivery/measure.ts';
import { openNewsroom, type Way } from './delivery/newsroom.ts';
import { openPostgres, type Postgres } from './delivery/postgres.ts';
import { hasPostfix } from './delivery/receiver.ts';
import { printRatio, runTable, type Sender } from './delivery/table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: 'string', default: '20000' },
    turns: { type: 'string', default: '3' },
    old: { type: 'string' },
  },
});
const readers = Number(values.readers);
const turns = Number(values.turns);
const folder = mkdtempSync(join(tmpdir(), 'digest-bench-'));
const readerFile = join(folder, 'readers.csv');
const messageFile = join(folder, 'message.json');
const keyFile = join(folder, 'key.pem');

/** `pool` sends as many: at its rate all readers would take minutes, and its start is little beside them. */
const pooled = Math.ceil(readers / 5);

if (!existsSync('/usr/bin/time')) {
  console.error('bench: needs /usr/bin/time (Debian: apt install time).');
  process.exit(1);
}

const addresses = Array.from({ length: readers }, (_, n) => `reader${n}@list${n % 97}.example`);
writeFileSync(readerFile, ['email', ...addresses].join('\n'));
writeFileSync(keyFile, (await createDkimKey('news.example.org', 'b1', 'rsa')).pem);

const open = (build: string, name: string) => openNewsroom(build, join(folder, name), readerFile);
const ours = await open(join(import.meta.dirname, '..'), 'ours');
const old = values.old === undefined ? null : await open(values.old, 'old');
writeFileSync(messageFile, JSON.stringify(ours.message));
const inKilobytes = (size: number) => `${(size / 1024).toFixed(1)} KB`;
console.log(
  `${readers} readers, a message of ${inKilobytes(ours.size)}${old ? ` (old build: ${inKilobytes(old.size)})` : ''}`,
);

function toSender(name: string, way: Omit<Way, 'port'> = {}, delay = 0): Sender {
  const prepare = async (port: string) => [await ours.toSend({ ...way, port })];
  return { name, messages: readers, delay, prepare, ...(way.postgres && { postgres: way.postgres }) };
}

/** The same by the old build, where one is given. */
function toOldSender(way: Omit<Way, 'port'> = {}): readonly Sender[] {
  if (old === null) return [];
  const prepare = async (port: string) => [await old.toSend({ ...way, port })];
  return [{ name: 'old build', messages: readers, prepare, ...(way.postgres && { postgres: way.postgres }) }];
}

function toPool(messages: number, delay = 0, ...key: readonly string[]): Sender {
  const program = join(import.meta.dirname, 'delivery/pool.ts');
  const prepare = async (port: string): Promise<readonly Command[]> => [
    { args: [program, port, messageFile, String(messages), ...key], cwd: folder },
  ];
  return { name: 'nodemailer pool', messages, delay, prepare };
}

const smtpSource: Sender = {
  name: 'smtp-source, no bookkeeping',
  messages: readers,
  prepare: async (port) => {
    const ends = ['-f', 'digest@news.example.org', '-t', 'reader@list.example', `127.0.0.1:${port}`];
    const args = ['-d', '-s', '20', '-m', String(readers), '-l', String(ours.size), ...ends];
    return [{ program: 'smtp-source', args, cwd: folder }];
  },
};

const signatures: Sender = {
  name: 'crypto.sign on all cores',
  messages: readers,
  prepare: async () => [
    { args: [join(import.meta.dirname, 'delivery/signing.ts'), keyFile, String(readers)], cwd: folder },
  ],
};

const toWorkers = (processes: number) => (processes === 1 ? '1 process' : `${processes} processes`);

let postgres: Promise<Postgres> | undefined;
const findPostgres = () => (postgres ??= openPostgres());

const parts: Readonly<Record<string, () => Promise<void>>> = {
  async plain() {
    const senders = [toSender('digest send'), ...toOldSender(), toPool(pooled)];
    const source = hasPostfix('smtp-source') ? [smtpSource] : [];
    const table = await runTable('SQLite', [...senders, ...source], turns);
    printRatio(table, 'cpu', 'digest send', 'old build');
    printRatio(table, 'rate', 'digest send', 'old build');
    printRatio(table, 'cpu', 'nodemailer pool', 'digest send');
    printRatio(table, 'rate', 'digest send', 'nodemailer pool');
    printRatio(table, 'rate', 'digest send', smtpSource.name);
  },
  async signed() {
    const senders = [toSender('digest send', { keyFile }), ...toOldSender({ keyFile })];
    const beside = [toPool(Math.ceil(pooled / 3), 0, keyFile), signatures];
    const table = await runTable('DKIM with RSA-2048', [...senders, ...beside], turns);
    printRatio(table, 'cpu', 'digest send', 'old build');
    printRatio(table, 'rate', 'digest send', 'old build');
    printRatio(table, 'rate', 'digest send', 'nodemailer pool');
    printRatio(table, 'rate', 'digest send', signatures.name);
  },
  async postgres() {
    const postgres = await findPostgres();
    const senders = [toSender('digest send', { postgres }), ...toOldSender({ postgres }), toSender('SQLite')];
    const table = await runTable('PostgreSQL', senders, turns);
    printRatio(table, 'rate', 'digest send', 'old build');
    printRatio(table, 'rate', 'digest send', 'SQLite');
  },
  async workers() {
    const postgres = await findPostgres();
    const senders = [1, 2, 3].map(
      (processes): Sender => ({
        name: toWorkers(processes),
        messages: readers,
        delay: 5,
        isSpan: true,
        postgres,
        prepare: (port) => ours.toGoOn({ port, connections: 8, postgres }, processes),
      }),
    );
    const table = await runTable('Workers on PostgreSQL, 5 ms away, 8 connections each', senders, turns);
    printRatio(table, 'rate', toWorkers(2), toWorkers(1));
    printRatio(table, 'rate', toWorkers(3), toWorkers(1));
  },
  async away() {
    const table = await runTable('20 ms away', [toSender('digest send', {}, 20), toPool(pooled / 2, 20)], 1);
    printRatio(table, 'rate', 'digest send', 'nodemailer pool');
  },
  async proof() {
    const toProof = (name: string, { proof }: typeof ours): Sender => ({
      name,
      messages: 1,
      prepare: async () => [proof],
    });
    const senders = [toProof('digest send --to', ours), ...(old ? [toProof('old build', old)] : [])];
    const table = await runTable('A proof, without a relay', senders, turns * 3);
    printRatio(table, 'cpu', 'digest send --to', 'old build');
    printRatio(table, 'rate', 'digest send --to', 'old build');
  },
};

try {
  for (const [name, run] of Object.entries(parts))
    if (positionals.length === 0 || positionals.includes(name)) await run();
} finally {
  await (await postgres)?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
}
