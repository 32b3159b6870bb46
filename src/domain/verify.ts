import type { Article } from './article.ts';
import type { Entry, Piece, Quote, QuotePart } from './entry.ts';
import { holdsPlaceholder } from './message.ts';
import { joinRole } from './role.ts';
import { findSlice, isInside, type Span } from './span.ts';

/** One thing in an entry that its article doesn't bear out. `where` names the field, as in `quotes[0].speaker`. */
export interface Problem {
  where: string;
  what: string;
}

/**
 * Everything in `entry` that does not stand in `article`; an empty list means that the entry may go out. What the article is said to
 * have written stands there character for character, quotations and speakers do whoever chose them, and nothing is a model's own words: of those that
 * were false, most had only names and numbers that stood in the article. An editor's own sentences are the editor's.
 */
export function verify(entry: Entry, article: Article): Problem[] {
  const problems: Problem[] = [];
  const report = (where: string, what: string | null): void => {
    if (what !== null) problems.push({ where, what });
  };
  report(
    'the entry',
    holdsPlaceholder(JSON.stringify(entry)) ? "holds a mark that readers' own links are put in for" : null,
  );
  report('picture', checkPicture(entry, article));
  report('headline', checkHeadline(entry.headline, article));
  for (const [name, pieces] of [
    ['headline', [entry.headline]],
    ['lede', entry.lede],
    ['context', entry.context],
  ] as const) {
    for (const [index, piece] of pieces.entries()) {
      const where = name === 'headline' ? name : `${name}[${index}]`;
      if (name !== 'headline') report(where, checkPiece(piece, article));
      report(`${where}.additions`, checkAdditions(piece));
    }
  }
  for (const name of ['quotes', 'allQuotes'] as const) {
    for (const [index, quote] of entry[name].entries()) {
      const where = `${name}[${index}]`;
      report(where, checkWords(quote, article, name === 'quotes' ? entry.allQuotes : []));
      report(`${where}.speaker`, checkNamed(quote.speaker, quote.speakerSpan, article.text));
      report(`${where}.role`, checkRole(quote, article.text));
      report(`${where}.link`, checkLink(quote, entry.source.url));
    }
  }
  return problems;
}

/** Nothing is said of a picture but what the page says of that very one. */
function checkPicture({ picture, alt: editors }: Entry, { image }: Article): string | null {
  if (!picture) return null;
  const { alt, caption, credit } = picture;
  const own = image?.isCaptioned ? image : { caption: null, credit: null };
  const isTrue =
    [own.caption, null].includes(caption) &&
    [own.credit, null].includes(credit) &&
    [editors, image?.alt, own.caption, ''].includes(alt);
  return isTrue ? null : 'has words that its article does not say of it';
}

function checkHeadline(headline: Piece, article: Article): string | null {
  const fromTitle = headline.origin === 'article' && headline.spans.length === 0;
  if (!fromTitle) return checkPiece(headline, article);
  return headline.text === article.title ? null : "is not the article's title";
}

function checkPiece(piece: Piece, article: Article): string | null {
  if (piece.origin === 'editor') return null;
  if (piece.origin === 'model') return byModel;
  const slices = piece.spans.map((span) => findSlice(article.text, span));
  return slices.length > 0 && slices.join(' ') === piece.text
    ? null
    : 'does not stand in the article at its spans';
}

const byModel = 'is in a model’s own words, which no editor took';

function checkAdditions(piece: Piece): string | null {
  return piece.additions.every(({ at }) => at <= piece.text.length) ? null : 'lie outside the text';
}

function checkWords(quote: Quote, article: Article, all: readonly Quote[]): string | null {
  if (quote.origin === 'model') return byModel;
  if (quote.text !== quote.parts.map((part) => part.text).join(' '))
    return 'text is not its parts joined by a space';
  let from = 0;
  for (const part of quote.parts) {
    if (findSlice(article.text, part.span) !== part.text) return 'does not stand in the article at its spans';
    if (part.span.start < from) return 'has its parts out of order';
    from = part.span.end;
    const outside = isTrimmed(quote, part, all) ? null : checkInsideMarks(part, article);
    if (outside !== null) return outside;
  }
  const sentence = findSlice(article.text, quote.sentence);
  if (sentence === undefined) return 'has a sentence outside the text';
  return quote.within === undefined || quote.within === sentence ? null : 'is shown within another sentence';
}

/** An editor may show fewer words of a quotation; all of them stand inside what the article quotes, which is checked for itself. */
function isTrimmed({ origin }: Quote, { span }: QuotePart, all: readonly Quote[]): boolean {
  if (origin !== 'editor') return false;
  return all.some(({ parts }) => parts.some((whole) => isInside(span, whole.span)));
}

