import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../../src/deps/desk.ts';
import { createApp, toSiteDeps } from '../../src/deps/web.ts';
import { composeIssue, readEntries } from '../../src/digest.ts';
import type { Change } from '../../src/domain/edit.ts';
import { listContentIds } from '../../src/domain/picture.ts';
import { exportSite } from '../../src/web/export-site.ts';
import { serve, type TestServer } from '../article/server.ts';
import { takePhoto } from '../pictures/photos.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const friday = Date.parse('2026-11-27T09:00Z');
const articles: Readonly<Record<string, { title: string; text: readonly string[] }>> = {
  '/one': {
    title: 'Night Boat Stays In',
    text: [
      'The night boat to the outer islands will not sail before March, the harbour office said on Wednesday.',
      '“We do not leave a crew on a sea that nobody watches,” said Ines Kaldor, who runs the office.',
      'The boat has carried the post and the sick for 90 years.',
    ],
  },
  '/mute': {
    title: 'Library Reopens With Half Its Books',
    text: [
      'The town library opens again on Saturday after the flood, with half of its books.',
      '“We dried them one by one,” said Ada Norr, the librarian.',
    ],
  },
  '/two': {
    title: 'Herring Prices Fall for a Third Week',
    text: [
      'A crate of herring cost 14 crowns at auction on Monday, a third less than in October.',
      '“Nobody can mend a net for 14 crowns,” said Tomas Lind, a fisherman from Brenn.',
      'In 2019 the fleet had 40 boats more.',
    ],
  },
};

let photo: Buffer;
let server: TestServer;
let asked: string[] = [];
/** What the server answers for a picture in place of the photograph. */
let broken: number | null = null;

beforeAll(async () => {
  photo = await takePhoto({ width: 600, height: 400, exif: { IFD0: { Artist: 'Camera of Bo Ek' } } });
  server = await serve((request, answer) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path.startsWith('/photos/')) {
      if (broken !== null) answer.writeHead(broken).end();
      else answer.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo);
    } else if (path === '/robots.txt') answer.writeHead(404).end();
    else answer.writeHead(200, { 'content-type': 'text/html' }).end(toPage(path));
  });
});
afterAll(() => server[Symbol.asyncDispose]());

function toPage(path: string): string {
  const { title, text } = articles[path] ?? { title: '', text: [] };
  const paragraphs = text.map((paragraph) => `<p>${paragraph}</p>`).join('');
  if (path === '/mute')
    return `<html lang="en"><head><title>${title}</title><meta property="og:image" content="/photos/mute.jpg"></head><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`;
  return `<html lang="en"><head><title>${title}</title><meta property="og:image" content="/sign.jpg"></head><body><article><h1>${title}</h1>
<figure><img src="/photos${path}.jpg" alt="A small boat at a quay in the evening"><figcaption>The boat on Tuesday. <span class="credit">Bo Ek</span></figcaption></figure>${paragraphs}</article></body></html>`;
}

async function open(images: 'none' | 'lead' | 'all'): Promise<Newsroom> {
  asked = [];
  broken = null;
  const newsroom = await openNewsroom({
    readers: ['ann@harbour.test', 'bo@harbour.test'],
    now: friday - 3_600_000,
    env: { DIGEST_FETCH_ALLOW: server.place },
    images,
  });
  return newsroom;
}

async function readMails({ dir }: Newsroom) {
  const inbox = join(dir, 'data', 'inbox');
  const names = readdirSync(inbox).filter((name) => name.endsWith('.eml'));
  const sources = names.map((name) => readFileSync(join(inbox, name)));
  return Promise.all(
    sources.map(async (source) => ({ raw: source.toString('latin1'), mail: await PostalMime.parse(source) })),
  );
}

