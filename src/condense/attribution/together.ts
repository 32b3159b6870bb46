import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import type { Range } from '../names/roles.ts';
import type { Parsed } from './parsed.ts';
import type { Reading } from './reading.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** "Ann Holt and Karl Onn said", "said Ann Holt and Karl Onn.": both spoke, so that neither is named alone. Null where one did. */
export function findTogether({ people, words }: Reading, parsed: Parsed, name: Name): Range | null {
  const { tokens, endingAt } = parsed;
  if (words.headsFirst === true || words.verbSecond === true) return null;
  const isAnd = (at: number): boolean => words.joining?.has(tokens[at]?.lower ?? '') === true;
  const second = findLast(parsed, name, isAnd);
  const first = isAnd(name.outer - 1) ? endingAt.get(name.outer - 1) : undefined;
  const [one, other] = second !== undefined ? [name, second] : [first, name];
  if (one === undefined || !isPerson(one) || !isPerson(other)) return null;
  if (people.byName.get(one) === people.byName.get(other)) return null;
  const isReport = (at: number): boolean => {
    const verb = findVerb(tokens, at, words);
    return verb !== undefined && isFiniteVerb(verb);
  };
  const after = tokens[other.to];
  const before = tokens[one.outer - 1];
  const isSubject =
    isReport(other.to) && (before === undefined || before.kind === 'quote' || before.text === ',');
  const isBehind = isReport(one.outer - 1) && (after === undefined || after.kind === 'mark');
  return isSubject || isBehind ? { from: one.from, to: other.to } : null;
}

/** "Ann und Karl Onn teilten mit": who shares a verb in the plural with another is not named alone, where the two can't be shown together. */
export function isOneOfTwo({ tokens }: Parsed, name: Name, verb: number, words: AttributionWords): boolean {
  if (words.verbSecond !== true || !/\p{L}en$/u.test(tokens[verb]?.lower ?? '')) return false;
  const isAnd = (at: number): boolean => words.coordinators.has(tokens[at]?.lower ?? '');
  const isFollowed = isAnd(name.to) && words.givenNames.has(tokens[name.to + 1]?.lower ?? '');
  return isFollowed || (isAnd(name.outer - 1) && words.givenNames.has(tokens[name.outer - 2]?.lower ?? ''));
}

/** Names of a row that are gone through. */
const longestRow = 6;

/** The last of a row that begins with `name`: "Ann Holt, Rita Reed and Karl Onn". */
function findLast(
  { tokens, startingAt }: Parsed,
  name: Name,
  isAnd: (at: number) => boolean,
): Name | undefined {
  let at = name.to;
  for (let count = 1; tokens[at]?.text === ',' && count < longestRow; count++) {
    const next = startingAt.get(at + 1);
    if (next === undefined) break;
    if (!isPerson(next)) return undefined;
    at = next.to;
  }
  if (tokens[at]?.text === ',') at += 1;
  return isAnd(at) ? startingAt.get(at + 1) : undefined;
}

function isPerson({ kind }: Name): boolean {
  return kind === 'person' || kind === 'unknown';
}
