import type { Span } from '../domain/span.ts';
import type { SpellOut } from './acronyms.ts';

const lettersPattern = /(?<![\p{L}\p{N}.’'-])\p{Lu}{2,6}$|^\p{Lu}{2,6}(?=['’]s )/u;

/** Where the article gives the name whose letters a role ends or begins with, "executive director of NHB", "NHB's lawyer"; null for letters that every reader reads. */
export function findSpelledBody(
  text: string,
  role: Span,
  spellOut: SpellOut,
  familiar: ReadonlySet<string>,
): Span | null {
  const told = text.slice(role.start, role.end);
  const letters = lettersPattern.exec(told)?.[0];
  if (letters === undefined || familiar.has(letters.toLowerCase())) return null;
  const name = spellOut(letters);
  if (name === null || told.includes(name)) return null;
  const start = text.indexOf(`${name} (${letters})`);
  return start < 0 ? null : { start, end: start + name.length };
}
