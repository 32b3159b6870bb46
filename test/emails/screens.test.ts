import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import Issue from '../../emails/issue.tsx';
import { renderIssue } from '../../src/render/issue.tsx';
import { renderLetter } from '../../src/render/letter.tsx';
import { sampleNewsletter } from '../../templates/sample.ts';
import { runAxe } from '../web/axe.ts';
import { launchBrowser } from '../web/browser.ts';

// A mail is shown inside a mail program's own page, which has the landmarks.
const rules = { 'landmark-one-main': { enabled: false }, region: { enabled: false } };
const confirm = { kind: 'confirm', url: 'https://letter.example.org/confirm/x', days: 7 } as const;

const { variant } = Issue.PreviewProps;
const arabic = { ...variant, language: 'ar' };

const issue = (look: string, variantShown = variant) =>
  renderIssue({ ...Issue.PreviewProps, newsletter: { ...sampleNewsletter, look }, variant: variantShown });

const screens = [
  { name: 'an issue in broadsheet', width: 320, scheme: 'light', mail: () => issue('broadsheet') },
  { name: 'an issue in broadsheet', width: 640, scheme: 'dark', mail: () => issue('broadsheet') },
  { name: 'an issue in brief', width: 320, scheme: 'dark', mail: () => issue('brief') },
  { name: 'an issue in brief', width: 640, scheme: 'light', mail: () => issue('brief') },
  { name: 'an issue in letter', width: 320, scheme: 'light', mail: () => issue('letter') },
  { name: 'an issue in letter', width: 640, scheme: 'dark', mail: () => issue('letter') },
  { name: 'an issue for Arabic', width: 320, scheme: 'light', mail: () => issue('broadsheet', arabic) },
  { name: 'a letter', width: 320, scheme: 'dark', mail: () => renderLetter(confirm, sampleNewsletter, 'en') },
] as const;

/** As Thunderbird shows it, which drops every conditional rule. */
function withoutMedia(html: string): string {
  return html.replaceAll(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '');
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(screens)(
  '$name fits $width px and passes axe in the $scheme scheme',
  async ({ width, scheme, mail }) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
    await page.route('**/*', (route) => route.abort());
    const { html } = await mail();
    await page.setContent(withoutMedia(html));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.setContent(html);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await runAxe(page, { rules })).toEqual([]);
    await page.close();
  },
);

test('the dark scheme is the look’s own: paper and ink change places', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.setContent((await renderIssue(Issue.PreviewProps)).html);
  const colours = await page.evaluate(
    `[getComputedStyle(document.querySelector('.ground>table>tbody>tr>td')).backgroundColor, getComputedStyle(document.querySelector('h1')).color]`,
  );
  expect(colours).toEqual(['rgb(23, 22, 20)', 'rgb(235, 231, 223)']);
  await page.close();
});
