import { standsBefore } from '../domain/quote-line.ts';
import { commaOf } from './language.ts';

/** Characters of a speaker and what is said of them up to which both stay on one line. */
const short = 25;

/** What stands behind a name up to its last word, and that word, which a way onward takes along to the next line; '' for it where all is short. */
export function splitLastWord(name: string, behind: string): readonly [head: string, last: string] {
  const blank = behind.lastIndexOf(' ');
  if (blank < 0 || name.length + behind.length <= short) return [behind, ''];
  return [behind.slice(0, blank), behind.slice(blank + 1)];
}

/** A comma that follows a name goes along with it, so that none begins a line. */
export function splitComma(behind: string, language: string): readonly [comma: string, rest: string] {
  const comma = commaOf(language);
  return behind.startsWith(comma) ? [comma, behind.slice(comma.length)] : ['', behind];
}

/** What is said of a speaker, by where it stands around the name: a title in short before it, all else behind it. */
export function toAroundName(
  role: string | null,
  language: string,
): { readonly before: string; readonly behind: string } {
  if (role === null) return { before: '', behind: '' };
  return standsBefore(role)
    ? { before: `${role} `, behind: '' }
    : { before: '', behind: `${commaOf(language)} ${role}` };
}
