import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApp } from '../../src/deps/web.ts';
import type { IssueContent } from '../../src/domain/issue.ts';
import { listMessages } from '../../src/inbox/folder.ts';
import { toWallTime } from '../../src/web/desk/when.ts';
import { type FeedServer, serveItems } from '../deps/feed-server.ts';
import { type Newsroom, openNewsroom } from '../deps/newsroom.ts';
import { runAxe } from './axe.ts';
import { launchBrowser } from './browser.ts';

const seeds = new URL('../../seeds', import.meta.url).pathname;
/** A Thursday; the issue is due on the next day at nine. */
const thursday = Date.parse('2026-11-19T09:00Z');
const friday = thursday + 24 * 3_600_000;
const readers = ['ann@example.net', 'ben@example.net'];
const editors = [
  { address: 'ed@example.org', name: 'Ed', role: 'editor' },
  { address: 'fay@example.org', name: 'Fay', role: 'approver' },
] as const;
/** Chromium on a busy machine. */
const patience = 90_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, patience);

afterAll(() => browser.close());

interface Office extends AsyncDisposable {
  readonly newsroom: Newsroom;
  readonly url: string;
  readonly inject: Awaited<ReturnType<typeof createApp>>['inject'];
  /** A window in which that editor has signed in by the link in the mail. */
  enter(address: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
}

async function openOffice(
  change: Parameters<typeof openNewsroom>[0]['change'] = {},
  feed?: FeedServer,
): Promise<Office> {
  const newsroom = await openNewsroom({
    readers,
    now: thursday,
    sources: feed === undefined ? [seeds] : [seeds, feed.url],
    env: feed === undefined ? {} : { DIGEST_FETCH_ALLOW: new URL(feed.url).host },
    change: { editors, editor: 'ed@example.org', ...change },
  });
  const sample = JSON.parse(readFileSync(join(seeds, 'issue.json'), 'utf8')) as IssueContent;
  const app = await createApp(newsroom.desk(), { log: () => {}, sample, listNotes: async () => [] });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const contexts: BrowserContext[] = [];
  return {
    newsroom,
    url,
    inject: app.inject.bind(app) as typeof app.inject,
    async enter(address, options) {
      const context = await browser.newContext(options);
      contexts.push(context);
      const tab = await context.newPage();
      await tab.goto(`${url}/desk`);
      await tab.getByLabel('Your address as an editor').fill(address);
      await tab.getByRole('button', { name: 'Send me a link' }).click();
      await tab.goto(`${url}/desk/enter/${await readToken(newsroom, address)}`);
      await tab.getByRole('button', { name: 'Open the desk' }).click();
      return tab;
    },
    async [Symbol.asyncDispose]() {
      for (const context of contexts) await context.close();
      await app.close();
      await newsroom[Symbol.asyncDispose]();
    },
  };
}

/** Whom mails went to whose subject begins so, each by the part before the @. */
async function listTo(newsroom: Newsroom, beginning: string): Promise<string[]> {
  await newsroom.countMails();
  const { messages } = await listMessages(join(newsroom.dir, 'data', 'inbox'));
  return messages
    .filter(({ subject }) => subject.startsWith(beginning))
    .map(({ to }) => /[\w.]+(?=@)/.exec(String(to))?.[0] ?? '')
    .toSorted();
}

/** Out of the newest mail that has a link to the desk; whoever asks is answered before it is made. */
function readToken(newsroom: Newsroom, address: string): Promise<string> {
  return vi.waitFor(async () => {
    await newsroom.countMails();
    const { messages } = await listMessages(join(newsroom.dir, 'data', 'inbox'));
    const newest = messages.find(
      ({ subject, to }) => subject.startsWith('Your way to the desk') && to.includes(address),
    );
    const text = readFileSync(join(newsroom.dir, 'data', 'inbox', `${newest?.id}.eml`), 'utf8');
    return /desk\/enter\/([\w-]{43})/.exec(text.replace(/=\r?\n/g, ''))?.[1] ?? '';
  }, patience);
}

async function signIn(office: Office): Promise<string> {
  await office.newsroom.desk().store.sessions.addSignIn('token', 'Ed', thursday, 60_000);
  const { cookies } = await office.inject({ method: 'POST', url: '/desk/enter/token' });
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  return cookies[0]?.value ?? '';
}

/** Sends a form of the desk's with the mark of that session, and gives the page that it leads to. */
async function pressOn(
  { inject }: Office,
  desk: string,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const cookies = { desk };
  const { body } = await inject({ url: '/desk/sessions', cookies });
  const mark = /name="mark" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const answer = await inject({ method: 'POST', url: path, cookies, payload: { ...fields, mark } });
  return (await inject({ url: answer.headers.location ?? '/', cookies })).body;
}

const draftOf = async ({ newsroom }: Office) => (await newsroom.desk().drafts.view()).content;

describe.each([{ script: true }, { script: false }])('with JavaScript: $script', ({ script }) => {
  test(
    'an editor makes an issue, a second person approves it, and it goes out at the slot as they left it',
    async () => {
      await using feed = await serveItems();
      const paragraphs = [
        'Frost on Tuesday took the blossom of every orchard in the valley of the Weir, growers said.',
        '“The blossom was black by six in the morning,” said Ada Morn, a grower.',
      ];
      feed.set([{ guid: 'frost', title: 'Frost Takes the Blossom', paragraphs, date: thursday - 3_600_000 }]);
      await using office = await openOffice({ approval: 'second' }, feed);
      const tab = await office.enter('ed@example.org', { javaScriptEnabled: script });
      await tab.getByRole('button', { name: 'Read the sources' }).click();
      await tab.getByRole('button', { name: /^Drop Frost/ }).click();
      await tab.getByRole('button', { name: /^Pick Frost/ }).click();
      const order = () => tab.locator('.rows[data-order] .headline a').allTextContents();
      const [, third = ''] = (await order()).slice(-2);
      await tab.getByRole('button', { name: /^Move up Frost/ }).click();
      expect((await order()).slice(-2)).toEqual([
        'Frost Takes the Blossom',
        expect.not.stringMatching(/^Frost/),
      ]);
      expect(third).toBe('Frost Takes the Blossom');
      await tab.getByRole('button', { name: /^Drop Frost/ }).click();
      await tab.getByRole('button', { name: 'Take back the last change (drop, Ed)' }).click();
      expect(await order()).toContain('Frost Takes the Blossom');
      await tab.getByRole('button', { name: /^Lead with The Herring/ }).click();
      await tab.getByRole('button', { name: /^Drop Marenth/ }).click();
      await tab.getByRole('button', { name: /^Never take Marenth/ }).click();
      await tab.getByLabel('Subject', { exact: true }).fill('Fewer fish');
      await tab
        .locator('form', { has: tab.getByLabel('Subject', { exact: true }) })
        .getByRole('button')
        .click();
      expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBe('Fewer fish');
      const message = tab.getByLabel('Message from the editors');
      await message.fill('The *Sound* is [shut](https://norrey.example/shut).');
      await tab.locator('form', { has: message }).getByRole('button').click();
      await tab.getByRole('button', { name: 'letter', exact: true }).click();
      expect(
        await tab.getByRole('button', { name: 'letter', exact: true }).getAttribute('aria-pressed'),
      ).toBe('true');
      await tab.getByLabel('Rank, pin: The Last Bell').click();
      await tab.getByRole('button', { name: /^Set as brief The Last Bell/ }).click();
      await tab.getByLabel('Rank, pin: The Last Bell').click();
      await tab.getByRole('button', { name: /^Pin The Last Bell/ }).click();
      expect(await tab.locator('.badge').allTextContents()).toEqual(['lead', 'brief', 'pinned']);

      await tab.getByRole('link', { name: 'Corvany Halts Northern Ferry' }).click();
      const quote = tab.locator('.said').first();
      expect(await quote.locator('p').first().textContent()).toMatch(/who gives the orders … We talk/);
      await quote.getByText('Speaker, trim').click();
      await quote.getByLabel('Trim it').fill('I will not send a crew … who gives the orders');
      await quote
        .locator('form', { has: tab.getByLabel('Trim it') })
        .getByRole('button')
        .click();
      expect(await tab.locator('.said p').first().textContent()).toBe(
        '“I will not send a crew … who gives the orders”',
      );
      await tab.locator('.said').first().getByText('Speaker, trim').click();
      await tab.locator('.said').first().getByLabel('Trim it').fill('I will never send anybody');
      await tab
        .locator('form', { has: tab.getByLabel('Trim it') })
        .first()
        .getByRole('button')
        .click();
      expect(await tab.getByRole('status').textContent()).toContain('never typed anew');
      const another = tab.locator('.said').nth(1);
      const chooseSpeaker = async (label: string) => {
        await another.getByText('Speaker, trim').click();
        await another.getByLabel('Who said it').selectOption({ label });
        const chosen = another.locator('form', { has: tab.getByLabel('Who said it') });
        await chosen.getByRole('button').click();
      };
      await chooseSpeaker('Edda Brannik');
      expect(await another.textContent()).toContain('Edda Brannik, ');
      await chooseSpeaker('Nobody known');
      expect(await another.textContent()).toContain('Nobody is known');

      await tab.getByRole('link', { name: 'Preview' }).click();
      const mail = tab.frameLocator('iframe').first();
      expect(await mail.getByText('The Herring Have Moved').first().textContent()).toContain(
        'the Quotas Have Not',
      );
      expect(await mail.locator('em').first().textContent()).toBe('Sound');
      const phone = tab.frameLocator('iframe[title="The mail on a phone"]');
      await tab.getByRole('link', { name: 'Night', exact: true }).click();
      expect(await phone.getByText('The Herring Have Moved').first().textContent()).toContain('Quotas');
      expect(await tab.getByRole('link', { name: 'No pictures' }).count()).toBe(0);
      await tab.getByRole('link', { name: 'Text', exact: true }).click();
      expect(await tab.locator('iframe').count()).toBe(0);
      expect(await tab.locator('.mono').textContent()).toContain('Frost Takes the Blossom');
      await tab.getByRole('link', { name: 'Day', exact: true }).click();
      const screen = tab.frameLocator('iframe[title="The mail on a wide screen"]');
      const cutOff = async () =>
        (await screen
          .locator('html')
          .evaluate((page) => (page as never as { scrollHeight: number }).scrollHeight)) -
        ((await tab.locator('iframe').first().boundingBox())?.height ?? 0);
      // Without a script the frame scrolls, and the mail opens by itself.
      if (script) await vi.waitFor(async () => expect(await cutOff()).toBeLessThanOrEqual(0), patience);
      const alone = await tab.getByRole('link', { name: 'Open the whole mail' }).getAttribute('href');
      expect(await tab.locator('iframe').first().getAttribute('src')).toBe(alone);
      await tab.setViewportSize({ width: 320, height: 640 });
      expect(await tab.locator('iframe:visible').count()).toBe(1);
      expect((await tab.locator('iframe:visible').boundingBox())?.width).toBe(320);
      await tab.setViewportSize({ width: 1280, height: 720 });
      await tab.getByRole('button', { name: 'Send a proof to me' }).click();
      expect(await tab.getByRole('status').textContent()).toContain('on its way to you');
      expect(await listTo(office.newsroom, '[Proof]')).toEqual(['ed']);

      await tab.getByRole('link', { name: 'Go to sending' }).click();
      await tab.getByRole('button', { name: 'Approve' }).click();
      expect(await tab.getByRole('status').textContent()).toContain('Only an approver');
      const second = await office.enter('fay@example.org', { javaScriptEnabled: script });
      expect(await second.locator('.state').first().textContent()).toContain('also here: Ed');
      await second.getByRole('link', { name: 'Sending' }).click();
      await second.getByRole('button', { name: 'Approve' }).click();
      expect(await second.getByRole('status').textContent()).toBe('Approved by Fay.');

      office.newsroom.at(friday);
      await office.newsroom.rounds().lookAtSchedule();
      await tab.goto(`${office.url}/desk/issues/1`);
      const accepted = tab.locator('dd[data-sum="accepted"]');
      expect([await accepted.textContent(), await tab.getByLabel('Done with').count()]).toEqual(['0', 1]);
      await tab.getByText('Stop for good …').click();
      expect(await tab.locator('.act.danger').textContent()).toContain('Nobody has it yet');
      await tab.goto(`${office.url}/desk/sending`);
      expect(await tab.locator('.under-way').textContent()).toContain('Issue 1 is going out');
      await tab.getByRole('link', { name: 'Follow it, pause it' }).click();
      await office.newsroom.runAt(friday);
      // With a script the page follows by itself.
      if (!script) await tab.reload();
      await tab.getByLabel('Done with').waitFor({ state: 'detached' });
      expect(await accepted.textContent()).toBe('2');
      const [sent] = await office.newsroom.desk().store.issues.listSent(1);
      expect(sent?.content.subject).toBe('Fewer fish');
      const entries = sent?.content.sections.flatMap((section) => section.entries) ?? [];
      expect(entries.map(({ quotes }) => quotes[0]?.text)).toContain(
        'I will not send a crew who gives the orders',
      );
      await tab.goto(`${office.url}/issues/${sent?.slug}`);
      expect(await tab.getByText('I will not send a crew … who gives the orders').count()).toBe(1);

      // Who came after the issue is told of no correction of it.
      await office.newsroom.addReaders(['cleo@example.net']);
      await tab.goto(`${office.url}/desk/issues/1`);
      await tab.getByRole('link', { name: 'Correct a story of it' }).click();
      await tab.getByRole('link', { name: 'Frost Takes the Blossom' }).click();
      await tab.getByLabel('What is right').fill('It was on Monday.');
      await tab
        .locator('form', { has: tab.getByLabel('What is right') })
        .getByRole('button')
        .click();
      await tab.getByRole('button', { name: 'Put it right in the archive' }).click();
      await second.goto(`${office.url}/desk/issues/1/corrections`);
      await second.getByRole('link', { name: /^Look at the mail/ }).click();
      await second.getByText('Mail it to 2 readers …').click();
      await second.getByRole('button', { name: 'Mail it to 2 readers' }).click();
      await office.newsroom.runAt(friday + 60_000);
      expect(await listTo(office.newsroom, 'Correction')).toEqual(['ann', 'ben']);
      await second.goto(`${office.url}/issues/${sent?.slug}`);
      expect(await second.getByText('It was on Monday.').count()).toBeGreaterThan(0);
    },
    patience,
  );
});

test.each([{ script: true }, { script: false }])(
  'two editors: the second is told who changed the same thing, and nothing is lost (JavaScript: $script)',
  async ({ script: javaScriptEnabled }) => {
    await using office = await openOffice();
    await office.newsroom.draft(seeds);
    const [ed, fay] = [
      await office.enter('ed@example.org', { javaScriptEnabled }),
      await office.enter('fay@example.org', { javaScriptEnabled }),
    ];
    await ed.goto(`${office.url}/desk`);
    await fay.goto(`${office.url}/desk`);
    const subject = async (tab: Page, words: string) => {
      await tab.getByLabel('Subject', { exact: true }).fill(words);
      await tab
        .locator('form', { has: tab.getByLabel('Subject', { exact: true }) })
        .getByRole('button')
        .click();
    };
    await subject(ed, 'Fewer fish');
    await subject(fay, 'Herring gone');
    expect(await fay.getByRole('status').textContent()).toContain('Ed changed the same thing');
    expect((await draftOf(office)).subject).toBe('Fewer fish');
    await subject(fay, 'Herring gone');
    expect((await draftOf(office)).subject).toBe('Herring gone');
    await fay.getByRole('button', { name: 'Take back the last change' }).click();
    expect((await draftOf(office)).subject).toBe('Fewer fish');
  },
  patience,
);

test(
  'the keyboard goes through the rows, drops and filters, and a row can be dragged before another',
  async () => {
    await using office = await openOffice();
    await office.newsroom.draft(seeds);
    // All rows at once: a row that is dragged while the page scrolls is another.
    const tab = await office.enter('ed@example.org', { viewport: { width: 1280, height: 1600 } });
    await tab.getByLabel('Filter').waitFor();
    await tab.keyboard.press('/');
    await tab.keyboard.type('herring');
    expect(await tab.locator('.rows > li:visible').count()).toBe(1);
    await tab.keyboard.press('Escape');
    const headline = await tab.locator('.rows > li .headline a').nth(1).textContent();
    await tab.keyboard.press('j');
    await tab.keyboard.press('j');
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('x')]);
    const { sections } = await draftOf(office);
    expect(sections.flatMap(({ entries }) => entries.map((one) => one.headline.text))).not.toContain(
      headline,
    );
    const last = tab.locator('.rows[data-order] > li').last();
    const moved = await last.getAttribute('data-entry');
    await Promise.all([tab.waitForNavigation(), last.dragTo(tab.locator('.rows[data-order] > li').first())]);
    expect((await draftOf(office)).sections[0]?.entries[0]?.id).toBe(moved);
  },
  patience,
);

