import type { Quote } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';

/** A role as a quote shows it, with the name of its body behind it where the article tells that elsewhere: "the board's chair, Sund School Board". */
export function toRoleInFull(
  text: string,
  role: Span | null,
  body: Span | null = null,
): Pick<Quote, 'role' | 'roleSpan' | 'bodySpan'> {
  if (role === null) return { role: null, roleSpan: null };
  const told = text.slice(role.start, role.end);
  if (body === null) return { role: told, roleSpan: role };
  return { role: `${told}, ${text.slice(body.start, body.end)}`, roleSpan: role, bodySpan: body };
}
