import { decodeEntities } from '../markup/entities.ts';
import { tidy } from '../tidy.ts';

/** Tags that only lay a text out. "How the <blink> tag came to the quay" has a tag in its words. */
const layoutTags =
  'a abbr acronym b bdi bdo big br cite code del dfn div em font h1 h2 h3 h4 h5 h6 i img ins kbd li mark nobr ol p pre q s samp small span strike strong sub sup time tt u ul var wbr';
const layoutPattern = new RegExp(`</?(?:${layoutTags.replaceAll(' ', '|')})(?:\\s[^<>]{0,500})?/?>`, 'gi');

/** A title or name that is HTML, as its reader sees it; null where nothing is left. */
export function fromHtml(raw: string | undefined): string | null {
  return fromText(decodeEntities((raw ?? '').replace(/<br\s*\/?>/gi, ' ').replace(layoutPattern, '')));
}

/** A title or name that is text; null for an empty one. */
export function fromText(raw: string | undefined): string | null {
  const text = tidy(raw ?? '');
  return text === '' ? null : text;
}
