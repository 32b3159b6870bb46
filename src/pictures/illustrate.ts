import type { Article, LeadImage } from '../domain/article.ts';
import type { Entry } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';
import { mapEntries } from '../domain/map-entries.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import type { EntryPicture, Picture } from '../domain/picture.ts';
import { rankEntries } from '../domain/rank.ts';
import type { Album } from './album.ts';

/** An entry that has no picture, and why. */
export interface Unpictured {
  readonly headline: string;
  readonly reason: string;
}

/** What of an article says which picture it has. */
type Pictured = Pick<Article, 'image' | 'url'>;

/** Gives the articles of entries, by their ids. */
type FindArticles = (
  ids: readonly string[],
) => ReadonlyMap<string, Pictured> | Promise<ReadonlyMap<string, Pictured>>;

/** The issue with the pictures that it is to show. One that can't be had costs nothing but itself. */
export async function illustrate(
  content: IssueContent,
  findArticles: FindArticles,
  { newsletter, album }: { readonly newsletter: Pick<Newsletter, 'images'>; readonly album?: Album },
): Promise<{ readonly content: IssueContent; readonly unpictured: readonly Unpictured[] }> {
  const shown = album === undefined ? [] : listShown(content, newsletter);
  const unpictured: Unpictured[] = [];
  const pictures = new Map<string, EntryPicture>();
  const ids = content.sections.flatMap(({ entries }) => entries.map(({ id }) => id));
  const articles = shown.length === 0 ? new Map() : await findArticles(ids);
  for (const { id, headline, alt } of shown) {
    const article = articles.get(id);
    const image = article?.image;
    if (!image?.url || isOfSite(image, article, articles)) continue;
    const outcome = await album?.get(image.url, article?.url ?? '');
    if (outcome === undefined) continue;
    if ('trouble' in outcome) unpictured.push({ headline: headline.text, reason: outcome.trouble });
    else pictures.set(id, toEntryPicture(outcome.picture, image, alt));
  }
  return { content: withPictures(content, pictures), unpictured };
}

/** The same with no other pictures than those that `known` has already: nothing is fetched. */
export function illustrateAs(
  content: IssueContent,
  known: IssueContent,
  newsletter: Pick<Newsletter, 'images'>,
): IssueContent {
  const shown = new Set(listShown(content, newsletter).map(({ id }) => id));
  const entries = known.sections.flatMap((section) => section.entries);
  return withPictures(
    content,
    new Map(entries.flatMap(({ id, picture }) => (picture && shown.has(id) ? [[id, picture]] : []))),
  );
}

function withPictures(content: IssueContent, pictures: ReadonlyMap<string, EntryPicture>): IssueContent {
  return mapEntries(content, ({ picture, ...entry }) => {
    if (picture === null) return { ...entry, picture };
    const found = pictures.get(entry.id);
    return found === undefined ? entry : { ...entry, picture: found };
  });
}

/** A picture that several articles show of themselves is their site's sign, and none of theirs. */
function isOfSite(
  { url, isCaptioned = false }: LeadImage,
  own: Pictured | undefined,
  articles: ReadonlyMap<string, Pictured>,
): boolean {
  return (
    !isCaptioned &&
    [...articles.values()].some(({ image, url: address }) => image?.url === url && address !== own?.url)
  );
}

/** Those whose place asks for a picture, and from which no editor took it. */
function listShown({ sections, images: own }: IssueContent, newsletter: Pick<Newsletter, 'images'>): Entry[] {
  const images = own ?? newsletter.images ?? 'none';
  if (images === 'none') return [];
  const ranks = rankEntries(sections);
  return sections
    .flatMap(({ entries }) => entries)
    .filter(({ id, picture }) => {
      const rank = ranks.get(id);
      return picture !== null && (rank === 'lead' || (images === 'all' && rank === 'second'));
    });
}

/**
 * What is said with a picture: caption and credit where the page has them with this very one, and to whoever doesn't see it what the page
 * says of it, else the caption; an editor's words take their place.
 */
function toEntryPicture(
  picture: Picture,
  { alt, caption, credit, isCaptioned = false }: LeadImage,
  editors: string | undefined,
): EntryPicture {
  const own = isCaptioned ? { caption, credit } : { caption: null, credit: null };
  return { ...picture, alt: editors ?? alt ?? own.caption ?? '', ...own };
}
