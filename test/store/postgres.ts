import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { makePostgresFolder, type PostgresServer, startPostgres } from './postgres-server.ts';

/** Address of the run's PostgreSQL; the first to ask starts it. */
export async function findPostgres(): Promise<string> {
  const answer = await text(connect(inject('postgresSocket')));
  if (!answer.startsWith('postgres://')) throw new Error(answer);
  return answer;
}

/** A server that the test alone has, to be stopped and started at will, and a folder that goes with it. */
export async function startOwnPostgres(): Promise<PostgresServer & { readonly folder: string }> {
  await findPostgres();
  const folder = makePostgresFolder();
  const server = await startPostgres(folder, { binaries: inject('postgresBinaries') });
  return {
    ...server,
    folder,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
