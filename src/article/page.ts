import { Readability } from '@mozilla/readability';
import type { Article } from '../domain/article.ts';
import { compose } from './compose.ts';
import { type PageElement, parsePage } from './dom.ts';
import { detectLanguage } from './language.ts';
import { readBlocks } from './page-blocks.ts';
import type { Hints } from './paste.ts';

export function readPage(html: string, hints: Hints = {}): Article {
  const document = parsePage(html);
  const found = new Readability<PageElement>(
    document as unknown as ConstructorParameters<typeof Readability>[0],
    {
      serializer: (node) => node as unknown as PageElement,
      disableJSONLD: true,
    },
  ).parse();
  const blocks = found?.content ? readBlocks(found.content) : [];
  const composed = compose(blocks.map(({ text, kind }) => ({ text, kind })));
  return {
    title: found?.title ?? hints.title ?? null,
    byline: found?.byline ?? null,
    site: null,
    url: hints.url ?? null,
    date: hints.date ?? null,
    language: detectLanguage(composed.text),
    image: null,
    kind: 'article',
    ...composed,
  };
}
