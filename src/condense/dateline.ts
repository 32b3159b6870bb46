/** The most characters that a place, a date and an agency take in front of the first sentence. */
const longest = 90;

/**
 * Where the sentence begins behind its dateline ("OSLO, May 3 (Agency) - "), 0 where there is none. A dateline begins with a
 * capitalised place, holds an agency in brackets or a place in capitals, and ends with a dash between blanks.
 */
export function findDatelineEnd(text: string): number {
  const head = text.slice(0, longest);
  const dash = /\s*[-–—]{1,3}\s/.exec(head.replace(/\p{L}-\p{L}/gu, '___'));
  if (dash === null || dash.index === 0) return 0;
  const place = head.slice(0, dash.index);
  if (!/^\p{Lu}/u.test(place)) return 0;
  const agency = /\([^()]{2,40}\)$/.test(place);
  const capitals = /^\p{Lu}[\p{Lu} .,'’/-]+(?:,|$)/u.test(place) && /^[\p{Lu}]{3}/u.test(place);
  if (!agency && !capitals) return 0;
  return text.length - text.slice(dash.index + dash[0].length).trimStart().length;
}
