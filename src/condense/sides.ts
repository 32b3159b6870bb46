import type { Quote } from '../domain/entry.ts';
import { type Sentence, toNames, toStems } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** Letters that the name of a land and the word for its people have in common ("Norland", "Norlander"), at the least. */
const fewestShared = 4;

/** Stems of the names by which headline and lede tell who is concerned (`headline` has the stems of its words); words of offices and bodies alone name nobody. */
export function toSides(
  headline: ReadonlySet<string>,
  lede: readonly Sentence[],
  sentences: readonly Sentence[],
  language: Language | undefined,
): ReadonlySet<string> {
  const named = new Set(lede.flatMap(({ names }) => [...names]));
  // A headline may have each word in capitals: the article tells which of them are names.
  const capitalised = new Set(
    sentences.flatMap(({ names }) => [...names].filter((stem) => headline.has(stem))),
  );
  for (const stem of capitalised) if (isAlwaysName(stem, sentences)) named.add(stem);
  const common = toCommon(language);
  return new Set([...named].filter((stem) => !common.has(stem)));
}

/** Whether the word has its capital wherever it stands. */
function isAlwaysName(stem: string, sentences: readonly Sentence[]): boolean {
  return sentences.every(({ stems, names }) => !stems.has(stem) || names.has(stem));
}

const commonStems = new WeakMap<AttributionWords, ReadonlySet<string>>();

/** Stems of offices, bodies and their fields: the same for every article of a language. */
function toCommon(language: Language | undefined): ReadonlySet<string> {
  const words = language?.attribution ?? null;
  if (words === null) return new Set();
  const known = commonStems.get(words);
  if (known !== undefined) return known;
  const lists = [words.roles.keys(), words.officeWords, words.organisations, words.fields ?? []];
  const made = new Set(lists.flatMap((list) => [...toStems([...list])]));
  commonStems.set(words, made);
  return made;
}

/** The sides that a quotation's speaker stands for, by their name or by what they are ("Norlandic foreign ministry spokeswoman"). */
export function findSides({ speaker, role }: Quote, sides: ReadonlySet<string>): string[] {
  const stems = [...toNames(`${speaker ?? ''} ${role ?? ''}`)];
  return [...sides].filter((side) => stems.some((stem) => isOneName(side, stem)));
}

/** "China" and "Chinese", "Canada" and "Canadian": all but the last letter of the shorter one. */
function isOneName(one: string, other: string): boolean {
  if (one === other) return true;
  const shared = Math.max(fewestShared, Math.min(one.length, other.length) - 1);
  return one.slice(0, shared) === other.slice(0, shared);
}
