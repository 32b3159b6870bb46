import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/page.ts';
import { newsBody } from './samples.ts';

const paragraphs = newsBody.slice(0, 5).map((text) => `<p>${text}</p>`);
const body = newsBody.slice(0, 5).join('\n\n');
const blurb = 'What goes on along the canal, told in five minutes and without a word about football.';

function readWith(box: string): { text: string; removed: (readonly [string, string])[] } {
  const [first, ...others] = paragraphs;
  const page = `<html><head><title>Old lock to go</title></head><body><main><article>${first}${box}${others.join('')}</article></main></body></html>`;
  const { text, removed } = readPage(page);
  return { text, removed: removed.map((piece) => [piece.text, piece.reason] as const) };
}

describe('a box in the middle of a page', () => {
  test.each([
    ['sign-up', `<div class="c-newsletter-inline"><p>${blurb}</p></div>`],
    ['appeal', `<div id="donate-block"><div><p>${blurb}</p></div></div>`],
    ['payment', `<div class="Promo_box__x7Ab2"><div>${blurb}</div></div>`],
    ['author-note', `<div class="author-bio"><p>${blurb}</p></div>`],
    ['other', `<div class="KeyPoints_list__q"><p>${blurb}</p></div>`],
    ['sign-up', `<div aria-label="newsletter promotion"><p>${blurb}</p></div>`],
  ])('is told to be %s by its name', (reason, box) => {
    const { text, removed } = readWith(box);
    expect(text).toBe(body);
    // An extractor may have thrown it away before.
    expect(removed.filter(([piece]) => piece === blurb).every(([, why]) => why === reason)).toBe(true);
  });

  test('is no box by a word that only holds such a name', () => {
    expect(readWith(`<div class="symbiotic"><p>${blurb}</p></div>`).text).toContain(blurb);
  });
});

test('an article within an element named like a box is kept', () => {
  const page = `<html><body><main><article class="newsletter-post post">${paragraphs.join('')}</article></main></body></html>`;
  expect(readPage(page).text).toBe(body);
});

test('paragraphs that all bear the name of a box are kept', () => {
  const named = paragraphs.map((paragraph) => paragraph.replace('<p>', '<p class="offer-text">')).join('');
  expect(readPage(`<html><body><main><article>${named}</article></main></body></html>`).text).toBe(body);
});

test('in a short page read as a whole, boxes and captions stay out', () => {
  const page = `<html><body><article><p>${newsBody[0]}</p><figure><figcaption>A barge below the lock at dusk, with its lamps lit.</figcaption></figure>
<div class="subscription-offer"><h3>Read on</h3><p>${blurb}</p><p>${blurb.toUpperCase()}</p></div></article></body></html>`;
  expect(readPage(page).text).toBe(newsBody[0]);
});

describe('a pull quote', () => {
  const toBox = (text: string) => `<blockquote class="pullquote"><p>${text}</p></blockquote>`;

  test('goes where the text says the same', () => {
    const { text } = readWith(
      toBox('“We have looked at every beam of it, and there is nothing left to repair”'),
    );
    expect(text).toBe(body);
  });

  test('stays where its words stand nowhere else', () => {
    const words = 'A lock is a promise that the water keeps, and so must we, said the old miller of Brenn.';
    expect(readWith(toBox(words)).text).toContain(words);
  });
});