/** For each mark that opens a quotation, the marks that close it. A straight mark is both. Single marks close nothing: they are apostrophes too. */
const closers: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '”': '”',
  '«': '»',
  '»': '«»',
  '「': '」',
  '『': '』',
  '＂': '＂',
  "'": '',
  '`': '',
  '‘': '',
  '’': '',
  '‚': '',
  '‹': '›',
  '\u0093': '\u0094',
};

/** Curly marks of UTF-8 that were read as windows-1252 or windows-1251. */
const garbledClosers: Readonly<Record<string, string>> = { 'â€œ': 'â€\u009d', вЂњ: 'вЂќ' };

/** Paragraphs with a label or a dash, and subheads that ask, that make an interview. */
const fewestTurns = 4;
const fewestQuestions = 2;

/**
 * Whether words without marks may be somebody's turn in an interview: whole sentences that quote nobody, in an article whose paragraphs
 * begin with a name and a colon or with a dash, or below subheads that ask.
 */
function isTurn(
  words: string,
  { span, kind }: Article['blocks'][number],
  { text, blocks }: Article,
): boolean {
  if (!/[.!?…]$/.test(words) || /["“”„«»]/.test(words) || kind === 'subhead') return false;
  const count = (pattern: RegExp, kinds: readonly string[]): number =>
    blocks.filter(
      (block) => kinds.includes(block.kind) && pattern.test(text.slice(block.span.start, block.span.end)),
    ).length;
  const all = ['paragraph', 'list-item', 'subhead'];
  if (count(/^\p{Lu}[^:.!?]{0,100}:\s/u, all) >= fewestTurns || count(/^[—–-] /, all) >= fewestTurns)
    return true;
  const asks = blocks.find((block) => block.kind === 'subhead' && text.charAt(block.span.end - 1) === '?');
  return asks !== undefined && asks.span.end < span.start && count(/\?$/, ['subhead']) >= fewestQuestions;
}

/** A part stands in one block, right behind a mark (or a dialogue dash, or in a block quote), with no closing mark inside it. */
function checkInsideMarks(part: QuotePart, article: Article): string | null {
  const { start, end } = part.span;
  const block = article.blocks.find((one) => one.span.start <= start && end <= one.span.end);
  if (block === undefined) return 'runs over the end of a paragraph';
  if (block.kind === 'blockquote') return null;
  let before = start - 1;
  while (before >= block.span.start && isSpace(article.text.charAt(before))) before -= 1;
  const mark = before < block.span.start ? '' : article.text.charAt(before);
  if (isDash(mark)) return null;
  // Two single marks or backticks are one double mark.
  if ((mark === "'" || mark === '`') && article.text.charAt(before - 1) === mark)
    return (mark === "'" ? /''/ : /''|[”"]/).test(part.text) ? 'runs over a closing quotation mark' : null;
  const garbled = garbledClosers[article.text.slice(Math.max(block.span.start, before - 2), before + 1)];
  if (garbled !== undefined) return part.text.includes(garbled) ? 'runs over a closing quotation mark' : null;
  const closing = closers[mark];
  if (closing === undefined)
    return isTurn(part.text, block, article) ? null : 'does not stand inside quotation marks';
  return isLeft(part.text, mark, closing) ? 'runs over a closing quotation mark' : null;
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

function isDash(char: string): boolean {
  return /[—–―-]/.test(char);
}

/**
 * Whether one of `closing` stands in `text` that no mark inside it opened. Inside straight marks curly ones open and close; a straight one
 * opens behind a blank or a bracket and before a letter, and what it opens must be closed.
 */
function isLeft(text: string, mark: string, closing: string): boolean {
  const opening = mark === '"' ? '“' : mark;
  let depth = 0;
  let inner = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"' && mark === '"') {
      inner += /[\s([{]/.test(text.charAt(at - 1)) && /[^\s.,;:!?]/.test(text.charAt(at + 1)) ? 1 : -1;
      if (inner < 0) return true;
    } else if (closing.includes(char)) depth -= 1;
    else if (char === opening) depth += 1;
    if (depth < 0) return true;
  }
  return inner > 0;
}

function checkNamed(words: string | null, span: Span | null, text: string): string | null {
  if (words === null) return null;
  if (span === null) return 'has no place in the article';
  return findSlice(text, span) === words ? null : 'does not stand in the article at its span';
}

/** A role may be of two pieces: what the article says beside the name, and whose it is or of which body, told elsewhere. */
function checkRole({ role, roleSpan, bodySpan }: Quote, text: string): string | null {
  if (role === null || roleSpan === null || bodySpan == null) return checkNamed(role, roleSpan, text);
  const [told, elsewhere] = [roleSpan, bodySpan].map((span) => findSlice(text, span) ?? '');
  return joinRole(told ?? '', elsewhere ?? '') === role ? null : 'does not stand in the article at its spans';
}

function checkLink(quote: Quote, url: string | null): string | null {
  if (quote.link === null) return null;
  if (url === null) return 'links to a page, but the entry has no source address';
  return quote.link.split('#')[0] === url.split('#')[0] ? null : 'does not link to the source';
}
