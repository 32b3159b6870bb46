import { createBoxMarker } from './boxes.ts';
import { isElement, type PageDocument, type PageElement, walk } from './dom.ts';
import { type FoundCaption, isCaption } from './lead-caption.ts';

/** What one walk over a page finds before an extractor changes it. */
export interface Survey {
  /** Of each of these names, the elements in reading order. */
  readonly found: Readonly<Record<SurveyedTag, readonly PageElement[]>>;
  readonly captions: readonly FoundCaption[];
  /** Whether an extractor comes to an end soon: the page is neither very deep nor of very many nodes. */
  readonly isTame: boolean;
}

type SurveyedTag = 'meta' | 'script' | 'title' | 'h1' | 'link' | 'time';

/** Real pages have up to some 50 levels and 5,000 nodes; Readability's time grows with the cube of the one and fails over the other. */
const deepest = 100;
const mostNodes = 40_000;

export function survey(document: PageDocument): Survey {
  const found: Record<SurveyedTag, PageElement[]> = {
    meta: [],
    script: [],
    title: [],
    h1: [],
    link: [],
    time: [],
  };
  const lists = new Map<string, PageElement[]>(Object.entries(found));
  const boxes = createBoxMarker(document);
  const captions: FoundCaption[] = [];
  let paragraphs: number | undefined;
  let inParagraph = false;
  let nodes = 0;
  let depth = 0;
  let reached = 0;
  walk(
    document.documentElement,
    (node) => {
      nodes += 1;
      depth += 1;
      reached = Math.max(reached, depth);
      if (isElement(node)) {
        lists.get(node.localName)?.push(node);
        boxes.mark(node);
        if (node.localName === 'h1') paragraphs = 0;
        else if (node.localName === 'p') inParagraph = true;
        if (isCaption(node)) captions.push({ element: node, below: paragraphs });
      } else if (inParagraph && paragraphs !== undefined) {
        paragraphs += node.nodeValue?.length ?? 0;
      }
      return true;
    },
    (node) => {
      depth -= 1;
      if (inParagraph && isElement(node) && node.localName === 'p') inParagraph = false;
    },
  );
  boxes.finish();
  return { found, captions, isTame: reached <= deepest && nodes <= mostNodes };
}
