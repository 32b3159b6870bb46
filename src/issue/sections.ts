import type { Entry } from '../domain/entry.ts';
import { type IssueSection, mainSection } from '../domain/issue.ts';
import type { Newsletter } from '../domain/newsletter.ts';

/**
 * Entries under the newsletter's sections, in its order. The first entry leads the issue whatever its section: it stands alone over them,
 * without a title, and still belongs to its section, so that who didn't choose that doesn't get it. What belongs to no section comes
 * last, or where `rest` says. Empty sections are left out. `idOf` is where an editor put it.
 */
export function toSections(
  entries: readonly Entry[],
  { sections, rest }: Pick<Newsletter, 'sections' | 'rest'>,
  idOf: (entry: Entry) => string = (entry) => findHome(entry, { sections }),
): IssueSection[] {
  const [lead, ...others] = entries;
  if (lead === undefined) return [];
  if (sections.length === 0) return [{ id: mainSection, title: null, entries: [...entries] }];
  const remaining = { id: mainSection, title: rest?.title ?? null };
  const headings = rest?.place === 'first' ? [remaining, ...sections] : [...sections, remaining];
  const titled = headings
    .map(({ id, title }) => ({ id, title, entries: others.filter((entry) => idOf(entry) === id) }))
    .filter((section) => section.entries.length > 0);
  return [{ id: idOf(lead), title: null, entries: [lead] }, ...titled];
}

/** The id of the section that an entry belongs to by its source. */
export function findHome(entry: Entry, { sections }: Pick<Newsletter, 'sections'>): string {
  return sections.find((section) => section.from.some((from) => isFrom(entry, from)))?.id ?? mainSection;
}

/** `from` is a site's name, a host (its subdomains too), or the beginning of an address. */
function isFrom({ source }: Entry, from: string): boolean {
  const wanted = from.toLowerCase();
  if (source.site?.toLowerCase() === wanted) return true;
  if (source.url === null) return false;
  if (source.url.toLowerCase().startsWith(wanted)) return true;
  const host = URL.parse(source.url)?.hostname;
  return host === wanted || host?.endsWith(`.${wanted}`) === true;
}
