/** The most characters that a place, a date and an agency take in front of the first sentence. */
const longest = 90;
/** The most words of a place and its date where no agency stands behind them. */
const mostWords = 6;

/** "LONDON--(WIRE)--", "LONDON, April 8, 2025 /Wire/ -- ", "МОСКВА, 3 марта. /ТАСС/. ": a place, and an agency between marks of its own. */
const wirePatterns: readonly RegExp[] = [
  /^\p{Lu}[^()]{2,60}?\s?[-–—―]{1,2}\s?\([^()]{2,40}\)\s?[-–—―]{1,2}\s?/u,
  /^\p{Lu}[^/]{2,60}?\s?\/[^/\s][^/]{1,30}\/\s?(?:[-–—―]{1,3}|\.)\s/u,
];
/** "МОСКВА, 3 мар — Агентство. ": the agency behind the dash, up to a point. */
const namedPattern = /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}\.\s+(?=[\p{Lu}"«“„])/u;

/** "(NCA) The minister": an agency's letters alone in front of the text. A number of a list ("(IV) The board") is none. */
const lettersPattern = /^\((?![IVXLCDM]+\))\p{Lu}{2,5}\)\s?(?=[\p{Lu}"“«„])/u;

/** "[한국통신=김하나 기자]": an agency and its reporter in brackets, as Korean agencies have them. */
const tagPattern = /^\[[^[\]=]{1,30}=[^[\]=]{1,40}\]\s?/u;

/**
 * Where the sentence begins behind its dateline ("OSLO, May 3 (Agency) - ", "OSLO, Norway – "), 0 where there is none. A dateline
 * begins with a place in capitals or was cut off up to its dash, holds an agency in brackets or nothing but names and the day, and ends with a dash between blanks;
 * an agency's letters in brackets are one without place and dash, and so is an agency with its reporter ("[Agency=Name]").
 */
export function findDatelineEnd(text: string): number {
  const opening = text.slice(0, longest);
  const letters = lettersPattern.exec(opening) ?? tagPattern.exec(opening);
  if (letters) return letters[0].length;
  if (!/[-–—―/]/.test(opening)) return 0;
  const wire = wirePatterns.map((pattern) => pattern.exec(opening)).find((match) => match !== null);
  if (wire) return wire[0].length;
  const head = opening.replace(/\p{L}-\p{L}/gu, '___');
  const dash = /\s?[-–—―]{1,3}\s/.exec(head);
  if (dash === null) return 0;
  const place = text.slice(0, dash.index);
  const agency = /^(?:\p{Lu}[^()]*)?\([^()]{2,40}\)$/u.test(place);
  // A dash in front of what somebody says is no dateline cut off.
  if (place === '' ? dash[0].includes('—') : !agency && !isPlace(place)) return 0;
  const end = dash.index + dash[0].length;
  const named = /\p{N}/u.test(place) ? namedPattern.exec(text.slice(end, end + longest)) : null;
  const rest = end + (named?.[0].length ?? 0);
  return rest + (text.length - rest - text.slice(rest).trimStart().length);
}

/** A word in capitals first, then names, days and numbers only; a month may stand in small letters behind its day. */
function isPlace(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    /^(?:\p{Lu}{2} )?\p{Lu}{3}/u.test(text) &&
    words.length <= mostWords &&
    words.every((word, at) => /^[\p{Lu}\p{N}(]/u.test(word) || /^\p{N}/u.test(words[at - 1] ?? ''))
  );
}
