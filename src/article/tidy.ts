/** Printable ASCII with single spaces inside: nothing to do. */
const plainPattern = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const rightToLeftPattern = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const whiteSpacePattern = /[\s\u0085\u200b\ufeff]+/g;
const controlPattern = /\p{Cc}/gu;
const directionPattern = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
const overridePattern = /[\u202d\u202e]/g;

/**
 * One paragraph as it is kept: runs of white space become one space, soft hyphens and other unseen characters go, directional marks
 * stay only where right-to-left letters need them (overrides never do), joiners only inside a word or an emoji. Every other character
 * stays as it is; half a surrogate pair becomes U+FFFD.
 */
export function tidy(raw: string): string {
  if (plainPattern.test(raw)) return raw;
  const seen = raw
    .toWellFormed()
    .replace(controlPattern, ' ')
    .replace(/[\u00ad\u2060]/g, '')
    .replace(whiteSpacePattern, (run) => (/[^\u200b\ufeff]/.test(run) ? ' ' : ''))
    .replace(rightToLeftPattern.test(raw) ? overridePattern : directionPattern, '');
  return dropLooseJoiners(seen).trim();
}

/** The lines of a text, whichever way they end. */
export function toLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}

function dropLooseJoiners(text: string): string {
  if (!/[\u200c\u200d]/.test(text)) return text;
  return text.replace(/[\u200c\u200d]+/g, (run, at: number) => {
    const joins = isJoinable(text.codePointAt(at - 1)) && isJoinable(text.codePointAt(at + run.length));
    return joins ? run : '';
  });
}

/** Latin letters, digits and punctuation never need a joiner. */
function isJoinable(code: number | undefined): boolean {
  return code !== undefined && code > 0x02af && !(code >= 0x2000 && code <= 0x206f);
}
