import type { Article } from '../../src/domain/article.ts';
import { toArticle as toPlainArticle } from './to-article.ts';

/** An article of paragraphs apart by a blank line, with what else is known of it. */
export function toArticle(text: string, more: Partial<Article> = {}): Article {
  return { ...toPlainArticle(text), ...more };
}

/** A news article of our own with speakers, background and a pronoun that only one person can be meant by. */
export const ferry = toArticle(
  `The island council of Norrey voted on Thursday to stop the night ferry to the mainland from May.

"We can no longer pay three crews for eleven passengers," said council leader Ruth Calder.

The ferry has sailed every night since 1953. Last month the operator, Strait Lines, raised its price by 40 percent.

Calder took over the council in 2019. She had promised to keep all crossings during her first campaign.

"The night boat is how we reach a hospital," said fisherman Tom Arkle, who lives at the harbour.

Strait Lines said it may offer a smaller boat in the autumn.`,
  {
    title: 'Norrey council votes to end night ferry after price rise',
    url: 'https://news.example/norrey-ferry',
    date: '2024-03-14',
  },
);
