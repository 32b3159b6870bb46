import { expect, test } from 'vitest';
import { readLeadCaption } from '../../src/article/lead-caption.ts';
import { findCaptionedPicture, toAlt } from '../../src/article/lead-picture.ts';
import { parseHtml } from '../../src/article/markup/html.ts';
import { survey } from '../../src/article/survey.ts';

const read = (html: string) => {
  const found = readLeadCaption(survey(parseHtml(html)).captions);
  return found === undefined ? undefined : [found.caption, found.credit];
};
const caption = (text: string) => `<figcaption>${text}</figcaption>`;
const prose = (characters: number) => `<p>${'x'.repeat(characters)}</p>`;

test('the first caption below the headline is the lead picture’s, up to four hundred characters into the text', () => {
  const two = `${caption('Rain above')}${caption('Rain right above')}<h1>Rain</h1>`;
  expect(read(`${two}${caption('Rain below')}${caption('Rain farther below')}`)).toEqual([
    'Rain below',
    null,
  ]);
  expect(read(`${two}${prose(399)}${caption('Rain below')}`)).toEqual(['Rain below', null]);
  expect(read(`${two}${prose(400)}${caption('Rain below')}`)).toEqual(['Rain right above', null]);
  expect(read(`<h1>Rain</h1>${prose(400)}${caption('Rain below')}`)).toBeUndefined();
});

test('six captions are looked at for one that says something, in six hundred characters at most', () => {
  const empty = (count: number) => caption('').repeat(count);
  expect(read(`<h1>Rain</h1>${empty(5)}${caption('Rain below')}`)).toEqual(['Rain below', null]);
  expect(read(`<h1>Rain</h1>${empty(6)}${caption('Rain below')}`)).toBeUndefined();
  expect(read(caption('x'.repeat(600)))?.[0]).toHaveLength(600);
  expect(read(caption('x'.repeat(601)))).toBeUndefined();
});

const wet = 'It has rained in Brenn for days on end, and it will rain on and on until May';

test.each<[string, [string | null, string | null] | undefined]>([
  ['<figcaption>Rain <cite>Ann Holt</cite></figcaption>', ['Rain', 'Ann Holt']],
  ['<figcaption>Rain <b class="photographer">(Ann Holt)</b></figcaption>', ['Rain', 'Ann Holt']],
  ['<figcaption>Rain <b class="photographer">(Ann Holt</b></figcaption>', ['Rain', '(Ann Holt']],
  ['<figcaption>Rain <b itemprop="copyrightHolder">Ann Holt</b></figcaption>', ['Rain', 'Ann Holt']],
  ['<figcaption><b class="credit">Ann Holt</b></figcaption>', [null, 'Ann Holt']],
  ['<figcaption>Rain <b class="credit"></b></figcaption>', ['Rain', null]],
  ['<figcaption>Rain</figcaption> <b class="credit">Ann Holt</b>', ['Rain', 'Ann Holt']],
  ['<figcaption>Rain</figcaption><b class="name">Ann Holt</b>', ['Rain', null]],
  ['<figcaption>Photo: Ann Holt</figcaption>', [null, 'Photo: Ann Holt']],
  ['<figcaption>It has rained. (Ann Holt / Post)</figcaption>', ['It has rained.', 'Ann Holt / Post']],
  [`<figcaption>${wet} <i>Ann Holt / Reuters</i></figcaption>`, [wet, 'Ann Holt / Reuters']],
  [`<figcaption><i>Ann Holt / Reuters</i> ${wet}</figcaption>`, [`Ann Holt / Reuters ${wet}`, null]],
  ['<figcaption>Rain<button>Hide</button><b class="toggle">x</b></figcaption>', ['Rain', null]],
  ['<figcaption><b>Rain</b><b>fell</b> on <a>Bre</a>nn</figcaption>', ['Rain fell on Brenn', null]],
  ['<div class="wp-caption-text">Rain</div>', ['Rain', null]],
  ['<div class="decaption">Rain</div>', undefined],
])('%s says %j', (html, said) => {
  expect(read(html)).toEqual(said);
});

const picture = (html: string) => {
  const [found] = survey(parseHtml(html)).captions;
  return found === undefined ? undefined : findCaptionedPicture(found.element)?.src;
};
const wrap = (depth: number, html: string) => '<div>'.repeat(depth) + html + '</div>'.repeat(depth);

test('the picture of a caption stands in its figure, up to four elements around it', () => {
  const image = '<img src="/a.jpg">';
  expect(picture(`<figure>${image}${wrap(3, caption('Rain'))}</figure>`)).toBe('/a.jpg');
  expect(picture(`<figure>${image}${wrap(4, caption('Rain'))}</figure>`)).toBeUndefined();
  expect(picture(`<div>${image}${caption('Rain')}</div>`)).toBe('/a.jpg');
  expect(picture(`<figure>${image}${image}${caption('Rain')}</figure>`)).toBe('/a.jpg');
  expect(picture(`<figure>${image}<img src="/b.jpg">${caption('Rain')}</figure>`)).toBeUndefined();
});

test.each([
  ['srcset="/a.jpg 320w, /b.jpg 1280w, /c.jpg 2560w"', '/b.jpg'],
  ['srcset="/a.jpg 320w, /b.jpg 1279w"', '/b.jpg'],
  ['srcset="/b.jpg 1279w, /a.jpg 320w"', '/b.jpg'],
  ['srcset="/a.jpg 2x" src="/d.jpg"', '/d.jpg'],
  ['src="data:image/gif;base64,R0" data-src="/e.jpg"', '/e.jpg'],
  ['src="/d.jpg" data-src="/e.jpg"', '/e.jpg'],
  ['src=""', undefined],
])('an image with %s is %s', (attributes, src) => {
  expect(picture(`<figure><img ${attributes}>${caption('Rain')}</figure>`)).toBe(src);
});

test.each([
  ['A lock', 'A lock'],
  ['photo', undefined],
  ['шлюз', 'шлюз'],
  ['шлю', undefined],
  ['A lock.jpg', undefined],
])('the words "%s" say %s of a picture', (alt, said) => {
  expect(toAlt(alt)).toBe(said);
});
