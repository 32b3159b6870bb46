import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/page.ts';
import { newsBody } from './samples.ts';

const body = newsBody.slice(0, 5);
const text = body.join('\n\n');
const paragraphs = body.map((paragraph) => `<p>${paragraph}</p>`).join('');
const heading = '<h1>Harbour council gives up the old lock</h1>';

function read(html: string): string {
  return readPage(
    `<html><head><title>Harbour council gives up the old lock</title></head><body>${html}</body></html>`,
  ).text;
}

const long = Array.from(
  { length: 12 },
  (_, n) =>
    `<p>Reader number ${n} writes at length that the lock was always too small, and that nobody asked the shippers.</p>`,
).join('');

describe('the article is found', () => {
  test.each([
    [
      'beside comments that are longer',
      `<article>${heading}${paragraphs}</article><section class="comments">${long}</section>`,
    ],
    [
      'in an element with the name of a side bar',
      `<div class="page-sidebar"><main>${heading}${paragraphs}</main></div>`,
    ],
    [
      'beside a side bar',
      `<div class="layout with-sidebar"><main>${heading}${paragraphs}</main><div class="sidebar">${long.slice(0, 400)}</div></div>`,
    ],
    [
      'in a class that says what it stands beside',
      `<div class="map-and-related">${heading}${paragraphs}</div>`,
    ],
    [
      'above the small print of a notice',
      `<main>${heading}${paragraphs}</main><div id="cookie-law">${long}</div>`,
    ],
    [
      'over several elements',
      `<main>${heading}${body.map((paragraph) => `<div class="slice"><p>${paragraph}</p></div>`).join('<div class="ad"></div>')}</main>`,
    ],
    [
      'among teasers',
      `<main>${heading}${paragraphs}</main><section>${Array.from({ length: 8 }, (_, n) => `<div><h3><a href="/${n}">The mill at Brenn gets its wheel back after ${n} years</a></h3><p>It turns again, and the miller is glad of it for now.</p></div>`).join('')}</section>`,
    ],
    [
      'in a template of the page’s own scripts',
      `<div>${heading}<script type="text/template">${paragraphs}</script></div>`,
    ],
    [
      'though all of it is hidden until a script shows it',
      `<div>${heading}</div><div style="display:none">${paragraphs}</div>`,
    ],
  ])('%s', (_where, html) => {
    expect(read(html)).toBe(text);
  });
});

test('a short article beside its headline goes before longer small print', () => {
  const print = `<footer><p>${'The Valley Post can be reached by post and by telephone on all days of the week. '.repeat(2)}</p></footer>`;
  expect(read(`<main>${heading}<p>${body[0]}</p></main>${print}`)).toBe(body[0]);
});

describe('nothing of it is lost', () => {
  const last =
    'The council meets again on 12 March, and shippers have asked to be heard there before it votes.';
  const inset =
    '<div><h4>RELATED STORIES</h4><ul><li><a href="/1">How the lock of Brenn was built</a></li><li><a href="/2">Storm leaves two barges on the bank</a></li></ul></div>';

  test('what stands behind an inset of links stays', () => {
    const found = read(`<article>${heading}${paragraphs}${inset}<p>${last}</p></article>`);
    expect(found).toBe(`${text}\n\n${last}`);
  });

  test('a last paragraph without a full stop stays', () => {
    const open =
      'Letters from eleven shippers reached the desk on the canal, and all of them asked to be left unnamed';
    expect(read(`<article>${heading}${paragraphs}<p>${open}</p></article>`)).toContain(open);
  });

  test('a paragraph that has small print for its subject stays', () => {
    const subject =
      'Few of the shippers had read the terms of service of the new lock, which run to ninety pages in small type.';
    expect(read(`<article>${heading}${paragraphs}<p>${subject}</p><p>${last}</p></article>`)).toContain(
      subject,
    );
  });

  test('a paragraph that speaks of support asks for none', () => {
    const subject =
      'The gate does not support its own weight, we were told, and you cannot support it from below either.';
    expect(read(`<article>${heading}${paragraphs}<p>${subject}</p><p>${last}</p></article>`)).toContain(
      subject,
    );
  });

  test('a text laid out for two widths of screen is kept once', () => {
    expect(
      read(
        `<main>${heading}<div class="wide">${paragraphs}</div><div class="narrow">${paragraphs}</div></main>`,
      ),
    ).toBe(text);
  });

  test('a pull quote above its paragraph goes, the paragraph stays', () => {
    const html = `<article>${heading}<aside><p>${body[2]}</p></aside>${paragraphs}</article>`;
    expect(read(html)).toBe(text);
  });

  test('what a page says between its headline and its byline is the article’s own', () => {
    const standfirst = 'After four years of argument the gates will be taken out before the autumn rains.';
    const html = `<article>${heading}<p>${standfirst}</p><p>By Ann Holt</p>${paragraphs}</article>`;
    expect(read(html)).toBe(`${standfirst}\n\n${text}`);
  });
});

describe('what is left out', () => {
  test('is named, prose elsewhere on the page too', () => {
    const html = `<html><body><section><p>${long.slice(3, 100)} and so on, as they say there.</p></section><main>${heading}${paragraphs}</main><div class="comments">${long}</div></body></html>`;
    const { removed } = readPage(html);
    expect(removed.filter(({ reason }) => reason === 'comments')).toHaveLength(12);
    expect(removed[0]?.reason).toBe('teaser');
  });

  test('is never a paragraph without a trace: each is in the text or among what was removed', () => {
    const sentence = fc.constantFrom(...newsBody, ...body.map((words) => words.toUpperCase()));
    const box = fc.constantFrom(
      'div',
      'section',
      'aside',
      'main',
      'div class="related"',
      'div class="comments"',
      'footer',
      'ul',
    );
    const part = fc.tuple(box, fc.array(sentence, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const html = parts
          .map(
            ([tag, texts]) =>
              `<${tag}>${texts.map((words) => `<p>${words}</p>`).join('')}</${tag.split(' ')[0]}>`,
          )
          .join('');
        const { text: kept, removed } = readPage(`<html><body>${html}</body></html>`);
        const all = [kept, ...removed.map((piece) => piece.text)].join('\n');
        for (const words of parts
          .flatMap(([, texts]) => texts)
          .filter((words) => words.split(' ').length >= 12))
          expect(all).toContain(words);
      }),
      { numRuns: 100 },
    );
  });
});
