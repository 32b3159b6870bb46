import * as z from 'zod';
import type { Entry } from './entry.ts';
import type { IssueSection } from './issue.ts';

/** How large an entry is set. All ranks say all that the entry has; a brief says it in running text. */
export const Rank = z.enum(['lead', 'second', 'brief']);
export type Rank = z.infer<typeof Rank>;

/** Up to so many entries all are set large; of more, the others share this part of the places. */
const fewEntries = 6;
const secondsPart = 0.4;

/**
 * The rank of each entry by its id: the first leads, and others have the rank that an editor gave them. Of the rest those with the most
 * to quote come second, the others and what has neither quotes nor background are briefs.
 */
export function rankEntries(sections: readonly Pick<IssueSection, 'entries'>[]): ReadonlyMap<string, Rank> {
  const [lead, ...others] = sections.flatMap(({ entries }) => entries);
  const places = others.length < fewEntries ? others.length : Math.ceil(others.length * secondsPart);
  const chosen = others.filter(({ rank }) => rank === 'second').length;
  const seconds = others
    .filter(({ quotes, context, rank }) => rank === undefined && quotes.length + context.length > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, Math.max(0, places - chosen));
  return new Map([
    ...others.map(({ id, rank = 'brief' }): [string, Rank] => [id, rank]),
    ...seconds.map((entry): [string, Rank] => [entry.id, 'second']),
    ...(lead === undefined ? [] : [[lead.id, 'lead'] satisfies [string, Rank]]),
  ]);
}

function weightOf({ quotes, context }: Entry): number {
  return (
    quotes.length * 2 + quotes.filter(({ speaker }) => speaker !== null).length + Math.min(context.length, 2)
  );
}
