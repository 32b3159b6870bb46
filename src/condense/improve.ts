import type { Article } from '../domain/article.ts';
import type { Entry, Quote } from '../domain/entry.ts';
import { verify } from '../domain/verify.ts';
import { withSentence } from './condense.ts';
import type { Sentence } from './facts.ts';
import { findLanguage } from './languages/languages.ts';
import { toLedePiece } from './lede-piece.ts';
import { judgeSuggestions, type Suggestion } from './suggestions.ts';
import { type Weighed, weigh } from './weigh.ts';

/** What a language model is shown of an article. What it may pick from is numbered, from 1, in the order given. */
export interface ModelRequest {
  readonly language: string;
  readonly headline: string;
  /** The article's, cut at `textLimit` characters. */
  readonly text: string;
  readonly sentences: readonly string[];
  readonly quotes: readonly { readonly text: string; readonly speaker: string | null }[];
}

/** What it picked, by number (no number: ours are good), and what it would write itself. None of it is believed before it is checked. */
export interface ModelChoice {
  readonly sentences: readonly number[];
  readonly quotes: readonly number[];
  readonly headline: string | null;
  readonly lede: string | null;
}

/** `reason`: why there is no choice, in one line without the key. `down`: the server can't be used, whatever it is asked. */
export type ModelAnswer = ModelChoice | { readonly reason: string; readonly down: boolean };

/** A language model; `choose` never rejects. */
export interface Model {
  choose(request: ModelRequest): Promise<ModelAnswer>;
}

export interface Improved {
  readonly entry: Entry;
  readonly suggestions: readonly Suggestion[];
}

/** Asks a model about the entries of one issue. */
export interface Improver {
  /** Never rejects: without an answer the entry is ours, with a note why. */
  improve(entry: Entry, article: Article): Promise<Improved>;
  /** Why the model was of no use, for the first entry that it was of none; null while it is of use. */
  readonly trouble: string | null;
}

const textLimit = 24_000;
const mostSentences = 3;
const mostQuotes = 3;
/** A server that is down is not asked again: with a timeout of a minute each, twenty articles would hold an issue up for twenty. */
export function createImprover(model: Model): Improver {
  let trouble: string | null = null;
  let down: string | null = null;
  return {
    async improve(entry, article) {
      const weighed = weigh(article);
      const sentences = listSentences(weighed);
      const quotes = listQuotes(weighed, entry);
      const answer =
        down === null
          ? await model.choose(toRequest(entry, article, sentences, quotes))
          : { reason: down, down: true };
      if ('reason' in answer) {
        trouble ??= answer.reason;
        if (answer.down) down = answer.reason;
        return { entry: withNotes(entry, [`The model was not used: ${answer.reason}`]), suggestions: [] };
      }
      return apply(answer, entry, article, sentences, quotes);
    },
    get trouble() {
      return trouble;
    },
  };
}

/** Sentences that could tell the news and be understood alone, with nothing added. */
function listSentences({ ledeCandidates, findUnclear, findAdditions }: Weighed): readonly Sentence[] {
  return ledeCandidates
    .map(({ sentence }) => sentence)
    .filter((sentence) => findUnclear(sentence) === null && findAdditions(sentence).length === 0);
}

/** Quotations of the entry that may be key quotes. */
function listQuotes({ quoteCandidates, quotes }: Weighed, { allQuotes }: Entry): readonly Quote[] {
  const free = new Set(quoteCandidates.filter(({ barred }) => barred === null).map(({ quote }) => quote));
  return allQuotes.filter((_, index) => {
    const quote = quotes[index];
    return quote !== undefined && free.has(quote);
  });
}

function toRequest(
  entry: Entry,
  article: Article,
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): ModelRequest {
  return {
    language: entry.language,
    headline: entry.headline.text,
    text: article.text.slice(0, textLimit).toWellFormed(),
    sentences: sentences.map(({ text }) => text.toWellFormed()),
    quotes: quotes.map(({ text, speaker }) => ({ text: text.toWellFormed(), speaker })),
  };
}

function apply(
  choice: ModelChoice,
  entry: Entry,
  article: Article,
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): Improved {
  const lede = pick(choice.sentences, sentences, mostSentences);
  const keys = pick(choice.quotes, quotes, mostQuotes);
  const notes: string[] = [];
  if (lede === null)
    notes.push('The model’s choice of sentences was not taken: it picked one that there is not.');
  if (keys === null)
    notes.push('The model’s choice of quotations was not taken: it picked one that there is not.');
  const { suggestions, refused } = judgeSuggestions(choice, entry, article);
  notes.push(...refused);
  const told = lede?.length ? lede.toSorted((a, b) => a.index - b.index).map(toLedePiece) : entry.lede;
  const shown = keys?.length ? keys : entry.quotes;
  const picked = {
    ...entry,
    lede: told,
    quotes: shown.map((quote) => withSentence(quote, article, told, findLanguage(article.language))),
  };
  const chosen = { ...picked, context: withoutRepeats(picked) };
  const [problem] = verify(chosen, article);
  if (problem) notes.push(`The model’s choice was not taken: ${problem.where} ${problem.what}.`);
  return { entry: withNotes(problem ? entry : chosen, notes), suggestions };
}

/** Context says nothing that lede and key quotes say. */
function withoutRepeats({ lede, quotes, context }: Entry): Entry['context'] {
  const said = [
    ...lede.flatMap(({ spans }) => spans),
    ...quotes.flatMap(({ parts }) => parts.map(({ span }) => span)),
  ];
  return context.filter(
    ({ spans }) => !spans.some((one) => said.some((other) => one.start < other.end && other.start < one.end)),
  );
}

/** Those of `offered` with these numbers, each once; null where there is no such number. */
function pick<T>(numbers: readonly number[], offered: readonly T[], most: number): readonly T[] | null {
  const picked = [...new Set(numbers)].map((number) => offered[number - 1]);
  const known = picked.filter((one) => one !== undefined);
  return known.length === picked.length ? known.slice(0, most) : null;
}

function withNotes(entry: Entry, notes: readonly string[]): Entry {
  return { ...entry, notes: [...entry.notes, ...notes] };
}
