import { asks, type Sentence, toWords } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { LedeCandidate } from './lede-choice.ts';
import { isQuoteFirst } from './lede-opening.ts';
import { toDateline } from './lede-top.ts';
import type { Mention, People } from './names/person.ts';
import { isKnownPerson, toMentions } from './references.ts';
import { tellsPart } from './short-names.ts';

/** Whom an article is about it names as often. */
const fewestMentions = 3;
/** The most words between an article and what somebody is ("a former Norland state student"). */
const longestDescription = 6;
/** The most words before a name that opens a sentence. */
const mostBefore = 3;
/** A sentence with more words is not added for a name. */
const longestAdded = 60;

/**
 * The lede, and behind it the sentence that names whom it only says by what they are: "A Norland man was convicted on Friday ... Ian Holt, 44, ...";
 * where that is somebody whom the article is about, and neither headline nor lede names them.
 */
export function tellWho(
  lede: readonly Sentence[],
  candidates: readonly LedeCandidate[],
  title: string | null,
  people: People | null,
  attribution: AttributionWords | null | undefined,
): readonly Sentence[] {
  const [only] = lede;
  if (only === undefined || lede.length > 1 || people === null || !attribution) return lede;
  const next = candidates.find(({ sentence }) => sentence.index === only.index + 1)?.sentence;
  if (next === undefined || next.inQuotation === 'whole' || isQuoteFirst(next) || asks(next)) return lede;
  if (next.words.length > longestAdded) return lede;
  const named = findNamed(next, people);
  if (named === null || tellsPart([...only.words, ...toWords(title ?? '')], named.person)) return lede;
  return describesSomebody(only, people, attribution) || tellsAge(next, named) ? [only, next] : lede;
}

/** "A former student", "the young pilot": what somebody is, with no name behind it and nobody named before. */
function describesSomebody(
  sentence: Sentence,
  people: People,
  { roles, definite, indefinite }: AttributionWords,
): boolean {
  const { text, span } = sentence;
  const start = toDateline(sentence).length;
  const known = toMentions(people.mentions, span).find(({ person }) => person.kind === 'person');
  const row = text
    .slice(start, known === undefined ? text.length : known.span.start - span.start)
    .split(/\s+/);
  return row.some((word, at) => {
    const noun = word.toLowerCase().replace(/^ex-|[,.;:]$/g, '');
    if (!roles.has(noun) || at === row.length - 1) return false;
    const article = row
      .slice(0, at)
      .map((before) => before.toLowerCase())
      .findLastIndex((before) => definite.has(before) || indefinite.has(before));
    // ", a prosecutor said" only tells from whom the news comes.
    return article >= 0 && at - article <= longestDescription && row[article - 1]?.endsWith(',') !== true;
  });
}

/** Whom the article is about and a sentence opens with, by their whole name: "The suspect, Ian Holt,". */
function findNamed({ span, text }: Sentence, { mentions }: People): Mention | null {
  const first = toMentions(mentions, span).find(({ name }) => name.to - name.from > 1);
  if (first === undefined || first.person.count < fewestMentions || !isKnownPerson(first.person)) return null;
  const before = text.slice(0, first.span.start - span.start).trim();
  return before === '' || before.split(/\s+/).length <= mostBefore ? first : null;
}

/** "Ian Holt, 44, was sentenced": said once, where somebody is told of first. */
function tellsAge({ text, span }: Sentence, named: Mention): boolean {
  return /^, \d{1,3},/.test(text.slice(named.span.end - span.start));
}
