import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDeskLink } from '../../src/deps/desk-port.ts';
import type { DraftView } from '../../src/deps/drafts.ts';
import { listCorrectedSince } from '../../src/deps/renewals.ts';
import { createApp } from '../../src/deps/web.ts';
import type { Change } from '../../src/domain/edit.ts';
import { serve, type TestServer } from '../article/server.ts';
import { type Newsroom, openNewsroom, toHeadlines } from './newsroom.ts';

const hour = 3_600_000;
/** A Thursday; the issue is due on the next day at nine. */
const thursday = Date.parse('2026-11-19T09:00Z');
const friday = thursday + 24 * hour;
const ann = { who: 'ann' };

const ferry = {
  title: 'Ferry to Lorne to stop for the winter',
  paragraphs: [
    'The ferry between Hask and Lorne will stop for the winter on 1 December, its owner said on Tuesday.',
    '“We carried nine people a day last winter, and that pays for nothing,” said Marit Sunde, who heads the line.',
    'The school at Lorne has 40 pupils, and twelve of them come over by boat from Hask each morning.',
    '“Nobody asked us, and nobody told us,” said Olav Brekke, a teacher at the school.',
    'The line was opened in 1962 and has stopped for a winter only once, in 1987.',
  ],
};
const mill = {
  title: 'Old mill at Dravik is sold',
  paragraphs: [
    'The old mill at Dravik was sold on Monday to a family of bakers from the south of the county.',
    '“We will grind our own flour before the summer is over,” said Tone Aasen, who bought it.',
    'It had stood empty since 2009, and its wheel was taken down by the county in 2014.',
  ],
};

let pages: Record<string, { title: string; paragraphs: readonly string[]; aside?: string }> = {};
let server: TestServer;
let newsroom: Newsroom;

beforeEach(async () => {
  pages = { ferry, mill };
  server = await serve((request, response) => {
    const page = pages[request.url?.slice(1) ?? ''];
    if (request.url === '/feed') {
      const items = Object.entries(pages).map(
        ([name, { title }]) =>
          `<item><title>${title}</title><link>${server.url}/${name}</link><guid>${name}</guid></item>`,
      );
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(`<rss version="2.0"><channel><title>Fjord Post</title>${items.join('')}</channel></rss>`);
    } else if (page === undefined) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'content-type': 'text/html' });
      const words = page.paragraphs.map((one) => `<p>${one}</p>`).join('');
      response.end(
        `<html lang="en"><body><article><h1>${page.title}</h1>${words}</article><p>${page.aside ?? ''}</p></body></html>`,
      );
    }
  });
  newsroom = await openNewsroom({
    readers: ['ben@example.net'],
    now: thursday,
    env: { DIGEST_FETCH_ALLOW: server.place },
    change: { approval: 'second' },
  });
  await newsroom.draft(`${server.url}/feed`);
});

