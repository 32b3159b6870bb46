import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { looks } from '../../templates/index.ts';
import { openNewsroom } from './digest.ts';

test('the gallery shows every look with few and many entries, and each letter in each language, from files alone', async () => {
  using newsroom = openNewsroom();
  const { code, stdout } = await newsroom.digest(['preview', '--gallery']);
  expect(code).toBe(0);
  const index = stdout.trim();
  const folder = dirname(index);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { document } = parseHTML(readFileSync(index, 'utf8'));
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('src') ?? '');
  expect(readdirSync(folder).filter((name) => name.endsWith('.html'))).toHaveLength(frames.length + 1);
  for (const { name } of looks) {
    for (const count of [1, 5, 12, 25])
      expect(read(`${name}-${count}.html`).match(/<h[23][ >]/g)?.length).toBeGreaterThanOrEqual(count - 1);
    expect(read(`${name}-no-quotes.html`)).not.toContain('<blockquote');
    expect(read(`${name}-right-to-left.html`)).toMatch(/<h2[^>]* lang="ar" dir="rtl"/);
    expect(read(`${name}-arabic-newsletter.html`)).toMatch(/<html[^>]* dir="rtl" lang="ar"/);
    expect(read(`${name}-message-and-note.txt`)).toContain('Why it matters');
    expect(read(`${name}-pictures.html`).match(/<img[^>]* src="data:/g)).toHaveLength(3);
    expect(read(`${name}-confirm-ru.html`)).toContain('lang="ru"');
    expect(frames).toContain(`${name}-notice-fr.html`);
  }
  for (const frame of frames)
    expect(read(frame)).not.toMatch(/<(?:script|link)\b|<img[^>]* src="(?!data:)|@import|url\(/);
});
