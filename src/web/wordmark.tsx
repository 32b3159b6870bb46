import { toPicturePath, toShownSize } from '../domain/picture.ts';
import { OwnWords } from './own-words.tsx';
import type { Page } from './page.ts';

/** Pixels that a logo may take on the pages. */
const widest = 320;

/** The newsletter's logo, in the reader's scheme, or its name. */
export function Wordmark({ page }: { page: Page }) {
  const { newsletter, links } = page;
  const { name, logo } = newsletter;
  if (logo === undefined) return <OwnWords page={page} words={name} />;
  return (
    <picture>
      {logo.dark === null ? null : (
        <source srcSet={links.to(toPicturePath(logo.dark))} media="(prefers-color-scheme: dark)" />
      )}
      <img src={links.to(toPicturePath(logo.light))} alt={name} {...toShownSize(logo.light, widest)} />
    </picture>
  );
}
