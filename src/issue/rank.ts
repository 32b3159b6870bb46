import type { Entry } from '../domain/entry.ts';
import { strengthOf } from './group.ts';
import { findKeyword } from './keywords.ts';

/** What the newsletter wants stories for (`keywords`) before the others; the strongest first; among equals the newer, then the order in which they came. */
export function rankStories(stories: readonly Entry[], keywords: readonly string[] = []): Entry[] {
  const wanted = new Set(stories.filter((story) => findKeyword(story, keywords) !== undefined));
  return stories.toSorted(
    (a, b) =>
      Number(wanted.has(b)) - Number(wanted.has(a)) ||
      strengthOf(b) - strengthOf(a) ||
      (b.source.date ?? '').localeCompare(a.source.date ?? ''),
  );
}
