import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { lookOf } from '../../templates/index.ts';
import type { Config } from '../config.ts';
import { DigestError } from '../domain/errors.ts';
import type { Picture } from '../domain/picture.ts';
import type { KeptPictures } from '../pictures/album.ts';
import { encodeLogo, UnfitPicture } from '../pictures/encode.ts';

/**
 * The configuration with its newsletter's logo, made ready for mails once for each file. A logo that has none beside it for dark paper
 * stands on the light one's colour there. Throws `config-field` for what is no picture.
 */
export async function withLogo(config: Config, kept: KeptPictures, now: () => number): Promise<Config> {
  const { logo, newsletter } = config;
  if (logo === null) return config;
  const ground = logo.dark === null ? lookOf(newsletter).light.paper : null;
  const make = (field: string, file: string) => makeLogo({ field, file, ground, kept, now });
  const light = await make('brand.logo', logo.light);
  const dark = logo.dark === null ? null : await make('brand.logoDark', logo.dark);
  return { ...config, newsletter: { ...newsletter, logo: { light, dark } } };
}

async function makeLogo(wanted: {
  readonly field: string;
  readonly file: string;
  readonly ground: string | null;
  readonly kept: KeptPictures;
  now(): number;
}): Promise<Picture> {
  const { field, file, ground, kept, now } = wanted;
  try {
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new UnfitPicture('it cannot be read', { cause });
    });
    const key = `logo ${ground} ${createHash('sha256').update(bytes).digest('hex')}`;
    const known = await kept.findOutcome(key);
    if (known && 'picture' in known) return known.picture;
    const made = await encodeLogo(bytes, ground);
    await kept.keep(made, now());
    const { bytes: _, ...picture } = made;
    await kept.keepOutcome(key, { at: now(), picture });
    return picture;
  } catch (cause) {
    if (!(cause instanceof UnfitPicture)) throw cause;
    const expected = `expected a picture (SVG, PNG, JPEG, WebP), and ${cause.message}`;
    throw new DigestError('config-field', { field, value: JSON.stringify(file), expected }, cause);
  }
}
