import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../test/store/postgres-server.ts';
import { listProcesses, readStat } from '../process-stat.ts';

/** A PostgreSQL of our own, with its usual settings: its disk is waited for where a commit asks for that. */
export interface Postgres extends AsyncDisposable {
  /** Seconds of processor of all its processes so far. */
  cpu(): number;
  /** The address of a new, empty database. */
  create(): Promise<string>;
  /** The address of a copy of the database at `url`. */
  copy(url: string): Promise<string>;
}

export async function openPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'digest-bench-postgres-'));
  // As root, the server runs as a user of its own, who must get through here.
  chmodSync(folder, 0o711);
  const server = await startPostgres(folder, { isDurable: true });
  const postmaster = readFileSync(join(folder, 'db/postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  let databases = 0;

  async function create(template: string): Promise<string> {
    const name = `bench${databases++}`;
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`create database ${name} template ${template}`);
    // Else what was copied is written to the disk while the next command is measured.
    await client.query('checkpoint');
    await client.end();
    const url = new URL(server.url);
    url.pathname = name;
    return url.href;
  }

  return {
    cpu: () => readCpu(postmaster),
    create: () => create('template1'),
    copy: (url) => create(new URL(url).pathname.slice(1)),
    async [Symbol.asyncDispose]() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** proc_pid_stat(5): its own time and that of the children that have ended, and the time of those that live. In ticks of 10 ms. */
function readCpu(postmaster: string): number {
  const own = readStat(postmaster).slice(11, 15);
  const living = listProcesses()
    .map(readStat)
    .filter((fields) => fields[1] === postmaster)
    .flatMap((fields) => fields.slice(11, 13));
  return [...own, ...living].reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}
