import type { Quote } from '../domain/entry.ts';
import { countShared, toWords } from './facts.ts';
import type { Language } from './languages/language.ts';
import type { News } from './quote-news.ts';

/** Words up to which a part of a sentence tells one thing. */
const longestOneThing = 5;
/** The share of its stems that headline and lede have, where it tells what the headline tells. */
const toldShare = 1 / 3;

/** Why a quotation says too little to somebody who has read headline and lede, or null. */
export function findLittle(
  quote: Quote,
  { length, stems }: { readonly length: number; readonly stems: ReadonlySet<string> },
  news: News,
): string | null {
  if (turnsBack(quote, news.language)) return 'turns from words that are not shown';
  const isOneThing = quote.kind === 'fragment' && length <= longestOneThing;
  return isOneThing && repeatsHeadline(stems, news) ? 'says again what the headline says' : null;
}

/** Enough of a quotation for a word that joins it to another, in UTF-16 units. */
const joiningReach = 12;

/** "But it will hold": what it turns from, only words before tell. */
function turnsBack({ text }: Quote, language: Language | undefined): boolean {
  const [first = ''] = toWords(text.slice(0, joiningReach));
  return language?.attribution?.coordinators.has(first) === true;
}

/** The storm "keeps growing fast", under a headline that says that it grows. */
function repeatsHeadline(stems: ReadonlySet<string>, news: News): boolean {
  return (
    countShared({ stems }, news.title) > 0 && countShared({ stems }, news.stems) >= toldShare * stems.size
  );
}
