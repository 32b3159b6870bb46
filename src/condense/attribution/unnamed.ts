import type { AttributionWords } from '../languages/attribution-words.ts';
import { toSpan } from '../names/name-parts.ts';
import { type Person, toPerson } from '../names/person.ts';
import type { Bearers } from './bearers.ts';
import { isReportedBy } from './embedded.ts';
import type { DescriptionSource, Parsed } from './parsed.ts';
import { subjectAfter } from './phrase-ahead.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { subjectBefore } from './subjects.ts';
import type { Sentence } from './tokens.ts';
import { findFiniteVerbs } from './verbs.ts';

/** Somebody who is the subject of a sentence or of a verb of saying by what they are alone ("A nurse said"). */
export interface Unnamed {
  readonly person: Person;
  readonly token: number;
  readonly reports: boolean;
}

/**
 * Finds whom role nouns mean: the one person whom the article names with that role, else somebody without a name, the same one for
 * each use of the noun. A pronoun behind "The mayor said" means the mayor, not whoever was named last. Asked in the article's order.
 */
export function createUnnamedFinder(
  text: string,
  sentences: readonly Sentence[],
  byRole: Bearers,
  words: AttributionWords,
): (parsed: Parsed, at: number) => Unnamed[] {
  const strangers = new Map<string, Person>();
  const findMeant = (parsed: Parsed, { from, to, head }: DescriptionSource): Person | null => {
    const noun = parsed.tokens[head]?.lower ?? '';
    const sex = words.roles.get(noun);
    if (sex === undefined) return null;
    const bearers = byRole.get(words.offices?.get(noun) ?? noun);
    if (bearers !== undefined) {
      const [only] = bearers.keys();
      return bearers.size === 1 && only !== undefined ? only : null;
    }
    const known = strangers.get(noun);
    if (known !== undefined) return known;
    const span = toSpan(parsed.tokens, { from, to });
    const stranger: Person = {
      ...toPerson(text.slice(span.start, span.end), span, 'person', []),
      male: sex === 'male' ? 2 : 0,
      female: sex === 'female' ? 2 : 0,
      count: 1,
      proof: 1,
    };
    strangers.set(noun, stranger);
    return stranger;
  };
  return (parsed, at) => {
    if (!hasRole(sentences[at], words)) return [];
    const found: Unnamed[] = [];
    const note = (source: ReturnType<typeof sentenceSubject>, reports: boolean): void => {
      if (source?.type !== 'description' || isNamedBehind(parsed, source.to)) return;
      const person = findMeant(parsed, source);
      if (person !== null) found.push({ person, token: source.from, reports });
    };
    note(sentenceSubject(parsed, words), false);
    for (const verb of findFiniteVerbs(parsed, words)) {
      const source = subjectBefore(parsed, verb, words) ?? subjectAfter(parsed, verb, words);
      if (source === null || !isReportedBy(parsed, source, words)) note(source, true);
    }
    return found;
  };
}

/** "The blogger, a dentist named Holt, said" names whom it means. */
function isNamedBehind({ tokens, startingAt }: Parsed, from: number): boolean {
  if (tokens[from]?.text !== ',') return false;
  for (let at = from + 1; at < from + 9; at++) if (startingAt.has(at)) return true;
  return false;
}

function hasRole(sentence: Sentence | undefined, words: AttributionWords): boolean {
  return sentence?.tokens.some((token) => !token.capital && words.roles.has(token.lower)) === true;
}
