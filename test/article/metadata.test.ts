import { expect, test } from 'vitest';
import { parseHtml } from '../../src/article/markup/html.ts';
import { type PageMetadata, readMetadata } from '../../src/article/metadata.ts';
import { survey } from '../../src/article/survey.ts';

function read(html: string, address = 'https://valley.example/lock'): PageMetadata {
  return readMetadata(survey(parseHtml(html)), address);
}
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const title = (head: string, body = '') =>
  read(`<html><head>${head}</head><body>${body}</body></html>`).title;

test.each([
  ['NewsArticle', true],
  ['AnalysisNewsArticle', false],
  ['LiveBlogPosting', true],
  ['Report', true],
  ['WebPage', false],
])('JSON-LD of the type %s is of the article: %s', (type, isRead) => {
  const found = read(data({ '@type': type, author: 'Ann Holt' }));
  expect(found.byline).toBe(isRead ? 'Ann Holt' : null);
  expect(found.isLive).toBe(type === 'LiveBlogPosting');
});

test('it is found in graphs, lists and main entities, among two hundred things', () => {
  const article = { '@type': 'NewsArticle', author: { name: 'Ann Holt' } };
  const byline = (value: unknown) => read(data(value)).byline;
  expect(byline({ '@graph': [{ '@type': 'WebPage' }, article] })).toBe('Ann Holt');
  expect(byline({ '@type': 'WebPage', mainEntity: article })).toBe('Ann Holt');
  expect(byline([[article]])).toBe('Ann Holt');
  const others = (count: number) => Array.from({ length: count }, () => ({ '@type': 'WebPage' }));
  expect(byline([...others(49), article])).toBe('Ann Holt');
  expect(byline([...others(50), article])).toBeNull();
  const wide = (last: number) => [others(49), others(49), others(49), [...others(last), article]];
  expect(byline(wide(46))).toBe('Ann Holt');
  expect(byline(wide(48))).toBeNull();
  expect(read(`<script>${JSON.stringify(article)}</script>`).byline).toBeNull();
  expect(read('<script type="application/ld+json">{</script>').byline).toBeNull();
  expect(
    read(`<script type="application/ld+json"><![CDATA[${JSON.stringify(article)}]]></script>`).byline,
  ).toBe('Ann Holt');
});

test('up to six names of authors are kept, each once', () => {
  const names = ['Ann', 'Ann', 'Bea', 'Cid', 'Dan', 'Eve', 'Fay', 'Gus'];
  const byline = (author: unknown) => read(data({ '@type': 'Article', author })).byline;
  expect(byline(names)).toBe('Ann, Bea, Cid, Dan, Eve, Fay');
  expect(byline([{ name: 'Ann' }, { url: 'x' }])).toBe('Ann');
  expect(byline([])).toBeNull();
  expect(byline(3)).toBeNull();
});

test.each([
  ['By Ann Holt', 'Ann Holt'],
  ['https://valley.example/ann', null],
  ['ann@valley.example', null],
  ['A'.repeat(160), 'A'.repeat(160)],
  ['A'.repeat(161), null],
])('the author "%s" is the byline %s', (author, byline) => {
  expect(read(meta('author', author)).byline).toBe(byline);
});

test.each([
  [false, true],
  ['False', true],
  [true, false],
  [undefined, false],
])('what is free to read (%s) is not closed (%s)', (isAccessibleForFree, isClosed) => {
  expect(read(data({ '@type': 'Article', isAccessibleForFree })).isClosed).toBe(isClosed);
});

test.each([
  ['en_US', 'en-US'],
  ['en-us', 'en-US'],
  ['', null],
  ['no language', null],
])('the language "%s" is %s', (lang, language) => {
  expect(read(`<html lang="${lang}"><body></body></html>`).language).toBe(language);
});

test('the first of a name binds, one without content does not', () => {
  expect(read(meta('author', '') + meta('author', 'Ann Holt') + meta('author', 'Lise Berg')).byline).toBe(
    'Ann Holt',
  );
  expect(read(meta('', 'Lise Berg') + meta('byl', 'Ann Holt')).byline).toBe('Ann Holt');
});

