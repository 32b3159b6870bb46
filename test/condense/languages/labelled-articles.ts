import { describe, expect, it } from 'vitest';
import { condense } from '../../../src/condense/condense.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { verify } from '../../../src/domain/verify.ts';
import { toArticle as toPlainArticle } from '../to-article.ts';

/** An article of our own, labelled by hand: who says what, where the news is, which sentences are background. */
export interface LabelledArticle {
  readonly kind: string;
  readonly title: string;
  readonly date: string;
  /** Paragraphs apart by a blank line. */
  readonly text: string;
  /** Each stretch of words inside the marks, and the speaker as the article writes the name; null where the article doesn't say. */
  readonly quotes: readonly { readonly text: string; readonly speaker: string | null }[];
  /** How the sentence begins that tells the news. */
  readonly lede: string;
  /** How the sentences begin that tell what came before or in what situation. */
  readonly background: readonly string[];
}

/** Holds what is condensed of each article against its labels, and nine of ten quotations of all against their speakers. */
export function testArticles(language: string, articles: readonly LabelledArticle[]): void {
  const toArticle = ({ title, date, text }: LabelledArticle): Article => ({
    ...toPlainArticle(text),
    title,
    date,
    language,
  });
  for (const article of articles)
    describe(`an article of language "${language}": ${article.kind}`, () => {
      const entry = condense(toArticle(article));

      it('holds in verify', () => {
        expect(verify(entry, toArticle(article))).toEqual([]);
      });

      it('has every quotation, and none with a wrong speaker', () => {
        const found = toSpoken(entry);
        expect(found.map(({ text }) => text)).toEqual(article.quotes.map(({ text }) => text));
        for (const [index, { speaker }] of found.entries()) {
          expect([article.quotes[index]?.speaker, null]).toContain(speaker);
        }
      });

      it('has the news as its lede', () => {
        expect(entry.lede[0]?.text.startsWith(article.lede)).toBe(true);
      });

      it('has background as its context, but for one sentence at most', () => {
        const strays = entry.context.filter(
          ({ text }) => !article.background.some((start) => text.startsWith(start)),
        );
        expect(entry.context.length).toBeGreaterThan(0);
        expect(strays.length).toBeLessThanOrEqual(1);
      });
    });

  it(`nine of ten quotations of language "${language}" have their speaker, in a form that stands in the article`, () => {
    const asked = articles.flatMap(({ quotes }) => quotes);
    const found = articles.flatMap((article) => toSpoken(condense(toArticle(article))));
    const right = found.filter(({ speaker }, index) => speaker === asked[index]?.speaker);
    expect(right.length).toBeGreaterThanOrEqual(Math.floor(0.9 * asked.length));
  });
}

function toSpoken(entry: Entry): { text: string; speaker: string | null }[] {
  return entry.allQuotes.flatMap(({ parts, speaker }) => parts.map(({ text }) => ({ text, speaker })));
}