test('the lead’s picture goes along inside the mail, small, with its words, and is asked for once', async () => {
  await using newsroom = await open('lead');
  await newsroom.draft(`${server.url}/one`, `${server.url}/two`);
  await newsroom.runAt(friday);
  const mails = (await readMails(newsroom)).filter(({ mail }) => mail.subject?.startsWith('Night Boat'));
  expect(mails).toHaveLength(2);
  for (const { raw, mail } of mails) {
    const [id = ''] = listContentIds(mail.html ?? '');
    expect(mail.html).toContain('alt="A small boat at a quay in the evening"');
    expect(mail.html).toContain('The boat on Tuesday.');
    expect(mail.html).not.toContain(`${server.url}/photos`);
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(raw).toMatch(/^Content-Type: multipart\/related; type="text\/html"/m);
    expect(mail.attachments).toMatchObject([
      { contentId: `<${id}@digest>`, mimeType: 'image/jpeg', disposition: 'inline' },
    ]);
    const bytes = Buffer.from(mail.attachments[0]?.content as ArrayBuffer);
    expect(bytes.length).toBeLessThan(60 * 1024);
    expect(bytes.includes('Camera of Bo Ek')).toBe(false);
  }
  expect(asked.filter((path) => path.startsWith('/photos/'))).toEqual(['/photos/one.jpg']);
});

test('the archive and its copy as files show it from our own files', async () => {
  await using newsroom = await open('lead');
  await newsroom.draft(`${server.url}/one`);
  await newsroom.runAt(friday);
  const desk = newsroom.desk();
  const [issue] = await desk.store.issues.listSent(1);
  const app = await createApp(desk, {
    log: () => {},
    sample: issue?.content as never,
    listNotes: async () => [],
  });
  const page = await app.inject(`/issues/${issue?.slug}`);
  const path = /src="\.\.(\/pictures\/[0-9a-f]{32}\.jpg)"/.exec(page.body)?.[1] ?? '';
  const picture = await app.inject(path);
  expect(picture.headers['content-type']).toBe('image/jpeg');
  expect(picture.rawPayload.length).toBeLessThan(60 * 1024);
  expect((await app.inject(path.replace('.jpg', '.png'))).statusCode).toBe(404);
  expect((await app.inject('/preview/mail')).body).toContain('src="data:image/jpeg;base64,');
  await app.close();
  const copy = join(newsroom.dir, 'copy');
  await exportSite(copy, await toSiteDeps(desk));
  expect(readFileSync(join(copy, path)).equals(picture.rawPayload)).toBe(true);
  expect(readFileSync(join(copy, `issues/${issue?.slug}.html`), 'utf8')).toContain(`src="..${path}"`);
});

test('a picture that can’t be had costs only itself; the editor is told, and its server isn’t asked with each edit', async () => {
  await using newsroom = await open('all');
  broken = 404;
  const draft = await newsroom.draft(`${server.url}/one`, `${server.url}/two`);
  const reason = (name: string) => `${server.url}/photos/${name}.jpg: the server answered 404`;
  expect(draft.report.unpictured).toEqual([
    { headline: 'Night Boat Stays In', reason: reason('one') },
    { headline: 'Herring Prices Fall for a Third Week', reason: reason('two') },
  ]);
  expect(draft.content.sections.flatMap(({ entries }) => entries)).toHaveLength(2);
  broken = null;
  const subject = { kind: 'subject', text: 'No boat' } as const;
  await newsroom.desk().drafts.edit(subject, { who: 'ann' });
  expect(asked.filter((path) => path.startsWith('/photos/'))).toHaveLength(2);
  newsroom.at(friday - 3_600_000 + 3_700_000);
  const { issue } = await newsroom.desk().drafts.edit({ ...subject, text: 'No boats' }, { who: 'ann' });
  expect(issue.report.unpictured).toEqual([]);
  expect(
    issue.content.sections.flatMap(({ entries }) => entries).map(({ picture }) => picture?.credit),
  ).toEqual(['Bo Ek', 'Bo Ek']);
});

test('without a word in the configuration no picture is asked for', async () => {
  await using newsroom = await open('none');
  await newsroom.draft(`${server.url}/one`);
  expect(asked.filter((path) => path.startsWith('/photos/'))).toEqual([]);
});

