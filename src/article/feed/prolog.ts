/** Whether a text is a feed: RSS 0.9 to 2.0, RDF, Atom (also with a prefix, behind comments), JSON Feed. */
export function isFeed(text: string): boolean {
  const at = skipProlog(text);
  if (text.charAt(at) === '{') return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(text);
  return /^<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)[\s/>]/i.test(text.slice(at, at + 60));
}

/** Whether a text is a sitemap or an index of sitemaps (sitemaps.org). */
export function isSitemap(text: string): boolean {
  const at = skipProlog(text);
  return /^<(?:[\w.-]{1,40}:)?(?:urlset|sitemapindex)[\s/>]/i.test(text.slice(at, at + 60));
}

/** Behind white space, byte order marks, declarations, comments and a document type: where the root of a document begins. */
function skipProlog(text: string): number {
  let at = 0;
  for (;;) {
    while (blanks.includes(text.charAt(at)) && at < text.length) at += 1;
    const next = skipPart(text, at);
    if (next === at) return at;
    at = next;
  }
}

const blanks = ' \t\r\n\ufeff\u0000';

function skipPart(text: string, at: number): number {
  if (text.startsWith('<?', at)) return behind(text, '?>', at);
  if (text.startsWith('<!--', at)) return behind(text, '-->', at);
  return /^<!doctype/i.test(text.slice(at, at + 9)) ? skipDoctype(text, at) : at;
}

/** A document type may hold declarations in square brackets. */
function skipDoctype(text: string, from: number): number {
  const end = behind(text, '>', from);
  const bracket = text.indexOf('[', from);
  return bracket < 0 || bracket > end ? end : behind(text, '>', behind(text, ']', bracket));
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? from : at + mark.length;
}
