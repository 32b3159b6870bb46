import { cutControls } from '../domain/controls.ts';

/** Printable letters of Latin and Cyrillic, marks and dashes with single spaces inside: nothing to do. */
const plainPattern =
  /^(?:[!-~\u00a1-\u00ac\u00ae-\u024f\u0400-\u0482\u048a-\u04ff\u2010-\u2027]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f\u0400-\u0482\u048a-\u04ff\u2010-\u2027]+)*)?$/;
const whiteSpacePattern = /[\s\u0085\u200b\ufeff]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes
const controlPattern = /[\u0000-\u001f\u007f]/g;

/**
 * One paragraph as it is kept: runs of white space become one space, soft hyphens and other unseen characters go, controls never
 * stay, joiners only inside a word or an emoji. Every other character
 * stays as it is; half a surrogate pair becomes U+FFFD.
 */
export function tidy(raw: string): string {
  if (plainPattern.test(raw)) return raw;
  const seen = raw
    .toWellFormed()
    .replace(controlPattern, ' ')
    .replace(/[\u00ad\u2060]/g, '')
    .replace(whiteSpacePattern, (run) => (/[^\u200b\ufeff]/.test(run) ? ' ' : ''));
  return dropLooseJoiners(cutControls(seen)).trim();
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
