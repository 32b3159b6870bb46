import { Readability } from '@mozilla/readability';
import type { Article } from '../domain/article.ts';
import { compose } from './compose.ts';
import { type PageDocument, type PageElement, parsePage } from './dom.ts';
import { detectLanguage } from './language.ts';
import { readMetadata } from './metadata.ts';
import { readBlocks } from './page-blocks.ts';
import { toPieces } from './page-body.ts';
import type { Hints } from './paste.ts';

/** An article out of a web page. */
export function readPage(html: string, hints: Hints = {}): Article {
  const document = parsePage(html);
  const metadata = readMetadata(document, hints.url);
  const content = extract(document);
  const blocks = content === undefined ? [] : readBlocks(content);
  const composed = compose(toPieces(blocks, metadata.title));
  return {
    title: hints.title ?? metadata.title,
    byline: metadata.byline,
    site: metadata.site,
    url: metadata.url ?? hints.url ?? null,
    date: metadata.date ?? hints.date ?? null,
    language: metadata.language ?? detectLanguage(composed.text),
    image: metadata.image === null ? null : { url: metadata.image, caption: null, credit: null },
    kind: 'article',
    ...composed,
  };
}

/** What Readability takes for the article; it changes the document. Undefined where it finds nothing or gives up. */
function extract(document: PageDocument): PageElement | undefined {
  // Readability's types stand on TypeScript's DOM library; what it needs of a document linkedom has.
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const serializer = (node: unknown) => node as PageElement;
  try {
    return (
      new Readability<PageElement>(page, { serializer, disableJSONLD: true, keepClasses: true }).parse()
        ?.content ?? undefined
    );
  } catch {
    return undefined;
  }
}