test(
  'one issue is moved to another time on the clocks of its zone, no further than the next one, and back',
  async () => {
    await using office = await openOffice();
    await office.newsroom.draft(seeds);
    const tab = await office.enter('ed@example.org', { javaScriptEnabled: false });
    const due = async () => (await office.newsroom.desk().drafts.view()).slot;
    const usual = await due();
    const { timeZone } = office.newsroom.desk().config.newsletter;
    const field = tab.getByLabel('This issue is due at');
    const move = async (instant: number) => {
      await tab.goto(`${office.url}/desk/sending`);
      await tab.getByText('Send it at another time').click();
      await field.fill(toWallTime(instant, timeZone));
      await tab.getByRole('button', { name: 'Move it' }).click();
    };
    await move(usual + 5 * 3_600_000);
    expect(await due()).toBe(usual + 5 * 3_600_000);
    await move(usual + 30 * 24 * 3_600_000);
    expect(await tab.getByRole('status').count()).toBe(1);
    expect(await due()).toBe(usual + 5 * 3_600_000);
    await tab.getByText('Send it at another time').click();
    await tab.getByRole('button', { name: 'Back to its time' }).click();
    expect(await due()).toBe(usual);
  },
  patience,
);

test('what was sent can be stopped at the desk for some minutes, and nothing has gone out then', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(seeds);
  const desk = await signIn(office);
  const before = (await office.inject({ url: '/desk/sending', cookies: { desk } })).body;
  expect(before).toContain('as the issue of Friday, 20 November 2026');
  // Where nobody must approve, nobody is asked to.
  expect(before).not.toContain('Approve');
  const sent = await pressOn(office, desk, '/desk/send', { based: '0', sure: 'yes' });
  expect(sent).toContain('<b role="timer" data-left="300000">5:00</b>');
  expect(sent).not.toContain('Send now');
  // The day of its slot, which is not the one it goes out on.
  expect(sent).not.toContain('</b> on <b>');
  expect(sent).toContain('Any change before then cancels it');
  expect(sent).not.toContain('Hold it');
  const issue = (await office.inject({ url: '/desk', cookies: { desk } })).body;
  expect(issue).toContain('The issue goes out in');
  expect(await pressOn(office, desk, '/desk/stop', {})).toContain('Stopped: nothing goes out.');
  // A second editor who pressed at the same moment is not told that it begins.
  expect(await pressOn(office, desk, '/desk/stop', {})).toContain('it was stopped already, or it has begun');
  await office.newsroom.runAt(thursday + 10 * 60_000);
  expect(await office.newsroom.countMails()).toBe(0);
});

