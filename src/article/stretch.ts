import type { RemovalReason } from '../domain/article.ts';
import { ownText } from './between-texts.ts';
import { findDatedList } from './dated-list.ts';
import { findDensest, type Stretch, weigh } from './densest.ts';
import { extend, least } from './extend.ts';
import { toWorths } from './line-worth.ts';
import type { Line } from './lines.ts';
import { findStructure, type Structure } from './structure.ts';

/**
 * The body: the stretch of lines whose worths add up to most, joined with the prose after it as long as nothing ends the article
 * between them. What it takes to be inside is less than what it takes to begin (hysteresis). Linear in the number of lines.
 */
export function findBody(lines: readonly Line[]): Stretch {
  if (isPlain(lines)) return { from: 0, to: lines.length };
  const structure = findStructure(lines);
  const worths = toWorths(lines, structure);
  const densest = findAboveComments(lines, worths) ?? findDensest(worths, 0);
  if (densest.to > 0) {
    const body = passSections(extend(lines, worths, densest), structure);
    const list = findDatedList(lines, body.from, body.to) ?? body.to;
    return weigh(worths, { from: body.from, to: list }) >= ownText ? { from: body.from, to: list } : body;
  }
  const furniture = lines.filter(({ reason }) => !besideText.has(reason)).length;
  return { from: 0, to: furniture * 3 > lines.length ? 0 : lines.length };
}

/** A last section may end in a list. */
function passSections({ from, to }: Stretch, { sections }: Structure): Stretch {
  let end = to;
  while (sections.has(end)) end += 1;
  return { from, to: end };
}

/** Most labels in a row of a text that came without its page. */
const longestRun = 4;
const besideText: ReadonlySet<RemovalReason | undefined> = new Set([
  undefined,
  'byline',
  'dateline',
  'embargo',
  'caption',
  'credit',
  'read-more',
  'author-note',
]);

/** A text alone: no furniture, no menu. Nothing of it may be lost. */
function isPlain(lines: readonly Line[]): boolean {
  let run = 0;
  for (const line of lines) {
    run = line.shape === 'label' ? run + 1 : 0;
    if (run > longestRun || line.ending || !besideText.has(line.reason)) return false;
  }
  return true;
}

/** What readers wrote may be longer than the article: the densest stretch above its heading, if there is a text. */
function findAboveComments(lines: readonly Line[], worths: readonly number[]): Stretch | undefined {
  const heading = lines.findIndex(({ ending, reason }) => ending && reason === 'comments');
  if (heading < 0) return undefined;
  const above = findDensest(worths, 0, heading);
  return weigh(worths, above) >= least ? above : undefined;
}
