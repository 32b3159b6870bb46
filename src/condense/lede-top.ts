import { findDatelineEnd } from './dateline.ts';
import { countShared, type Sentence } from './facts.ts';
import { isFurniture } from './furniture.ts';
import type { Language } from './languages/language.ts';
import { leans } from './leaning.ts';

/** How many sentences of prose are looked at: the news stands among them even behind a scene or a quotation. */
export const reach = 10;

/** As many of a text that opens with no news: a feature may come to what it tells of behind a whole scene. */
const featureReach = 16;

/** The first sentences of prose, as many as a feature is looked through for; what stands above an agency's dateline is a caption or the site's own line. */
export function findTop(
  sentences: readonly Sentence[],
  title: ReadonlySet<string>,
  language: Language | undefined,
): readonly Sentence[] {
  const prose: Sentence[] = [];
  for (const sentence of sentences) {
    if (prose.length === reach + featureReach) break;
    if (!isFurniture(sentence, sentences)) prose.push(sentence);
  }
  const agency = prose.slice(0, reach).findIndex((sentence) => toDateline(sentence).includes('('));
  const from = agency >= 0 ? agency : findBehindDeck(prose, title, language);
  return prose.slice(from, from + featureReach);
}

/** The most words of a line that stands between the headline and the text, and the fewest of a first sentence below one. */
const longestDeck = 18;
const fewestBelowDeck = 20;
/** The most such lines. */
const mostDecks = 2;

/** Where the text begins below a line or two that say more than the headline, and less than the first sentence. */
function findBehindDeck(
  prose: readonly Sentence[],
  title: ReadonlySet<string>,
  language: Language | undefined,
): number {
  const isDeck = (
    { text, words, opensBlock, block, inQuotation, cues, index }: Sentence,
    at: number,
  ): boolean =>
    opensBlock &&
    prose[at + 1]?.block !== block &&
    prose[at + 1]?.index === index + 1 &&
    words.length <= longestDeck &&
    inQuotation === 'none' &&
    !cues.has('now') &&
    findDatelineEnd(text) === 0;
  const decks = prose.findIndex((sentence, at) => !isDeck(sentence, at));
  const dated = prose.slice(0, mostDecks + 1).findIndex((sentence) => toDateline(sentence) !== '');
  if (dated > 0 && dated <= decks) return dated;
  const [deck, first] = prose;
  if (title.size === 0 || decks !== 1 || deck === undefined || first === undefined) return 0;
  const inDeck = countShared(deck, title);
  const isBelow = first.words.length >= fewestBelowDeck && countShared(first, title) > inDeck;
  return isBelow && inDeck < 2 && !leans(first, [deck], title, language) ? 1 : 0;
}

/** The place, the day and the agency in front of a paragraph's first sentence; empty where there are none. */
export function toDateline({ text, opensBlock }: Sentence): string {
  return opensBlock ? text.slice(0, findDatelineEnd(text)) : '';
}