test('a bookmark brings an address to the desk, which shows it and adds it by a press alone; a file is no address', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(join(seeds, 'bellfounder.html'));
  const desk = await signIn(office);
  const read = async (path: string) => (await office.inject({ url: path, cookies: { desk } })).body;
  const { url } = office.newsroom.desk().config.newsletter;
  expect(await read('/desk/add')).toContain(
    `href="javascript:location.href='${url}/desk/add?address='+encodeURIComponent(location.href)"`,
  );
  const shown = await read(`/desk/add?address=${encodeURIComponent('http://127.0.0.1:9/frost?a="b"')}`);
  expect(shown).toContain('http://127.0.0.1:9/frost?a=&quot;b&quot;');
  expect(shown).toContain('Read it and put it into issue 1');
  expect(await read('/desk/add?address=javascript:alert(1)')).toContain('no address of a page');
  const { version, candidates } = await office.newsroom.desk().drafts.view();
  expect([version, candidates.length]).toEqual([0, 1]);
  const source = candidates[0]?.entry.source.url ?? '';
  expect(await read(`/desk/add?address=${encodeURIComponent(`${source}?utm_source=x`)}`)).toContain(
    'It is in the issue already',
  );
  expect(await pressOn(office, desk, '/desk/add', { address: 'http://127.0.0.1:9/frost' })).toContain(
    '127.0.0.1',
  );
  const file = join(seeds, 'ferry-line.txt');
  expect(await pressOn(office, desk, '/desk/add', { address: file })).toContain('no address of a page');
  expect((await office.newsroom.desk().drafts.view()).candidates.length).toBe(1);
});

