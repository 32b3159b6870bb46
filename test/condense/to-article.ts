import type { Article, BlockKind } from '../../src/domain/article.ts';

/** An article of paragraphs apart by blank lines; `kinds` names those that are no plain paragraphs, by index. */
export function toArticle(text: string, kinds: Readonly<Record<number, BlockKind>> = {}): Article {
  let end = 0;
  const blocks = text.split('\n\n').map((paragraph, index) => {
    const start = index === 0 ? 0 : end + 2;
    end = start + paragraph.length;
    return { kind: kinds[index] ?? ('paragraph' as const), span: { start, end } };
  });
  return {
    title: null,
    byline: null,
    site: null,
    url: null,
    date: null,
    language: 'en',
    image: null,
    kind: 'article',
    text,
    blocks,
    removed: [],
  };
}
