import type { AttributionWords } from '../languages/attribution-words.ts';
import { appositionBefore } from './appositions.ts';
import { isDash, isThing, type Parsed, type Source, toSource } from './parsed.ts';
import { isRole, isSkipped, phraseEnding, reach } from './phrases.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** The subject of the verb at `verb`, looking left over adverbs, auxiliaries, appositions and relative clauses. */
export function subjectBefore(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const known = parsed.subjects.get(verb);
  if (known !== undefined) return known;
  parsed.subjects.set(verb, null);
  const subject = findSubject(parsed, verb, words);
  parsed.subjects.set(verb, subject);
  return subject;
}

function findSubject(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  let at = verb - 1;
  while (at >= 0 && verb - at < reach && isSkipped(tokens[at], words) && !parsed.endingAt.has(at + 1))
    at -= 1;
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote') return null;
  if (token.kind === 'word' && words.relativePronouns.has(token.lower))
    return words.subjectRelatives.has(token.lower) ? antecedent(parsed, at, words) : null;
  if (words.coordinators.has(token.lower)) return sharedSubject(parsed, at, words);
  if (token.text === ',' || isDash(token)) return appositionBefore(parsed, at, words);
  const source = toOpener(
    parsed,
    phraseEnding(parsed, at + 1, words) ?? nameBesideVerb(parsed, at + 1, verb, words),
    words,
  );
  return source !== null && isPredicate(parsed, source, words)
    ? antecedent(parsed, source.from - 1, words)
    : source;
}

/** "Ann Holt, chair of the port said": the second comma was forgotten; a full name opens the sentence. */
function toOpener(
  { tokens, endingAt }: Parsed,
  source: Source | null,
  words: AttributionWords,
): Source | null {
  if (source?.type !== 'description' || words.posts !== undefined || words.verbSecond === true) return source;
  const last = endingAt.get(source.to);
  // "the head of NHB Ann Holt said"
  const isOfLetters = words.officeLinks.has(tokens[(last?.outer ?? 0) - 1]?.lower ?? '');
  const { lower = '' } = tokens[last?.outer ?? 0] ?? {};
  if (
    last !== undefined &&
    isOfLetters &&
    last.from > last.outer &&
    !words.titles.has(lower) &&
    !words.roles.has(lower)
  )
    return toSource(last);
  if (tokens[source.from - 1]?.text !== ',' || !isRole(tokens[source.head], words)) return source;
  if (words.determiners.has(tokens[source.from]?.lower ?? '')) return source;
  const name = endingAt.get(source.from - 1);
  const isFull = name !== undefined && name.outer === 0 && name.to - name.from > 1;
  return isFull && (name.kind === 'person' || name.kind === 'unknown') ? toSource(name) : source;
}

/** «В последнем слове Лугина сказала»: the name right before the verb, in a form that only its subject has. */
function nameBesideVerb(parsed: Parsed, end: number, verb: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const { agrees, isOblique, mayOwn, posts } = words;
  const name = parsed.endingAt.get(end);
  if (name === undefined || agrees === undefined || posts === undefined) return null;
  if (name.kind === 'place' || name.kind === 'organisation') return null;
  if (words.prepositions.has(tokens[name.outer - 1]?.lower ?? '')) return null;
  const parts = tokens.slice(name.from, name.to).map(({ lower }) => lower);
  const { lower } = tokens[verb] ?? { lower: '' };
  if (!agrees(lower, parts)) return null;
  // «Лугина» is a woman, or of a man: «сказала» tells which.
  const isHers =
    posts.toSex(lower) === 'female' && isOblique?.(parts, 'male') === true && !isOblique(parts, 'female');
  return isHers || mayOwn?.(parts) === false ? toSource(name) : null;
}

/** "who won two medals": no noun phrase but a clause about whoever stands before it; not so "who officials". */
function isPredicate({ tokens }: Parsed, source: Source, words: AttributionWords): boolean {
  if (source.type !== 'description' || source.to - source.from < 2) return false;
  const first = tokens[source.from];
  if (first === undefined || !words.subjectRelatives.has(tokens[source.from - 1]?.lower ?? '')) return false;
  return !first.capital && !words.determiners.has(first.lower) && !isRole(first, words);
}

/** Whom "who" means: a name also where a description lies between ("Ann Holt of Acme, the senior lawyer there, who said"). */
function antecedent(parsed: Parsed, who: number, words: AttributionWords): Source | null {
  const end = toHeadEnd(parsed, parsed.tokens[who - 1]?.text === ',' ? who - 1 : who, words);
  const source = phraseEnding(parsed, end, words);
  const beside = parsed.endingAt.get(end);
  if (
    beside !== undefined &&
    source?.type !== 'name' &&
    (beside.kind === 'person' || beside.kind === 'unknown')
  )
    return toSource(beside);
  if (source?.type !== 'description' || parsed.tokens[source.from - 1]?.text !== ',') return source;
  for (let at = source.from - 1; at > 0 && source.from - at < 8; at--) {
    const name = parsed.endingAt.get(at);
    if (name?.kind === 'person' || name?.kind === 'unknown') return toSource(name);
  }
  return source;
}

/** "It was Holt, not Reed, who": whoever is ruled out between is passed over. */
function toHeadEnd({ tokens, endingAt }: Parsed, end: number, words: AttributionWords): number {
  const name = endingAt.get(end);
  if (name === undefined || !words.negations.has(tokens[name.outer - 1]?.lower ?? '')) return end;
  return tokens[name.outer - 2]?.text === ',' ? name.outer - 2 : end;
}

/** "Holt rose early and said": the second verb has the first one's subject. */
function sharedSubject(parsed: Parsed, conjunction: number, words: AttributionWords): Source | null {
  return (
    findSharing(parsed, conjunction, words, true) ??
    findSharing(parsed, conjunction, words, false) ??
    sentenceSubject(parsed, words)
  );
}

/** The subject of the nearest verb to the left; with `reports`, of the nearest one of saying. */
function findSharing(
  parsed: Parsed,
  conjunction: number,
  words: AttributionWords,
  reports: boolean,
): Source | null {
  const { tokens } = parsed;
  for (let at = conjunction - 1; at > 0 && conjunction - at < 40; at--) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') return null;
    const verb = findVerb(tokens, at, words);
    if (reports && (verb === undefined || !isFiniteVerb(verb) || verb.kind === 'think')) continue;
    const acts =
      verb !== undefined ? isFiniteVerb(verb) : words.otherVerbs.has(token.lower) && !token.capital;
    if (!acts && !(words.auxiliaries.has(token.lower) && !token.capital)) continue;
    const before = tokens[at - 1];
    if (before !== undefined && words.coordinators.has(before.lower)) continue;
    const source = subjectBefore(parsed, at, words);
    // "Ann Holt, the clerk of Sund, wrote that the mayor had won, but added": a comma may end what is said of somebody.
    if (before?.text === ',' && !(reports && source?.type === 'name')) continue;
    if (source === null || isThing(source, tokens, words)) continue;
    if (source.type === 'name' && source.name.kind === 'place') continue;
    // "He didn't say whom Reed would name, but said": the clause behind "whom" has a subject of its own.
    if (source.type === 'name' && words.relativePronouns.has(tokens[source.name.outer - 1]?.lower ?? ''))
      continue;
    return source;
  }
  return null;
}
