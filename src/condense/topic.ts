import type { Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';

/** What is looked at: longer articles say by then what they are about. */
const reach = 60;
/** A word of the topic stands in as many paragraphs. */
const fewestBlocks = 3;
/** The most words of a topic. */
export const largestTopic = 8;

/** Stems of what an article goes on about: those that most of its paragraphs share, without the verbs of saying no longer than a stem. */
export function findTopic(
  sentences: readonly Sentence[],
  language: Language | undefined,
): ReadonlySet<string> {
  const saying = language?.attribution?.verbs;
  const found = new Map<string, { count: number; block: number }>();
  for (const { stems, block } of sentences.slice(0, reach)) {
    for (const stem of stems) {
      const known = found.get(stem);
      if (known === undefined) found.set(stem, { count: 1, block });
      else if (known.block !== block) {
        known.count += 1;
        known.block = block;
      }
    }
  }
  const shared: (readonly [stem: string, count: number])[] = [];
  for (const [stem, { count }] of found)
    if (count >= fewestBlocks && saying?.has(stem) !== true) shared.push([stem, count]);
  return new Set(
    shared
      .sort(([, one], [, other]) => other - one)
      .slice(0, largestTopic)
      .map(([stem]) => stem),
  );
}
