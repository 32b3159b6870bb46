import { createHash } from 'node:crypto';
import { density, type PictureFile } from '../domain/picture.ts';
import { findLongestSide, longestSide } from './drawing-size.ts';

/** Bytes of a picture at most: ten of them, in base64, are still a light mail. */
export const heaviestPicture = 60 * 1024;
/** Narrower ones are badges, avatars and counting pixels. In pixels. */
const narrowest = 320;
/** An archive of few bytes may unpack to more than the memory. */
const mostPixels = 60_000_000;

/** What photographs come as; no SVG, which is a document that may ask for others. */
const photoFormats = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']);

/** Why a picture can't be shown: the end of a sentence about it. */
export class UnfitPicture extends Error {}

/**
 * A photograph as JPEG, which all mail programs show: turned upright, without its metadata, in sRGB, at most `width` pixels wide and three
 * quarters of that high, so that words are seen beneath it, under 60 KB. Never enlarged. Throws `UnfitPicture`.
 */
export async function encodePhoto(bytes: Uint8Array, width: number): Promise<PictureFile> {
  const sharp = await loadSharp();
  expectBytes(bytes);
  const read = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  const { format = '', width: own = 0 } = await read()
    .metadata()
    .catch((cause: unknown) => {
      throw new UnfitPicture('what was sent is no picture', { cause });
    });
  if (!photoFormats.has(format)) throw new UnfitPicture(`${format} is not shown in a mail`);
  if (own < narrowest) throw new UnfitPicture(`it is ${own} pixels wide, where ${narrowest} are needed`);
  for (const most of [width, Math.round(width * 0.75), Math.round(width / 2)]) {
    // Unpacked and made smaller once for all qualities.
    const { data: pixels, info: raw } = await read()
      .autoOrient()
      .resize({ width: most, height: Math.round(width * 0.75), fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch(refuseDamaged);
    for (const quality of [80, 65, 50]) {
      const { data, info } = await sharp(pixels, { raw })
        .jpeg({ quality, mozjpeg: true })
        .toBuffer({ resolveWithObject: true })
        .catch(refuseDamaged);
      if (data.length <= heaviestPicture) return toFile(data, 'image/jpeg', info);
    }
  }
  throw new UnfitPicture(`it stays larger than ${heaviestPicture / 1024} KB`);
}

/** The box that a logo is shown in, in CSS pixels. */
const logoBox = { width: 320, height: 64 };
/** Around a logo that stands on a ground of its own, in pixels of the file. */
const margin = 12;

/**
 * A logo as PNG, twice as large as it is shown. With a `ground` (`#rrggbb`) it stands on that, so that it can be seen on any paper; without it
 * stays as transparent as it is. Throws `UnfitPicture`.
 */
export async function encodeLogo(bytes: Uint8Array, ground: string | null): Promise<PictureFile> {
  const sharp = await loadSharp();
  expectBytes(bytes);
  expectDrawable(bytes);
  const box = { width: logoBox.width * density, height: logoBox.height * density };
  const { format, width, height } = await sharp(bytes, { limitInputPixels: mostPixels })
    .metadata()
    .catch((cause: unknown) => {
      const isHuge = cause instanceof Error && cause.message.includes('pixel limit');
      throw new UnfitPicture(
        isHuge ? `it has more than ${mostPixels / 1e6} million pixels` : 'it is no picture',
        {
          cause,
        },
      );
    });
  const scale = Math.min(box.width / width, box.height / height);
  if (Math.min(width, height) * scale < 0.5)
    throw new UnfitPicture(`nothing is left of its ${width} × ${height} in the room of a logo`);
  // A drawing is drawn as large as it is shown: 72 dots an inch are its own size.
  const drawn = format === 'svg' ? { density: Math.min(Math.max(72 * scale, 1), 10_000) } : {};
  const inside = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', ...drawn })
    .autoOrient()
    .resize({ ...box, fit: 'inside', withoutEnlargement: format !== 'svg' });
  const edge = { top: margin, bottom: margin, left: margin, right: margin };
  const placed =
    ground === null ? inside : inside.flatten({ background: ground }).extend({ ...edge, background: ground });
  const { data, info } = await placed
    .toColourspace('srgb')
    .png({ palette: true, effort: 10 })
    .toBuffer({ resolveWithObject: true })
    .catch(refuseDamaged);
  if (data.length > heaviestPicture)
    throw new UnfitPicture(`it stays larger than ${heaviestPicture / 1024} KB`);
  return toFile(data, 'image/png', info);
}

function toFile(
  bytes: Uint8Array,
  type: PictureFile['type'],
  { width, height }: { width: number; height: number },
): PictureFile {
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { id, type, width, height, bytes };
}

function expectBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnfitPicture('it is empty');
}

/** Before anybody draws it. */
function expectDrawable(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('latin1');
  const side = text.includes('<') ? findLongestSide(text) : 0;
  if (side > longestSide)
    throw new UnfitPicture(
      `it says that it is ${Math.round(side)} pixels long, where ${longestSide} are the most`,
    );
}

function refuseDamaged(cause: unknown): never {
  throw new UnfitPicture('it is damaged', { cause });
}

/** Loaded with the first picture: most runs make none. On a machine that it isn't built for no picture is shown, and all else goes on. */
async function loadSharp() {
  const { default: sharp } = await import('sharp').catch((cause: unknown) => {
    throw new UnfitPicture('pictures cannot be read on this machine, for which "sharp" is not installed', {
      cause,
    });
  });
  // One picture at a time over all cores would hold up whatever else this process answers.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
