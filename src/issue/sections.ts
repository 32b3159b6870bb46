import type { Entry } from '../domain/entry.ts';
import { type IssueSection, mainSection } from '../domain/issue.ts';
import type { Section } from '../domain/newsletter.ts';

/** Entries under the newsletter's sections, in its order; those of no section come first. Empty sections are left out. */
export function toSections(entries: readonly Entry[], sections: readonly Section[]): IssueSection[] {
  const sectionOf = (entry: Entry): string =>
    sections.find((section) => section.from.some((from) => isFrom(entry, from)))?.id ?? mainSection;
  return [{ id: mainSection, title: null }, ...sections]
    .map(({ id, title }) => ({ id, title, entries: entries.filter((entry) => sectionOf(entry) === id) }))
    .filter((section) => section.entries.length > 0);
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