afterEach(async () => {
  await newsroom[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const find = ({ candidates }: DraftView, start: string) => {
  const found = candidates.find(({ entry }) => entry.headline.text.startsWith(start));
  if (found === undefined) throw new Error(`no entry ${start}`);
  return found;
};

async function lookAt(instant: number): Promise<DraftView> {
  newsroom.at(instant);
  await newsroom.rounds().lookForRenewals();
  return newsroom.desk().drafts.view();
}

async function spanOf(entry: string, words: string) {
  const text = (await newsroom.desk().drafts.findArticle(entry))?.text ?? '';
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

/** The teacher is quoted otherwise, and a sentence stands before all others. */
const corrected = {
  title: 'Ferry to Lorne to stop until March',
  paragraphs: [
    'This report was corrected on Wednesday: the ferry stops until March, and the teacher was misquoted.',
    ...ferry.paragraphs.slice(0, 3),
    '“Nobody asked us, though we were told in time,” said Olav Brekke, a teacher at the school.',
    ...ferry.paragraphs.slice(4),
  ],
};

test('a corrected article takes its place in the draft, the edits hold on its new words or are named as lost, and an approval is void', async () => {
  const { drafts } = newsroom.desk();
  const { entry } = find(await drafts.view(), 'Ferry');
  const trimmed = await spanOf(entry.id, 'that pays for nothing');
  const teacher = await spanOf(entry.id, 'Nobody asked us, and nobody told us');
  const school = await spanOf(entry.id, ferry.paragraphs[2] ?? '');
  const lede: Change = { kind: 'lede', entry: entry.id, spans: [school], text: null };
  await drafts.edit({ kind: 'quotes', entry: entry.id, quotes: [[trimmed]] }, ann);
  await drafts.edit(lede, ann);
  const speaker = await spanOf(entry.id, 'Marit Sunde');
  await drafts.edit({ kind: 'speaker', entry: entry.id, quote: teacher, speaker }, ann);
  const approved = await drafts.edit({ kind: 'approve' }, { who: 'fay', role: 'approver' });
  expect([approved.issue.state, approved.approvedBy]).toEqual(['ready', ['fay']]);

  pages = { ferry: corrected, mill };
  const view = await lookAt(thursday + 2 * hour);
  const renewed = find(view, 'Ferry');
  expect(renewed.entry.id).toBe(entry.id);
  expect(toHeadlines(view.content)).toContain(corrected.title);
  expect(renewed.entry.quotes.map(({ text }) => text)).toEqual(['that pays for nothing']);
  expect(renewed.entry.lede.map(({ text }) => text)).toEqual([ferry.paragraphs[2]]);
  expect(view.lost.map(({ edit, reason }) => [edit.change.kind, reason])).toEqual([
    ['speaker', 'words-gone'],
  ]);
  expect([view.issue.state, view.approvedBy]).toEqual(['draft', []]);
  expect(renewed.renewed).toEqual({
    at: thursday + 2 * hour,
    headline: { was: ferry.title, is: corrected.title },
    went: [expect.stringContaining('and nobody told us')],
    came: [expect.stringContaining('though we were told in time')],
  });
  expect(find(view, 'Old mill').renewed).toBeNull();

  // What was chosen on a page that showed the former words is refused, by force too.
  const late = { who: 'ben', basedOn: approved.version, isForced: true };
  await expect(drafts.edit(lede, late)).rejects.toThrow('its source');
  const undo = { kind: 'undo', edit: view.version } as const;
  await expect(drafts.edit(undo, ann)).rejects.toThrow('its source changed the article');
});

test('an article is asked for as often as its feed wants, and one that says the same beside its story is no news', async () => {
  pages = { ferry: corrected, mill };
  const early = await lookAt(thursday + 20 * 60_000);
  expect(early.edits).toEqual([]);
  pages = { ferry: { ...ferry, aside: '17 readers have written to us about this report so far.' }, mill };
  const view = await lookAt(thursday + 2 * hour);
  expect([view.version, find(view, 'Ferry').renewed]).toEqual([0, null]);
});

test('the desk shows what a source changed, of the draft and of what went out', async () => {
  const desk = newsroom.desk();
  const { content: sample } = await desk.drafts.view();
  const app = await createApp(desk, { log: () => {}, sample, listNotes: async () => [] });
  const entered = await app.inject({ method: 'POST', url: await makeDeskLink(desk, '') });
  const [cookie = ''] = [entered.headers['set-cookie']].flat();
  const read = async (url: string) =>
    (await app.inject({ url, headers: { cookie: cookie.split(';')[0] } })).body.replace(/<[^>]+>/g, '\n');
  expect(await read('/desk')).not.toContain('Changed at its source');
  pages = { ferry: corrected, mill };
  await lookAt(thursday + 2 * hour);
  expect(await read('/desk')).toMatch(
    /Changed at its source, seen[\s\S]*The headline was: Ferry to Lorne to stop for the winter[\s\S]*No longer quoted: “Nobody asked us, and nobody told us/,
  );
  await desk.drafts.edit({ kind: 'approve' }, { who: 'fay', role: 'approver' });
  await newsroom.runAt(friday);
  pages = { ferry, mill };
  newsroom.at(friday + 2 * hour);
  await newsroom.rounds().lookForRenewals();
  expect(await read('/desk/issues/1')).toMatch(/was corrected at its source since[\s\S]*It is now: Ferry/);
  await app.close();
});

test('an article corrected twice is told of against what it was at first', async () => {
  pages = { ferry: corrected, mill };
  await lookAt(thursday + 2 * hour);
  pages = { ferry: { ...corrected, title: 'Ferry to Lorne to go on' }, mill };
  const view = await lookAt(thursday + 4 * hour);
  expect(find(view, 'Ferry').renewed?.headline).toEqual({ was: ferry.title, is: 'Ferry to Lorne to go on' });
  expect(view.edits.map(({ change }) => change.kind)).toEqual(['renew', 'renew']);
});

test('of a story that went out it is noted, until the newsletter corrects it too or its source goes back', async () => {
  const { store, drafts, corrections } = newsroom.desk();
  await drafts.edit({ kind: 'approve' }, { who: 'fay', role: 'approver' });
  await newsroom.runAt(friday);
  const [sent] = await store.issues.listSent(1);
  if (sent === undefined) throw new Error('nothing went out');
  const list = async () => (await listCorrectedSince(sent, store)).map(({ headline }) => headline);
  const lookAgain = async (instant: number) => {
    newsroom.at(instant);
    await newsroom.rounds().lookForRenewals();
    return list();
  };
  expect(await lookAgain(friday + hour)).toEqual([]);
  pages = { ferry: corrected, mill };
  expect(await lookAgain(friday + 3 * hour)).toEqual([ferry.title]);
  pages = { ferry, mill };
  expect(await lookAgain(friday + 5 * hour)).toEqual([]);
  pages = { ferry: corrected, mill };
  expect(await lookAgain(friday + 7 * hour)).toEqual([ferry.title]);
  const entry = sent.content.sections
    .flatMap(({ entries }) => entries)
    .find(({ headline }) => headline.text === ferry.title);
  await corrections.add(
    sent.number,
    { kind: 'said', entry: entry?.id ?? '', text: 'It stops until March.' },
    'ann',
  );
  expect(await list()).toEqual([]);
});
