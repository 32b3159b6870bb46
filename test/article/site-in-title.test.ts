import { expect, it } from 'vitest';
import { readPage } from '../../src/article/page.ts';
import { dropSite, dropUnsaidSite } from '../../src/article/site-in-title.ts';

const body = `<article><p>The mill of Orme burned down on Monday night, and nobody was hurt, the fire brigade of the county said.</p>
<p>Two engines came from Norrey and stayed until the morning, when the roof fell in and the wheel stopped.</p></article>`;

function toHeadline(title: string, head = '', url?: string): string | null {
  const page = `<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
  return readPage(page, url === undefined ? {} : { url }).title;
}

it.each([
  [
    'the host begins its name',
    'Mill of Orme burns down – Fjord Herald Media',
    'https://www.fjordherald.example/mill',
  ],
  [
    'the host has a hyphen in it',
    'Mill of Orme burns down - The Fjord Herald',
    'https://fjord-herald.example/mill',
  ],
])('a site’s name behind a dash is no part of the headline: %s', (_, title, url) => {
  expect(toHeadline(title, '', url)).toBe('Mill of Orme burns down');
});

it('a site’s name behind a dash is no part of the headline where the page says it nowhere else', () => {
  expect(toHeadline('Mill of Orme burns down - Herald')).toBe('Mill of Orme burns down');
});

it.each([
  ['the article speaks of it', 'Mill burns to the ground - Norrey', undefined],
  ['it is no name', 'Mill of Orme burns down – nobody hurt', undefined],
  [
    'it goes on about the host',
    'Mill of Orme burns down - Herald of Fjord reporters were there first',
    'https://herald.example/',
  ],
  ['too little would be left', 'Orme burns - Herald', undefined],
])('what stands behind a dash stays where %s', (_, title, url) => {
  expect(toHeadline(title, '', url)).toBe(title);
});

it('the heading of the page itself stays as its readers see it', () => {
  const page = `<html><head><title>Mill of Orme burns down - Herald</title></head><body><h1>Mill of Orme burns down - Herald</h1>${body}</body></html>`;
  expect(readPage(page).title).toBe('Mill of Orme burns down - Herald');
});

it('a name in other letters than the headline’s is the site’s too', () => {
  expect(dropUnsaidSite('В Орме сгорела мельница - Herald', 'В Орме сгорела мельница.')).toBe(
    'В Орме сгорела мельница',
  );
});

it.each([
  ['Old lock shut | Valley Post of Brenn', undefined, undefined, 'Old lock shut'],
  [
    'Old lock shut | Valley Post of the Brenn',
    undefined,
    undefined,
    'Old lock shut | Valley Post of the Brenn',
  ],
  ['Lock shut | Valley Post', undefined, undefined, 'Lock shut | Valley Post'],
  ['Old lock shut - Valley Post', undefined, undefined, 'Old lock shut - Valley Post'],
  ['Lock - The Valley Post', 'The Valley Post', undefined, 'Lock'],
  ['Lock - Valley', 'Valley.org', undefined, 'Lock'],
  ['Old lock shut | Rivers | Valley', undefined, undefined, 'Old lock shut'],
  ['Lock - Valley Post Media', undefined, 'https://www.valleypost.example/a', 'Lock'],
  ['Lock - The Valley Post', undefined, 'https://valley-post.example/a', 'Lock'],
  ['Lock - Valley', undefined, 'https://val.example/a', 'Lock - Valley'],
  ['Lock - Vall', undefined, 'https://vall.example/a', 'Lock'],
  ['Lock - Valley a b c d', undefined, 'https://valley.example/a', 'Lock'],
  ['Lock - Valley a b c d e', undefined, 'https://valley.example/a', 'Lock - Valley a b c d e'],
  ['Lock - Valley', undefined, 'no address', 'Lock - Valley'],
  [' | Valley', undefined, undefined, ' | Valley'],
])('"%s" of %s at %s is headed "%s"', (title, name, address, headline) => {
  expect(dropSite(title, { name, address })).toBe(headline);
});

it.each([
  ['Old lock shut - Quay', 'Old lock shut'],
  ['Lock shut - Quay', 'Lock shut - Quay'],
  ['Old lock shut - Valley Quay Post', 'Old lock shut'],
  ['Old lock shut - Old Valley Quay Post', 'Old lock shut - Old Valley Quay Post'],
  ['Old lock shut - Quay post', 'Old lock shut - Quay post'],
  ['Old lock shut - Brenn Quay', 'Old lock shut - Brenn Quay'],
  ['Old lock shut | Quay', 'Old lock shut | Quay'],
])('of "%s" a text about Brenn leaves "%s"', (title, headline) => {
  expect(dropUnsaidSite(title, 'It has rained in Brenn.')).toBe(headline);
});
