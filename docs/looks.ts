// `npm run looks [FOLDER]`: contact sheets of the gallery's issues in each look, on screens of three widths, as programs show them that read
// all of a mail, that drop a part of its style, or that show no pictures, and in larger type. FOLDER is digest-looks among the temporary files unless said.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp, { type OverlayOptions } from 'sharp';
import { looks } from '../templates/index.ts';
import { launchBrowser } from '../test/web/browser.ts';
import { faces } from './faces.ts';

const program = new URL('../dist/src/cli/main.js', import.meta.url).pathname;
const [folder = join(tmpdir(), 'digest-looks'), ...only] = process.argv.slice(2);
const counts = ['1', '5', '12', '25'];
const trials = [
  'pictures',
  'sections',
  'message-and-note',
  'no-quotes',
  'long-and-short-words',
  'right-to-left',
  'arabic-newsletter',
  'hebrew-newsletter',
];
const widths = [320, 375, 640];

interface Condition {
  readonly name: string;
  readonly issues: readonly string[];
  readonly scheme?: 'dark';
  readonly change?: (html: string) => string;
}

const conditions: readonly Condition[] = [
  { name: 'light', issues: counts },
  { name: 'dark', issues: counts, scheme: 'dark' },
  {
    name: 'no-media',
    issues: counts,
    change: (html) => html.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, ''),
  },
  { name: 'no-style', issues: counts, change: (html) => html.replace(/<style[\s\S]*?<\/style>/g, '') },
  {
    name: 'no-images',
    issues: counts,
    change: (html) => html.replace(/ src="data:[^"]*"/g, ' src="cid:none"'),
  },
  {
    name: 'large-type',
    issues: counts,
    change: (html) => html.replace(/font-size:([\d.]+)px/g, (_, size) => `font-size:${Number(size) * 2}px`),
  },
  { name: 'trials', issues: trials },
  { name: 'trials-dark', issues: trials, scheme: 'dark' },
];

/** Pixels of the screen; a strip is as much of a page as one column of a sheet holds. */
const stripHeight = 2200;
const gap = 24;
const labelHeight = 40;
const sheet = { width: 3000, height: stripHeight + labelHeight };
/** Of a sheet's pixels to the screen's: the type can still be read. */
const scale = 0.66;

interface Strip {
  readonly label: string;
  readonly width: number;
  readonly png: Buffer;
}

const work = mkdtempSync(join(tmpdir(), 'digest-looks-work-'));
const browser = await launchBrowser();
try {
  mkdirSync(folder, { recursive: true });
  const index = execFileSync(process.execPath, [program, 'preview', '--gallery'], {
    cwd: work,
    encoding: 'utf8',
    env: { ...process.env, DIGEST_DIR: work, SMTP_URL: '' },
  });
  const gallery = dirname(index.trim());
  for (const { name: look } of looks)
    for (const condition of conditions) {
      const title = `${look}-${condition.name}`;
      if (only.length > 0 && !only.some((part) => title.startsWith(part))) continue;
      const strips: Strip[] = [];
      for (const issue of condition.issues)
        for (const width of widths)
          strips.push(
            ...(await shoot(browser, join(gallery, `${look}-${issue}.html`), { condition, issue, width })),
          );
      await writeSheets(title, strips);
    }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** A page from top to bottom, strip by strip. Says so where it is wider than its screen. */
async function shoot(
  browser: Browser,
  file: string,
  args: { condition: Condition; issue: string; width: number },
): Promise<Strip[]> {
  const { condition, issue, width } = args;
  const { scheme = 'light', change = (html: string) => html } = condition;
  const page = await browser.newPage({ viewport: { width, height: stripHeight }, colorScheme: scheme });
  await page.setContent(change(readFileSync(file, 'utf8')));
  await page.addStyleTag({ content: faces });
  await page.evaluate('document.fonts.ready');
  const [wide, height] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
  );
  if (wide > width) console.log(`${file}, ${condition.name}: ${wide} px wide on a screen of ${width}`);
  const strips: Strip[] = [];
  for (let top = 0; top < height; top += stripHeight) {
    const rest = Math.min(stripHeight, height - top);
    const scrolled = await page.evaluate<number>(`scrollTo(0, ${top}), scrollY`);
    const png = await page.screenshot({ clip: { x: 0, y: top - scrolled, width, height: rest } });
    strips.push({ label: `${issue} at ${width}${top === 0 ? '' : ', on'}`, width, png });
  }
  await page.close();
  return strips;
}

/** As many strips beside each other as a sheet is wide. */
async function writeSheets(title: string, strips: readonly Strip[]): Promise<void> {
  let rest = [...strips];
  for (let number = 1; rest.length > 0; number += 1) {
    const overlays: OverlayOptions[] = [];
    let left = gap;
    while (rest[0] !== undefined && left + rest[0].width + gap <= sheet.width) {
      const [{ label, width, png }, ...others] = rest;
      const words = `<svg width="${width}" height="${labelHeight}"><text y="26" font-family="sans-serif" font-size="20">${label}</text></svg>`;
      overlays.push({ input: Buffer.from(words), left, top: 0 }, { input: png, left, top: labelHeight });
      left += width + gap;
      rest = others;
    }
    // A pipeline shrinks before it lays one upon the other: two of them, with bare pixels between.
    const { data, info } = await sharp({ create: { ...sheet, channels: 3, background: '#b4b4b4' } })
      .composite(overlays)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const path = join(folder, `${title}-${number}.png`);
    await sharp(data, { raw: info })
      .resize(Math.round(sheet.width * scale))
      .png()
      .toFile(path);
    console.log(path);
  }
}
