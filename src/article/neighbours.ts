import type { RemovalReason } from '../domain/article.ts';
import { isAppealWord, payWords, we, you } from './furniture.ts';
import { widenInsets } from './insets.ts';
import type { Line } from './lines.ts';
import { judgePosts } from './posts.ts';
import { dropQuotes } from './quoted.ts';
import { toName } from './signature.ts';

/**
 * What a line is by the lines around it: the caption above a credit, a letter to the readers below its opening, an appeal, a line that
 * stands on the page twice, a link in capitals. One pass each.
 */
export function judgeByNeighbours(lines: readonly Line[]): Line[] {
  const repeated = findRepeated(lines);
  const shouting = isShouting(lines);
  let inLetter = false;
  const judged = lines.map((line, at): Line => {
    if (line.reason === 'comments' && isAmongButtons(lines, at))
      return { ...line, reason: 'share', ending: false };
    const own = line.reason ?? findOwn(lines, at, shouting);
    if (own !== undefined) {
      inLetter = own === 'message-to-readers' || (inLetter && (own === 'appeal' || own === 'payment'));
      return own === line.reason ? line : { ...line, reason: own };
    }
    inLetter = inLetter && line.shape !== 'label' && speaksToReaders(line.text);
    const reason = inLetter ? 'message-to-readers' : findByNeighbours(lines, at, repeated);
    return reason === undefined ? line : { ...line, reason };
  });
  return judgePosts(widenInsets(judgeAuthors(judged)));
}

/** Paragraphs below a byline before one that begins with the name of the byline is about the author. */
const leastBeforeNote = 3;

function judgeAuthors(lines: readonly Line[]): readonly Line[] {
  const names = new Set<string>();
  let read = 0;
  return lines.map((line): Line => {
    if (line.reason === 'byline') {
      for (const name of toName(line.text)?.split(/, | and | и /) ?? [])
        if (name.includes(' ')) names.add(name);
      read = 0;
    }
    if (line.reason !== undefined || line.shape === 'label') return line;
    read += 1;
    if (read <= leastBeforeNote || line.words > 90) return line;
    return [...names].some((name) => line.text.startsWith(`${name} `))
      ? { ...line, reason: 'author-note' }
      : line;
  });
}

/** "Comments" in a row of buttons is one of them, not the heading of what readers wrote. */
function isAmongButtons(lines: readonly Line[], at: number): boolean {
  return lines[at - 1]?.reason === 'share' || lines[at + 1]?.reason === 'share';
}

function findOwn(lines: readonly Line[], at: number, shouting: boolean): RemovalReason | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  if (line.words <= 120 && isAppeal(line)) return 'appeal';
  const isLoud =
    !shouting &&
    line.shape === 'label' &&
    line.words >= 5 &&
    isAllCapitals(line.text) &&
    !/\d/.test(line.text);
  const isAfterProse = lines.slice(Math.max(0, at - 3), at).some(({ shape }) => shape === 'prose');
  return isLoud && isAfterProse ? 'read-more' : undefined;
}

function findByNeighbours(
  lines: readonly Line[],
  at: number,
  repeated: ReadonlySet<number>,
): RemovalReason | undefined {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || line.words > 60) return undefined;
  const above = lines[at - 1];
  if (above?.reason === 'byline' && above.text.endsWith(':') && line.words <= 5) return 'byline';
  if (next !== undefined && !next.gap && isCreditBelow(next, lines[at + 2])) return 'caption';
  if (next?.reason === 'credit' && !next.gap) return 'caption';
  if (line.shape === 'label' && above?.reason === 'sign-up' && next?.reason === 'sign-up') return 'sign-up';
  if (line.shape === 'label' && isLinkBeside(line, above, next)) return 'read-more';
  return line.words >= 8 && line.shape !== 'label' && repeated.has(at) ? 'teaser' : undefined;
}

/** The link that a lone "Read more" stands below, or a lone "Read also" above, in one group of lines. */
function isLinkBeside(line: Line, above: Line | undefined, next: Line | undefined): boolean {
  if (line.words < 4 || line.words > 25) return false;
  const isLone = (beside: Line | undefined) => beside?.reason === 'read-more' && beside.words <= 3;
  return (line.gap && next?.gap === false && isLone(next)) || (!line.gap && isLone(above));
}

/** The last line of its group, in brackets. */
function isCreditBelow(line: Line, after: Line | undefined): boolean {
  if (after !== undefined && !after.gap) return false;
  return (
    line.text.startsWith('(') &&
    line.text.endsWith(')') &&
    line.words <= 10 &&
    !/[.!?]\)$/.test(line.text.replace(/\b(?:Inc|Co|Ltd|Corp)\.\)$/, ')'))
  );
}

/** A longer paragraph names two of those words by chance. */
const shortAppeal = 50;

/**
 * Asks the reader for support: speaks as "we" to "you", with two different words of support or one and a price a month, outside quotation
 * marks. A crane that "does not support" and "can't fully support" asks for nothing.
 */
function isAppeal({ text, words: length }: Line): boolean {
  const priced = namesPrice(text) ? 1 : 0;
  const least = length > shortAppeal ? 3 : 2;
  const written = toWords(text);
  if (!written.some((word) => we.has(word)) || countAsks(written) + priced < least) return false;
  const words = toWords(dropQuotes(text));
  return (
    countAsks(words) + priced >= least &&
    countAsks(words) > 0 &&
    words.some((word) => we.has(word)) &&
    words.some((word) => you.has(word))
  );
}

function namesPrice(text: string): boolean {
  return /[$€£₽]|евро|рубл|доллар/.test(text) && payWords.some((word) => text.includes(word));
}

function speaksToReaders(text: string): boolean {
  return toWords(dropQuotes(text)).some((word) => we.has(word) || you.has(word) || isAppealWord(word));
}

function countAsks(words: readonly string[]): number {
  return new Set(words.filter(isAppealWord)).size;
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[a-zа-яёіїєґ\u0621-\u064a]+/g) ?? [];
}

/** A page gives a caption or a teaser twice; a list or a recipe repeats itself all the time. */
const mostRepeated = 6;

/** The lines that stand in the text more than once, but for one of each among paragraphs: that one is a paragraph, and the others quote it. */
function findRepeated(lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  lines.forEach(({ text, words }, at) => {
    if (words >= 8) places.set(text, [...(places.get(text) ?? []), at]);
  });
  const repeated = [...places.values()].filter(({ length }) => length > 1 && length < mostRepeated);
  if (repeated.length > mostRepeated) return new Set();
  return new Set(
    repeated.flatMap((all) => {
      const own = all.find((at) => lines[at - 1]?.shape === 'prose' && lines[at + 1]?.shape === 'prose');
      return all.filter((at) => at !== own);
    }),
  );
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Whether a text is in capitals as a whole, as some wires send it. */
function isShouting(lines: readonly Line[]): boolean {
  const prose = lines.filter((line) => line.shape === 'prose');
  return prose.filter((line) => isAllCapitals(line.text)).length * 2 > prose.length;
}
