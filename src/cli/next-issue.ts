import type { Desk } from '../deps/desk.ts';

/** When the next issue is due, in the newsletter's zone and in UTC. */
export async function describeNext(desk: Desk): Promise<string> {
  const { config } = desk;
  if (config.sources.length === 0) return 'no sources are named in digest.config.ts, so only drafts go out';
  const { timeZone } = config.newsletter;
  const { at: next } = await desk.findNextSlot();
  const local = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(
    next,
  );
  return `next issue ${local} (${timeZone}), ${new Date(next).toISOString()}`;
}
