import { expect, test } from 'vitest';
import { readPaste } from '../src/article/paste.ts';
import { composeIssue } from '../src/digest.ts';
import { renderIssue } from '../src/render/issue.tsx';
import { replaceSourceLinks } from '../src/render/source-links.ts';
import { toVariant } from '../src/render/variants.ts';
import { createCountedLinks } from '../src/web/counted-links.ts';
import { anEntry, aQuote } from './issue/an-entry.ts';
import { harbourLetter } from './web/sample-issues.ts';

/** What Gmail shows of a mail. */
const shown = 102 * 1024;

test('an issue whose links are counted is light enough to be shown whole', async () => {
  const { toLink } = createCountedLinks(new Uint8Array(32).fill(7));
  const article = readPaste('Boats\n\nThe boats went out on Monday, and they came back on Tuesday.');
  const candidates = Array.from({ length: 60 }, (_, n) => {
    const word = (at: number) => `W${(n * 97 + at * 31 + 9999).toString(36)}`;
    const url = `https://paper.example/2026/11/20/${word(1)}`;
    const quote = (at: number) =>
      aQuote(`${word(at)} is what the ${word(at + 1)} has to be.`, word(at + 2), {
        link: `${url}#:~:text=${encodeURIComponent(`${word(at)} is what the ${word(at + 1)} has to be`)}`,
      });
    const entry = anEntry({ headline: `${word(1)} ${word(2)}`, url, quotes: [3, 6, 9].map(quote) });
    return { entry, article };
  });
  const mirror = { url: 'https://a-longer-public-address.harbour.example', domains: ['*.by'], languages: [] };
  const { content, leftOut } = await composeIssue(candidates, {
    newsletter: harbourLetter,
    mirrors: [mirror],
    countedLink: toLink,
    now: () => Date.UTC(2026, 10, 20, 9),
  });
  expect(leftOut).not.toEqual([]);
  const { html } = await renderIssue({
    content: replaceSourceLinks(content, (target) => toLink(mirror.url, 12, target)),
    newsletter: { ...harbourLetter, url: mirror.url },
    variant: toVariant(harbourLetter, { language: null, sections: null, support: true }),
    number: 12,
    slug: 'issue-12',
  });
  expect(Buffer.byteLength(html)).toBeLessThan(shown);
  expect(Buffer.byteLength(html)).toBeGreaterThan(shown * 0.85);
});
