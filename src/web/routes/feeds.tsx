import type { FastifyInstance } from 'fastify';
import { renderPage } from '../document.tsx';
import { type FeedFormat, type FeedKind, feedTypes, writeFeed } from '../feeds.tsx';
import { FeedsPage } from '../feeds-page.tsx';
import { htmlType, type Site } from '../site.ts';

/** Issues that a feed holds, newest first. */
export const issuesInFeed = 20;
export const feedKinds: readonly FeedKind[] = ['feed', 'entries'];
export const feedFormats: readonly FeedFormat[] = ['atom', 'rss', 'json'];

export function addFeeds(app: FastifyInstance, site: Site): void {
  app.get('/feeds', async (request, reply) => {
    const page = site.pageOf(request);
    return site.answerCached(request, reply, async () => ({
      type: htmlType,
      body: renderPage(page, { title: page.say('feedsTitle') }, <FeedsPage page={page} />),
    }));
  });

  for (const kind of feedKinds)
    for (const format of feedFormats)
      app.get(`/${kind}.${format}`, async (request, reply) =>
        site.answerCached(request, reply, async () => ({
          type: feedTypes[format],
          body: writeFeed(
            site.pageOf(request),
            await site.deps.archive.listLatest(issuesInFeed),
            kind,
            format,
          ),
        })),
      );
}
