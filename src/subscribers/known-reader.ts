import type { Reader } from './reader.ts';
import type { ReadersDeps } from './reader-deps.ts';
import { isGenuine, isOver, parseToken, type Token, type TokenPurpose } from './tokens.ts';

/** The key to look a token's owner up by. What can't be a token finds nobody, by the same way as one made up. */
export function toKey(token: Token | undefined): string {
  return token?.key ?? ''.padEnd(24, '0');
}

/** Whether `found` is whom the token was made for: checked also where nobody was found, so that it takes as long. */
export function isOwnToken(
  { keys }: Pick<ReadersDeps, 'keys'>,
  text: string,
  purpose: TokenPurpose,
  found: Reader | undefined,
): found is Reader {
  const token = parseToken(text);
  if (token === undefined) return false;
  return isGenuine(keys, token, purpose, found?.revision ?? 0) && found !== undefined;
}

/** Whether a token with an end has come to it. */
export function hasEnded({ now }: Pick<ReadersDeps, 'now'>, text: string): boolean {
  const token = parseToken(text);
  return token === undefined || isOver(token, now());
}

/** The number in the token: an issue's. */
export function toIssueNumber(text: string): number {
  return parseToken(text)?.number ?? 0;
}
