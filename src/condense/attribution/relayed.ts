import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Finding, Place } from './finding.ts';
import { type Parsed, type Source, toSource } from './parsed.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { subjectBefore } from './subjects.ts';
import { trust } from './trust.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/**
 * Words of one in the sentence of another: "Reed denied Holt's claim that she was '...'", "Holt's '...' remark", "Reed accused Holt of
 * calling it '...'". They are never Reed's; where their owner isn't told beside them they are nobody's.
 */
export function findRelayed(place: Place): Finding | null {
  return findRemark(place) ?? findClaim(place) ?? findAccused(place) ?? findCited(place);
}

/** Tokens between what was claimed and who claimed it. */
const reach = 20;

/** Holt's "..." remark. Without a noun for what is said the words may be anybody's: "Reed praises Holt's '...'". */
function findRemark({ parsed, at, words }: Place): Finding | null {
  const owner = parsed.tokens[at - 1]?.kind === 'possessive' ? parsed.endingAt.get(at - 1) : undefined;
  if (owner === undefined || !isClaim(parsed, at + 1, words)) return null;
  return { source: toSource(owner), rule: 'owner of a remark', confidence: trust.fair, at: at + 1 };
}

function findClaim({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  const rule = 'claim of somebody';
  let named = false;
  for (let noun = at - 1; noun >= 0 && at - noun < reach; noun--) {
    const token = tokens[noun];
    if (token === undefined || token.kind === 'quote' || token.text === ';') return null;
    const verb = findVerb(tokens, noun, words);
    if (verb !== undefined && isFiniteVerb(verb)) {
      const against = named && words.denials.has(token.lower) ? subjectBefore(parsed, noun, words) : null;
      return against === null ? null : { source: against, rule, confidence: trust.poor, at: noun };
    }
    if (!isClaim(parsed, noun, words)) continue;
    named = true;
    if (!introduces(parsed, noun, at, words)) continue;
    const owner = findClaimant(parsed, noun, words);
    if (owner !== null) return { source: owner, rule, confidence: trust.fair, at: noun };
    const against = findOpponent(parsed, noun, words);
    return against === null ? null : { source: against, rule, confidence: trust.poor, at: noun };
  }
  return null;
}

function isClaim({ tokens }: Parsed, at: number, words: AttributionWords): boolean {
  const lower = tokens[at]?.lower ?? '';
  return words.claims.has(lower) || words.claims.has(lower.replace(/s$/, ''));
}

/** "claim: '...'", "claim that she was '...'", "promise of '...'"; in "the claim was '...'" somebody else judges it. */
function introduces({ tokens }: Parsed, noun: number, at: number, words: AttributionWords): boolean {
  if (noun + 2 === at && tokens[noun + 1]?.text === ':') return true;
  const isNamed = words.authors.has(tokens[noun + 1]?.lower ?? '');
  let from = noun + 1;
  while (isNamed && from < at && (from < noun + 3 || tokens[from]?.capital === true)) from += 1;
  const opener = tokens[from]?.lower ?? '';
  const isOf = words.officeLinks.has(opener);
  if (!words.complementizers.has(opener) && (isNamed || !isOf)) return false;
  let clauses = 0;
  for (let inner = from; inner < at; inner++) {
    const acts = (token = tokens[inner]) =>
      token !== undefined && (words.auxiliaries.has(token.lower) || words.otherVerbs.has(token.lower));
    if (acts() && !acts(tokens[inner - 1])) clauses += 1;
  }
  return clauses <= (isOf ? 0 : 1);
}

/** "Holt's blunt claim", "the claim by Holt". */
function findClaimant(
  { tokens, endingAt, startingAt }: Parsed,
  noun: number,
  words: AttributionWords,
): Source | null {
  for (let at = noun - 1; at > 0 && noun - at < 4; at--) {
    const token = tokens[at];
    if (token?.kind === 'possessive') {
      const owner = endingAt.get(at);
      return owner === undefined ? null : toSource(owner);
    }
    if (token?.kind !== 'word' || token.capital) break;
  }
  const after = tokens[noun + 1]?.lower ?? '';
  const owner = words.authors.has(after) ? startingAt.get(noun + 2) : undefined;
  return owner === undefined ? null : toSource(owner);
}

/** Who denies or mocks the claim. */
function findOpponent(parsed: Parsed, noun: number, words: AttributionWords): Source | null {
  for (let at = noun - 1; at > 0 && noun - at < reach; at--) {
    const verb = findVerb(parsed.tokens, at, words);
    if (verb === undefined || !isFiniteVerb(verb)) continue;
    const opposes = verb.kind === 'judge' || words.denials.has(parsed.tokens[at]?.lower ?? '');
    return opposes ? subjectBefore(parsed, at, words) : null;
  }
  return null;
}

/** "accused Holt of calling it '...'": the words are said to be Holt's, by somebody who may be wrong. */
function findAccused({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  for (let verb = at - 1; verb > 2 && at - verb < reach; verb--) {
    const token = tokens[verb];
    if (token === undefined || token.kind === 'quote' || token.text === ';') return null;
    const sense = findVerb(tokens, verb, words);
    if (sense !== undefined && isFiniteVerb(sense)) return null;
    const governor = tokens[verb - 1]?.lower ?? '';
    if (words.verbs.get(token.lower)?.form !== 'participle' || !words.nameLinks.has(governor)) continue;
    const accused = parsed.endingAt.get(verb - 1);
    if (accused === undefined) return null;
    return { source: toSource(accused), rule: 'accused of saying', confidence: trust.poor, at: verb };
  }
  return null;
}

/** "Holt read out a letter that Reed had written: '...'". */
function recites(tokens: Parsed['tokens'], verb: number, at: number, words: AttributionWords): boolean {
  return (
    words.reciting?.has(tokens[verb]?.lower ?? '') === true &&
    tokens.slice(verb + 1, at).some(({ lower }) => words.documents.has(lower))
  );
}

/** "Holt quoted her grandmother: '...'". "Holt quoted Reed as saying" has a verb of Reed's own. */
function findCited({ parsed, at, words }: Place): Finding | null {
  // Where the verb is the second part of its clause, whom it cites stands behind it: the clause before the words tells.
  if (words.verbSecond === true) return null;
  const { tokens } = parsed;
  for (let verb = at - 1; verb >= 0 && at - verb < reach; verb--) {
    const token = tokens[verb];
    if (token === undefined || token.kind === 'quote' || token.text === ';') return null;
    if (words.citing.has(token.lower) || recites(tokens, verb, at, words)) {
      const source = subjectBefore(parsed, verb, words) ?? sentenceSubject(parsed, words);
      return source === null || verb + 1 === at
        ? null
        : { source, rule: 'cited', confidence: trust.poor, at: verb };
    }
    if (findVerb(tokens, verb, words) !== undefined) return null;
  }
  return null;
}
