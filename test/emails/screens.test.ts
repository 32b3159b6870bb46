import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Issue from '../../emails/issue.tsx';
import { renderIssue } from '../../src/render/issue.tsx';
import { renderLetter } from '../../src/render/letter.tsx';
import { looks } from '../../templates/index.ts';
import { sampleNewsletter } from '../../templates/sample.ts';
import { launchBrowser } from '../web/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// A mail is shown inside a mail program's own page, which has the landmarks.
const runAxe = `axe.run({ rules: { 'landmark-one-main': { enabled: false }, region: { enabled: false } } })`;
const confirm = { kind: 'confirm', url: 'https://letter.example.org/confirm/x', days: 7 } as const;

const mails = looks.flatMap(({ name: look }) => {
  const newsletter = { ...sampleNewsletter, look };
  const inArabic = { ...Issue.PreviewProps.variant, language: 'ar' };
  return [
    { name: `an issue, ${look}`, html: () => renderIssue({ ...Issue.PreviewProps, newsletter }) },
    {
      name: `an issue for readers of Arabic, ${look}`,
      html: () => renderIssue({ ...Issue.PreviewProps, newsletter, variant: inArabic }),
    },
    { name: `a letter, ${look}`, html: () => renderLetter(confirm, newsletter, 'en') },
  ];
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(mails)('$name', ({ html }) => {
  test.each([
    [320, 'light'],
    [640, 'dark'],
  ] as const)('fits a screen of %i px and passes axe in the %s scheme', async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.route('**/*', (route) => route.abort());
    await page.setContent((await html()).html);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.addScriptTag({ content: axe });
    // axe hands back plain data; only ids are read from it.
    const result = (await page.evaluate(runAxe)) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(result.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.close();
  });
});

test('the dark scheme is the look’s own: paper and ink change places', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.setContent((await renderIssue(Issue.PreviewProps)).html);
  const colours = await page.evaluate(
    `[getComputedStyle(document.querySelector('.paper>table>tbody>tr>td')).backgroundColor, getComputedStyle(document.querySelector('h1')).color]`,
  );
  expect(colours).toEqual(['rgb(23, 22, 20)', 'rgb(235, 231, 223)']);
  await page.close();
});
