import { toReadable } from '../domain/additions.ts';
import type { Entry } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';
import { sectionsFor, type Variant } from '../domain/message.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import { cutAtClause } from './cut-clause.ts';
import { cutAtWord } from './cut-word.ts';

/** What most mail programs show of a subject, in characters. */
const longestSubject = 70;
const shortestPreheader = 30;
const longestPreheader = 150;

/** The lead headline, cut at the end of a clause or at a word where it is too long. */
export function toSubject(entries: readonly Entry[]): string {
  const [lead] = entries;
  return lead === undefined ? '' : cutAtClause(toReadable(lead.headline), longestSubject);
}

/** The other headlines; where they say too little, the lead's first sentence, then what the newsletter says of itself. */
export function toPreheader(entries: readonly Entry[], newsletter: Newsletter): string {
  const [lead, ...others] = entries;
  const candidates = [
    ...others.map((entry) => toReadable(entry.headline)),
    ...(lead?.lede ?? []).slice(0, 1).map(toReadable),
    newsletter.description,
    newsletter.name,
  ]
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
  let preheader = '';
  for (const [index, words] of candidates.entries()) {
    if (index >= others.length && preheader.length >= shortestPreheader) break;
    const longer = preheader === '' ? words : `${preheader} · ${words}`;
    if (longer.length > longestPreheader && preheader.length >= shortestPreheader) break;
    preheader = longer;
  }
  return cutAtWord(preheader, longestPreheader);
}

/** The issue as readers of some sections get it: its subject and preheader name nothing that they don't get. */
export function nameForSections(
  content: IssueContent,
  variant: Pick<Variant, 'sections'>,
  newsletter: Newsletter,
): IssueContent {
  const shown = sectionsFor(content, variant).flatMap(({ entries }) => entries);
  if (variant.sections === null || shown.length === 0) return content;
  return { ...content, subject: toSubject(shown), preheader: toPreheader(shown, newsletter) };
}
