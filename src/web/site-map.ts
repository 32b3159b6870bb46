import type { Newsletter } from '../domain/newsletter.ts';
import type { IssueLine } from './ports.ts';

/** More than these a site map may not hold (sitemaps.org). */
export const mostInSiteMap = 45_000;

export function writeSiteMap(newsletter: Newsletter, issues: readonly IssueLine[]): string {
  const pages = ['/', '/issues', '/privacy', '/feeds'].map((path) => toEntry(newsletter.url + path, null));
  const lines = issues.map((issue) => toEntry(`${newsletter.url}/issues/${issue.slug}`, issue.date));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...pages, ...lines].join('\n')}
</urlset>
`;
}

/** Pages behind a reader's link aren't for robots; they carry noindex too, for those that don't read this. */
export function writeRobots(newsletter: Newsletter): string {
  const closed = ['confirm', 'leave', 'undo', 'preferences', 'not-now', 'change-address', 'go', 'inbox'];
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: /${path}/`),
    'Disallow: /search?',
    '',
    `Sitemap: ${newsletter.url}/sitemap.xml`,
    '',
  ].join('\n');
}

function toEntry(url: string, changed: string | null): string {
  const place = url.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<url><loc>${place}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>`;
}
