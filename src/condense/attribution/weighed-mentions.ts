import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import type { Mention, People, Person } from '../names/person.ts';
import { isReportedBy } from './embedded.ts';
import { findSource } from './labels.ts';
import { isDash, type Parsed } from './parsed.ts';
import { mayAgree, subjectAfter, subjectAt } from './phrase-ahead.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { subjectBefore } from './subjects.ts';
import type { Unnamed } from './unnamed.ts';
import { findFiniteVerbs } from './verbs.ts';

/** How much a naming weighs when a pronoun looks for its person, in tenths: finer numbers would fit the articles they were set on. */
export const weights = {
  reports: 1,
  main: 0.9,
  subject: 0.8,
  addressed: 0.8,
  other: 0.6,
  owned: 0.4,
  governed: 0.4,
} as const;

/** A naming that a pronoun may mean. */
export interface Candidate {
  readonly person: Person;
  readonly at: number;
  readonly token: number;
  readonly weight: number;
  /** Whether the article names the person here for the first time. */
  readonly isNew: boolean;
}

/** Weighs every naming by its place in its sentence, in order. */
export function weighMentions(
  people: People,
  parsedOf: readonly Parsed[],
  words: AttributionWords,
  findUnnamed: (parsed: Parsed, at: number) => readonly Unnamed[],
): Candidate[][] {
  const seen = new Set<Person>();
  return people.bySentence.map((mentions, at) => {
    const parsed = parsedOf[at];
    if (parsed === undefined) return [];
    const reporting = findReporting(parsed, words);
    const named = mentions.map((mention) => {
      if (reporting.has(mention.name.from)) mention.person.proof += 1;
      const isNew = !seen.has(mention.person) || mention.name.to - mention.name.from > 1;
      seen.add(mention.person);
      return {
        person: mention.person,
        at,
        token: mention.name.from,
        weight: weigh(parsed, mention, reporting, words),
        isNew,
      };
    });
    const unnamed = findUnnamed(parsed, at).map(({ person, token, reports }) => {
      const isNew = !seen.has(person);
      seen.add(person);
      return { person, at, token, weight: reports ? weights.reports : weights.main, isNew };
    });
    return [...named, ...unnamed];
  });
}

/** Where the names begin that are subjects of verbs of saying. */
function findReporting(parsed: Parsed, words: AttributionWords): Set<number> {
  const found = new Set<number>();
  if (parsed.names.length === 0) return found;
  const source = words.mayOwn === undefined ? null : findSource(parsed, words);
  if (source?.type === 'name') found.add(source.from);
  for (const at of findFiniteVerbs(parsed, words)) {
    const source = hasSubjectBeside(parsed, at, words) ? null : subjectBefore(parsed, at, words);
    if (
      source?.type === 'name' &&
      mayAgree(parsed, source, at, words) &&
      !isReportedBy(parsed, source, words)
    )
      found.add(source.from);
    // "The plan failed, noted Ann Holt."
    const isApart = source === null && parsed.tokens[at - 1]?.text === ',';
    const behind = subjectAfter(parsed, at, words) ?? (isApart ? subjectAt(parsed, at + 1, words) : null);
    if (behind?.type === 'name') found.add(behind.from);
  }
  return found;
}

/** «Мост, построенный Лугиным, закрыт, передаёт «Волна»»: behind a comma and before a name the verb is not of whoever stands before it. */
function hasSubjectBeside({ tokens, startingAt }: Parsed, verb: number, words: AttributionWords): boolean {
  if (words.posts === undefined || tokens[verb - 1]?.text !== ',') return false;
  const next = tokens[verb + 1];
  return (
    next !== undefined && (startingAt.has(verb + 1) || next.kind === 'quote' || /^\P{L}/u.test(next.lower))
  );
}

function weigh(
  parsed: Parsed,
  { name }: Mention,
  reporting: ReadonlySet<number>,
  words: AttributionWords,
): number {
  if (isInOpeningClause(parsed, name.from, words)) return weights.other;
  if (reporting.has(name.from)) return isOfThePast(parsed, name, words) ? weights.governed : weights.reports;
  const isMain = name.from === sentenceSubject(parsed, words)?.from;
  if (isMain || isBehindVerb(parsed, name, words)) return weights.main;
  const after = parsed.tokens[name.to];
  const before = parsed.tokens[name.outer - 1];
  if (after?.kind === 'possessive') return weights.owned;
  if (before !== undefined && words.verbs.get(before.lower)?.kind === 'tell') return weights.addressed;
  if (before !== undefined && words.absolute.has(before.lower) && acts(parsed, name, words))
    return weights.main;
  if (before !== undefined && words.prepositions.has(before.lower)) return weights.governed;
  if (after !== undefined && (words.auxiliaries.has(after.lower) || words.otherVerbs.has(after.lower)))
    return weights.subject;
  return name.outer === 0 || before?.text === ',' ? weights.subject : weights.other;
}

/** "with Holt attacking the plan", "with Holt — who runs the quay — attacking it": the participle is theirs. */
function acts({ tokens }: Parsed, name: Name, words: AttributionWords): boolean {
  let at = name.to;
  if (isDash(tokens[at])) {
    const end = tokens.findIndex((token, index) => index > at && isDash(token));
    if (end < 0) return false;
    at = end + 1;
  }
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !token.capital &&
    words.looksParticiple?.(token.lower) === true &&
    /ing$/.test(token.lower)
  );
}

/** "Although Holt has written that there was no leak, the word stands": a clause before the main one tells of nobody who goes on. */
export function isInOpeningClause({ tokens }: Parsed, at: number, words: AttributionWords): boolean {
  const first = tokens[0]?.lower ?? '';
  if (words.reasonOpeners?.has(first) !== true) return false;
  return !tokens.slice(1, at).some(({ text }) => text === ',');
}

/** Tokens between a name and the years of what its bearer was. */
const longestOffice = 14;
/** Who left an office before this year speaks in no news. */
const livingMemory = 1975;

/** "Ann Holt, who was mayor from 1931 to 1948, denied it": what a writer looks back on, and nobody who goes on speaking. */
function isOfThePast({ tokens }: Parsed, { to }: Name, words: AttributionWords): boolean {
  const [comma, who, was] = tokens.slice(to, to + 3);
  if (comma?.text !== ',' || !words.subjectRelatives.has(who?.lower ?? '')) return false;
  if (words.copulas?.has(was?.lower ?? '') !== true) return false;
  const years: number[] = [];
  for (const { text, kind } of tokens.slice(to + 3, to + 3 + longestOffice)) {
    if (text === ',') break;
    if (kind === 'word') years.push(...(text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/gu) ?? []).map(Number));
  }
  return years.length > 1 && Math.max(...years) < livingMemory;
}

/** К собравшимся вышла мэр Анна Седых: a subject that its language lets stand behind the verb. */
function isBehindVerb({ tokens }: Parsed, name: Name, words: AttributionWords): boolean {
  const { looksPast, mayOwn } = words;
  if (looksPast === undefined || mayOwn === undefined) return false;
  if (mayOwn(tokens.slice(name.from, name.to).map(({ lower }) => lower))) return false;
  for (let at = name.outer - 1; at >= 0 && name.outer - at < 7; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.capital || words.prepositions.has(token.lower)) return false;
    if (looksPast(token.lower)) return true;
  }
  return false;
}