test('the mail in the preview has the day of its slot, and by day and by night a scheme of its own', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(seeds);
  const desk = await signIn(office);
  const read = async (path: string) => (await office.inject({ url: path, cookies: { desk } })).body;
  const [day, night] = [await read('/desk/preview/mail'), await read('/desk/preview/mail?scheme=dark')];
  for (const mail of [day, night]) {
    expect(mail).toContain('Friday, 20 November 2026');
    expect(mail).not.toMatch(/prefers-color-scheme|light dark/);
  }
  expect([day, night].map((mail) => /name="color-scheme" content="([^"]*)"/.exec(mail)?.[1])).toEqual([
    'light',
    'dark',
  ]);
  await pressOn(office, desk, '/desk/proof', {});
  const { messages } = await listMessages(join(office.newsroom.dir, 'data', 'inbox'));
  const proof = readFileSync(join(office.newsroom.dir, 'data', 'inbox', `${messages[0]?.id}.eml`), 'utf8');
  expect(proof).toContain('Friday, 20 November 2026');
  await pressOn(office, desk, '/desk/send', { based: '0', sure: 'yes' });
  expect(await read('/desk/preview/mail')).toContain('Thursday, 19 November 2026');
});

test('the preview says what "digest check" says, and by a press which links do not answer', async () => {
  await using office = await openOffice();
  const file = join(office.newsroom.dir, 'frost.html');
  writeFileSync(
    file,
    `<html lang="en"><head><title>Frost Takes the Blossom</title><link rel="canonical" href="http://127.0.0.1:9/frost"></head>
<body><article><h1>Frost Takes the Blossom</h1><p>Frost on Tuesday took the blossom of every orchard in the valley of the Weir.</p>
<p>"The blossom was black by six in the morning," said Ada Morn, a grower.</p></article></body></html>`,
  );
  await office.newsroom.draft(file);
  const desk = await signIn(office);
  const before = (await office.inject({ url: '/desk/preview', cookies: { desk } })).body;
  expect(before).toContain(' KB of html of the 102 that Gmail shows (words');
  expect(before).toContain('Ask whether its link answers');
  expect(before).not.toContain('is cut from the headline');
  const long = 'Frost Takes the Blossom of Every Orchard on Both Banks of the Weir Within One Night';
  await office.newsroom
    .desk()
    .drafts.edit(
      { kind: 'headline', entry: /entry\/([\w-]+)/.exec(before)?.[1] ?? '', text: long },
      { who: 'Ed' },
    );
  const cut = (await office.inject({ url: '/desk/preview', cookies: { desk } })).body;
  expect(cut).toContain(`<h1>${long}</h1>`);
  expect(cut).toContain('>The subject is cut from the headline: write one</a>');
  expect((await office.inject({ url: '/desk', cookies: { desk } })).body).toContain(
    'The subject is cut from',
  );
  const asked = await pressOn(office, desk, '/desk/links', {});
  expect(asked).toMatch(/Mend<\/span> <a href="\/desk\/entry\/[^"]+">http:\/\/127\.0\.0\.1:9\/frost/);
});

