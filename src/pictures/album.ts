import { DigestError } from '../domain/errors.ts';
import type { Picture, PictureFile } from '../domain/picture.ts';
import { encodePhoto, UnfitPicture } from './encode.ts';

/** What became of a picture at an address: kept, or why it can't be. `at` is epoch ms. */
export type PictureOutcome = { readonly at: number } & (
  | { readonly picture: Picture }
  | { readonly trouble: string }
);

/** Pictures, each kept once by its content, and what became of the addresses they were asked for at. */
export interface KeptPictures {
  find(id: string): Promise<PictureFile | undefined>;
  keep(picture: PictureFile, at: number): Promise<void>;
  findOutcome(key: string): Promise<PictureOutcome | undefined>;
  keepOutcome(key: string, outcome: PictureOutcome): Promise<void>;
}

export interface AlbumWorld {
  readonly kept: KeptPictures;
  /** Gets a picture that the article at `broughtBy` shows. Throws DigestError. */
  fetchPicture(address: string, broughtBy: string): Promise<Uint8Array>;
  now(): number;
  /** Pixels. */
  readonly width: number;
}

/** Gets the picture at an address, and makes it small enough for a mail: once. */
export interface Album {
  get(url: string, broughtBy: string): Promise<PictureOutcome>;
}

/** A picture that couldn't be had isn't asked for again before that. */
const patienceMs = 3_600_000;

export function createAlbum({ kept, fetchPicture, now, width }: AlbumWorld): Album {
  return {
    async get(url, broughtBy) {
      const key = `${width} ${url}`;
      const known = await kept.findOutcome(key);
      if (known && ('picture' in known || now() - known.at < patienceMs)) return known;
      const outcome = await make(url, broughtBy);
      await kept.keepOutcome(key, outcome);
      return outcome;
    },
  };

  async function make(url: string, broughtBy: string): Promise<PictureOutcome> {
    const file = await obtain(url, broughtBy);
    if ('trouble' in file) return { at: now(), ...file };
    await kept.keep(file, now());
    const { bytes: _, ...picture } = file;
    return { at: now(), picture };
  }

  async function obtain(url: string, broughtBy: string): Promise<PictureFile | { trouble: string }> {
    try {
      return await encodePhoto(await fetchPicture(url, broughtBy), width);
    } catch (error) {
      if (error instanceof UnfitPicture) return { trouble: `${url}: ${error.message}` };
      // What to do about it is said for articles.
      if (error instanceof DigestError) return { trouble: error.message.replace(/\. .*$/s, '') };
      throw error;
    }
  }
}
