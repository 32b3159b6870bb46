import { toSentences } from '../../../src/condense/facts.ts';
import { english } from '../../../src/condense/languages/en/english.ts';
import type { Language } from '../../../src/condense/languages/language.ts';
import { findQuotations } from '../../../src/condense/quotations.ts';
import { readQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

/** The people whom a text names, in the order of their first naming, each with the role that is shown. */
export function readPeople(text: string, language: Language = english): Map<string, string | null> {
  const article = toArticle(text);
  const quotations = findQuotations(article, language);
  const spans = toSentences(article, language.discourse, quotations).map(({ span }) => span);
  const { people } = readQuotes(article, language, quotations, spans);
  return new Map(
    people?.mentions.map(({ person: { name, role } }) => [
      name,
      role === null ? null : text.slice(role.start, role.end),
    ]),
  );
}