test('what is no number of an issue that went out is not found, in one line', async () => {
  await using office = await openOffice();
  const desk = await signIn(office);
  for (const number of ['abc', '0', '9'])
    for (const rest of ['', '/corrections', '/corrections/ferry', '/correction']) {
      const answer = await office.inject({ url: `/desk/issues/${number}${rest}`, cookies: { desk } });
      const line = /<h1>([^<]+)/.exec(answer.body)?.[1];
      const isStory = number === '9' && rest === '/corrections/ferry';
      expect([answer.statusCode, line]).toEqual([
        404,
        isStory ? 'Nothing stands at this address.' : `There is no issue ${number} here.`,
      ]);
    }
  const text = await office.inject({ url: '/desk/preview/text', cookies: { desk } });
  expect([text.statusCode, text.body.includes('DigestError')]).toEqual([404, false]);
  const pressed = await pressOn(office, desk, '/desk/issues/abc/corrections', { mail: 'yes' });
  expect(pressed).not.toContain('NaN');
});

test('a story that went out is put right once its correction and the mail of it were looked at', async () => {
  await using office = await openOffice();
  const { id } = await office.newsroom.draft(seeds);
  const desk = await signIn(office);
  const { store, corrections, drafts } = office.newsroom.desk();
  const [lead] = (await drafts.view()).content.sections[0]?.entries ?? [];
  const quote = lead?.quotes.find(({ speaker }) => speaker !== null);
  for (const { parts } of lead?.allQuotes.filter(({ speaker }) => speaker === quote?.speaker) ?? [])
    await drafts.edit(
      {
        kind: 'speaker',
        entry: lead?.id ?? '',
        quote: parts[0]?.span ?? { start: 0, end: 0 },
        speaker: null,
      },
      { who: 'Ed' },
    );
  await office.newsroom.runAt(friday);
  const entry = (await store.issues.get(id)).content.sections[0]?.entries[0];
  const read = async (path: string) => (await office.inject({ url: path, cookies: { desk } })).body;
  expect(entry?.allQuotes.map(({ speaker }) => speaker)).not.toContain(quote?.speaker);
  expect(await read(`/desk/issues/1/corrections/${entry?.id}`)).toContain(`>${quote?.speaker}</option>`);
  expect(await read('/desk/issues/1/corrections')).toContain(`/desk/issues/1/corrections/${entry?.id}`);
  expect(await read(`/desk/issues/1/corrections/${entry?.id}`)).toContain('Trim it');
  const speaker = `kind=speaker&entry=${entry?.id}&start=0&end=1&text=Nobody+Such`;
  expect(await read(`/desk/issues/1/correction?${speaker}`)).toContain('does not stand in the article');
  const asked = `kind=headline&entry=${entry?.id}&text=Ferry+stops`;
  const looked = await read(`/desk/issues/1/correction?${asked}`);
  expect(looked).toContain('Put it right, and mail 2 readers');
  const frame = /<iframe[^>]* src="([^"]+)"/.exec(looked)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(await read(frame)).toContain('Ferry stops');
  expect((await corrections.list(1)).corrections).toEqual([]);
  const wish = JSON.stringify({ kind: 'headline', entry: entry?.id, text: 'Ferry stops' });
  const made = await pressOn(office, desk, '/desk/issues/1/corrections', { wish, mail: 'yes' });
  expect(made).toContain('Its mail begins within a minute.');
  expect((await corrections.list(1)).corrections).toMatchObject([{ is: 'Ferry stops', who: 'Ed' }]);
  await office.newsroom.runAt(friday + 60_000);
  expect(await office.newsroom.countMails()).toBe(4);
  expect(await read('/desk/issues/1/corrections')).toContain('a mail told of it');
  expect(await read('/desk/sending')).toContain('Correction: ');
});

