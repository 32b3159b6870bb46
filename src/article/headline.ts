import type { Line } from './lines.ts';
import { isMenu } from './menu.ts';

/** How far above the body a headline is looked for, in lines. */
const reach = 45;

/**
 * The line that is the headline of the body that starts at `from`: shaped like one, with little but a byline, a date and buttons between
 * it and the body, sharing words with the body, perhaps repeated on the page.
 */
export function findHeadline(lines: readonly Line[], from: number, to: number): number | undefined {
  const body = lines.slice(from, Math.min(to, from + 12));
  const sentences = collectWords(body.filter(({ shape }) => shape !== 'label'));
  const topic = sentences.union(collectWords(body.filter(({ shape }) => shape === 'label')));
  const times = countTexts(lines);
  let best = 0;
  let found: number | undefined;
  let between = 0;
  for (let at = findTop(lines, from, sentences); at >= Math.max(0, from - reach); at -= 1) {
    const line = lines[at];
    if (line === undefined) break;
    if ((isShaped(line) || isTopCredit(line, at)) && !endsWithNext(lines, at)) {
      const score = toScore(lines, line, at, { from, to }, topic, sentences, times) - Math.min(between, 2);
      if (score > best) {
        best = score;
        found = at;
      }
    }
    if (at < from) between += line.ending ? 0.5 : line.reason === undefined ? 0.12 : 0.03;
  }
  return found;
}

/** The body may begin with its own headline, but with no text before it. */
function findTop(lines: readonly Line[], from: number, sentences: ReadonlySet<string>): number {
  let top = from;
  const mayStandAbove = (line: Line | undefined) =>
    line?.shape === 'label' &&
    (line.reason !== undefined || isKicker(lines, top, sentences) || endsWithNext(lines, top));
  while (top < from + 3 && mayStandAbove(lines[top])) top += 1;
  return Math.min(top, lines.length - 1);
}

/** "Agency: Mill sold to its workers" on top of the text: a credit is shorter. */
function isTopCredit(line: Line, at: number): boolean {
  return at === 0 && line.reason === 'credit' && line.words >= 6 && isShaped({ ...line, reason: undefined });
}

function isShaped({ words, reason, ending, text }: Line): boolean {
  return (
    words >= 2 &&
    words <= 30 &&
    (reason === undefined || reason === 'teaser') &&
    !ending &&
    text.length <= 220 &&
    !isMenu(text) &&
    !isBureau(text) &&
    !opensWithDateline(text) &&
    !/[»›→{}]/.test(text) &&
    /\p{L}{2}/u.test(text)
  );
}

/** "CTV Vancouver": the newsroom that signs. */
function isBureau(text: string): boolean {
  return /^\p{Lu}{3,4} \p{Lu}\p{Ll}+$/u.test(text);
}

