import type { AttributionWords } from './languages/attribution-words.ts';
import type { Marked } from './marked.ts';
import { countWords } from './speech.ts';

/**
 * Whether marks hold the name of a paper, a firm or a club: газета «Волна», «Маяк» обыграл. Such a name begins with a capital, is short,
 * has no point of its own, and the sentence runs through it. What follows a colon, a dash or a verb of naming is somebody's words.
 */
export function isNameInMarks(text: string, pair: Marked, verbs: AttributionWords['verbs']): boolean {
  const said = text.slice(pair.words.start, pair.words.end);
  if (!pair.closed || !/^[\p{Lu}\p{N}]/u.test(said) || /[.!?…,—–]$/.test(said)) return false;
  const count = countWords(said);
  if (count === 0 || count > longestName) return false;
  const before = text.slice(Math.max(0, pair.span.start - 32), pair.span.start);
  const after = text.slice(pair.span.end, pair.span.end + 2);
  const runsIn = before.endsWith(' ')
    ? (before
        .slice(0, -1)
        .split(/[^\p{L}\p{N}-]/u)
        .at(-1) ?? '')
    : '';
  if (runsIn === '') return /^$|\n$|[.!?…] $/.test(before) && /^ \p{Ll}/u.test(after);
  const verb = verbs.get(runsIn.toLowerCase());
  return verb === undefined || (verb.kind !== 'judge' && count < 3);
}

const longestName = 4;
