import type { Article } from '../domain/article.ts';
import { toWebAddress } from '../domain/web-address.ts';
import { BoxNames, isBeside, judgeBoxes } from './boxes.ts';
import { compose, type Piece } from './compose.ts';
import { partHeadline } from './headline-again.ts';
import { findKind, isShort, saysWalled } from './kind.ts';
import { detectLanguage } from './language.ts';
import { type LeadCaption, readLeadCaption } from './lead-caption.ts';
import { findCaptionedPicture } from './lead-picture.ts';
import { countWords } from './lines.ts';
import { listElements, parseHtml } from './markup/html.ts';
import { type Element, toText } from './markup/tree.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { type PageBlock, readBlocks } from './page-blocks.ts';
import { toPieces } from './page-body.ts';
import { type Hints, readPaste } from './paste.ts';
import { findRegion } from './region.ts';
import { splitCredit, toName } from './signature.ts';
import { dropUnsaidSite } from './site-in-title.ts';
import { isMonstrous, stripTags } from './strip.ts';
import { findTemplates, type Survey, survey } from './survey.ts';
import { tidy } from './tidy.ts';

/** Words below which what was found is compared with all of the page. */
const fewWords = 60;
/** With fewer, what the page hides until a script shows it is read too. */
const fewestVisible = 20;

/**
 * An article out of a web page, or out of a piece of HTML (a feed's content): the element that holds it is found by its prose, and the rules
 * for a paste trim it. Where that is little, what the page hides or carries as a template is read, and the page as a paste would be.
 */
export function readPage(raw: string, hints: Hints = {}): Article {
  if (isMonstrous(raw)) return readPaste(stripTags(raw), hints);
  const root = parseHtml(raw);
  const surveyed = survey(root);
  const metadata = readMetadata(surveyed, hints.url);
  const named = hints.title ?? metadata.title;
  const lead = readLeadCaption(surveyed.captions);
  const found = findText(root, surveyed, named);
  const isOwn = hints.title === undefined && !surveyed.found.h1.some((one) => tidy(toText(one)) === named);
  return {
    title: named !== null && isOwn ? dropUnsaidSite(named, found.text) : named,
    byline: metadata.byline ?? toBareName(findByline(root)),
    site: metadata.site,
    url: metadata.url ?? hints.url ?? null,
    date: metadata.date ?? hints.date ?? null,
    language: metadata.language ?? detectLanguage(found.text),
    image: findImage(lead, found.removed, metadata, hints.url ?? metadata.url ?? undefined),
    kind: findKind(found.text, found.removed, {
      ...metadata,
      isWalled: isShort(found.text) && saysWalled(stripTags(raw)),
    }),
    ...found,
  };
}

type Composed = ReturnType<typeof compose>;

/** The first reading of a page that gives an article of some length, else the longest. */
function findText(root: Element, surveyed: Survey, title: string | null): Composed {
  const names = new BoxNames();
  const body = surveyed.found.body[0] ?? root;
  let best = readRegion(body, readBlocks(body, names), names, surveyed, title);
  if (countWords(best.text) >= fewWords) return best;
  const isAlmostBare = countWords(best.text) < fewestVisible;
  const others = [
    ...(isAlmostBare ? [() => readRegion(body, readBlocks(body, names, true), names, surveyed, title)] : []),
    ...findTemplates(surveyed).map((template) => () => {
      const inner = parseHtml(template);
      return readRegion(inner, readBlocks(inner, names), names, surveyed, title);
    }),
    () => readAsPaste(readBlocks(body, names), title),
  ];
  for (const read of others) {
    const other = read();
    if (other.text.length > best.text.length * 1.5) best = other;
  }
  return best;
}

function readRegion(
  root: Element,
  blocks: readonly PageBlock[],
  names: BoxNames,
  { found }: Survey,
  title: string | null,
): Composed {
  const headline = found.h1.find((heading) => tidy(toText(heading)) === title) ?? found.h1[0];
  const inside = new Set(listElements(findRegion(root, blocks, names, headline)));
  const within = blocks.filter(({ owner }) => inside.has(owner));
  const [first] = within;
  const at = first === undefined ? 0 : blocks.indexOf(first);
  return compose([
    ...toOutside(blocks.slice(0, at)),
    ...partHeadline(toPieces(within, title), [title]),
    ...toOutside(blocks.slice(at).filter(({ owner }) => !inside.has(owner))),
  ]);
}

/** Words of a block outside the article that is prose; menus and their like lose nothing. */
const ofProse = 12;

/** The prose that stands elsewhere on the page, so that it can be seen, and counted, what was left out. */
function toOutside(blocks: readonly PageBlock[]): Piece[] {
  return blocks
    .filter(({ text, linked }) => linked < text.length / 2 && countWords(text) >= ofProse)
    .map(({ text, boxes }) => ({ text, reason: isBeside(boxes) ? 'comments' : 'teaser' }));
}

/** The page's visible text read as a paste. */
function readAsPaste(blocks: readonly PageBlock[], title: string | null): Composed {
  const boxes = judgeBoxes(blocks);
  const isIn = (block: PageBlock, at: number) =>
    !block.pictured && boxes[at] === undefined && !isBeside(block.boxes);
  const text = blocks
    .filter(isIn)
    .map((block) => block.text)
    .join('\n\n');
  const { text: kept, blocks: spans, removed } = readPaste(text, title === null ? {} : { title });
  const outside = blocks.flatMap((block, at): Article['removed'] =>
    isIn(block, at) ? [] : [{ text: block.text, reason: boxes[at] ?? 'caption', at: kept.length }],
  );
  return { text: kept, blocks: spans, removed: [...removed, ...outside] };
}

/** What a page marks as its author's name. */
function findByline(root: Element): string | undefined {
  for (const element of listElements(root)) {
    const { rel, itemprop, class: name = '' } = element.attributes;
    const isAuthor = rel === 'author' || itemprop?.includes('author') === true || bylinePattern.test(name);
    const text = isAuthor ? tidy(toText(element)) : '';
    if (text !== '' && text.length < 100) return text;
  }
  return undefined;
}

const bylinePattern = /byline|author|dateline|writtenby|p-author/i;

/** A byline as it stands in a page, often run into its date: then rather none. */
function toBareName(byline: string | null | undefined): string | null {
  return byline === null || byline === undefined || /[\d@/]/.test(byline) ? null : toName(tidy(byline));
}

/** The picture with the caption, else the one that the page shows of itself elsewhere, of which a caption need not speak. */
function findImage(
  lead: LeadCaption | undefined,
  removed: Article['removed'],
  { image: url, imageAlt: alt }: PageMetadata,
  base: string | undefined,
): Article['image'] {
  const shared = { url, ...(alt !== null && { alt }) };
  if (lead !== undefined) {
    const { caption, credit, element } = lead;
    const picture = findCaptionedPicture(element);
    const own = toWebAddress(picture?.src, base);
    if (own === null) return { ...shared, caption, credit };
    return { url: own, ...(picture?.alt && { alt: picture.alt }), caption, credit, isCaptioned: true };
  }
  const line = removed.find(({ reason, at }) => at < 400 && (reason === 'caption' || reason === 'credit'));
  if (line === undefined) return url === null ? null : { ...shared, caption: null, credit: null };
  if (line.reason === 'credit') return { ...shared, caption: null, credit: line.text };
  const [caption, credit] = splitCredit(line.text);
  return { ...shared, caption, credit };
}
