import { hasVerb, pointsBack } from './clear.ts';
import { countShared, type Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';
import { leans, opensWithPerson, resumes } from './leaning.ts';
import type { LedeCandidate } from './lede-choice.ts';
import { announces, isNameless } from './lede-opening.ts';
import { toDateline } from './lede-top.ts';
import { type LedeFeature, ledeWeights } from './lede-weights.ts';
import type { People } from './names/person.ts';
import { findShortNames, type ShortName } from './short-names.ts';
import { type Score, toScore } from './weights.ts';

/** How much of each thing that is weighed a sentence has. */
export type LedeFeatures = Partial<Record<LedeFeature, number>>;

/** What a sentence is weighed beside. */
interface LedeSetting {
  readonly top: readonly Sentence[];
  readonly title: ReadonlySet<string>;
  /** Of a text without a headline. */
  readonly topic: ReadonlySet<string>;
  /** Words of the headline, without the "'s" of an owner. */
  readonly named: ReadonlySet<string>;
  readonly language: Language | undefined;
  readonly people: People | null;
  readonly behind: number;
  readonly isFirst: boolean;
  /** Opens with a time or a scene before the news. */
  readonly delayed: boolean;
  /** The text opens with no news. */
  readonly isLate: boolean;
}

/** A sentence with what is seen of it at once; what takes long to see is looked at when it is asked for: most can't win without it. */
export class WeighedSentence implements LedeCandidate {
  readonly sentence: Sentence;
  readonly atMost: number;
  readonly #setting: LedeSetting;
  readonly #seen: LedeFeatures;
  #against: Against | undefined;

  constructor(sentence: Sentence, setting: LedeSetting, seen: LedeFeatures) {
    this.sentence = sentence;
    this.#setting = setting;
    this.#seen = seen;
    this.atMost = toScore(ledeWeights, seen).total;
  }

  get score(): Score {
    return this.#look().score;
  }

  get leaning(): boolean {
    return this.#look().leaning;
  }

  get unnamed(): readonly ShortName[] {
    return this.#look().unnamed;
  }

  get behind(): number {
    return this.#setting.behind;
  }

  get announces(): boolean {
    const { isFirst, title, language, delayed } = this.#setting;
    return isFirst && announces(this.sentence, title, language, delayed);
  }

  get delayed(): boolean {
    return this.#setting.delayed;
  }

  get pointsAhead(): boolean {
    const { isFirst, language } = this.#setting;
    const { cues, words } = this.sentence;
    return isFirst && !cues.has('now') && words.some((word) => language?.pointers.has(word));
  }

  get turns(): boolean {
    return !this.#setting.isFirst && turns(this.sentence, this.#setting.language);
  }

  get pointsBack(): boolean {
    const { isFirst, language } = this.#setting;
    return !isFirst && language !== undefined && pointsBack(this.sentence, language);
  }

  get turnsFrom(): boolean {
    const { isFirst, language, top, title } = this.#setting;
    return !isFirst && language !== undefined && turnsFrom(this.sentence, language, top, title);
  }

  get ofTopic(): ReadonlySet<string> {
    const { title, topic, language } = this.#setting;
    const known = title.size > 0 ? title : topic;
    const isSmall = (word: string): boolean => language?.attribution?.prepositions.has(word) === true;
    return new Set([...this.sentence.stems].filter((stem) => known.has(stem) && !isSmall(stem)));
  }

  get told(): number | null {
    const { isLate, title } = this.#setting;
    return isLate ? countShared(this.sentence, title) : null;
  }

  #look(): Against {
    this.#against ??= toAgainst(this.sentence, this.#setting, this.#seen);
    return this.#against;
  }
}

/** What takes long to see. */
type Against = Pick<LedeCandidate, 'score' | 'leaning' | 'unnamed'>;

function toAgainst(
  sentence: Sentence,
  { top, title, named, language, people, isFirst }: LedeSetting,
  seen: LedeFeatures,
): Against {
  const short = isFirst ? [] : findShortNames(sentence, people, named, language?.attribution);
  const unnamed = short.filter(({ inTitle }) => !inTitle);
  const leaning = isFirst
    ? opensWithPerson(sentence, language?.attribution)
    : leans(sentence, top, title, language);
  return {
    unnamed,
    leaning:
      !isFirst &&
      (leaning ||
        (unnamed.length > 0 && !isNews(sentence)) ||
        (language !== undefined && resumes(sentence, language))),
    score: toScore(ledeWeights, {
      ...seen,
      opening: leaning ? 0 : (seen.opening ?? 0),
      leaning: leaning ? 1 : 0,
      short: short.length > 0 ? 1 : 0,
      nameless: isNameless(sentence.text.slice(toDateline(sentence).length)) ? 1 : 0,
      verbless: language !== undefined && !hasVerb(sentence, language) ? 1 : 0,
    }),
  };
}

/** Opens with a turn, and with no pronoun behind it. */
export function turns({ cues, words }: Sentence, language: Language | undefined): boolean {
  return cues.has('turn') && language?.pointers.has(words[1] ?? '') !== true;
}

/** What happened on a day of this week, and wasn't only said: the names that it lacks are added. */
function isNews({ cues }: Sentence): boolean {
  return cues.has('now') && !cues.has('speech');
}

/**
 * "But no one looks for them", "But now this small town": what it turns from tells whom or what it means, and stands in its paragraph if it has one.
 * "But one holdout remained" as well, unless it tells of now, of a change or what the story comes to, or the paragraph above it nothing of the headline.
 */
function turnsFrom(
  sentence: Sentence,
  language: Language,
  top: readonly Sentence[],
  title: ReadonlySet<string>,
): boolean {
  const { cues, text, opensBlock, words } = sentence;
  if (!cues.has('turn') || !cues.has('linking')) return false;
  if (!opensBlock || isNameless(text) || pointsBack(sentence, language)) return true;
  if (language.attribution?.coordinators.has(words[0] ?? '') !== true) return false;
  if (title.size === 0) return true;
  const above = top.findLast(
    (one) => one.index < sentence.index && one.opensBlock && one.inQuotation === 'none',
  );
  const isNew = (['now', 'meanwhile', 'gist', 'change'] as const).some((cue) => cues.has(cue));
  return !isNew && above !== undefined && !above.cues.has('linking') && countShared(above, title) > 0;
}
