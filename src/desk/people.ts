import type { Article } from '../domain/article.ts';
import type { Edit } from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import { findSlice, type Span } from '../domain/span.ts';

/** Somebody whom an article names, and a place where the name stands in it. */
export interface Person {
  readonly name: string;
  readonly span: Span;
}

/**
 * Who can be said to have spoken in an article: whoever its entry names, whoever it named when it was condensed, and whoever an editor named since, also where
 * that was taken back.
 */
export function listPeople(
  entry: Entry,
  condensed: Entry,
  edits: readonly Edit[],
  { text }: Pick<Article, 'text'>,
): Person[] {
  const renewed = edits.findLastIndex(({ change }) => change.kind === 'renew' && change.entry === entry.id);
  const named = edits.slice(renewed + 1).flatMap(({ change }) => {
    if (change.kind !== 'speaker' || change.entry !== entry.id || change.speaker === null) return [];
    const name = findSlice(text, change.speaker);
    return name === undefined ? [] : [{ name, span: change.speaker }];
  });
  const people = new Map<string, Span>();
  for (const { name, span } of [...listSpeakers(condensed), ...listSpeakers(entry), ...named])
    if (!people.has(name)) people.set(name, span);
  return [...people].map(([name, span]) => ({ name, span }));
}

function listSpeakers({ allQuotes }: Entry): Person[] {
  return allQuotes.flatMap(({ speaker, speakerSpan }) =>
    speaker === null || speakerSpan === null ? [] : [{ name: speaker, span: speakerSpan }],
  );
}
