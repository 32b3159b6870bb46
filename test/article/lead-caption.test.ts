import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/page.ts';
import type { Article } from '../../src/domain/article.ts';
import { newsBody } from './samples.ts';

const prose = newsBody.slice(0, 5).map((text) => `<p>${text}</p>`);
const caption = 'A barge waits below the old lock at dusk.';

function imageOf(before: string, within: string): Article['image'] {
  const page = `<html><head><title>Old lock to go</title><meta property="og:image" content="https://valley.example/lock.jpg"></head><body><main>${before}<h1>Old lock to go</h1><div class="meta">Ann Holt</div>${within}${prose.join('')}</main></body></html>`;
  return readPage(page).image;
}

describe('the caption of the lead picture', () => {
  test.each([
    [`<figure><img><figcaption>${caption} (Piet Maas/Valley)</figcaption></figure>`, 'Piet Maas/Valley'],
    [
      `<figure><img><figcaption>${caption} Photograph: Piet Maas</figcaption></figure>`,
      'Photograph: Piet Maas',
    ],
    [
      `<figure><img><figcaption><span>${caption}</span><span class="c-credit">Piet Maas</span></figcaption></figure>`,
      'Piet Maas',
    ],
    [`<figure><img><figcaption>${caption}<cite>Piet Maas</cite></figcaption></figure>`, 'Piet Maas'],
    [
      `<div class="slide"><div class="slide__caption">${caption}</div><div class="slide__credit">Piet Maas</div></div>`,
      'Piet Maas',
    ],
    [
      `<div class="Media_caption__x1">${caption} <b class="credit">Piet Maas</b> <b class="hide-caption">hide caption</b></div>`,
      'Piet Maas',
    ],
    [
      `<figure><img><figcaption><span>${caption}</span> <span>Piet Maas / «Valley»</span></figcaption></figure>`,
      'Piet Maas / «Valley»',
    ],
    [`<figure><img><figcaption>${caption}</figcaption></figure>`, null],
  ])('is read out of %s', (figure, credit) => {
    expect(imageOf('', figure)).toEqual({ url: 'https://valley.example/lock.jpg', caption, credit });
  });

  test('is found above the headline', () => {
    expect(imageOf(`<figure><img><figcaption>${caption}</figcaption></figure>`, '')?.caption).toBe(caption);
  });

  test('is not that of a picture far below', () => {
    const other = [1, 2, 3, 4].map((day) => `<p>On day ${day} ${newsBody[0]?.toLowerCase()}</p>`).join('');
    const late = `${other}<figure><img><figcaption>${caption}</figcaption></figure>`;
    expect(imageOf('', late)?.caption).toBe(null);
  });
});
