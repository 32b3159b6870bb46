import { createHmac } from 'node:crypto';
import { isLoopbackHost } from '../inbox/from-here.ts';
import type { Desk } from './desk.ts';

/** Under which the inbox's pages stand. */
export const inboxPrefix = '/inbox';

/**
 * The word in the path of the inbox's pages, the same in each run; null where they aren't shown: a relay takes the mail, or the pages are
 * for others too, and then a request that seems to come from this machine may be anybody's.
 */
export async function findInboxWord({ config, store, way }: Desk): Promise<string | null> {
  if ((await way.openInbox()) === null) return null;
  const addresses = [config.newsletter.url, ...config.mirrors.map(({ url }) => url)];
  if (config.web.trustProxy !== false || !addresses.every(isOfThisMachine)) return null;
  const key = store.vault.getLastingKey('web');
  return createHmac('sha256', key).update('inbox').digest('base64url').slice(0, 22);
}

function isOfThisMachine(url: string): boolean {
  return isLoopbackHost(new URL(url).hostname);
}
