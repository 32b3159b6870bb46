import type { Config } from '../config.ts';
import type { PostedLetter } from '../domain/letter.ts';
import { findMirrorOfAddress, findMirrorOfLanguage } from '../domain/mirrors.ts';
import type { ReaderLetter } from '../subscribers/letters.ts';
import { withLinks } from '../web/reader-links.ts';

/** A letter as it waits: its links show the public address set for its reader's domain or language. */
export function toPostedLetter(letter: ReaderLetter, { mirrors, newsletter }: Config): PostedLetter {
  const { to, language } = letter;
  const url = findMirrorOfAddress(mirrors, to) ?? findMirrorOfLanguage(mirrors, language) ?? newsletter.url;
  return { to, language, url, letter: withLinks(letter, { ...newsletter, url }) };
}
