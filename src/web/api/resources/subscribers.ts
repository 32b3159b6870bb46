import * as z from 'zod';
import { DigestError } from '../../../domain/errors.ts';
import { parseAddress } from '../../../subscribers/address.ts';
import { findObjection } from '../../../subscribers/address-policy.ts';
import type { ReaderSettings } from '../../../subscribers/reader-deps.ts';
import { cleanName } from '../../../subscribers/subscribe.ts';
import { operation } from '../operation.ts';
import { named } from '../schemas.ts';

const address = z.string().min(3).max(320);
const NewSubscriber = named(
  'NewSubscriber',
  z.strictObject({
    address,
    /** Where and how consent was given: goes into the record. */
    consent: z.string().trim().min(3).max(500),
    name: z.string().max(200).optional(),
    language: z.string().optional(),
    /** Ids of sections; without it, all. */
    sections: z.array(z.string()).min(1).optional(),
  }),
);
const Taken = named('TakenSubscriber', z.object({ outcome: z.enum(['added', 'known', 'suppressed']) }));
const Unsubscribe = named('Unsubscribe', z.strictObject({ address }));
const Unsubscribed = named('Unsubscribed', z.object({ outcome: z.enum(['removed', 'unknown']) }));
const count = z.record(z.string(), z.int().nonnegative());
const Counts = named('SubscriberCounts', z.object({ byState: count, byLanguage: count, bySection: count }));

export const subscriberOperations = [
  operation({
    id: 'addSubscriber',
    summary: 'Takes in somebody who gave consent elsewhere; whoever is on the do-not-mail list stays off',
    method: 'POST',
    path: '/subscribers',
    scopes: ['subscribers'],
    body: NewSubscriber,
    answer: Taken,
    async handle({ body }, { api, site }) {
      const { readerSettings: settings } = api;
      const parsed = parseAddress(body.address);
      const fault = typeof parsed === 'string' ? parsed : findObjection(parsed, settings);
      if (typeof parsed === 'string' || fault !== undefined)
        throw new DigestError('address-refused', { reason: String(fault) });
      const now = site.deps.now();
      const row = {
        address: parsed.address,
        name: cleanName(body.name ?? null),
        language: readChoice('language', body.language ?? settings.languages[0] ?? 'en', settings.languages),
        sections: body.sections?.map((id) => readChoice('sections', id, settings.sections)) ?? null,
        subscribedAt: now,
      };
      return { outcome: await api.takeIn(row, { at: now, source: body.consent }) };
    },
  }),
  operation({
    id: 'unsubscribe',
    summary: 'Takes somebody off the list, as if they had left',
    method: 'POST',
    path: '/subscribers/unsubscribe',
    scopes: ['subscribers'],
    body: Unsubscribe,
    answer: Unsubscribed,
    handle: async ({ body }, { site }) => ({
      outcome: await site.deps.readers.removeReader(body.address),
    }),
  }),
  operation({
    id: 'countSubscribers',
    summary: 'How many there are by state, and of the confirmed ones by language and section',
    method: 'GET',
    path: '/subscribers/counts',
    scopes: ['read', 'subscribers'],
    answer: Counts,
    async handle(_, { api, site }) {
      const audience = await api.countAudience();
      const sum = (counts: typeof audience) => counts.reduce((total, one) => total + one.total, 0);
      const by = (names: readonly string[], has: (one: (typeof audience)[number], name: string) => boolean) =>
        Object.fromEntries(names.map((name) => [name, sum(audience.filter((one) => has(one, name)))]));
      return {
        byState: { ...(await site.deps.readers.countReaders()) },
        byLanguage: by(
          [...new Set(audience.map((one) => one.language))],
          (one, name) => one.language === name,
        ),
        bySection: by(
          api.readerSettings.sections,
          ({ sections }, name) => sections === null || sections.includes(name),
        ),
      };
    },
  }),
];

/** Throws ZodError for what the newsletter doesn't have. */
function readChoice(field: string, value: string, choices: ReaderSettings['languages']): string {
  if (choices.includes(value)) return value;
  throw new z.ZodError([
    {
      code: 'custom',
      path: [field],
      message: `expected one of ${choices.join(', ') || 'none'}`,
      input: undefined,
    },
  ]);
}
