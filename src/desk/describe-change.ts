import { toReadable } from '../domain/additions.ts';
import type { Entry, Piece } from '../domain/entry.ts';
import { toQuoteLine } from '../domain/quote-line.ts';

/** What of an entry reads otherwise now; null on the side that has nothing. Undefined where readers see no difference. */
export function describeChange(
  before: Entry,
  after: Entry,
): { readonly was: string | null; readonly is: string | null } | undefined {
  const sides = [toParts(before), toParts(after)] as const;
  const [was, is] = [without(sides[0], sides[1]), without(sides[1], sides[0])];
  return was === null && is === null ? undefined : { was, is };
}

function toParts({ headline, lede, quotes, context, note }: Entry): string[] {
  return [toReadable(headline), toText(lede), ...quotes.map(toQuoteLine), toText(context), note ?? ''].filter(
    (part) => part !== '',
  );
}

function toText(pieces: readonly Piece[]): string {
  return pieces.map(toReadable).join(' ');
}

function without(parts: readonly string[], others: readonly string[]): string | null {
  return parts.filter((part) => !others.includes(part)).join(' / ') || null;
}
