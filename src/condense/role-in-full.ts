import type { Quote } from '../domain/entry.ts';
import { joinRole } from '../domain/role.ts';
import type { Span } from '../domain/span.ts';

/** A role as a quote shows it, with what the article tells of it elsewhere: "the board's chair, Sund School Board", "Reed's lawyer". */
export function toRoleInFull(
  text: string,
  role: Span | null,
  body: Span | null = null,
): Pick<Quote, 'role' | 'roleSpan' | 'bodySpan'> {
  if (role === null) return { role: null, roleSpan: null };
  const told = text.slice(role.start, role.end);
  if (body === null) return { role: told, roleSpan: role };
  return { role: joinRole(told, text.slice(body.start, body.end)), roleSpan: role, bodySpan: body };
}
