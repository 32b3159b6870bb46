import * as z from 'zod';
import { cutLogin } from '../../../domain/web-address.ts';
import { operation } from '../operation.ts';
import { Instant, named, toInstant } from '../schemas.ts';

const SourceList = named(
  'SourceList',
  z.object({
    items: z.array(
      z.object({
        name: z.string(),
        isFeed: z.boolean().nullable(),
        readAt: Instant.nullable(),
        failures: z.int(),
        failingSince: Instant.nullable(),
        reason: z.string().nullable(),
        nextLookAt: Instant.nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
);

export const sourceOperations = [
  operation({
    id: 'listSources',
    summary: 'The sources of the configuration, with when each was read and why it could not be',
    method: 'GET',
    path: '/sources',
    scopes: ['read'],
    answer: SourceList,
    async handle(_, { api }) {
      const sources = await api.listSources();
      return {
        items: sources.map(({ name, state }) => ({
          // A configuration may hold an address with a password in it.
          name: cutLogin(name),
          isFeed: state?.isFeed ?? null,
          readAt: toInstant(state?.readAt ?? null),
          failures: state?.failures ?? 0,
          failingSince: toInstant(state?.failingSince ?? null),
          reason: state?.reason ?? null,
          nextLookAt: toInstant(state?.nextLookAt ?? null),
          note: state?.note ?? null,
        })),
      };
    },
  }),
];
