import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Picture, toPicturePath } from '../domain/picture.ts';
import type { WebDeps } from './app.ts';
import { renderPage } from './document.tsx';
import { writeFeed } from './feeds.tsx';
import { FeedsPage } from './feeds-page.tsx';
import { FrontPage } from './front-page.tsx';
import { toFileName } from './links.ts';
import { createPage, type Page } from './page.ts';
import { writePolicy } from './policy.ts';
import { PolicyPage } from './policy-page.tsx';
import { feedFormats, feedKinds, issuesInFeed } from './routes/feeds.tsx';
import { renderArchive, renderIssue, renderText } from './routes/issues.tsx';
import { mostInSiteMap, writeSiteMap } from './site-map.ts';
import { toIcon, toStylesheet } from './site-style.ts';

type ExportDeps = Pick<
  WebDeps,
  'newsletter' | 'mirrors' | 'archive' | 'ownPolicy' | 'keepDays' | 'countsClicks'
>;

/**
 * Writes the archive, the feeds and the stylesheet as files whose links are relative: for any host, a USB stick, an onion service. A file is
 * put in its place when it is whole. Gives the number of files.
 */
export async function exportSite(dir: string, deps: ExportDeps): Promise<number> {
  const { newsletter, mirrors, archive, ownPolicy, keepDays, countsClicks } = deps;
  const [style, icon] = [toStylesheet(newsletter), toIcon(newsletter)];
  const pageAt = (path: string): Page =>
    createPage(
      { newsletter, mirrors, stylesheet: style.path, icon: icon.path, countsClicks, puzzle: null },
      path,
      newsletter.language,
      true,
    );
  let files = 0;
  async function put(path: string, body: string | Uint8Array | undefined): Promise<void> {
    if (body === undefined) return;
    await writeWhole(join(dir, toFileName(path)), body);
    files += 1;
  }
  async function putPictures(pictures: readonly (Picture | null | undefined)[]): Promise<void> {
    for (const picture of pictures)
      if (picture) await put(toPicturePath(picture), (await archive.findPicture(picture.id))?.bytes);
  }

  const { issues } = await archive.listIssues({ skip: 0, limit: mostInSiteMap });
  const latest = await archive.listLatest(issuesInFeed);
  const front = pageAt('/');
  await put(style.path, style.content);
  await put(icon.path, icon.content);
  await putPictures([newsletter.logo?.light, newsletter.logo?.dark]);
  await put(
    '/',
    renderPage(
      front,
      { title: null },
      FrontPage({ page: front, latest: latest[0] ?? null, earlier: issues.slice(1, 7), signUp: null }),
    ),
  );
  const policy = writePolicy({ newsletter, keepDays, countsClicks, ownText: ownPolicy }, newsletter.language);
  const privacy = pageAt('/privacy');
  await put('/privacy', renderPage(privacy, { title: policy.title }, PolicyPage({ page: privacy, policy })));
  const feeds = pageAt('/feeds');
  await put('/feeds', renderPage(feeds, { title: feeds.say('feedsTitle') }, FeedsPage({ page: feeds })));
  await put('/issues', (await renderArchive(pageAt('/issues'), archive, 0, mostInSiteMap))?.body);
  for (const { slug } of issues) {
    const path = `/issues/${slug}`;
    await put(path, (await renderIssue(pageAt(path), archive, slug))?.body);
    const sections = (await archive.findIssue(slug))?.issue.content.sections ?? [];
    await putPictures(sections.flatMap(({ entries }) => entries.map(({ picture }) => picture)));
    await put(`${path}.txt`, (await renderText(pageAt(path), archive, slug))?.body);
  }
  for (const kind of feedKinds)
    for (const format of feedFormats) await put(`/${kind}.${format}`, writeFeed(front, latest, kind, format));
  await put('/sitemap.xml', writeSiteMap(newsletter, issues));
  return files;
}

async function writeWhole(file: string, body: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, body);
  await rename(`${file}.part`, file);
}
