import type { FastifyInstance } from 'fastify';
import { SearchPage } from '../search-page.tsx';
import { queryOf, type Site } from '../site.ts';

const mostHits = 30;
/** A search costs the database more than a page does. */
const searchLimit = { rateLimit: { max: 120, timeWindow: 60_000 } };

export function addSearch(app: FastifyInstance, site: Site): void {
  app.get('/search', { config: searchLimit }, async (request, reply) => {
    const page = site.pageOf(request);
    const query = (queryOf(request, 'q') ?? '').slice(0, 200);
    const hits = query.trim() === '' ? null : await site.deps.archive.searchEntries(query, mostHits);
    return site.answer(
      reply,
      page,
      { title: page.say('searchTitle'), hidden: query !== '' },
      <SearchPage page={page} query={query} hits={hits} />,
    );
  });
}
