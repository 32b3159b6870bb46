import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { NameKind } from './name.ts';
import { isLabel } from './name-run.ts';

export function toKind(
  tokens: readonly Token[],
  from: number,
  end: number,
  titled: boolean,
  words: AttributionWords,
): NameKind {
  const first = tokens[from]?.lower ?? '';
  const last = tokens[end - 1]?.lower ?? '';
  const long = end - from > 1;
  if (words.isForeign?.(tokens[from]?.text ?? '') === true) return 'organisation';
  if (isLabel(tokens[from], words) && !words.givenNames.has(first) && !words.places.has(first))
    return 'organisation';
  // «Президент Ирана сказал»: behind an office that stands before its complement.
  if (titled) return words.headsFirst === true && !long && words.places.has(first) ? 'place' : 'person';
  if (!long && /^\p{Lu}{2,6}$/u.test(tokens[from]?.text ?? ''))
    return words.places.has(first) ? 'place' : 'organisation';
  if (words.organisations.has(last) && !(long && words.givenNames.has(first))) return 'organisation';
  if (long && words.givenNames.has(first)) return 'person';
  if (words.places.has(last) && (!long || isPlaceStart(first, words))) return 'place';
  for (let at = from; at < end; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (words.organisations.has(lower) || words.officeLinks.has(lower) || lower === '&')
      return 'organisation';
  }
  if (words.places.has(first) && long) return 'organisation';
  return long && /^\p{Lu}\p{L}?$/u.test(tokens[from]?.text ?? '') && (tokens[from]?.text.length ?? 0) === 1
    ? 'person'
    : 'unknown';
}

/** "New York", "West Virginia"; not "Rally Canada". */
function isPlaceStart(first: string, words: AttributionWords): boolean {
  return words.places.has(first) || words.placeStarts.has(first);
}
