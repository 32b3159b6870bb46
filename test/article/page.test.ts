import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/page.ts';
import type { Article } from '../../src/domain/article.ts';
import { newsBody, newsPage } from './samples.ts';

function blocks(article: Article): [string, string][] {
  return article.blocks.map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)]);
}

describe('a news page', () => {
  const article = readPage(newsPage, { url: 'https://valley.example/2026/03/lock?from=feed' });

  test('gives title, byline, site, canonical address, instant and language of its metadata', () => {
    expect(article).toMatchObject({
      title: 'Harbour council gives up the old lock',
      byline: 'Ann Holt, Piet Maas',
      site: 'The Valley Post',
      url: 'https://valley.example/2026/03/lock',
      date: '2026-03-03T08:15:00.000Z',
      language: 'en-GB',
      kind: 'article',
    });
  });

  test('gives the lead picture with caption and credit', () => {
    expect(article.image).toEqual({
      url: 'https://valley.example/pictures/lock.jpg',
      caption: 'A barge waits below the old lock at dusk.',
      credit: 'Valley Pictures',
      isCaptioned: true,
    });
  });

  test('keeps paragraphs, subheads, block quotations and lists, and nothing else', () => {
    expect(blocks(article)).toEqual([
      ...newsBody.slice(0, 5).map((text) => ['paragraph', text]),
      ['subhead', 'What happens next'],
      ['paragraph', newsBody[6]],
      [
        'blockquote',
        'A town without a lock is a town with a pond, as the millers here have said for a hundred years and more.',
      ],
      ['list-item', 'Gates out: by the end of September, weather permitting.'],
      ['list-item', 'Vote on a new lock: in June, by all five members.'],
    ]);
  });

  test('says why the rest went', () => {
    const reasons = Object.fromEntries(
      article.removed.map(({ text, reason }) => [text.slice(0, 12), reason]),
    );
    expect(reasons).toMatchObject({
      'A barge wait': 'caption',
      'Sign up for ': 'sign-up',
      'Bakery on Mi': 'related',
    });
  });
});

const prose = newsBody
  .slice(0, 5)
  .map((text) => `<p>${text}</p>`)
  .join('');

function pageOf(head: string, body: string): Article {
  return readPage(`<html><head>${head}</head><body><article>${body}</article></body></html>`);
}

describe('the title', () => {
  test('is the heading that says what the metadata say', () => {
    const article = pageOf(
      '<title>Lock to go | Valley</title><meta property="og:title" content="Old lock at Brenn to go">',
      `<h1>Valley Weekly</h1><h1>Old Lock at Brenn to go</h1>${prose}`,
    );
    expect(article.title).toBe('Old Lock at Brenn to go');
  });

  test('loses the site at its end', () => {
    const head =
      '<meta property="og:site_name" content="Valley Post"><title>Old lock to go - Valley Post</title>';
    expect(pageOf(head, prose).title).toBe('Old lock to go');
  });

  test('keeps a dash that is its own', () => {
    expect(pageOf('<title>Gates open - and shut again</title>', prose).title).toBe(
      'Gates open - and shut again',
    );
  });
});

test('a byline that the metadata keep back is read from the page', () => {
  const byline = '<p class="byline">By <a rel="author" href="/holt">Ann Holt</a></p>';
  expect(pageOf('<title>Old lock to go</title>', `${byline}${prose}`).byline).toBe('Ann Holt');
});

test('metadata that are broken are left out', () => {
  const head =
    '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta name="author" content="https://valley.example/holt"><meta name="date" content="soon">';
  expect(pageOf(head, prose)).toMatchObject({ byline: null, date: null, title: null });
});

test('a live blog is told by its metadata', () => {
  const head =
    '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Vote on the lock"}</script>';
  expect(pageOf(head, prose).kind).toBe('live-blog');
});

test('a page that is not free and short is a stub', () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":"False"}</script>';
  expect(pageOf(head, `<p>${newsBody[0]}</p>`).kind).toBe('stub');
});

