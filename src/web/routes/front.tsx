import type { FastifyInstance } from 'fastify';
import { renderPage } from '../document.tsx';
import { FrontPage } from '../front-page.tsx';
import { noStamp, type Site } from '../site.ts';

/** How many earlier issues the front page names beneath the latest. */
const earlierIssues = 6;

export function addFront(app: FastifyInstance, site: Site): void {
  app.get('/', async (request, reply) => {
    const page = site.pageOf(request);
    return site.answerStamped(request, reply, async () => {
      const [latest] = await site.deps.archive.listLatest(1);
      const { issues } = await site.deps.archive.listIssues({ skip: 1, limit: earlierIssues });
      const signUp = { stamp: noStamp, policyVersion: site.policy(page.language).version, form: '/' };
      return renderPage(
        page,
        { title: null },
        FrontPage({ page, latest: latest ?? null, earlier: issues, signUp }),
      );
    });
  });
}
