import { countShared, type Sentence } from './facts.ts';
import { isDelayed, isQuoteFirst, tellsEvent } from './lede-opening.ts';
import { toDateline } from './lede-top.ts';

/** As many phrases as tell for sure what a story comes to. */
const mostPhrases = 2;

/** A scene that opens a text counts as much against it as two reasons: whatever day or place it names, it isn't the news. */
const openingScene = 2;

/**
 * Whether the text opens like a feature or a column: with no news of what its headline tells. A text without a headline does so by a time or a
 * scene alone.
 */
export function leavesNews(
  first: Sentence | undefined,
  title: ReadonlySet<string>,
  delayed: boolean,
): boolean {
  if (first === undefined) return false;
  if (showsScene(first) || delayed || first.cues.has('before')) return true;
  if (title.size === 0) return false;
  if (isQuoteFirst(first)) return true;
  const shared = countShared(first, title);
  if (first.cues.has('now')) return shared === 0 && !toDateline(first).includes('(');
  return shared < 2 || !(tellsEvent(first) || toDateline(first).includes('('));
}

export function showsScene({ cues }: Sentence): boolean {
  return cues.has('scene');
}

/** Behind an opening without news, what was done this week stands this near to the top. */
const eventReach = 4;

function isEventOfWeek(sentence: Sentence): boolean {
  const { cues, inQuotation } = sentence;
  if (!cues.has('now') || !cues.has('event') || cues.has('person')) return false;
  return inQuotation !== 'whole' && !isQuoteFirst(sentence) && !isDelayed(sentence);
}

/** What speaks for the paragraph that says why a feature is written, and against its scenes. */
export function toStory(
  sentence: Sentence,
  place: number,
  isLate: boolean,
  title: ReadonlySet<string>,
  first: Sentence | undefined,
): Readonly<Record<'gist' | 'scene' | 'headline' | 'event', number>> {
  const { cues, inQuotation } = sentence;
  const isPlain = inQuotation === 'none' && !cues.has('speech') && !cues.has('earlier');
  return {
    gist: isLate && isPlain ? Math.min(mostPhrases, cues.get('gist') ?? 0) : 0,
    headline: isLate && place > 0 ? countMore(sentence, first, title) : 0,
    event: isLate && place > 0 && place < eventReach && isEventOfWeek(sentence) ? 1 : 0,
    scene: !showsScene(sentence) ? 0 : place === 0 ? openingScene : 1,
  };
}

/** Half of how many words of the headline a sentence has that the first one of the text lacks, but for one that any may share. */
function countMore(sentence: Sentence, first: Sentence | undefined, title: ReadonlySet<string>): number {
  if (sentence.inQuotation !== 'none' || first === undefined) return 0;
  return Math.max(0, countShared(sentence, title) - countShared(first, title) - 1) / 2;
}