test('a short page that says outside the article that the rest is for those who pay is a stub', () => {
  const wall = '<aside><h2>This post is for paying subscribers only</h2><a href="/join">Join</a></aside>';
  expect(readPage(`<html><body><article><p>${newsBody[0]}</p></article>${wall}</body></html>`).kind).toBe(
    'stub',
  );
});

test('a menu that asks subscribers to log in makes no stub', () => {
  const menu = '<header><a href="/in">Already a subscriber? Log in</a></header>';
  expect(readPage(`<html><body>${menu}<article>${prose}</article></body></html>`).kind).toBe('article');
});

test('what a page hides is not read', () => {
  const hidden = `<p hidden>${newsBody[1]}</p><div style="display: none"><p>${newsBody[2]}</p></div>`;
  expect(readPage(`<html><body><article><p>${newsBody[0]}</p>${hidden}</article></body></html>`).text).toBe(
    newsBody[0],
  );
});

test('text in a page too small for an extractor is read all the same', () => {
  expect(readPage('<p>She added that the town had been warned.</p>').text).toBe(
    'She added that the town had been warned.',
  );
});

test.each(['<body save', '<!-- <html> -->'])('%s, a page of no element, gives an empty article', (html) => {
  expect(readPage(html).text).toBe('');
});

test('a page whose first element is another is read as a whole', () => {
  expect(readPage(`<div>Menu</div><html><body>${prose}</body></html>`).text).toBe(
    newsBody.slice(0, 5).join('\n\n'),
  );
});

test('a page without any text gives an empty article', () => {
  expect(readPage('<html><body><script>1</script><img src=x></body></html>').text).toBe('');
});

test.each([
  ['ten thousand nested elements', '<div>'.repeat(10_000)],
  ['a hundred and fifty thousand links', '<a href=x></a> '.repeat(150_000)],
  ['nesting that an extractor chokes on', '<div>'.repeat(2_000)],
  ['scripts without end', `${'<script>x</script>'.repeat(60_000)}<!-- `.repeat(2)],
])('%s are passed over without harm', (_kind, html) => {
  expect(readPage(`<p>${newsBody[0]}</p>${html}`).text).toBe(newsBody[0]);
});

test('the marks that a browser shows around a q element are in the text', () => {
  const paragraph = '<p><q>The lock was safe for ninety years</q>, the lock keeper Ann Holt said.</p>';
  const article = readPage(newsPage.replace('<p>', `${paragraph}<p>`));
  expect(article.text).toContain('“The lock was safe for ninety years”, the lock keeper');
});

test('questions in bold are subheads, emphasis is none', () => {
  const ask = (question: string) =>
    `<p><strong>${question}</strong></p><p>The lock was built of oak, and it was never meant to last so long.</p>`;
  const kinds = (html: string) =>
    blocks(readPage(newsPage.replace('<p>', `${html}<p>`))).map(([kind]) => kind);
  const none = kinds('').filter((kind) => kind === 'subhead').length;
  const asked = `${ask('Why so late?')}${ask('Who pays?')}${ask('The council called it a joke.')}`;
  expect(kinds(asked).filter((kind) => kind === 'subhead')).toHaveLength(none + 3);
  const stressed = asked.replaceAll('?', '.');
  expect(kinds(stressed).filter((kind) => kind === 'subhead')).toHaveLength(none);
});

test('a heading that links to the first page is the site, not the story; a description in small letters is no headline', () => {
  const masthead = `<title>Valley Post: Quay at Orrin closes for repairs</title><h1><a href="/">Valley Post</a></h1><h3>Quay at Orrin closes for repairs</h3>${prose}`;
  expect(readPage(masthead).title).toBe('Quay at Orrin closes for repairs');
  const described = `<title>Orrin - Lexicon</title><script type="application/ld+json">{"@type":"Article","headline":"harbour town in the north"}</script><h1>Orrin</h1>${prose}`;
  expect(readPage(described).title).toBe('Orrin');
});
