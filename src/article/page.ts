import { Readability } from '@mozilla/readability';
import type { Article } from '../domain/article.ts';
import { judgeBoxes } from './boxes.ts';
import { compose } from './compose.ts';
import { type PageDocument, type PageElement, parsePage } from './dom.ts';
import { findKind, isShort, saysWalled } from './kind.ts';
import { detectLanguage } from './language.ts';
import { readLeadCaption } from './lead-caption.ts';
import { countWords } from './lines.ts';
import { readMetadata } from './metadata.ts';
import { readBlocks } from './page-blocks.ts';
import { toPieces } from './page-body.ts';
import { type Hints, readPaste } from './paste.ts';
import { prune } from './prune.ts';
import { splitCredit, toName } from './signature.ts';
import { isMonstrous, stripTags } from './strip.ts';
import { survey } from './survey.ts';
import { tidy } from './tidy.ts';

/** Words below which what an extractor found is compared with the page read as a paste. */
const fewWords = 60;

/**
 * An article out of a web page, or out of a piece of HTML (a feed's content). Readability finds the region, the rules for a paste trim it;
 * a page where it finds little is read as a paste would be.
 */
export function readPage(raw: string, hints: Hints = {}): Article {
  const html = prune(raw);
  if (isMonstrous(html)) return readPaste(stripTags(html), hints);
  const document = parsePage(html);
  const surveyed = survey(document);
  const metadata = readMetadata(document, surveyed, hints.url);
  const title = hints.title ?? metadata.title;
  const lead = readLeadCaption(surveyed.captions);
  const extracted = surveyed.isTame ? extract(document) : undefined;
  const content = extracted?.content ?? undefined;
  const composed = compose(content === undefined ? [] : toPieces(readBlocks(content), title));
  const found = countWords(composed.text) < fewWords ? findBetter(html, composed, title) : composed;
  return {
    title,
    byline: metadata.byline ?? toBareName(extracted?.byline),
    site: metadata.site,
    url: metadata.url ?? hints.url ?? null,
    date: metadata.date ?? hints.date ?? null,
    language: metadata.language ?? detectLanguage(found.text),
    image: findImage(lead, found.removed, metadata.image),
    kind: findKind(found.text, found.removed, {
      ...metadata,
      isWalled: isShort(found.text) && saysWalled(stripTags(html)),
    }),
    ...found,
  };
}

/** A byline as it stands in a page, often run into its date: then rather none. */
function toBareName(byline: string | null | undefined): string | null {
  return byline === null || byline === undefined || /[\d@/]/.test(byline) ? null : toName(tidy(byline));
}

type Composed = ReturnType<typeof compose>;

/** The page's visible text read as a paste, where that gives clearly more than the extractor did. */
function findBetter(html: string, found: Composed, title: string | null): Composed {
  const page = parsePage(html);
  survey(page);
  const blocks = readBlocks(page.body ?? page.documentElement);
  const boxes = judgeBoxes(blocks);
  const text = blocks
    .filter(({ pictured }, at) => !pictured && boxes[at] === undefined)
    .map((block) => block.text)
    .join('\n\n');
  const { blocks: kept, removed, ...pasted } = readPaste(text, title === null ? {} : { title });
  return pasted.text.length > found.text.length * 1.5 ? { text: pasted.text, blocks: kept, removed } : found;
}

function findImage(
  lead: ReturnType<typeof readLeadCaption>,
  removed: Article['removed'],
  url: string | null,
): Article['image'] {
  if (lead !== undefined) return { url, ...lead };
  const line = removed.find(({ reason, at }) => at < 400 && (reason === 'caption' || reason === 'credit'));
  if (line === undefined) return url === null ? null : { url, caption: null, credit: null };
  if (line.reason === 'credit') return { url, caption: null, credit: line.text };
  const [caption, credit] = splitCredit(line.text);
  return { url, caption, credit };
}

/** What Readability takes for the article; it changes the document. Undefined where it finds nothing or gives up. */
function extract(
  document: PageDocument,
): { content: PageElement | null | undefined; byline: string | null | undefined } | undefined {
  // Readability's types stand on TypeScript's DOM library; what it needs of a document linkedom has.
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const serializer = (node: unknown) => node as PageElement;
  try {
    return (
      new Readability<PageElement>(page, { serializer, disableJSONLD: true, keepClasses: true }).parse() ??
      undefined
    );
  } catch {
    return undefined;
  }
}