test(
  'every page is sound HTML that axe finds nothing in',
  async () => {
    await using office = await openOffice();
    const gone = await office.newsroom.draft(seeds);
    await office.newsroom
      .desk()
      .store.issues.begin(gone.id, { slot: null, domain: 'example.org', variants: [] }, thursday);
    await office.newsroom.draft(seeds);
    const { departures, drafts, store } = office.newsroom.desk();
    const { version } = await drafts.edit({ kind: 'subject', text: 'Fewer fish' }, { who: 'Ed' });
    await departures.set(version, 'Ed');
    const tab = await office.enter('ed@example.org');
    await store.passkeys.add({
      id: 'a',
      editor: 'Ed',
      publicKey: new Uint8Array([1]),
      counter: 0,
      device: 'curl/8.5.0',
      addedAt: thursday,
    });
    const [entry] = (await draftOf(office)).sections[0]?.entries ?? [];
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    const said = new URLSearchParams({ kind: 'said', entry: entry?.id ?? '', text: 'It was on Monday.' });
    for (const path of [
      '',
      `/entry/${entry?.id}`,
      '/preview',
      '/preview?form=night',
      '/preview?form=bare',
      '/preview?form=text',
      '/sign-in',
      '/enter/x',
      '/sending',
      '/issues/1',
      '/issues/99',
      '/sessions',
      '/add',
      `/add?${new URLSearchParams({ address: 'https://paper.example/frost' })}`,
      '/issues/1/corrections',
      `/issues/1/corrections/${entry?.id}`,
      `/issues/1/correction?${said}`,
    ]) {
      const response = await tab.goto(`${office.url}/desk${path}`);
      const report = await validator.validateString((await response?.text()) ?? '');
      const faults = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${path} ${ruleId} ${message}`),
      );
      expect(faults).toEqual([]);
      expect((await runAxe(tab)).map(({ id, html }) => [path, id, html])).toEqual([]);
    }
  },
  patience,
);

describe('without a session', () => {
  test('nothing of the desk is reached, whatever is asked for', async () => {
    await using office = await openOffice();
    await office.newsroom.draft(seeds);
    for (const path of [
      '',
      '/preview',
      '/preview/mail',
      '/preview/text',
      '/sending',
      '/sessions',
      '/issues/1',
      '/issues/1/events',
      '/issues/1/corrections',
      '/issues/1/corrections/x',
      '/issues/1/correction',
      '/issues/1/correction/mail',
      '/entry/x',
    ]) {
      const { statusCode, headers } = await office.inject(`/desk${path}`);
      expect([path, statusCode, headers.location]).toEqual([path, 303, '/desk/sign-in']);
    }
    const payload = { change: JSON.stringify({ kind: 'subject', text: 'Mine' }), based: '0' };
    for (const path of [
      '/edit',
      '/add',
      '/make',
      '/proof',
      '/send',
      '/stop',
      '/links',
      '/issues/1',
      '/sessions',
      '/sign-out',
    ])
      expect((await office.inject({ method: 'POST', url: `/desk${path}`, payload })).statusCode).toBe(303);
    expect((await draftOf(office)).subject).not.toBe('Mine');
  });

  test('an address that is no editor’s gets the same answer and no mail', async () => {
    await using office = await openOffice();
    const ask = async (address: string) =>
      (await office.inject({ method: 'POST', url: '/desk/sign-in', payload: { address } })).body;
    expect(await ask('nobody@example.org')).toBe(await ask('ed@example.org'));
    await readToken(office.newsroom, 'ed@example.org');
    expect(await office.newsroom.countMails()).toBe(1);
  });

  test('a link is not used up by being followed, holds once, and not after half an hour', async () => {
    await using office = await openOffice();
    const { sessions } = office.newsroom.desk().store;
    const open = (method: 'GET' | 'POST', token: string) =>
      office.inject({ method, url: `/desk/enter/${token}` });
    await sessions.addSignIn('first', 'Ed', thursday, 60_000);
    await sessions.addSignIn('late', 'Ed', thursday - 120_000, 60_000);
    expect((await open('GET', 'first')).statusCode).toBe(200);
    expect((await open('POST', 'first')).headers.location).toBe('/desk');
    expect((await open('POST', 'first')).statusCode).toBe(410);
    expect((await open('POST', 'late')).statusCode).toBe(410);
  });
});

describe('a session', () => {
  test('is told nothing by an address that somebody else made', async () => {
    await using office = await openOffice();
    await office.newsroom.draft(seeds);
    const desk = await signIn(office);
    const { body } = await office.inject({
      url: '/desk?told=Mail%20us%20the%20list&by=x',
      cookies: { desk },
    });
    expect(body).not.toContain('Mail us the list');
  });

  test('changes nothing by a form that another site made', async () => {
    await using office = await openOffice();
    await office.newsroom.draft(seeds);
    const desk = await signIn(office);
    const payload = { change: JSON.stringify({ kind: 'subject', text: 'Mine' }), based: '0', mark: 'x' };
    const { statusCode } = await office.inject({
      method: 'POST',
      url: '/desk/edit',
      cookies: { desk },
      payload,
    });
    expect(statusCode).toBe(403);
    expect((await draftOf(office)).subject).not.toBe('Mine');
  });

  test('ends when its editor is taken off the list, and when it is ended', async () => {
    await using office = await openOffice();
    const desk = await signIn(office);
    expect((await office.inject({ url: '/desk', cookies: { desk } })).statusCode).toBe(200);
    const { sessions } = office.newsroom.desk().store;
    await sessions.begin('other', 'Gone', 'a browser', thursday);
    expect((await office.inject({ url: '/desk', cookies: { desk: 'other' } })).statusCode).toBe(303);
    for (const { id } of await sessions.list(thursday)) await sessions.end(id);
    expect((await office.inject({ url: '/desk', cookies: { desk } })).statusCode).toBe(303);
  });
});

test('of very many candidates the first are shown, and others are found by their words', async () => {
  await using office = await openOffice();
  await office.newsroom.draft(seeds);
  const { store, drafts } = office.newsroom.desk();
  const { issue, candidates } = await drafts.view();
  const pool = await store.edits.findPool(issue.id);
  const [first] = pool?.candidates ?? [];
  if (pool === undefined || first === undefined) throw new Error('the draft has no candidates');
  const many = Array.from({ length: 300 }, (_, at) => ({
    ...first,
    entry: {
      ...first.entry,
      id: `many-${at}`,
      headline: { ...first.entry.headline, text: `Ship number ${at} sails` },
    },
  }));
  await store.edits.keepPool(issue.id, { ...pool, candidates: [...pool.candidates, ...many] }, false);
  await store.sessions.begin('cookie', 'Ed', 'a browser', thursday);
  const read = async (path: string) => (await office.inject({ url: path, cookies: { desk: 'cookie' } })).body;
  expect(candidates.length).toBe(4);
  expect((await read('/desk')).match(/Ship number \d+ sails<\/a>/g)?.length).toBe(100);
  expect((await read('/desk?find=number+277')).match(/Ship number \d+ sails<\/a>/g)).toEqual([
    'Ship number 277 sails</a>',
  ]);
});
