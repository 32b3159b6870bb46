import { toPlaceholder } from '../src/domain/message.ts';
import type { Newsletter } from '../src/domain/newsletter.ts';

/** The newsletter's own addresses in an issue. `leave`, `preferences` and `notNow` hold the placeholder of a reader's token. */
export interface OwnLinks {
  readonly front: string;
  /** The lasting page; null in a proof, which has none. */
  readonly web: string | null;
  readonly signUp: string;
  readonly leave: string;
  readonly preferences: string;
  readonly notNow: string;
}

export function toOwnLinks(newsletter: Newsletter, slug: string | null): OwnLinks {
  const { url } = newsletter;
  return {
    front: `${url}/`,
    web: slug === null ? null : `${url}/issues/${slug}`,
    signUp: `${url}/?from=forward`,
    leave: `${url}/leave/${toPlaceholder('leave')}`,
    preferences: `${url}/preferences/${toPlaceholder('preferences')}`,
    notNow: `${url}/not-now/${toPlaceholder('not-now')}`,
  };
}
