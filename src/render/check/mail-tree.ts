import { DomUtils, parseDocument } from 'htmlparser2';

export type MailDocument = ReturnType<typeof parseDocument>;
export type MailElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];
export type MailText = Extract<MailDocument['children'][number], { data: string }>;

/** Property and value, both trimmed, names in lower case. */
export type Declaration = readonly [property: string, value: string];

export function parseMail(html: string): MailDocument {
  return parseDocument(html);
}

/** All elements in the order of the document. */
export function findElements(root: MailDocument): MailElement[] {
  return DomUtils.getElementsByTagName('*', root, true);
}

export function elementsWithin(element: MailElement): MailElement[] {
  return DomUtils.getElementsByTagName('*', element.children, true);
}

/** Text that a reader can see: not in the head, not hidden, not blank. */
export function findTexts(root: MailDocument): MailText[] {
  return DomUtils.findAll(({ name }) => name === 'body', root.children)
    .flatMap((body) => DomUtils.filter((node) => node.type === 'text', body, true))
    .flatMap((node) => ('data' in node && node.data.trim() !== '' ? [node] : []))
    .filter((node) => !ancestorsOf(node).some(isHidden));
}

/** The element that holds a node, then that one's, outwards. */
export function ancestorsOf(node: MailText | MailElement): MailElement[] {
  const outwards: MailElement[] = [];
  for (let at = node.parent; at !== null && 'attribs' in at; at = at.parent) outwards.push(at);
  return outwards;
}

export function wordsOf(element: MailElement): string {
  return DomUtils.textContent(element).replace(/\s+/g, ' ').trim();
}

/** All style sheets of the mail, one after another, without Word's, which stands in a comment. */
export function readSheets(root: MailDocument): string {
  return DomUtils.getElementsByTagName('style', root, true)
    .map((sheet) => DomUtils.textContent(sheet))
    .join('\n');
}

export function toDeclarations(style = ''): Declaration[] {
  return style.split(';').flatMap((declaration): Declaration[] => {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    return colon > 0 && property !== '' ? [[property, declaration.slice(colon + 1).trim()]] : [];
  });
}

function isHidden({ attribs }: MailElement): boolean {
  return 'hidden' in attribs || /display:\s*none/.test(attribs.style ?? '');
}
