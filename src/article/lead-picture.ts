import { listElements } from './markup/html.ts';
import type { Element } from './markup/tree.ts';
import { tidy } from './tidy.ts';

/** The picture that a caption stands with: its address as the page writes it, and the words for whoever doesn't see it. */
export interface CaptionedPicture {
  readonly src: string;
  readonly alt: string | undefined;
}

/** A picture for a screen twice as dense as the column of a mail is wide. */
const wanted = 1280;

/** The one picture of a caption's figure; undefined where there is none, or more than one that it could speak of. */
export function findCaptionedPicture(caption: Element): CaptionedPicture | undefined {
  const pictures = listElements(findFigure(caption)).filter(({ name }) => name === 'img');
  const [src, ...others] = new Set(pictures.flatMap((picture) => findAddress(picture) ?? []));
  if (src === undefined || others.length > 0) return undefined;
  const alts = pictures.map((picture) => toAlt(picture.get('alt')));
  return { src, alt: alts.find((alt) => alt !== undefined) };
}

/** What holds picture and caption: a `figure` not far above, else the element right around it. */
function findFigure(caption: Element): Element {
  let around = caption.parent;
  for (let level = 0; level < reach && around !== null; level += 1, around = around.parent)
    if (around.name === 'figure') return around;
  return caption.parent ?? caption;
}

/** Elements between a figure and its caption. */
const reach = 4;

/** What a page says of a picture in words; a file's name and a lone "photo" say nothing. */
export function toAlt(text: string | undefined): string | undefined {
  const alt = tidy(text ?? '');
  const isWords = alt.includes(' ') || /[^\p{ASCII}]{4}/u.test(alt);
  return isWords && !/\.(?:jpe?g|png|gif|webp|avif)$/i.test(alt) ? alt : undefined;
}

/** Pages put a stand-in into `src` until a script shows the picture: what it is to show stands beside it. */
function findAddress(picture: Element): string | undefined {
  const sets = [picture.get('data-srcset'), picture.get('srcset')].flatMap((set) => findInSet(set) ?? []);
  const single = ['data-src', 'data-original', 'src'].flatMap((name) => picture.get(name) ?? []);
  return [...sets, ...single]
    .map((address) => address.trim())
    .find((address) => !/^(?:data:|$)/.test(address));
}

/** Of "a.jpg 320w, b.jpg 1280w" the narrowest that is wide enough, else the widest. */
function findInSet(set: string | undefined): string | undefined {
  const parts = (set ?? '').split(/\s+/);
  const candidates = parts
    .flatMap((part, at) => {
      const width = /^(\d+)w,?$/.exec(part)?.[1];
      const address = parts[at - 1];
      return width === undefined || address === undefined ? [] : [{ address, width: Number(width) }];
    })
    .toSorted((a, b) => a.width - b.width);
  return (candidates.find(({ width }) => width >= wanted) ?? candidates.at(-1))?.address;
}
