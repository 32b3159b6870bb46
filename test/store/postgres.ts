import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';

/** Address of the run's PostgreSQL; the first to ask starts it. */
export async function findPostgres(): Promise<string> {
  const answer = await text(connect(inject('postgresSocket')));
  if (!answer.startsWith('postgres://')) throw new Error(answer);
  return answer;
}
