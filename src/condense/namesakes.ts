import type { Quote } from '../domain/entry.ts';
import type { Told } from './clear.ts';
import { toWords } from './facts.ts';
import type { People } from './names/person.ts';

/**
 * Says of a speaker without a role of their own whether headline and lede tell of somebody else of their last name alone: Tom Falk, where they tell
 * of Ida Falk.
 */
export function createNamesakeFinder(
  { words: told }: Pick<Told, 'words'>,
  people: People | null,
): (quote: Pick<Quote, 'speaker' | 'role'>) => boolean {
  const firsts = new Map<string, Set<string>>();
  for (const { person } of people?.mentions ?? []) {
    const [first = '', ...others] = person.words;
    const last = others.at(-1);
    if (last === undefined || person.kind === 'organisation' || !told.has(first) || !told.has(last)) continue;
    firsts.set(last, (firsts.get(last) ?? new Set()).add(first));
  }
  return ({ speaker, role }) => {
    if (firsts.size === 0 || speaker === null || role !== null) return false;
    const [first = '', ...others] = toWords(speaker);
    const known = firsts.get(others.at(-1) ?? '');
    return known !== undefined && !known.has(first) && !told.has(first);
  };
}
