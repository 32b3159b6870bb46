import { titleLeads } from './furniture.ts';

/** Marks of a page's own for the link to a heading. */
const anchorMarks = new Set(['¶', '§', '#', '🔗']);
/** An agency's count of how often it has sent the story: "UPDATE 1-", "WRAPUP 3-". */
const countPattern = /^(\p{Lu}{3,}(?: \p{Lu}{3,})?)(?: \d{1,2})?\s?-\s?(?=\S)/u;
/** A kind or section before the headline: "Opinion | ", "BREAKING: ". */
const leadPattern = /^([\p{L} ]{3,24}?)(?:\s?[:|]|\s[–—-])\s+(?=["“‘'«„]?[\p{L}\p{N}])/u;
/** A full stop that closes the line; "U.S." and "..." keep theirs. */
const stopPattern = /(?<=\p{L}{2}|\p{N}|["”’»)])\.$/u;
/** What is written with a point of its own at the end of a headline. */
const shortPattern =
  /(?<!\p{L})(?:jr|sr|inc|co|corp|ltd|bros|plc|etc|no|nos|st|mt|ave|dr|mr|mrs|ms|prof|sen|sens|gov|rep|reps|gen|lt|col|vs|al|ca)\.$/iu;
/** The end of a sentence inside the line; "N.Y. debate" and "Gov. Holt" hold none. */
const innerStopPattern = /(?:[!?]["”’»]?|(?<=\p{L}{4}|\p{N}|["”’»)])\.["”’»]?)\s/u;

/**
 * A headline in one line, without what a page or an agency sets around it: kicker, count of the version, link mark, the full stop. What
 * would leave less than two words stays as it is.
 */
export function toTitle(raw: string): string {
  let title = raw.replace(/\s+/gu, ' ').trim();
  for (const mark of anchorMarks) if (title.endsWith(mark)) title = title.slice(0, -mark.length).trimEnd();
  for (let step = 0; step < 3; step += 1) {
    const lead = countPattern.exec(title) ?? leadPattern.exec(title);
    const rest = lead === null ? '' : title.slice(lead[0].length);
    if (lead === null || !titleLeads.has((lead[1] ?? '').toLowerCase()) || !rest.includes(' ')) break;
    title = rest;
  }
  title = title.replace(/[;,]$/u, '');
  return innerStopPattern.test(title) || shortPattern.test(title) ? title : title.replace(stopPattern, '');
}
