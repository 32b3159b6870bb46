import type { Desk } from '../deps/desk.ts';
import { toDue } from '../texts/dates.ts';

/** When the next issue is due, in the newsletter's zone and in UTC. */
export async function describeNext(desk: Desk): Promise<string> {
  const { config } = desk;
  if (config.sources.length === 0) return 'no sources are named in digest.config.ts, so only drafts go out';
  return `next issue ${toDue((await desk.findNextSlot()).at, config.newsletter.timeZone)}`;
}
