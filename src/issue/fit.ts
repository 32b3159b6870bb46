import type { Entry } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';

/** Bytes of the heaviest variant's html for this content. */
export type Weigh = (content: IssueContent) => Promise<number>;

/** Gmail shows the first 102 KB of a mail and hides the rest, the way out among it; 4 KB are left for longer languages and what relays add. */
export const heaviest = 98 * 1024;

/** Something that was left out of an issue so that it stays light enough. */
export interface LeftOut {
  readonly entry: string;
  readonly headline: string;
  readonly what: 'quote' | 'background' | 'entry';
  readonly words: string;
}

/**
 * Lightens an issue until it fits, from its end: second and third quotes, then further background, then whole entries. What went is
 * given back, to be told to the editor. One entry always stays: `weight` says whether that was enough.
 */
export async function fitIssue(
  content: IssueContent,
  weigh: Weigh,
  limit: number = heaviest,
): Promise<{ content: IssueContent; weight: number; leftOut: readonly LeftOut[] }> {
  const leftOut: LeftOut[] = [];
  let fitting = content;
  let weight = await weigh(fitting);
  while (weight > limit) {
    const lighter = lighten(fitting);
    if (lighter === undefined) break;
    fitting = lighter.content;
    leftOut.push(lighter.leftOut);
    weight = await weigh(fitting);
  }
  return { content: fitting, weight, leftOut };
}

function lighten(content: IssueContent): { content: IssueContent; leftOut: LeftOut } | undefined {
  const entries = content.sections.flatMap((section) => section.entries).toReversed();
  const quoted = entries.find((entry) => entry.quotes.length > 1);
  if (quoted !== undefined) {
    const words = quoted.quotes.at(-1)?.text ?? '';
    return change(content, quoted, { ...quoted, quotes: quoted.quotes.slice(0, -1) }, 'quote', words);
  }
  const explained = entries.find((entry) => entry.context.length > 1);
  if (explained !== undefined) {
    const words = explained.context.at(-1)?.text ?? '';
    return change(
      content,
      explained,
      { ...explained, context: explained.context.slice(0, -1) },
      'background',
      words,
    );
  }
  const [last] = entries;
  return last === undefined || entries.length === 1
    ? undefined
    : change(content, last, undefined, 'entry', last.headline.text);
}

function change(
  content: IssueContent,
  old: Entry,
  replacement: Entry | undefined,
  what: LeftOut['what'],
  words: string,
): { content: IssueContent; leftOut: LeftOut } {
  const sections = content.sections
    .map((section) => ({
      ...section,
      entries: section.entries.flatMap((entry) =>
        entry === old ? (replacement === undefined ? [] : [replacement]) : [entry],
      ),
    }))
    .filter((section) => section.entries.length > 0);
  return {
    content: { ...content, sections },
    leftOut: { entry: old.id, headline: old.headline.text, what, words },
  };
}
