import { standsBefore } from '../domain/quote-line.ts';
import { commaOf } from './language.ts';

/** Characters of a speaker and what is said of them up to which both stay on one line. */
const short = 25;

/**
 * What is said of a speaker, around the name: a title in short before it, all else behind it, after a comma that goes along with the name, so
 * that none begins a line. `last` is the last word of it, which a way onward takes along to the next line; '' where all is short or no way follows.
 */
export function layOutSpeaker(
  speaker: string,
  role: string | null,
  language: string,
  hasWay: boolean,
): { readonly before: string; readonly comma: string; readonly behind: string; readonly last: string } {
  const alone = { before: '', comma: '', behind: '', last: '' };
  if (role === null) return alone;
  if (standsBefore(role)) return { ...alone, before: `${role} ` };
  const comma = commaOf(language);
  const blank = role.lastIndexOf(' ');
  const isShort = `${speaker}${comma} ${role}`.length <= short;
  if (!hasWay || isShort) return { ...alone, comma, behind: ` ${role}` };
  return blank < 0
    ? { ...alone, comma, last: role }
    : { ...alone, comma, behind: ` ${role.slice(0, blank)}`, last: role.slice(blank + 1) };
}
