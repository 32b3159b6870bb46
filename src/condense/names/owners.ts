import type { Span } from '../../domain/span.ts';
import type { Sentence, Token } from '../attribution/tokens.ts';
import type { AttributionWords, Gender } from '../languages/attribution-words.ts';
import { toSpan } from './name-parts.ts';
import { type Mention, type Person, toGender } from './person.ts';
import { isClauseVerb } from './roles.ts';
import { findRoleBefore } from './roles-before.ts';

/** Tokens between the pronoun and the name. */
const furthest = 8;

/**
 * "Reed met his lawyer, Ann Holt": tells of each role that a pronoun opens whose it is, where one alone can be meant and the article writes
 * "Reed's" somewhere. Kinship is a role only so.
 */
export function nameOwners(
  sentences: readonly Sentence[],
  bySentence: readonly (readonly Mention[])[],
  words: AttributionWords,
): void {
  if (words.relations === undefined) return;
  for (const [at, mentions] of bySentence.entries()) {
    const tokens = sentences[at]?.tokens ?? [];
    for (const mention of mentions) {
      const owned = findOwned(tokens, mention, words);
      if (owned === null) continue;
      const owner =
        owned.pronoun === 0
          ? findSubjectBefore(sentences, bySentence, at, words)
          : findOnly(tokens, mentions, owned.pronoun, words);
      const isMeant = owner !== null && owner !== mention.person && owner.kind !== 'organisation';
      if (!isMeant || toGender(owner) === (owned.gender === 'male' ? 'female' : 'male')) continue;
      const whose = findPossessive(sentences, bySentence, owner);
      if (whose === null) continue;
      mention.person.role ??= owned.role;
      mention.person.body = whose;
    }
  }
}

interface Owned {
  readonly pronoun: number;
  readonly gender: Gender;
  readonly role: Span;
}

/** A role between "his" or "her" and the name, that is the one to show or the only one. */
function findOwned(
  tokens: readonly Token[],
  { person, name }: Mention,
  words: AttributionWords,
): Owned | null {
  if (person.body !== null || person.kind === 'organisation' || name.to - name.from < 2) return null;
  let at = name.outer - 1;
  const isOwner = (): boolean => words.pronouns.get(tokens[at]?.lower ?? '')?.use === 'other';
  while (at >= 0 && name.outer - at <= furthest && !isOwner()) at -= 1;
  const pronoun = words.pronouns.get(tokens[at]?.lower ?? '');
  if (pronoun?.use !== 'other' || pronoun.person !== 3 || pronoun.number === 'many') return null;
  if (pronoun.gender === 'unknown') return null;
  const range = findRoleBefore(tokens, name, words);
  if (range?.from !== at + 1) return null;
  const role = toSpan(tokens, range);
  const isShown = person.role === null || (person.role.start === role.start && person.role.end === role.end);
  return isShown ? { pronoun: at, gender: pronoun.gender, role } : null;
}

/** The one whom the sentence names before `end`, as the subject of a verb, with nobody else told of between. */
function findOnly(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  end: number,
  words: AttributionWords,
): Person | null {
  const before = mentions.filter(({ name, person }) => name.from < end && person.kind !== 'place');
  const [first] = before;
  if (first === undefined || before.some(({ person }) => person !== first.person)) return null;
  if (!isSubject(tokens, first, words)) return null;
  const between = tokens.slice(first.name.to, end);
  const isOther = ({ lower }: Token): boolean =>
    words.roles.has(lower) || (words.pronouns.get(lower)?.gender ?? 'unknown') !== 'unknown';
  return between.some(isOther) ? null : first.person;
}

/** Who opens the sentence before, in the same paragraph, and is the only one named in it. */
function findSubjectBefore(
  sentences: readonly Sentence[],
  bySentence: readonly (readonly Mention[])[],
  at: number,
  words: AttributionWords,
): Person | null {
  const [before, here] = [sentences[at - 1], sentences[at]];
  if (before === undefined || before.block !== here?.block || before.hasQuote) return null;
  const mentions = bySentence[at - 1] ?? [];
  if (mentions[0]?.name.outer !== 0) return null;
  return findOnly(before.tokens, mentions, before.tokens.length, words);
}

function isSubject(tokens: readonly Token[], { name }: Mention, words: AttributionWords): boolean {
  return isClauseVerb(tokens[name.to], words) && !words.prepositions.has(tokens[name.outer - 1]?.lower ?? '');
}

/** "Ann Reed's", else "Reed's", where the article writes it. */
function findPossessive(
  sentences: readonly Sentence[],
  bySentence: readonly (readonly Mention[])[],
  owner: Person,
): Span | null {
  let found: Span | null = null;
  let most = 0;
  for (const [at, mentions] of bySentence.entries())
    for (const { person, name } of mentions) {
      const tokens = sentences[at]?.tokens ?? [];
      const length = name.to - name.from;
      if (person !== owner || length <= most || tokens[name.to]?.kind !== 'possessive') continue;
      most = length;
      found = toSpan(tokens, { from: name.from, to: name.to + 1 });
    }
  return found;
}
