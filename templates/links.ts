import { type Slot, toPlaceholder, type Variant } from '../src/domain/message.ts';
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

/** `mark` is the rendering's. */
export function toOwnLinks(newsletter: Newsletter, slug: string | null, mark: string): OwnLinks {
  const { url } = newsletter;
  return {
    front: `${url}/`,
    web: slug === null ? null : `${url}/issues/${slug}`,
    signUp: `${url}/?from=forward`,
    leave: `${url}/leave/${toPlaceholder('leave', mark)}`,
    preferences: `${url}/preferences/${toPlaceholder('preferences', mark)}`,
    notNow: `${url}/not-now/${toPlaceholder('not-now', mark)}`,
  };
}

/** How often an issue holds each of them: once in the html part and once in the text part. */
export function countOwnLinks({ support }: Newsletter, variant: Variant): Record<Slot, number> {
  return { leave: 2, preferences: 2, 'not-now': variant.support && support !== null ? 2 : 0 };
}
