import type { Gender, PostWords } from '../languages/attribution-words.ts';
import { type Person, toGender } from '../names/person.ts';
import { type Post, toStems } from '../names/posts.ts';
import type { DescriptionSource, Parsed } from './parsed.ts';
import type { Reading } from './reading.ts';
import { trust } from './trust.ts';
import { weights } from './weighed-mentions.ts';

/** Namings that are looked at, the nearest first. */
const furthest = 150;
/** Sentences and paragraphs back in which somebody is still the one who was heard last. */
const stillHeard = 4;
const paragraphs = 3;

/** How well a post fits a description. */
const fit = { whole: 1.2, noun: 1, unsaid: 0.8, other: 0.4, wider: 0.2 } as const;
/** What being heard last and being named near add. */
const heard = 0.3;
const near = 0.1;
/** By how much one must lead the next. */
const lead = 0.2;

/** A description with what it tells of whom it means. */
interface Description {
  readonly noun: string;
  readonly stems: ReadonlySet<string>;
  readonly sex: Gender;
}

/**
 * Whom a description means: «сказал министр», «отметил глава ведомства» behind the minister's name. Only somebody named before, with that
 * post or heard last, and with a lead on everybody else; null leaves the description as it stands.
 */
export function findHolder(
  reading: Reading,
  at: number,
  source: DescriptionSource,
  verb: string,
): { person: Person; confidence: number } | null {
  const { posts } = reading.words;
  const parsed = reading.parsedOf[at];
  if (posts === undefined || parsed === undefined) return null;
  const description = toDescription(reading, parsed, source, verb, posts);
  if (description === null) return null;
  const last = findLastHeard(reading, at, source.from);
  const scores = new Map<Person, number>();
  let seen = 0;
  for (let sentence = at; sentence >= 0 && seen < furthest; sentence--) {
    for (const { person, name } of reading.people.bySentence[sentence] ?? []) {
      seen += 1;
      if (scores.has(person) || (sentence === at && name.from >= source.from)) continue;
      const score = toScore(person, description, person === last, at - sentence, posts);
      if (score > 0) scores.set(person, score);
    }
  }
  return choose(scores, last);
}

function toDescription(
  { words }: Reading,
  { tokens }: Parsed,
  { from, to, head }: DescriptionSource,
  verb: string,
  { nominatives, toStem, toSex }: PostWords,
): Description | null {
  const lower = tokens[head]?.lower ?? '';
  const noun = nominatives.get(lower);
  if (noun === undefined) return null;
  const own = words.roles.get(noun) ?? 'unknown';
  return {
    noun,
    stems: toStems(tokens, from, to, head, words, toStem),
    sex: own === 'unknown' ? toSex(verb) : own,
  };
}

/** Who last said something, near enough before a token to be meant. */
function findLastHeard({ candidates, sentences }: Reading, at: number, token: number): Person | null {
  const block = sentences[at]?.block ?? 0;
  for (let sentence = at; sentence >= 0 && at - sentence <= stillHeard; sentence--) {
    if (block - (sentences[sentence]?.block ?? 0) > paragraphs) return null;
    let last: Person | null = null;
    let where = -1;
    for (const candidate of candidates[sentence] ?? []) {
      if (candidate.weight < weights.reports || (sentence === at && candidate.token >= token)) continue;
      if (candidate.token > where) {
        last = candidate.person;
        where = candidate.token;
      }
    }
    if (last !== null) return last;
  }
  return null;
}

function toScore(
  person: Person,
  { noun, stems, sex }: Description,
  isLast: boolean,
  distance: number,
  { mayMean, pointing }: PostWords,
): number {
  if (person.kind === 'place' || person.kind === 'organisation' || person.words.length === 0) return 0;
  const gender = toGender(person);
  if (sex !== 'unknown' && gender !== 'unknown' && sex !== gender) return 0;
  let best = 0;
  for (const post of person.posts)
    if (mayMean(noun, post.noun))
      best = Math.max(
        best,
        noun === post.noun ? toFit(stems, post) : Math.min(fit.noun, toFit(stems, post)) - fit.wider,
      );
  if (best === 0 && isLast && pointing.has(noun) && person.proof > 0) best = fit.other;
  if (best === 0) return 0;
  return best + (isLast ? heard : 0) + (distance <= 1 ? near : 0);
}

/** «глава МИД»: the post of another ministry's head is another post. */
function toFit(stems: ReadonlySet<string>, post: Post): number {
  if (stems.size === 0) return fit.noun;
  if (post.stems.size === 0) return fit.unsaid;
  for (const stem of stems) for (const other of post.stems) if (isAlike(stem, other)) return fit.whole;
  return fit.other;
}

function isAlike(one: string, other: string): boolean {
  return one.length > 2 && other.length > 2 ? one.startsWith(other) || other.startsWith(one) : one === other;
}

function choose(
  scores: ReadonlyMap<Person, number>,
  last: Person | null,
): { person: Person; confidence: number } | null {
  const [best, next] = [...scores].sort(([, a], [, b]) => b - a);
  if (best === undefined) return null;
  const [person, score] = best;
  if (score - (next?.[1] ?? 0) < lead) return null;
  // Of whoever was heard last the article hasn't told a post yet: this may be it.
  if (last !== null && last !== person && last.posts.length === 0) return null;
  if (score >= fit.noun) return { person, confidence: trust.good };
  const least = person === last ? fit.other + heard : fit.unsaid;
  return score >= least ? { person, confidence: trust.fair } : null;
}
