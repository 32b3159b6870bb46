import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findLongestSide } from '../../src/pictures/drawing-size.ts';
import { encodeLogo, encodePhoto, heaviestPicture, UnfitPicture } from '../../src/pictures/encode.ts';
import { takePhoto } from './photos.ts';

test('a photograph becomes a JPEG of the width asked for, under 60 KB, named by its content', async () => {
  const photo = await takePhoto();
  const picture = await encodePhoto(photo, 1200);
  expect(picture).toMatchObject({ type: 'image/jpeg', width: 1200, height: 800 });
  expect(picture.bytes.length).toBeLessThanOrEqual(heaviestPicture);
  expect((await encodePhoto(photo, 1200)).id).toBe(picture.id);
  expect((await encodePhoto(photo, 540)).id).not.toBe(picture.id);
});

test('where it was taken, with which camera and by whom does not go along', async () => {
  const exif = {
    IFD0: { Artist: 'Ann Holt', Model: 'Kestrel 5' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
  };
  const photo = await takePhoto({ width: 600, height: 400, exif });
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { bytes } = await encodePhoto(photo, 1200);
  const { exif: left, xmp, icc, iptc } = await sharp(bytes).metadata();
  expect([left, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
  expect(Buffer.from(bytes).includes('Kestrel')).toBe(false);
});

test('what the camera held on its side is turned upright, and what is tall leaves room for words beneath it', async () => {
  const picture = await encodePhoto(await takePhoto({ width: 600, height: 400, orientation: 6 }), 600);
  expect(picture).toMatchObject({ width: 300, height: 450 });
});

test('every format that photographs come in is read; nothing is enlarged', async () => {
  for (const format of ['png', 'webp', 'avif', 'gif'] as const) {
    const photo = await takePhoto({ format, width: 330, height: 220 });
    expect(await encodePhoto(photo, 1200)).toMatchObject({ type: 'image/jpeg', width: 330, height: 220 });
  }
});

test('one that no quality makes small enough is made narrower', async () => {
  const picture = await encodePhoto(await takePhoto({ width: 800, height: 530, noise: 6 }), 800);
  expect(picture.width).toBeLessThan(800);
  expect(picture.bytes.length).toBeLessThanOrEqual(heaviestPicture);
});

test('a drawing, a badge, half a file and a page are refused, each with its reason', async () => {
  const photo = await takePhoto({ width: 800, height: 600 });
  const refused = [
    [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"/>'),
      'svg is not shown in a mail',
    ],
    [await takePhoto({ width: 120, height: 90 }), 'it is 120 pixels wide, where 320 are needed'],
    [photo.subarray(0, photo.length / 2), 'it is damaged'],
    [Buffer.from('<html>Not found</html>'), 'what was sent is no picture'],
    [Buffer.alloc(0), 'it is empty'],
  ] as const;
  for (const [bytes, reason] of refused) await expect(encodePhoto(bytes, 1200)).rejects.toThrow(reason);
});

const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><circle cx="10" cy="10" r="9" fill="#8c1d18"/></svg>',
);

test('a logo that is drawn becomes a sharp PNG for dense screens, as transparent as it was', async () => {
  const logo = await encodeLogo(drawing, null);
  expect(logo).toMatchObject({ type: 'image/png', width: 640, height: 128 });
  const { hasAlpha } = await sharp(logo.bytes).metadata();
  expect(hasAlpha).toBe(true);
});

test('with a ground of its own it can be seen on any paper', async () => {
  const logo = await encodeLogo(drawing, '#fffefb');
  const { data, info } = await sharp(logo.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([0xff, 0xfe, 0xfb]);
  expect(info).toMatchObject({ width: 664, height: 152 });
});

test.each([
  ['width="1000000000" height="10"', '1000000000 pixels'],
  ["height='4' width = '1e9'", '1000000000 pixels'],
  ['width="40cm" height="99999999mm"', '377952752 pixels'],
  ['viewBox="0 0 2000000 10" width="10"', '2000000 pixels'],
  ['viewBox="0,0,10,2e6"', '2000000 pixels'],
  ['style="width: 1e7px; height: 5px"', '10000000 pixels'],
  ['width="20" height="90000"', 'nothing is left of its 20 × 90000'],
  ['width="9000" height="9000"', 'more than 60 million pixels'],
])(
  'a drawing that says it is as large as %s is refused in one line, before anything is drawn',
  async (size, words) => {
    const huge = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="9" height="9"/></svg>`,
    );
    await expect(encodeLogo(huge, null)).rejects.toThrow(words);
  },
);

test('how large a drawing is says its root or a rule of CSS, and neither a comment nor what is drawn', () => {
  const root = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90000000 90000000" width="210mm" height="96"';
  const drawn = '<rect width="90000000" height="1"/><path stroke-width="90000000"/>';
  expect(
    findLongestSide(`<?xml version="1.0"?><!-- <svg width="9e9"> --><svg ${root}>${drawn}</svg>`),
  ).toBeCloseTo(793.7, 1);
  expect(findLongestSide(`<svg:svg stroke-width="5"><style>svg { width: 30in }</style></svg:svg>`)).toBe(
    2880,
  );
  expect(findLongestSide('a logo')).toBe(0);
});

test('a small logo of pixels is not enlarged, and what is no picture is refused', async () => {
  const photo = await takePhoto({ width: 200, height: 40, format: 'png' });
  expect(await encodeLogo(photo, null)).toMatchObject({ width: 200, height: 40 });
  await expect(encodeLogo(Buffer.from('a logo'), null)).rejects.toThrow('it is no picture');
  await expect(encodeLogo(Buffer.alloc(0), null)).rejects.toThrow(UnfitPicture);
});
