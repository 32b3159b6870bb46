import type { Article } from '../domain/article.ts';
import { toWordsHash } from '../domain/article-keys.ts';
import type { Entry } from '../domain/entry.ts';
import { toQuoteLine } from '../domain/quote-line.ts';
import type { Renewed } from '../domain/renewed.ts';
import { findSlice } from '../domain/span.ts';

/** An article at one time, and what it was condensed to. */
export interface Version {
  readonly entry: Entry;
  readonly article: Pick<Article, 'title' | 'text'>;
}

/** What readers could see differently since an article was corrected: its headline, and quotations that went or came. */
export function describeRenewal(before: Entry, now: Entry): Omit<Renewed, 'at'> {
  const [old, fresh] = [before.allQuotes.map(toQuoteLine), now.allQuotes.map(toQuoteLine)];
  const [was, is] = [before.headline.text, now.headline.text];
  return {
    headline: was === is ? null : { was, is },
    went: old.filter((line) => !fresh.includes(line)),
    came: fresh.filter((line) => !old.includes(line)),
  };
}

/**
 * Whether a corrected article says anything differently that its entry shows, or could show as a quotation. What a page changes elsewhere (a
 * count of comments, a link) is no news to an editor.
 */
export function isRenewed(before: Version, now: Version): boolean {
  const [old, fresh] = [before.article, now.article];
  if (old.title === fresh.title && toWordsHash(old) === toWordsHash(fresh)) return false;
  const { went, came } = describeRenewal(before.entry, now.entry);
  if (old.title !== fresh.title || went.length + came.length > 0) return true;
  const { lede, context } = before.entry;
  const shown = [...lede, ...context].flatMap(({ spans }) => spans.map((span) => findSlice(old.text, span)));
  return shown.some((words) => words !== undefined && !fresh.text.includes(words));
}
