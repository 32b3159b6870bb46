import type { FastifyInstance, InjectOptions } from 'fastify';
import { createApp } from '../../../src/deps/web.ts';
import type { Scope } from '../../../src/domain/api-token.ts';
import { type Newsroom, openNewsroom } from '../../deps/newsroom.ts';
import { sampleIssue } from '../sample-issues.ts';

export const seeds = new URL('../../../seeds', import.meta.url).pathname;
/** A Thursday; the issue is due on the next day at nine. */
export const thursday = Date.parse('2026-11-19T09:00Z');

/** The API over a real newsroom: its database, its articles, its readers. */
export interface Office extends AsyncDisposable {
  readonly newsroom: Newsroom;
  app(): FastifyInstance;
  makeToken(...scopes: Scope[]): Promise<string>;
  ask(
    token: string | null,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    headers?: InjectOptions['headers'],
  ): Promise<{ status: number; type: string; body: never }>;
  /** As after the server was ended and started anew. */
  restart(): Promise<void>;
}

export async function openOffice(change: Parameters<typeof openNewsroom>[0]['change'] = {}): Promise<Office> {
  const readers = ['ann@example.net', 'ben@example.net'];
  const newsroom = await openNewsroom({ readers, now: thursday, change });
  const options = { log: () => {}, sample: sampleIssue(1).content, listNotes: async () => [] };
  let app = await createApp(newsroom.desk(), options);
  return {
    newsroom,
    app: () => app,
    makeToken: (...scopes) =>
      newsroom.desk().store.apiTokens.create(`with ${scopes.join(' and ')}`, scopes, newsroom.now()),
    async ask(token, method, path, body, headers = {}) {
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
        ...(body && { payload: body }),
      });
      const type = String(answer.headers['content-type']);
      return { status: answer.statusCode, type, body: answer.json() as never };
    },
    async restart() {
      await app.close();
      await newsroom.restart();
      app = await createApp(newsroom.desk(), options);
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await newsroom[Symbol.asyncDispose]();
    },
  };
}
