import { type FoundCaption, isCaption } from './lead-caption.ts';
import { Element, toText, walk } from './markup/tree.ts';

/** What one walk over a page finds beside its text. */
export interface Survey {
  /** Of each of these names, the elements in reading order. */
  readonly found: Readonly<Record<SurveyedTag, readonly Element[]>>;
  readonly captions: readonly FoundCaption[];
}

type SurveyedTag = 'html' | 'body' | 'meta' | 'script' | 'title' | 'h1' | 'link' | 'time';

export function survey(root: Element): Survey {
  const found: Record<SurveyedTag, Element[]> = {
    html: [],
    body: [],
    meta: [],
    script: [],
    title: [],
    h1: [],
    link: [],
    time: [],
  };
  const lists = new Map<string, Element[]>(Object.entries(found));
  const captions: FoundCaption[] = [];
  let paragraphs: number | undefined;
  let inParagraph = false;
  walk(
    root,
    (node) => {
      if (node instanceof Element) {
        lists.get(node.name)?.push(node);
        if (node.name === 'h1') paragraphs = 0;
        else if (node.name === 'p') inParagraph = true;
        if (isCaption(node)) captions.push({ element: node, below: paragraphs });
      } else if (inParagraph && paragraphs !== undefined) {
        paragraphs += node.value.length;
      }
      return true;
    },
    (node) => {
      if (inParagraph && node instanceof Element && node.name === 'p') inParagraph = false;
    },
  );
  return { found, captions };
}

/** What a page carries as a template for its own scripts: text in which there is markup. */
export function findTemplates({ found }: Survey): string[] {
  return found.script
    .filter((script) => /^text\//i.test(script.get('type') ?? ''))
    .map(toText)
    .filter((text) => /<(?:p|div|br)[\s>/]/i.test(text));
}