test('the picture is that of the tags, else the first of JSON-LD', () => {
  const image = (value: unknown) => read(data({ '@type': 'Article', image: value })).image;
  expect(image('/a.jpg')).toBe('https://valley.example/a.jpg');
  expect(image([{ url: '/b.jpg' }, '/c.jpg'])).toBe('https://valley.example/b.jpg');
  expect(image({ width: 3 })).toBeNull();
  expect(read(meta('og:image', '/d.jpg') + data({ '@type': 'Article', image: '/a.jpg' })).image).toBe(
    'https://valley.example/d.jpg',
  );
});

test('the day is that of JSON-LD, then of the tags, then of an element of time; what is no day is passed over', () => {
  const time = '<time>soon</time><time datetime="2026-03-05">5</time>';
  const tag = meta('article:published_time', '2026-03-04');
  expect(read(data({ '@type': 'Article', datePublished: '2026-03-03' }) + tag + time).date).toBe(
    '2026-03-03',
  );
  expect(read(data({ '@type': 'Article', datePublished: 'soon' }) + tag + time).date).toBe('2026-03-04');
  expect(read(data({ '@type': 'Article', datePublished: 3 }) + time).date).toBe('2026-03-05');
  expect(read('<time>soon</time>').date).toBeNull();
});

test('the headline is the heading that the metadata say too, or nearly', () => {
  const headings = '<h1>Weir is next in line</h1><h1>Old lock shut for the winter</h1>';
  expect(title('<title>Old lock shut for the winter</title>', headings)).toBe('Old lock shut for the winter');
  expect(title('<title>Old lock shut for the winter, council says</title>', headings)).toBe(
    'Old lock shut for the winter',
  );
  expect(title('<title>Lock shut for all the winter</title>', headings)).toBe('Old lock shut for the winter');
  expect(title('<title>Lock shut, and boats all wait there</title>', headings)).toBe(
    'Lock shut, and boats all wait there',
  );
  expect(title('', headings)).toBe('Weir is next in line');
  expect(title('')).toBeNull();
});

test('two begin alike from thirteen characters on, or share three fifths of four words at least', () => {
  const isHeading = (named: string, heading: string) =>
    title(`<title>${named}</title>`, `<h1>${heading}</h1>`) === heading;
  expect(isHeading('Old lock shut today', 'Old lock shut')).toBe(true);
  expect(isHeading('Old lock shu today', 'Old lock shu')).toBe(false);
  expect(isHeading('Boats wait for rain', 'Boats wait for snow')).toBe(true);
  expect(isHeading('Rain for boats again', 'Boats for frost anew')).toBe(false);
  expect(isHeading('Of rain and frost', 'Rain of frost')).toBe(false);
  expect(isHeading('A b c d e', 'c b a f g')).toBe(true);
  expect(isHeading('A b c d e h', 'c b a f g')).toBe(false);
});

test('a masthead is no headline, but where nothing else is there', () => {
  const masthead = '<h1><a href="/">Valley Post</a></h1>';
  expect(title('<title>Old lock shut</title>', masthead)).toBe('Old lock shut');
  expect(title('', masthead)).toBe('Valley Post');
  expect(title('<title>Valley Post: Old lock shut</title>', masthead)).toBe('Old lock shut');
  expect(title('', `${masthead}<h1><a href="/lock">Old lock shut</a></h1>`)).toBe('Old lock shut');
  expect(title('<title>old locks are what we write of</title>', '<h1>Frost comes in May</h1>')).toBe(
    'Frost comes in May',
  );
  expect(
    title('<title>old locks are what we write of</title>', '<h1>Frost comes in May</h1><h1>Rain</h1>'),
  ).toBe('old locks are what we write of');
  expect(title('<svg><title>Menu</title></svg><title>Old lock shut</title>')).toBe('Old lock shut');
});
