import type { Article, BlockKind } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { beginsWithLetter, type CueFinder, toCueFinder } from './cues.ts';
import { findDatelineEnd } from './dateline.ts';
import type { DiscourseCue, DiscourseWords } from './languages/discourse-words.ts';
import { createQuotationFinder, type InQuotation, type Quotations } from './quotations.ts';
import { splitStretch } from './sentences.ts';
import { toCodes, toLower, toWordEnd } from './word-ends.ts';

/** What can be seen of one sentence; nothing in it depends on which sentences are chosen. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly text: string;
  readonly block: number;
  readonly kind: BlockKind;
  readonly opensBlock: boolean;
  /** In lower case, points and apostrophes inside words kept. */
  readonly words: readonly string[];
  /** The first letters of its words of weight, for comparing sentences. */
  readonly stems: ReadonlySet<string>;
  /** Those of its stems that begin with a capital in it. */
  readonly names: ReadonlySet<string>;
  readonly cues: ReadonlyMap<DiscourseCue, number>;
  /** How much of it stands inside a quotation, or in a turn of an interview. */
  readonly inQuotation: InQuotation;
  /** The years it names, 1000 to 2999. */
  readonly years: readonly number[];
  readonly numbers: number;
}

const currencies = toCodes('$€£');
const joints = toCodes(".,'");
/** What opens a quotation or a bracket, right before a word. */
const openingMarks = toCodes('"“«„(');

const capitalisedPattern = /\p{Lu}[\p{L}\p{M}’'-]{3,}/gu;

/** Of a word of weight. */
const fewestLetters = 4;
/** Letters that two forms of one word are taken to share. */
const stemLength = 6;

const finders = new WeakMap<DiscourseWords, CueFinder<DiscourseCue>>();
const noCues: ReadonlyMap<DiscourseCue, number> = new Map();
/** One for all: half a million lines of one letter would have a million empty sets. */
const noStems: ReadonlySet<string> = new Set();
const noFigures = { years: [], numbers: 0 };

/** The sentences of the article with what can be seen of them; without the language's words cues stay empty. */
export function toSentences(
  article: Article,
  words: DiscourseWords | null,
  quotations: Quotations,
): Sentence[] {
  const findQuoted = createQuotationFinder(quotations);
  const findCues = words === null ? undefined : toFinder(words);
  const sentences: Sentence[] = [];
  for (const [blockIndex, block] of article.blocks.entries()) {
    let opensBlock = true;
    for (const span of splitStretch(article.text, block.span)) {
      const text = article.text.slice(span.start, span.end);
      const { words: tokens, written, capitalised } = readWords(text);
      const dateline = opensBlock ? findDatelineEnd(text) : 0;
      sentences.push({
        index: sentences.length,
        span,
        text,
        block: blockIndex,
        kind: block.kind,
        opensBlock,
        words: tokens,
        stems: toStems(tokens),
        names: toStems(capitalised),
        cues: findCues?.(dateline === 0 ? written : readWords(text.slice(dateline)).written) ?? noCues,
        inQuotation: block.kind === 'blockquote' ? 'whole' : findQuoted(span),
        ...countFigures(tokens),
      });
      opensBlock = false;
    }
  }
  return sentences;
}

/** What a stretch of a sentence says of times: its cues and the years it names. */
export function findTimesTold(
  text: string,
  words: DiscourseWords,
): Pick<Sentence, 'cues' | 'years' | 'words'> {
  const { words: tokens, written } = readWords(text);
  return { words: tokens, cues: toFinder(words)(written), years: countFigures(tokens).years };
}

function countFigures(words: readonly string[]): Pick<Sentence, 'years' | 'numbers'> {
  const figures = words.filter(isFigure);
  if (figures.length === 0) return noFigures;
  return {
    years: figures.filter((word) => /^[12]\d{3}s?$/.test(word)).map((word) => Number(word.slice(0, 4))),
    numbers: figures.length,
  };
}

function isFigure(word: string): boolean {
  return !beginsWithLetter(word) && /^[$€£]?\p{N}/u.test(word);
}

/** The words of a text in one pass: in lower case, those of them that begin with a capital, and all as written. */
interface WordsRead {
  readonly words: string[];
  readonly capitalised: string[];
  /** So that "May" is no "may"; only what opens the text, a quotation or a bracket loses its capital, unless it is "I". */
  readonly written: string[];
}

function readWords(text: string): WordsRead {
  const words: string[] = [];
  const capitalised: string[] = [];
  const written: string[] = [];
  const straight = text.replaceAll('’', "'");
  for (let at = 0; at < straight.length; ) {
    const end = toWordEnd(straight, at, currencies, joints);
    if (end === at) {
      at += 1;
      continue;
    }
    const word = straight.slice(at, end);
    const lower = toLower(word);
    const opens = words.length === 0 || openingMarks.has(text.charCodeAt(at - 1));
    words.push(lower);
    if (lower.charCodeAt(0) !== word.charCodeAt(0)) capitalised.push(lower);
    written.push(opens && word.length > 1 ? lower : word);
    at = end;
  }
  return { words, capitalised, written };
}

/** Stems of the words of a text that begin with a capital. */
export function toNames(text: string): ReadonlySet<string> {
  const found = text.match(capitalisedPattern);
  return found === null ? noStems : toStems(toWords(found.join(' ')));
}

export function toWords(text: string): string[] {
  return readWords(text).words;
}

/** Whether a sentence, or the last one of a quotation, is a question. */
export function asks({ text }: Pick<Sentence, 'text'>): boolean {
  return /\?["”’»]?$/.test(text);
}

/** The words of weight, cut so that their endings don't matter. */
export function toStems(words: readonly string[]): ReadonlySet<string> {
  let stems: Set<string> | undefined;
  for (const word of words) {
    if (word.length < fewestLetters) continue;
    stems ??= new Set();
    stems.add(toStem(word));
  }
  return stems ?? noStems;
}

/** Whether the stem of any of these words is among those that are known. */
export function hasStemIn(known: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.some((word) => word.length >= fewestLetters && known.has(toStem(word)));
}

/** How many stems of a sentence, or of other words, are among those that are known. */
export function countShared({ stems }: Pick<Sentence, 'stems'>, known: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of stems) if (known.has(stem)) shared += 1;
  return shared;
}

/** An "s" behind more letters than a stem has is cut off with them. */
function toStem(word: string): string {
  return (word.length < stemLength + 2 && word.endsWith('s') ? withoutEnding(word) : word).slice(
    0,
    stemLength,
  );
}

/** A word that ends with "s" without the "'s" of an owner or the "s" of a plural. */
function withoutEnding(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  return /\p{L}{3}[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}

function toFinder(words: DiscourseWords): CueFinder<DiscourseCue> {
  const known = finders.get(words);
  if (known !== undefined) return known;
  const made = toCueFinder(words);
  finders.set(words, made);
  return made;
}
