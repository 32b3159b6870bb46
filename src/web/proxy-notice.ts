import type { FastifyInstance } from 'fastify';
import type { Log } from '../domain/log.ts';

/** Says once that a proxy stands before us whose word isn't taken: all readers would share one rate limit, as if they were one network. */
export function noticeProxy(app: FastifyInstance, log: Log): void {
  let noticed = false;
  app.addHook('onRequest', async (request) => {
    if (noticed || request.headers['x-forwarded-for'] === undefined) return;
    noticed = true;
    log('requests come through a proxy, but web.trustProxy is off: all readers share one rate limit');
  });
}
