/** Whether a text begins like a feed: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. */
export function isFeed(text: string): boolean {
  const start = text.slice(0, 2_000);
  if (/^\s*\{/.test(start)) return /"https:\/\/jsonfeed\.org\/version\//.test(start.replaceAll('\\/', '/'));
  return /<(?:rss|feed|rdf:RDF|channel)[\s>]/i.test(start) && !/<html[\s>]/i.test(start);
}
