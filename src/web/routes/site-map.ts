import type { FastifyInstance } from 'fastify';
import type { Site } from '../site.ts';
import { mostInSiteMap, writeRobots, writeSiteMap } from '../site-map.ts';

export function addSiteMap(app: FastifyInstance, site: Site): void {
  const { archive, newsletter } = site.deps;

  app.get('/sitemap.xml', async (request, reply) =>
    site.answerCached(request, reply, async () => {
      const { issues } = await archive.listIssues({ skip: 0, limit: mostInSiteMap });
      return { type: 'application/xml; charset=utf-8', body: writeSiteMap(newsletter, issues) };
    }),
  );

  app.get('/robots.txt', async (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(writeRobots(newsletter)),
  );
}
