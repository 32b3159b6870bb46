import type { Article, RemovalReason } from '../domain/article.ts';
import { findAsides } from './asides.ts';
import { findAuthorNote } from './author-note.ts';
import { compose, type Piece } from './compose.ts';
import type { Stretch } from './densest.ts';
import { toEmbargo } from './embargo.ts';
import { findHeadline } from './headline.ts';
import { partHeadline, saysSame } from './headline-again.ts';
import { findKind } from './kind.ts';
import { detectLanguage } from './language.ts';
import { isGluedTeaser, isSubhead } from './line-worth.ts';
import { type Line, readLines } from './lines.ts';
import { judgeByNeighbours } from './neighbours.ts';
import { markBareBylines, readSignature } from './signature.ts';
import { findBody } from './stretch.ts';
import { freeSubjects } from './subjects.ts';
import { toTitle } from './title.ts';

/** What is known about a text from elsewhere: a feed, a mail, whoever pasted it. */
export interface Hints {
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
}

/** An article out of plain text: a clean one, or a whole page as select-all, copy gives it. Linear in the length of the text. */
export function readPaste(text: string, hints: Hints = {}): Article {
  const lines = markBareBylines(judgeByNeighbours(freeSubjects(readLines(text))));
  const dense = findBody(lines);
  const headline = lines.length < 2 ? undefined : findHeadline(lines, dense.from, dense.to);
  const whole = trimHead(lines, growUp(lines, dense, headline), headline);
  const body = { from: whole.from, to: findAuthorNote(lines, whole) ?? whole.to };
  const named = hints.title ?? (headline === undefined ? undefined : lines[headline]?.text);
  const title = named === undefined ? null : toTitle(hints.title ?? dropSite(named, lines));
  const pieces = toPieces(lines, body, headline, whole.to);
  const composed = compose(partHeadline(pieces, [named ?? null, title]));
  const signature = readSignature(lines, headline, body.from);
  const embargo = readEmbargo(lines, body.from);
  return {
    title,
    byline: signature.byline,
    site: null,
    url: hints.url ?? null,
    date: hints.date ?? signature.date,
    ...(embargo !== null && { embargo }),
    language: detectLanguage(composed.text),
    image: signature.image,
    kind: findKind(composed.text, composed.removed),
    ...composed,
  };
}

/** The time that a line above the text, or among its first lines, holds it back until. */
function readEmbargo(lines: readonly Line[], from: number): string | null {
  const line = lines.slice(0, from + 4).find(({ reason }) => reason === 'embargo');
  return line === undefined ? null : toEmbargo(line.text);
}

/** "Headline - Agency", where the agency signs the lines below too: its name isn't part of the headline. */
function dropSite(title: string, lines: readonly Line[]): string {
  const at = Math.max(
    title.lastIndexOf(' - '),
    title.lastIndexOf(' | '),
    title.lastIndexOf(' – '),
    title.lastIndexOf(' — '),
  );
  const site = title.slice(at + 3);
  if (at < 12 || site.split(' ').length > 4) return title;
  const signs = lines
    .slice(0, 60)
    .some(({ text }) => text.length < 400 && text.includes(site) && !saysSame(text, title));
  return signs ? title.slice(0, at) : title;
}

/** Between the headline and the densest stretch, paragraphs with no byline or button below them belong to the body. */
function growUp(lines: readonly Line[], { from, to }: Stretch, headline: number | undefined): Stretch {
  let start = from;
  for (let at = from - 1; headline !== undefined && at > headline; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.ending || !mayStandInside(line) || isGluedTeaser(lines, at)) break;
    if (line.reason === undefined && line.shape !== 'label') start = at;
  }
  return { from: start, to };
}

function mayStandInside({ reason }: Line): boolean {
  return (
    reason === undefined || ['caption', 'credit', 'advertisement', 'embed', 'read-more'].includes(reason)
  );
}

/** "Ferry stops; " over "No boat before May.": the mark parts its second line from the headline. */
function isParted(lines: readonly Line[], headline: number): boolean {
  return (
    lines[headline]?.text.endsWith(';') === true &&
    lines[headline + 1]?.gap === false &&
    lines[headline + 2]?.gap === true
  );
}

/** Below the headline, what stands above the byline and the date is a standfirst or a caption. */
function trimHead(lines: readonly Line[], { from, to }: Stretch, headline: number | undefined): Stretch {
  const top = headline ?? from - 1;
  let start = Math.max(from, headline !== undefined && isParted(lines, headline) ? top + 2 : top + 1);
  let words = 0;
  let paragraphs = 0;
  for (let at = top + 1; at < Math.min(to, top + 16); at += 1) {
    const line = lines[at];
    // Below two paragraphs a date says when the text was changed, or stands below a post.
    if (line === undefined || words > 60 || paragraphs > 1) break;
    const isEnd = line.ending && line.reason !== 'read-more';
    if (line.reason === 'byline' || line.reason === 'dateline' || isEnd) start = Math.max(start, at + 1);
    else if (line.reason === undefined && line.shape !== 'label') {
      words += line.words;
      if (line.words >= 12) paragraphs += 1;
    }
  }
  return { from: start, to };
}

/** `noteTo`: from the end of the body to there its author is presented. */
function toPieces(
  lines: readonly Line[],
  { from, to }: Stretch,
  headline: number | undefined,
  noteTo: number,
): Piece[] {
  const asides = findAsides(lines, from, to);
  return lines.map((line, at): Piece => {
    const { text } = line;
    const aside = asides.get(at);
    if (aside !== undefined) return { text, reason: aside };
    if (at === headline) return { text, reason: 'headline' };
    if (at < from) return { text, reason: line.reason ?? toReasonAbove(line, at, headline) };
    if (at >= to) return { text, reason: line.reason ?? (at < noteTo ? 'author-note' : toReasonBelow(line)) };
    if (line.reason !== undefined) return { text, reason: line.reason };
    return { text, kind: isSubhead(lines, at) && line.shape === 'label' ? 'subhead' : 'paragraph' };
  });
}

function toReasonAbove(line: Line, at: number, headline: number | undefined): RemovalReason {
  if (headline !== undefined && at > headline) return line.shape === 'label' ? 'other' : 'standfirst';
  return line.shape === 'label' ? 'navigation' : 'teaser';
}

function toReasonBelow(line: Line): RemovalReason {
  if (line.ending) return 'related';
  return line.shape === 'label' ? 'navigation' : 'teaser';
}
