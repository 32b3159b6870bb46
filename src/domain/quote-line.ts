import type { Quote } from './entry.ts';

/** A quote in one line, with marks where it has none of its own: words of a speaker mustn't look like the newsletter's. */
export function toQuoteLine({ text, speaker, role }: Pick<Quote, 'text' | 'speaker' | 'role'>): string {
  const marked = /["“”„«»]/.test(text) ? text : `“${text}”`;
  const who = [speaker, role].filter((part) => part !== null).join(', ');
  return who === '' ? marked : `${marked} — ${who}`;
}