const sign = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><rect width="100" height="20" fill="${colour}"/></svg>`;

test('the newsletter’s logo stands in its issues and letters in place of its name, another one where it is dark', async () => {
  await using newsroom = await open('none');
  const { config } = newsroom.desk();
  const files = { light: join(newsroom.dir, 'sign.svg'), dark: join(newsroom.dir, 'night.svg') };
  writeFileSync(files.light, sign('#123456'));
  writeFileSync(files.dark, sign('#abcdef'));
  await newsroom.stop();
  const noon = Date.parse('2026-11-27T12:00Z');
  await using desk = await openDesk(
    { ...config, logo: files },
    async () => new Uint8Array(),
    () => noon,
  );
  const { content } = await composeIssue(
    (await readEntries([`${server.url}/one`], desk.deps, { taking: 'all' })).candidates,
    desk.deps,
  );
  await desk.sendProof(content, 'ann@harbour.test');
  await desk.letters.postSignIn('bo@harbour.test', 'a'.repeat(44), 10);
  await desk.letters.settled();
  const mails = await readMails(newsroom);
  expect(mails).toHaveLength(2);
  for (const { mail } of mails) {
    const { name } = config.newsletter;
    expect(mail.html).toMatch(
      new RegExp(
        `<h1[^>]*><span class="day"[^>]*><img[^>]* alt="${name}"[^>]*></span><span class="night"[^>]*><img[^>]* alt="${name}"`,
      ),
    );
    expect(mail.html).toContain('.day{display:none!important}');
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['image/png', 'image/png']);
  }
});

test('a logo that is no picture, or a folder, is named with its file', async () => {
  await using newsroom = await open('none');
  const file = join(newsroom.dir, 'sign.svg');
  writeFileSync(file, 'a sign');
  const { config } = newsroom.desk();
  await newsroom.stop();
  const refused = [
    [file, 'it is no picture'],
    [newsroom.dir, 'it cannot be read'],
  ] as const;
  for (const [light, reason] of refused) {
    const opened = openDesk({ ...config, logo: { light, dark: null } }, async () => new Uint8Array());
    await expect(opened).rejects.toThrow(
      `brand.logo is "${light}": expected a picture (SVG, PNG, JPEG, WebP), and ${reason}.`,
    );
  }
});

test('an editor chooses which pictures an issue shows, leaves one out, and says what another shows', async () => {
  await using newsroom = await open('none');
  const { drafts } = newsroom.desk();
  await newsroom.draft(`${server.url}/one`, `${server.url}/two`);
  const pictures = async (change: Change) =>
    (await drafts.edit(change, { who: 'ann' })).content.sections
      .flatMap(({ entries }) => entries)
      .map(({ picture }) => picture?.alt);
  const page = 'A small boat at a quay in the evening';
  expect(await pictures({ kind: 'images', show: 'all' })).toEqual([page, page]);
  const [first = '', second = ''] = (await drafts.view()).candidates.map(({ entry }) => entry.id);
  const own = 'The night boat at Marenth, moored';
  expect(await pictures({ kind: 'alt', entry: first, text: own })).toEqual([own, page]);
  expect(await pictures({ kind: 'picture', entry: second, isOut: true })).toEqual([own, undefined]);
  expect(await pictures({ kind: 'images', show: 'lead' })).toEqual([own, undefined]);
  expect(await pictures({ kind: 'lead', entry: second })).toEqual([undefined, undefined]);
  expect(await pictures({ kind: 'picture', entry: second, isOut: false })).toEqual([page, undefined]);
  const { issue } = await drafts.view();
  asked = [];
  await drafts.settle();
  await newsroom.runAt(friday);
  expect([await drafts.view().catch(() => null), asked]).toEqual([null, []]);
  const [sent] = await newsroom.desk().store.issues.listSent(1);
  expect(sent?.content.sections).toEqual(issue.content.sections);
});

test('the desk shows an entry’s picture from our own files, and names one that no words describe', async () => {
  await using newsroom = await open('lead');
  const desk = newsroom.desk();
  const { content } = await newsroom.draft(`${server.url}/mute`);
  await desk.store.sessions.addSignIn('token', 'editor', friday - 3_600_000, 60_000);
  const app = await createApp(desk, { log: () => {}, sample: content, listNotes: async () => [] });
  const {
    cookies: [cookie],
  } = await app.inject({ method: 'POST', url: '/desk/enter/token' });
  const show = async (url: string) =>
    (await app.inject({ url, cookies: { desk: cookie?.value ?? '' } })).body;
  const entry = content.sections[0]?.entries[0];
  const page = await show(`/desk/entry/${entry?.id}`);
  expect(page).toContain(`src="/pictures/${entry?.picture?.id}.jpg"`);
  expect(page).toContain('Leave it out');
  expect(await show('/desk/preview')).toContain('No words say what the picture shows of');
  expect(await show('/desk/preview/mail')).toContain('src="data:image/jpeg;base64,');
  await app.close();
});