/** "OTTAWA — The minister says that ...": the first sentence of the text. "DETROIT -- No collusion!" may be a headline. */
function opensWithDateline(text: string): boolean {
  return text.length > 60 && /^\p{Lu}{3}[\p{Lu} .,'’-]{0,30} (?:[—–]|--) \p{Lu}/u.test(text);
}

function toScore(
  lines: readonly Line[],
  line: Line,
  at: number,
  { from, to }: { readonly from: number; readonly to: number },
  topic: ReadonlySet<string>,
  sentences: ReadonlySet<string>,
  times: ReadonlyMap<string, number>,
): number {
  const { text, words } = line;
  if (isAmongPoints(lines, at)) return 0;
  const telling = toWords(text);
  const signature = toSignature(lines, at);
  let score = 1 + 2.5 * countShared(telling, topic) + signature;
  const kicker = isKicker(lines, at, sentences);
  if (kicker) score -= 1;
  if ((at === 0 && !kicker) || (at === 1 && isKicker(lines, 0, sentences))) score += 1;
  if ((times.get(line.phrase) ?? 0) > 1) score += isSubheadBelow(lines, line, from, to) ? -1.5 : 0.6;
  if (isBelowDate(lines, at)) score -= 1.5;
  if (words < 4) score -= words < 3 ? 2 : 1.2;
  else if (words > 20) score -= 0.8;
  if (text.endsWith('.') || (line.shape === 'prose' && /\.["”’»]$/u.test(text))) {
    if (signature < 1 && !isTitle(lines, at, telling)) return 0;
    score -= at === 0 ? 0 : line.shape === 'prose' && signature < 1 ? 2.5 : 1.2;
  }
  if (text.endsWith(':')) score -= 1.5;
  if (text.endsWith('…')) score -= 0.8;
  if (/^(?:[—–-] ?\p{L}|\()/u.test(text) || wirePattern.test(text)) score -= 1.5;
  if (/^["“'‘«].*["”'’»]$/.test(text)) score -= 0.4;
  if (text === text.toUpperCase()) score -= 0.6;
  if (!line.gap) score -= 0.5;
  if (signature < 1 && endsList(lines, at)) score -= 2.5;
  if (isBelowAnother(lines, at)) score -= words <= 5 ? 1.5 : 0.7;
  if (/[.!?] \p{Lu}/u.test(text) && line.shape === 'prose') score -= 1.5;
  if (isAmongLinks(lines, at)) score -= 1.5;
  if (!kicker && isStandfirst(lines[at + 1], words)) score += 0.4;
  return score;
}

/** "HomeSportThe race is on" over "The race is on": the way to the page, copied without a blank. */
function endsWithNext(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.text ?? '';
  const text = lines[at]?.text ?? '';
  return next.length > 12 && text.length > next.length && text.endsWith(next);
}

/** An entry of a table of contents stands once more over its part of the text. */
function isSubheadBelow(lines: readonly Line[], { phrase }: Line, from: number, to: number): boolean {
  return lines.slice(from + 1, to).some((line) => line.phrase === phrase);
}

/** In one group of lines with a date above it: the place, the programme, the time to read. */
function isBelowDate(lines: readonly Line[], at: number): boolean {
  for (let above = at; above > 0 && above > at - 4 && lines[above]?.gap === false; above -= 1) {
    if (lines[above - 1]?.reason === 'dateline') return true;
  }
  return false;
}

/** A section or a kind of article over the headline, "Rivers", "Analysis | The valley": few words, little of what the text is about. */
function isKicker(lines: readonly Line[], at: number, sentences: ReadonlySet<string>): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || line.shape !== 'label' || line.words > 6) return false;
  if (!isShaped(next) || next.shape !== 'label' || next.words > 16 || next.words < 3) return false;
  if (/[|>›/]/.test(line.text) || line.words === 1) return true;
  return line.words < next.words && countShared(toWords(line.text), sentences) < 0.5;
}

/** Below "most read" or "see also", with nothing between that belongs to the head of an article. */
function isAmongLinks(lines: readonly Line[], at: number): boolean {
  for (let above = at - 1; above >= 0 && above > at - 14; above -= 1) {
    const line = lines[above];
    if (line === undefined || isSigned(line) || line.reason === 'share' || line.shape === 'prose')
      return false;
    if (line.ending || line.reason === 'read-more') return true;
  }
  return false;
}

/** A standfirst or a caption has the headline right above it, with no more than a byline, "Editorial" or buttons between. */
function isBelowAnother(lines: readonly Line[], at: number): boolean {
  let above = at - 1;
  if (lines[above]?.shape === 'label' && lines[above]?.words === 1) above -= 1;
  while (above >= 0 && above > at - 4 && (isSigned(lines[above]) || lines[above]?.reason === 'share'))
    above -= 1;
  const line = lines[above];
  if (line === undefined || !line.gap || line.words < 5) return false;
  return isShaped(line) && line.text !== line.text.toUpperCase();
}

/** The last of several lines in a row that say what the text tells: none of them is its headline. */
function endsList(lines: readonly Line[], at: number): boolean {
  const row = lines.slice(Math.max(0, at - 3), at);
  return row.length === 3 && row.every(isPoint);
}

/** As many lines in a row sum a text up, where they stand below what a picture shows. */
const fewestPoints = 5;

/** One of the points that sum the text up below the caption of its picture: the headline, where there is one, stands above that. */
function isAmongPoints(lines: readonly Line[], at: number): boolean {
  let first = at;
  while (at - first < reach && isPoint(lines[first - 1])) first -= 1;
  if (lines[first - 1]?.shape !== 'prose') return false;
  let count = at - first;
  while (count < fewestPoints && isPoint(lines[first + count])) count += 1;
  return count >= fewestPoints;
}

function isPoint(line: Line | undefined): boolean {
  return line !== undefined && isShaped(line) && line.shape === 'label' && line.words >= 4;
}

function isStandfirst(line: Line | undefined, words: number): boolean {
  if (line === undefined || !line.gap || line.reason !== undefined || line.ending) return false;
  return line.words > words && line.words < 45;
}

/** A headline that ends like a sentence is told from a first paragraph by capitals, by a dateline below, or by the lines below saying it again. */
function isTitle(lines: readonly Line[], at: number, telling: readonly string[]): boolean {
  const line = lines[at];
  if (line === undefined || isTitleCase(line.text)) return true;
  if (at === 0 && standsOver(lines, line)) return true;
  const least = at === 0 && line.words <= 14 ? 0.2 : 0.5;
  return countShared(telling, collectWords(lines.slice(at + 1, at + 4))) >= least;
}

/** The most words of a headline that ends like a sentence, and the fewest of the first paragraph below it, or below its second line. */
const longestStopped = 12;
const fewestBelow = 25;

/** A short line on top, over a dateline, a label in capitals or a long paragraph, perhaps with a line more between. */
function standsOver(lines: readonly Line[], { words, text }: Line): boolean {
  const below = lines.slice(1, 4);
  if (below.slice(0, 1).some((line) => datelinePattern.test(line.text))) return true;
  if (words > longestStopped || datelinePattern.test(text) || below[0]?.gap !== true) return false;
  if (isCapitalLabel(below[0].text)) return true;
  const first = below.findIndex((line) => line.words >= fewestBelow || datelinePattern.test(line.text));
  return first >= 0 && below.slice(0, first).every((line) => line.words <= longestDeck);
}

/** "ABSTRACT." right below a line parts the headline from the rest. */
function isCapitalLabel(text: string): boolean {
  return /^\p{Lu}{4,}(?: \p{Lu}{3,}){0,2}[.:]?$/u.test(text);
}

/** The most words of a line that says more below a headline. */
const longestDeck = 22;

/** The share of words that stand in the topic. */
function countShared(words: readonly string[], topic: ReadonlySet<string>): number {
  return words.filter((word) => topic.has(word)).length / Math.max(1, words.length);
}

/** "LOUISVILLE, Ky. (AP) — ": a first paragraph of an agency. */
const wirePattern = /^[\p{L}][\p{L}., '-]{0,40}\([\p{L} ./]{2,20}\) ?[-–—]/u;

/** "NORREY, March 14 (Agency) - ", "NORREY - ": a first paragraph, with a place in capitals. */
const datelinePattern = /^\p{Lu}{3}[\p{L}\p{N}., ']{0,40}(?:\([\p{L} ./]{2,20}\) ?)?[-–—―] ?\p{Lu}/u;

function isTitleCase(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length >= 4);
  return words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length >= Math.max(2, words.length * 0.7);
}

/** A byline or a date below it, with little else between, speaks for a headline; buttons do a little; a byline above speaks against. */
function toSignature(lines: readonly Line[], at: number): number {
  const above = lines.slice(Math.max(0, at - 6), at).some(isSigned);
  let worth = 2;
  let shared = 0;
  for (let below = at + 1; below < Math.min(lines.length, at + 15) && worth > 0.6; below += 1) {
    const line = lines[below];
    if (line === undefined || line.ending) break;
    if (isSigned(line)) return worth;
    if (line.reason === 'share') shared = 0.7;
    else if (line.reason === undefined) worth -= 0.3;
  }
  return shared - (above ? 0.8 : 0);
}

function isSigned(line: Line | undefined): boolean {
  return line?.reason === 'byline' || line?.reason === 'dateline';
}

function countTexts(lines: readonly Line[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { phrase } of lines) times.set(phrase, (times.get(phrase) ?? 0) + 1);
  return times;
}

function collectWords(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => toWords(text)));
}

/** Words of four letters or more and figures, cut to six letters so that "senator" meets "senators". */
function toWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []).map((word) => word.slice(0, 6));
}
