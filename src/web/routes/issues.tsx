import type { FastifyInstance } from 'fastify';
import { ArchivePage, issuesPerPage } from '../archive-page.tsx';
import { renderPage } from '../document.tsx';
import { IssuePage } from '../issue-page.tsx';
import { toIssueText } from '../issue-text.ts';
import { toIssueJsonLd } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { ArchivePort } from '../ports.ts';
import { copyAsset, htmlType, paramOf, queryOf, type Site } from '../site.ts';

/** The archive: all issues, and each at its lasting address, as a page and as plain text. */
export function addIssues(app: FastifyInstance, site: Site): void {
  const { archive } = site.deps;

  app.get('/issues', async (request, reply) => {
    const page = site.pageOf(request);
    const from = queryOf(request, 'from') ?? '0';
    if (!/^\d{1,6}$/.test(from)) return reply.callNotFound();
    await site.answerCached(request, reply, () => renderArchive(page, archive, Number(from)));
    return reply;
  });

  app.get('/issues/:slug', async (request, reply) => {
    const page = site.pageOf(request);
    const name = paramOf(request, 'slug');
    await site.answerCached(request, reply, () =>
      name.endsWith('.txt') ? renderText(page, archive, name.slice(0, -4)) : renderIssue(page, archive, name),
    );
    return reply;
  });
}

export async function renderArchive(page: Page, archive: ArchivePort, from: number, limit = issuesPerPage) {
  const { total, issues } = await archive.listIssues({ skip: from, limit });
  if (issues.length === 0 && from > 0) return undefined;
  return {
    type: htmlType,
    body: renderPage(page, { title: page.say('archiveTitle') }, ArchivePage({ page, issues, from, total })),
  };
}

export async function renderIssue(page: Page, archive: ArchivePort, slug: string) {
  const found = await archive.findIssue(slug);
  if (found === undefined) return undefined;
  const { content } = found.issue;
  return {
    type: htmlType,
    body: renderPage(
      page,
      {
        title: content.subject,
        description: content.preheader,
        kind: 'article',
        plainText: `${page.path}.txt`,
        jsonLd: toIssueJsonLd(found.issue, page.newsletter),
        ...(page.isFile ? {} : { script: copyAsset.path }),
      },
      IssuePage({ page, ...found }),
    ),
  };
}

export async function renderText(page: Page, archive: ArchivePort, slug: string) {
  const found = await archive.findIssue(slug);
  return found && { type: 'text/plain; charset=utf-8', body: toIssueText(found.issue, page) };
}
