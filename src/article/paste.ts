import type { Article } from '../domain/article.ts';
import { compose, type Piece } from './compose.ts';
import { detectLanguage } from './language.ts';
import { readLines } from './lines.ts';
import { findBody } from './stretch.ts';

/** What is known about a text from elsewhere: a feed, a mail, whoever pasted it. */
export interface Hints {
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
}

/** An article out of plain text: a clean one, or a whole page as select-all, copy gives it. Linear in the length of the text. */
export function readPaste(text: string, hints: Hints = {}): Article {
  const lines = readLines(text);
  const body = findBody(lines);
  const pieces: Piece[] = lines.map((line, at) =>
    at < body.from || at >= body.to
      ? { text: line.text, reason: line.reason ?? 'other' }
      : line.reason === undefined
        ? { text: line.text, kind: 'paragraph' as const }
        : { text: line.text, reason: line.reason },
  );
  const composed = compose(pieces);
  return {
    title: hints.title ?? null,
    byline: null,
    site: null,
    url: hints.url ?? null,
    date: hints.date ?? null,
    language: detectLanguage(composed.text),
    image: null,
    kind: 'article',
    ...composed,
  };
}
