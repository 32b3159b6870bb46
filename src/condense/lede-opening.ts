import { asks, countShared, type Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';
import { toDateline } from './lede-top.ts';

/** A whole thought has as many words; a shorter lede gets the sentence beside it in its paragraph. */
export const shortLede = 12;

/** A text that begins with a scene: no name, no day, no word of the headline. */
export function opensWithScene(first: Sentence | undefined, title: ReadonlySet<string>): boolean {
  if (first === undefined || title.size === 0) return false;
  return (
    countShared(first, title) === 0 &&
    !first.cues.has('now') &&
    !first.cues.has('figure') &&
    toDateline(first) === '' &&
    isNameless(first.text)
  );
}

/** What was done, said or changed. */
export function tellsEvent({ cues }: Pick<Sentence, 'cues'>): boolean {
  return cues.has('change') || cues.has('event') || cues.has('speech');
}

export function tellsChange({ cues, inQuotation }: Sentence): boolean {
  return cues.has('change') && inQuotation === 'none' && !cues.has('earlier') && !cues.has('speech');
}

/** "When the rains came ...": the news comes later, unless a day of this week is named already. */
export function isDelayed({ cues }: Sentence): boolean {
  return cues.has('delay') && !cues.has('now');
}

const before = ['earlier', 'pluperfect'] as const;

/** "Less than a week ago, the mill was known for its flour": what was, and no day of the news. */
export function tellsBefore({ cues }: Sentence): boolean {
  return !cues.has('now') && before.some((cue) => cues.has(cue));
}

/**
 * A whole sentence about what the headline tells, twice where it has several of its words or, without a headline, what changed in the topic; or
 * about a day of this week: no scene and no link.
 */
export function toOpening(
  sentence: Sentence,
  title: ReadonlySet<string>,
  topic: ReadonlySet<string>,
  delayed: boolean,
): number {
  const { words, cues } = sentence;
  const isLate = delayed && !cues.has('gist');
  if (words.length < shortLede || isLate || isQuoteFirst(sentence) || cues.has('linking')) return 0;
  const shared = countShared(sentence, title);
  if (shared > 1 && cues.has('speech')) return 2;
  if (countShared(sentence, topic) > 0 && tellsEvent(sentence)) return 2;
  return shared > 0 || cues.has('now') ? 1 : 0;
}

/** "If you worried about Ann Holt ...", "That is the verdict of ...": said to be gone on with. */
export function announces(
  sentence: Sentence,
  title: ReadonlySet<string>,
  language: Language | undefined,
  delayed: boolean,
): boolean {
  const shared = countShared(sentence, title);
  if (shared > 1 || (shared > 0 && sentence.cues.has('now'))) return false;
  const [first = ''] = (sentence.words[0] ?? '').split("'");
  return delayed || language?.pointers.has(first) === true || opensWithScene(sentence, title);
}

export function isQuoteFirst(sentence: Sentence): boolean {
  return /^["“«„]|^''/.test(sentence.text.slice(toDateline(sentence).length));
}

/** Told by the writer, and no question. */
export function isPlain(sentence: Sentence): boolean {
  return sentence.inQuotation === 'none' && !asks(sentence);
}

export function isNameless(text: string): boolean {
  return !/\p{L}\P{L}+\p{Lu}\p{Ll}/u.test(text);
}
