import type { Told } from './clear.ts';
import { toStems, toWords } from './facts.ts';
import { findQuotedPhrases } from './headline-phrases.ts';
import type { Language } from './languages/language.ts';

/** What headline and lede tell, as far as quotations are measured by it. */
export interface News {
  readonly stems: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly titleWords: ReadonlySet<string>;
  /** Stems of what headline and lede tell of, without the verbs of saying, which every quotation has. */
  readonly topic: ReadonlySet<string>;
  /** What the headline has in quotation marks. */
  readonly quoted: readonly string[];
  readonly isAccusing: boolean;
  readonly language: Language | undefined;
}

export function toNews(told: Told, title: string | null, language: Language | undefined): News {
  return {
    stems: told.stems,
    title: told.headline,
    titleWords: new Set(toWords(title ?? '')),
    topic: toStems([...told.words].filter((word) => language?.attribution?.verbs.has(word) !== true)),
    quoted: findQuotedPhrases(title ?? ''),
    isAccusing: told.cues.has('accusing'),
    language,
  };
}

/** What else than its words and its speaker's name shows that a quotation is of the story. */
export interface Beside {
  readonly stems: ReadonlySet<string>;
  readonly role: string | null;
}

/** Nothing in it, around it or of its speaker stands in headline or lede. */
export function isForeign(
  own: readonly ReadonlySet<string>[],
  { topic }: News,
  beside: Beside | null,
): boolean {
  if (topic.size === 0) return false;
  const isOfStory = (stems: ReadonlySet<string>): boolean => !topic.isDisjointFrom(stems);
  if (own.some(isOfStory)) return false;
  return beside === null || !(isOfStory(beside.stems) || isOfStory(toStems(toWords(beside.role ?? ''))));
}
