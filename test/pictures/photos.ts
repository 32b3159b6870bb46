import sharp from 'sharp';

interface Wanted {
  readonly width?: number;
  readonly height?: number;
  readonly format?: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';
  readonly exif?: Parameters<ReturnType<typeof sharp>['withExif']>[0];
  /** As a camera held on its side says it (EXIF). */
  readonly orientation?: number;
  /** How much of it is noise, which no encoder makes small: 0 to 1. */
  readonly noise?: number;
}

/** A sea under an evening sky, as large as a camera's photograph where nothing else is said. */
export async function takePhoto(wanted: Wanted = {}): Promise<Buffer> {
  const { width = 1200, height = 800, format = 'jpeg', noise = 0.2 } = wanted;
  const scene = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="${width}" height="${height}" preserveAspectRatio="none">` +
      '<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="#41658a"/><stop offset="1" stop-color="#f2b56b"/></linearGradient></defs>' +
      '<rect width="300" height="200" fill="url(#sky)"/><rect y="120" width="300" height="80" fill="#23455c"/>' +
      '<circle cx="215" cy="112" r="18" fill="#fbe3a5"/><path d="M60 128h120l-18 18H78zM90 128v-40h14v40zM112 128v-24h40v24z" fill="#1b2430"/></svg>',
  );
  const grain = {
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 90 * noise },
    },
  } as const;
  const grains = await sharp(grain).png().toBuffer();
  let photo = sharp(scene)
    .composite([{ input: grains, blend: 'soft-light' }])
    .flatten();
  if (wanted.exif) photo = photo.withExif(wanted.exif);
  if (wanted.orientation !== undefined) photo = photo.withMetadata({ orientation: wanted.orientation });
  return photo.toFormat(format, format === 'avif' ? { effort: 0 } : {}).toBuffer();
}
