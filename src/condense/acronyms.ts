import type { Addition } from '../domain/entry.ts';
import type { Told } from './clear.ts';
import type { Language } from './languages/language.ts';

/** The name that an article gives in front of letters in brackets, "Norland Harbour Board (NHB)", by the letters; null where it gives none. */
export type SpellOut = (letters: string) => string | null;

const acronymPattern =
  /(?<![\p{L}\p{N}.(’'$-])(?:\p{Lu}{2,6}|(?:\p{Lu}\.){3,6}\p{Lu}?)(?![\p{L}\p{N}.-])(?!&| \p{Lu})/gu;
const bracketPattern = /\(((?:\p{Lu}\.?){2,6})\)/gu;

/** The furthest that a body's name reaches in front of its letters, in UTF-16 units. */
const longestName = 120;

/** Reads the text once, when first asked. */
export function createSpellOut(text: string): SpellOut {
  let names: Map<string, string | null> | undefined;
  return (letters) => {
    names ??= new Map(
      [...text.matchAll(bracketPattern)].map((match) => {
        const bare = (match[1] ?? '').replaceAll('.', '');
        return [bare, findName(bare, text.slice(Math.max(0, match.index - longestName), match.index))];
      }),
    );
    return names.get(letters) ?? null;
  };
}

/** The last words of `before` whose capitals are the letters. */
function findName(letters: string, before: string): string | null {
  const row = [...before.matchAll(/[\p{L}\p{M}’'-]+/gu)];
  let left = letters.length;
  for (let step = row.length - 1; step >= 0 && left > 0; step -= 1) {
    const first = row[step]?.[0].charAt(0) ?? '';
    if (first === letters.charAt(left - 1)) left -= 1;
    else if (/\p{Lu}/u.test(first)) return null;
    if (left === 0) return before.slice(row[step]?.index).trimEnd().replace(/\s+/g, ' ');
  }
  return null;
}

/** Letters that are looked at in one sentence: one with more of them is clear to nobody. */
const mostLetters = 3;

/** The letters in a sentence that a reader of the entry can't read, each with what they stand for, or null where the article doesn't tell. */
export function findLetters(
  text: string,
  spellOut: SpellOut,
  told: Told,
  { familiar }: Language,
): (Addition | null)[] {
  const known = new Set([...text.matchAll(bracketPattern)].map(([, letters = '']) => letters));
  const found: (Addition | null)[] = [];
  for (const match of text.matchAll(acronymPattern)) {
    const letters = match[0].replaceAll('.', '');
    const lower = letters.toLowerCase();
    if (familiar.has(lower) || told.letters.has(lower) || known.has(letters)) continue;
    known.add(letters);
    const end = match.index + match[0].length;
    if (text.startsWith(' (', end)) continue;
    const name = spellOut(letters);
    found.push(name === null ? null : { at: end, text: name });
    if (found.length === mostLetters) break;
  }
  return found;
}
