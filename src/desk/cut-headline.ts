import { toReadable } from '../domain/additions.ts';
import type { IssueContent } from '../domain/issue.ts';

/** The whole headline that an issue's subject was cut from; null where its subject is whole. */
export function findCutHeadline({
  subject,
  sections,
}: Pick<IssueContent, 'subject' | 'sections'>): string | null {
  const lead = sections[0]?.entries[0];
  if (lead === undefined || !subject.endsWith('…')) return null;
  const headline = toReadable(lead.headline).replace(/\s+/g, ' ').trim();
  return headline.length > subject.length && headline.startsWith(subject.slice(0, -1)) ? headline : null;
}
