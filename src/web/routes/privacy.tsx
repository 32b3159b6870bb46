import type { FastifyInstance } from 'fastify';
import { renderPage } from '../document.tsx';
import { PolicyPage } from '../policy-page.tsx';
import { htmlType, type Site } from '../site.ts';

export function addPrivacy(app: FastifyInstance, site: Site): void {
  app.get('/privacy', async (request, reply) => {
    const page = site.pageOf(request);
    const policy = site.policy(page.language);
    return site.answerCached(request, reply, async () => ({
      type: htmlType,
      body: renderPage(page, { title: policy.title }, <PolicyPage page={page} policy={policy} />),
    }));
  });
}
