import { standsBefore } from '../domain/quote-line.ts';
import { commaOf } from './language.ts';

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
