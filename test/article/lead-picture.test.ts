import { expect, test } from 'vitest';
import { readPage } from '../../src/article/page.ts';
import type { Article } from '../../src/domain/article.ts';

const prose = Array.from(
  { length: 4 },
  (_, at) =>
    `<p>The lock at Brenn stays shut until spring ${at}, the harbour office said on Tuesday morning.</p>`,
).join('');

function imageOf(figure: string, head = '<meta property="og:image" content="/share.jpg">'): Article['image'] {
  const page = `<html><head><title>Old lock to go</title>${head}</head><body><article><h1>Old lock to go</h1>${figure}${prose}</article></body></html>`;
  return readPage(page, { url: 'https://valley.example/lock' }).image;
}

const caption = 'The lock in winter.';
const captioned = `<figcaption>${caption}</figcaption>`;

test('the picture beside a caption is the one that the caption speaks of', () => {
  expect(imageOf(`<figure><img src="/in.jpg" alt="A lock under snow">${captioned}</figure>`)).toEqual({
    url: 'https://valley.example/in.jpg',
    alt: 'A lock under snow',
    caption,
    credit: null,
    isCaptioned: true,
  });
});

test('where a caption’s own picture can’t be told, no words are taken for another one’s', () => {
  for (const figure of [
    `<figure>${captioned}</figure>`,
    `<figure><img src="/a.jpg"><img src="/b.jpg">${captioned}</figure>`,
    `<img src="/author.jpg"><figure><img src="data:image/gif;base64,AA">${captioned}</figure>`,
  ]) {
    const image = imageOf(figure);
    expect([image?.url, image?.isCaptioned]).toEqual(['https://valley.example/share.jpg', undefined]);
  }
});

test('a stand-in gives way to what is shown once a script runs, and of several widths one is wide enough', () => {
  const lazy = `<img src="data:image/gif;base64,AA" data-srcset="/s.jpg 320w, /m.jpg 1400w, /l.jpg 3000w">`;
  expect(imageOf(`<figure>${lazy}<noscript><img src="data:,"></noscript>${captioned}</figure>`)?.url).toBe(
    'https://valley.example/m.jpg',
  );
  expect(imageOf(`<figure><img data-src="/late.jpg" src="/blank.gif">${captioned}</figure>`)?.url).toBe(
    'https://valley.example/late.jpg',
  );
});

test('a file’s name and a lone word describe nothing', () => {
  const altOf = (alt: string) =>
    imageOf(`<figure><img src="/in.jpg" alt="${alt}">${captioned}</figure>`)?.alt;
  expect(['IMG 2041.jpg', 'photo', '', 'Шлюз под снегом'].map(altOf)).toEqual([
    undefined,
    undefined,
    undefined,
    'Шлюз под снегом',
  ]);
});

test('without a figure the page’s own word on its picture is taken', () => {
  const head =
    '<meta property="og:image" content="/share.jpg"><meta property="og:image:alt" content="A lock under snow">';
  expect(imageOf('', head)).toEqual({
    url: 'https://valley.example/share.jpg',
    alt: 'A lock under snow',
    caption: null,
    credit: null,
  });
});
