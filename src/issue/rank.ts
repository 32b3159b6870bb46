import type { Entry } from '../domain/entry.ts';
import { strengthOf } from './group.ts';

/** The strongest first; among equals the newer, then the order in which they came. */
export function rankStories(stories: readonly Entry[]): Entry[] {
  return stories.toSorted(
    (a, b) => strengthOf(b) - strengthOf(a) || (b.source.date ?? '').localeCompare(a.source.date ?? ''),
  );
}
