import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { findAffiliation } from './affiliations.ts';
import { behindAge, findOpening } from './behind-name.ts';
import { toBodyEnd } from './clauses-behind.ts';
import type { Name } from './name.ts';
import { isReport, toMark, toRole } from './role-ends.ts';
import { findRoleNoun } from './role-nouns.ts';
import { toSegmentEnd } from './role-rows.ts';
import { isPast, type Range } from './roles.ts';

/** "Ann Holt, a lawyer for the harbour," up to the verb or the clause's end; "Ann Holt of Norden Haulage". */
export function findRoleBehind(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const affiliation = withBody(tokens, findAffiliation(tokens, name, words), words);
  const isInverted = isSaid(tokens, name, words);
  const comma = findOpening(tokens, name, words, isInverted);
  if (comma < 0 || (affiliation !== null && comma !== name.to)) return affiliation;
  let from = behindAge(tokens, comma) + 1;
  // "also head of the board"
  if (words.besides?.has(tokens[from]?.lower ?? '') || words.isReflexive?.(tokens[from]?.lower ?? ''))
    from += 1;
  const first = tokens[from]?.lower ?? '';
  if (words.conjunctions.has(first) || words.prepositions.has(first) || isReport(first, words)) return null;
  // "Ann Holt, her deputy": beside the name alone, "her" would mean nobody; "her father" says nothing without her.
  const isOwned = words.pronouns.get(first)?.use === 'other';
  // "Ann Holt, named chair in May"
  if (isOwned || words.appointing?.has(first) === true) from += 1;
  const end = toSegmentEnd(tokens, from, words);
  // "When he met Ann Holt, the governor pointed to": a clause of its own.
  const closing = tokens[end];
  const isClause = closing !== undefined && (isPast(closing, words) || words.auxiliaries.has(closing.lower));
  // "Holt, an aide said, is sure": told by the aide.
  // "Holt, chair of the port said, “We sail”": the second comma was forgotten.
  const isForgotten = tokens[end + 2]?.kind === 'quote' && !words.determiners.has(first);
  const isTold = tokens[end + 1]?.text === ',' && !isForgotten;
  const isSaying = name.outer === 0 && !isTold && words.verbs.get(closing?.lower ?? '')?.form === 'past';
  // "Ann Holt, a former agent for the board has written": the second comma was forgotten.
  const isOpening =
    name.outer === 0 && words.indefinite.has(first) && words.auxiliaries.has(closing?.lower ?? '');
  if (isClause && !isInverted && !isSaying && !isOpening) return null;
  const row = { from, to: end };
  const head = findRoleNoun(tokens, name, row, isInverted, words);
  if (head === undefined) return null;
  if (isOwned && words.roles.get(tokens[head]?.lower ?? '') !== 'unknown') return null;
  // "said Ann Holt, the minister at the time the toll was brought in"
  if (isClause && isInverted) return toMark(tokens, from, end, words);
  return toRole(tokens, row, head, first, words);
}

function withBody(tokens: readonly Token[], role: Range | null, words: AttributionWords): Range | null {
  return role === null ? null : { from: role.from, to: toBodyEnd(tokens, role.to, words) ?? role.to };
}

/** Whether the name stands behind a verb of saying: "said Ann Holt, ...". */
function isSaid(tokens: readonly Token[], name: Name, { verbs }: AttributionWords): boolean {
  const verb = verbs.get(tokens[name.outer - 1]?.lower ?? '');
  return verb?.kind === 'say' && (verb.form === 'past' || verb.form === 'third');
}
