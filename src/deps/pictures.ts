import { listContentIds, type PictureFile, toContentId } from '../domain/picture.ts';
import type { KeptPictures } from '../pictures/album.ts';

/** The pictures that mails show, each read once, by their ids; without those that are no longer kept. */
export async function findPictures(
  htmls: readonly string[],
  kept: Pick<KeptPictures, 'find'>,
): Promise<ReadonlyMap<string, PictureFile>> {
  const ids = new Set(htmls.flatMap(listContentIds));
  const files = await Promise.all([...ids].map((id) => kept.find(id)));
  return new Map(files.flatMap((file) => (file === undefined ? [] : [[file.id, file]])));
}

/** A mail's html as a page that stands by itself: its pictures inside it. */
export async function embedPictures(html: string, kept: Pick<KeptPictures, 'find'>): Promise<string> {
  let page = html;
  for (const picture of (await findPictures([html], kept)).values()) {
    const data = `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
    page = page.replaceAll(`cid:${toContentId(picture)}`, data);
  }
  return page;
}
