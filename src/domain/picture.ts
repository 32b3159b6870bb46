import * as z from 'zod';

/** A picture as it is kept: named by its content, so that the same one is kept, sent and shown once. Width and height are the file's, in pixels. */
export const Picture = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  type: z.enum(['image/jpeg', 'image/png']),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type Picture = z.infer<typeof Picture>;

export type PictureFile = Picture & { readonly bytes: Uint8Array };

/** The picture of an entry. An empty `alt` says that it shows nothing that the words don't tell. */
export const EntryPicture = Picture.extend({
  alt: z.string(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
});
export type EntryPicture = z.infer<typeof EntryPicture>;

/** Which entries of an issue show a picture: none, the first, or all that are not briefs. */
export const Images = z.enum(['none', 'lead', 'all']);
export type Images = z.infer<typeof Images>;

/** A file has twice the pixels that it is shown by, for dense screens. */
export const density = 2;

/** How large a picture is shown, in CSS pixels, in a column of that width, and no higher than `highest`. */
export function toShownSize(
  { width, height }: Picture,
  column: number,
  highest = Number.POSITIVE_INFINITY,
): { width: number; height: number } {
  const shown = Math.min(column, Math.round(width / density), Math.round((highest * width) / height));
  return { width: shown, height: Math.round((height / width) * shown) };
}

/** The Content-ID (RFC 2392) that a mail's html names a picture by. */
export function toContentId({ id }: Pick<Picture, 'id'>): string {
  return `${id}@digest`;
}

/** The pictures that a mail's html shows, each once, in order. */
export function listContentIds(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(/"cid:([0-9a-f]{32})@digest"/g), ([, id = '']) => id))];
}

/** The lasting path of a picture on the newsletter's pages. */
export function toPicturePath({ id, type }: Pick<Picture, 'id' | 'type'>): string {
  return `/pictures/${id}.${toEnding({ type })}`;
}

/** How the name of a picture's file ends. */
export function toEnding({ type }: Pick<Picture, 'type'>): string {
  return type === 'image/png' ? 'png' : 'jpg';
}
