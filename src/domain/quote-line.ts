import type { Quote } from './entry.ts';

/** A quote in one line, with marks where it has none of its own: words of a speaker mustn't look like the newsletter's. */
export function toQuoteLine({ text, speaker, role }: Pick<Quote, 'text' | 'speaker' | 'role'>): string {
  const marked = /["“”„«»]/.test(text) ? text : `“${text}”`;
  const who = toSpeakerLine(speaker, role);
  return who === '' ? marked : `${marked} — ${who}`;
}

/** Who speaks, as a line: "Ann Holt, harbour master", "Sen. Ann Holt"; '' for nobody. `comma` is that of their language. */
export function toSpeakerLine(speaker: string | null, role: string | null, comma = ','): string {
  if (speaker !== null && standsBefore(role)) return `${role} ${speaker}`;
  return [speaker, role].filter((part) => part !== null).join(`${comma} `);
}

/** Whether a role is a title in short or a royal one, whose place is before the name. */
export function standsBefore(role: string | null): boolean {
  return role !== null && titlePattern.test(role);
}

const titlePattern = /^(?:\p{Lu}\p{L}{1,4}\.|King|Queen|Prince|Princess|Pope)$/u;
