import type { Entry } from '../domain/entry.ts';
import { toPicturePath, toShownSize } from '../domain/picture.ts';
import type { Page } from './page.ts';
import { toTongue } from './tongue.ts';

/** Pixels of the pages' column, and of a portrait, which would push the words off a screen. */
const column = 720;
const highest = 480;

/** An entry's picture from our own files, with caption and credit. */
export function PictureView({ page, entry }: { page: Page; entry: Entry }) {
  const { picture } = entry;
  if (!picture) return null;
  const { alt, caption, credit } = picture;
  return (
    <figure className="picture">
      <img src={page.links.to(toPicturePath(picture))} alt={alt} {...toShownSize(picture, column, highest)} />
      {caption === null && credit === null ? null : (
        <figcaption {...toTongue(page, entry.language)}>
          {caption === null ? credit : credit === null ? caption : `${caption} (${credit})`}
        </figcaption>
      )}
    </figure>
  );
}
