import type { Article } from '../domain/article.ts';
import type { Entry, Piece, Quote } from '../domain/entry.ts';
import { findStrangers } from '../domain/strangers.ts';
import { verify } from '../domain/verify.ts';
import { toStems, toWords } from './facts.ts';

/** What a language model is shown of an article. `text` is cut at `textLimit` characters. */
export interface ModelRequest {
  readonly language: string;
  readonly headline: string;
  readonly lede: readonly string[];
  readonly text: string;
  readonly quotes: readonly { readonly text: string; readonly speaker: string | null }[];
}

/** What it may propose; null and an empty list mean that ours is good. None of it is believed before it is checked. */
export interface ModelProposal {
  readonly headline: string | null;
  readonly lede: string | null;
  readonly quotes: readonly { readonly text: string; readonly speaker: string | null }[];
}

/** A language model. `propose` rejects with an error of one line, without the key, when there is no usable answer. */
export interface Model {
  propose(request: ModelRequest): Promise<ModelProposal>;
}

const textLimit = 24_000;
const longestLede = 600;
const mostQuotes = 3;
/** How many words of a lede of its own must be the article's, and how many must be those of our headline and lede. */
const leastFromArticle = 0.6;
const leastFromNews = 0.2;

/**
 * The entry with what the model proposed and the article bears out: which quotations are key, a shorter headline, a lede of its own,
 * marked `origin: 'model'`. Whatever fails a check stays as it was, and `notes` say why. Never rejects: without an answer the entry
 * is ours.
 */
export async function improve(entry: Entry, article: Article, model: Model): Promise<Entry> {
  const proposal = await ask(entry, article, model);
  if (typeof proposal === 'string') return withNotes(entry, [`The model was not used: ${proposal}`]);
  const headline = checkHeadline(proposal.headline, entry, article);
  const lede = checkLede(proposal.lede, entry, article);
  const quotes = checkQuotes(proposal.quotes, entry, article);
  const improved = withNotes(
    {
      ...entry,
      headline: typeof headline === 'object' && headline !== null ? headline : entry.headline,
      lede: typeof lede === 'object' && lede !== null ? [lede] : entry.lede,
      quotes: typeof quotes === 'object' && quotes !== null ? quotes : entry.quotes,
    },
    [headline, lede, quotes].filter((result) => typeof result === 'string'),
  );
  const [problem] = verify(improved, article);
  if (problem === undefined) return improved;
  return withNotes(entry, [`The model was not used: ${problem.where} ${problem.what}`]);
}

async function ask(entry: Entry, article: Article, model: Model): Promise<ModelProposal | string> {
  try {
    return await model.propose({
      language: entry.language,
      headline: entry.headline.text,
      lede: entry.lede.map(({ text }) => text),
      text: article.text.slice(0, textLimit).toWellFormed(),
      quotes: entry.allQuotes.map(({ text, speaker }) => ({ text, speaker })),
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function withNotes(entry: Entry, notes: readonly string[]): Entry {
  return { ...entry, notes: [...entry.notes, ...notes] };
}

/** A checked piece, the reason why the proposal isn't taken, or null where nothing was proposed. */
type Checked<Result> = Result | string | null;

function checkHeadline(proposed: string | null, { headline }: Entry, article: Article): Checked<Piece> {
  const text = toLine(proposed);
  if (text === '' || text === headline.text) return null;
  const refuse = (why: string): string => `The model's headline was not taken: ${why}`;
  if (text.length >= headline.text.length) return refuse('it is not shorter');
  if (!sharesNews(text, [headline.text])) return refuse('it is about something else');
  const wrong = findWrong(text, article);
  return wrong === null ? toPiece(text) : refuse(wrong);
}

function checkLede(proposed: string | null, { headline, lede }: Entry, article: Article): Checked<Piece> {
  const text = toLine(proposed);
  if (text === '') return null;
  const refuse = (why: string): string => `The model's lede was not taken: ${why}`;
  if (text.length > longestLede) return refuse(`it is longer than ${longestLede} characters`);
  if (!sharesNews(text, [headline.text, ...lede.map((piece) => piece.text)]))
    return refuse('it is about something else');
  const wrong = findWrong(text, article);
  return wrong === null ? toPiece(text) : refuse(wrong);
}

/** Quotations of ours that the model names by their words; one that we haven't found word for word spoils the choice, and ours stays. */
function checkQuotes(proposed: ModelProposal['quotes'], entry: Entry, article: Article): Checked<Quote[]> {
  if (proposed.length === 0) return null;
  const refused: string[] = [];
  const chosen: Quote[] = [];
  for (const { text, speaker } of proposed) {
    const quote = entry.allQuotes.find((one) => toBare(one.text) === toBare(text));
    if (quote === undefined) refused.push('its words do not stand in the article as a quotation');
    else if (speaker !== null && !toBare(article.text).includes(toBare(speaker))) {
      refused.push(`"${toLine(speaker)}" does not stand in the article`);
    } else if (speaker !== null && quote.speaker !== null && !sharesName(speaker, quote.speaker)) {
      refused.push('it names another speaker than the article');
    } else if (!chosen.includes(quote)) chosen.push(quote);
  }
  if (refused.length > 0) return `The model's choice of quotations was not taken: ${refused.join('; ')}`;
  return chosen.slice(0, mostQuotes);
}

/** Why a sentence of the model's can't be printed; null where nothing is wrong with it. */
function findWrong(text: string, article: Article): string | null {
  if (/https?:|www\.|\S@\S|\p{L}\.(?:com|org|net|ru|info|io|example)\b/iu.test(text))
    return 'it holds an address';
  if (/["“”«»„]/.test(text)) return 'it quotes';
  const strangers = findStrangers(text, [article.title ?? '', article.text]);
  if (strangers.length > 0) return `the article doesn't have ${strangers.join(', ')}`;
  const known = toStems(toWords(`${article.title ?? ''} ${article.text}`));
  return toShare(text, known) < leastFromArticle ? 'most of its words are not the article’s' : null;
}

function sharesNews(text: string, ours: readonly string[]): boolean {
  return toShare(text, toStems(toWords(ours.join(' ')))) >= leastFromNews;
}

function toShare(text: string, known: ReadonlySet<string>): number {
  const stems = [...toStems(toWords(text))];
  return stems.length === 0 ? 0 : stems.filter((stem) => known.has(stem)).length / stems.length;
}

function sharesName(one: string, other: string): boolean {
  const names = new Set(toWords(other));
  return toWords(one).some((word) => names.has(word));
}

function toPiece(text: string): Piece {
  return { text, spans: [], origin: 'model', additions: [] };
}

/** One line without control characters. */
function toLine(text: string | null): string {
  return (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Letters and digits alone, for finding words whatever their marks and blanks. */
function toBare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
