import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { arabicContent, harbourLetter } from './sample-issues.ts';
import { openWebWorld, type WebWorld } from './world.ts';

const site = 'http://letter.harbour.test';
const slug = '12-city-halts-the-second-crane';

/** Chromium on a busy machine. */
const patience = 90_000;

let world: WebWorld;
let browser: Browser;
let local: string;

beforeAll(async () => {
  const mirrors = [`http://${'onion'.repeat(11)}a.onion`];
  world = await openWebWorld({ newsletter: { ...harbourLetter, url: site }, mirrors });
  for (const number of [11, 12]) await world.publish(number);
  local = await world.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchBrowser([
    `--host-resolver-rules=MAP letter.harbour.test 127.0.0.1:${new URL(local).port}`,
  ]);
});

afterAll(async () => {
  await browser.close();
  await world[Symbol.asyncDispose]();
});

/** Opens the newest mail in the inbox and follows one of its links, as a reader would. */
async function followLinkInMail(tab: Page, name: RegExp): Promise<Page> {
  await world.delivered();
  await tab.goto(`${local}/inbox/word`);
  await tab.locator('main li a').first().click();
  const [opened] = await Promise.all([
    tab.context().waitForEvent('page'),
    tab.frameLocator('iframe').getByRole('link', { name }).first().click(),
  ]);
  await opened.waitForLoadState();
  return opened;
}

describe.each([
  { script: true, address: 'ann@reader.test' },
  { script: false, address: 'bob@reader.test' },
])('a reader with JavaScript: $script', ({ script, address }) => {
  test(
    'subscribes, finds the mail, confirms, reads, chooses, leaves, and comes back',
    async () => {
      const context = await browser.newContext({ javaScriptEnabled: script });
      const strangers: string[] = [];
      context.on('request', (request) => {
        const { host } = new URL(request.url());
        if (host !== new URL(site).host && host !== new URL(local).host) strangers.push(request.url());
      });
      const stateOf = async () => (await world.readers.showReader(address)).reader?.state;

      const tab = await context.newPage();
      await tab.goto(`${site}/`);
      await tab.getByLabel('Your e-mail address').fill(address);
      await tab.getByRole('checkbox').check();
      world.pass(10_000);
      await tab.getByRole('button', { name: 'Subscribe' }).click();
      expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBe('Look in your mail');
      expect(tab.url()).toBe(`${site}/subscribe/sent`);

      const confirm = await followLinkInMail(tab, /confirm/i);
      expect(await stateOf()).toBe('pending');
      await confirm.getByRole('button').click();
      expect(await confirm.getByRole('heading', { level: 1 }).textContent()).toBe('You are subscribed');
      expect(await stateOf()).toBe('confirmed');

      await confirm.getByRole('link', { name: 'Read the last issue' }).click();
      await confirm.getByRole('link', { name: 'Night Ferry to the Islands' }).click();
      expect(confirm.url()).toBe(`${site}/issues/${slug}#entry-ferry`);
      expect(await confirm.getByText('People want to wake up somewhere else').isVisible()).toBe(true);

      const preferences = await followLinkInMail(tab, /choose|settings|preferences|change/i);
      await preferences.getByLabel('Ports').uncheck();
      await preferences.getByLabel('Pause').selectOption({ label: 'Send nothing for 2 weeks' });
      await preferences.getByRole('button', { name: 'Save' }).click();
      expect(await preferences.getByRole('status').textContent()).toBe('Saved.');
      expect(await preferences.getByLabel('Ports').isChecked()).toBe(false);

      const leave = await followLinkInMail(tab, /unsubscribe/i);
      expect(await stateOf()).toBe('confirmed');
      await leave.getByRole('button', { name: 'Unsubscribe' }).click();
      expect(await stateOf()).toBe('left');
      await leave.getByRole('button', { name: 'That was a mistake' }).click();
      expect(await leave.getByRole('heading', { level: 1 }).textContent()).toBe('You are back');
      expect(await stateOf()).toBe('confirmed');

      expect(strangers).toEqual([]);
      await context.close();
    },
    patience,
  );
});

async function listPages(): Promise<string[]> {
  const tokens = await world.addReader(`page-${world.letters.length}@reader.test`);
  await world.delivered();
  return [
    '/',
    '/?lang=de',
    '/subscribe',
    '/subscribe/sent',
    `/leave/${tokens.leave}`,
    `/preferences/${tokens.preferences}`,
    `/not-now/${tokens['not-now']}`,
    `/account/${tokens.account}`,
    `/confirm/${tokens.confirm}`,
    '/confirm/unknown',
    '/privacy',
    '/preview',
    '/issues',
    `/issues/${slug}`,
    '/search',
    '/search?q=ferry',
    '/feeds',
    '/embed',
    '/nothing',
  ];
}

test(
  'axe finds nothing on any page, in light and dark, and nothing is wider than a small screen',
  async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const tab = await context.newPage();
    const found: string[] = [];
    tab.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) found.push(message.text());
    });
    for (const path of [...(await listPages()), `${local}/inbox/word`]) {
      await tab.emulateMedia({ colorScheme: 'light' });
      await tab.goto(path.startsWith('/') ? site + path : path);
      const light = await runAxe(tab);
      await tab.emulateMedia({ colorScheme: 'dark' });
      // Colours are all that differs.
      const dark = await runAxe(tab, { runOnly: ['color-contrast'] });
      found.push(
        ...light.map(({ id, html }) => `light ${path}: ${id} ${html}`),
        ...dark.map(({ id, html }) => `dark ${path}: ${id} ${html}`),
      );
      const width: number = await tab.evaluate('document.documentElement.scrollWidth');
      if (width > 320) found.push(`${path} is ${width} pixels wide`);
    }
    await context.close();
    expect(found).toEqual([]);
  },
  patience,
);

test('html-validate finds nothing on any page', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const found: string[] = [];
  for (const path of await listPages()) {
    const report = await validator.validateString((await world.app.inject(path)).body);
    for (const result of report.results)
      found.push(...result.messages.map((message) => `${path}: ${message.ruleId}: ${message.message}`));
  }
  expect([...new Set(found)]).toEqual([]);
});

test(
  'a newsletter written from right to left is laid out so, and nothing is cut off',
  async () => {
    const newsletter = { ...harbourLetter, name: 'رسالة الميناء', language: 'ar', languages: ['ar'] };
    const issue = { number: 12, slug: '12', corrections: [], publishedAt: 0, content: arabicContent };
    const archive = {
      ...world.deps.archive,
      listLatest: async () => [issue],
      findIssue: async () => ({ issue, previous: null, next: null }),
    };
    const arabic = await openWebWorld({ newsletter, archive });
    const address = await arabic.app.listen({ port: 0, host: '127.0.0.1' });
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const tab = await context.newPage();
    for (const path of ['/', '/issues/12', '/subscribe']) {
      await tab.goto(address + path);
      expect(await tab.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const name = await tab.getByText('رسالة الميناء').first().boundingBox();
      expect((name?.x ?? 0) + (name?.width ?? 0)).toBeGreaterThan(200);
    }
    await context.close();
    await arabic[Symbol.asyncDispose]();
  },
  patience,
);

test('with the keyboard alone: the first stop skips to the content, and every stop can be seen', async () => {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${site}/`);
  await tab.keyboard.press('Tab');
  expect(await tab.locator(':focus').textContent()).toBe('Skip to the content');
  await tab.keyboard.press('Enter');
  expect(new URL(tab.url()).hash).toBe('#content');
  for (let stop = 0; stop < 8; stop += 1) {
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  }
  await context.close();
});
