import { hash } from 'node:crypto';
import type { Article } from '../domain/article.ts';

/** Characters of the text that tell two articles without an address apart. */
const startLength = 400;

/** The same article gets the same id on every machine: made from its address, else from its title and the start of its text. */
export function toArticleId({ url, title, text }: Article): string {
  const key = url ?? `${title ?? ''}\n${text.slice(0, startLength)}`;
  return hash('sha256', key, 'base64url').slice(0, 16);
}
