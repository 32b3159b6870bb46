/** The most characters that a place, a date and an agency take in front of the first sentence. */
const longest = 90;
/** The most words of a place and its date where no agency stands behind them. */
const mostWords = 6;

/**
 * Where the sentence begins behind its dateline ("OSLO, May 3 (Agency) - ", "OSLO, Norway – "), 0 where there is none. A dateline
 * begins with a place in capitals or was cut off up to its dash, holds an agency in brackets or nothing but names and the day, and ends with a dash between blanks.
 */
export function findDatelineEnd(text: string): number {
  const head = text.slice(0, longest).replace(/\p{L}-\p{L}/gu, '___');
  const dash = /\s?[-–—]{1,3}\s/.exec(head);
  if (dash === null) return 0;
  const place = text.slice(0, dash.index);
  const agency = /^(?:\p{Lu}[^()]*)?\([^()]{2,40}\)$/u.test(place);
  // A dash in front of what somebody says is no dateline cut off.
  if (place === '' ? dash[0].includes('—') : !agency && !isPlace(place)) return 0;
  const end = dash.index + dash[0].length;
  return end + (text.length - end - text.slice(end).trimStart().length);
}

/** A word in capitals first, then names, days and numbers only. */
function isPlace(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    /^\p{Lu}{3}/u.test(text) &&
    words.length <= mostWords &&
    words.every((word) => /^[\p{Lu}\p{N}(]/u.test(word))
  );
}
