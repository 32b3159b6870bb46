import type { RemovalReason } from '../domain/article.ts';
import { blurbWords, isAppealWord, summaryNotes, we, you } from './furniture.ts';
import type { Line } from './lines.ts';
import { dropQuotes } from './quoted.ts';

const asking: ReadonlySet<RemovalReason | undefined> = new Set([
  'sign-up',
  'appeal',
  'payment',
  'message-to-readers',
]);

/**
 * Widens what asks the reader for something to the box that it stands in: the blurb above and below, the heading over it. A summary that
 * says below that a machine wrote it goes up to its heading.
 */
export function widenInsets(lines: readonly Line[]): Line[] {
  const widened = [...lines];
  const mark = (at: number, reason: RemovalReason) => {
    const line = widened[at];
    if (line !== undefined) widened[at] = { ...line, reason };
  };
  lines.forEach((line, at) => {
    if (line.reason === 'other' && isSummaryNote(line)) {
      for (let above = findSummaryStart(widened, at); above < at; above += 1) mark(above, 'other');
    }
    if (line.reason === undefined || !asking.has(line.reason)) return;
    let top = at;
    const isLetter = line.reason === 'appeal' && line.words >= 12;
    while (at - top < mostBlurbs && (isBlurb(widened[top - 1]) || (isLetter && isOurs(widened[top - 1]))))
      top -= 1;
    for (let above = top; above < at; above += 1) mark(above, line.reason);
    if (isHeading(widened, top - 1)) mark(top - 1, line.reason);
    for (
      let below = at + 1;
      below <= at + mostBlurbs && (isBlurb(widened[below]) || isAskingButton(widened[below]));
      below += 1
    )
      mark(below, line.reason);
  });
  return widened;
}

const mostBlurbs = 2;

/** Speaks to the reader of what the box offers, outside quotation marks. */
function isBlurb(line: Line | undefined): boolean {
  if (line === undefined || line.reason !== undefined || line.words > 60 || line.words < 4) return false;
  const words = new Set(
    dropQuotes(line.text)
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  );
  const offers = [...words].filter((word) => blurbWords.has(word) || isAppealWord(word)).length;
  const speaks = [...words].some((word) => we.has(word) || you.has(word));
  return offers >= (speaks ? 2 : 3);
}

/** "Help the paper": a few words, one of them of those who ask. */
function isAskingButton(line: Line | undefined): boolean {
  if (line === undefined || line.reason !== undefined || line.shape !== 'label' || line.words > 5)
    return false;
  const [first = ''] = line.text.toLowerCase().split(' ', 1);
  return isAppealWord(first);
}

/** Says "we" more than once outside quotation marks: right above an appeal its beginning. */
function isOurs(line: Line | undefined): boolean {
  if (line === undefined || line.reason !== undefined || line.shape !== 'prose' || line.words > 80)
    return false;
  const words = dropQuotes(line.text)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.filter((word) => we.has(word)).length >= 2;
}

/** A short line between a paragraph and a box: a subhead has a paragraph below it. */
function isHeading(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (line === undefined || line.reason !== undefined || line.shape !== 'label' || line.words > 12)
    return false;
  return above !== undefined && above.shape !== 'label' && above.reason === undefined;
}

function isSummaryNote({ phrase }: Line): boolean {
  return summaryNotes.some((note) => phrase.startsWith(note));
}

/** The heading of a summary of up to six lines, or the note itself where there is none. */
function findSummaryStart(lines: readonly Line[], note: number): number {
  let points = 0;
  for (let at = note - 1; at >= 0 && at >= note - 7; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.reason !== undefined || line.words > 60) return note;
    if (line.shape === 'label' && line.words <= 6 && points > 0) return at;
    points += 1;
  }
  return note;
}
