import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/article/markdown.ts';

const source = `---
title: "Old lock to go"
author: Ann Holt
date: 2026-03-03
lang: en
---

# Old lock to go

The **harbour council** said on [Tuesday](https://valley.example/t "then") that the
gates would *go*.

![a barge](barge.jpg)

## What is next

> "There is nothing left to repair,"
> said Mara Lind.

- Gates out in \`September\`
- Vote in June

A snake_case_name and 2 * 3 * 4 stay as they are. Escapes \\*go\\*.
`;

test('headings, quotations and lists keep their kind, marks go', () => {
  const article = readMarkdown(source);
  expect(article).toMatchObject({
    title: 'Old lock to go',
    byline: 'Ann Holt',
    date: '2026-03-03',
    language: 'en',
  });
  expect(article.blocks.map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)])).toEqual([
    ['paragraph', 'The harbour council said on Tuesday that the gates would go.'],
    ['subhead', 'What is next'],
    ['blockquote', '"There is nothing left to repair," said Mara Lind.'],
    ['list-item', 'Gates out in September'],
    ['list-item', 'Vote in June'],
    ['paragraph', 'A snake_case_name and 2 * 3 * 4 stay as they are. Escapes *go*.'],
  ]);
});

test('without front matter the first heading is the title', () => {
  expect(readMarkdown('Old lock to go\n===\n\nThe gates go in autumn.')).toMatchObject({
    title: 'Old lock to go',
    text: 'The gates go in autumn.',
  });
});
