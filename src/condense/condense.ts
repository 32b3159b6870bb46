import { type Article, toRemovedShare } from '../domain/article.ts';
import type { Entry, Piece } from '../domain/entry.ts';
import { DigestError } from '../domain/errors.ts';
import { toTextFragment } from '../domain/text-fragment.ts';
import { toContextPiece } from './additions.ts';
import { toArticleId } from './article-id.ts';
import { chooseSentences } from './choose.ts';
import { type EarlierEntry, findEarlier } from './earlier.ts';
import type { Language } from './languages/language.ts';
import { toLede } from './lede-piece.ts';
import { needsSentence, toFrame } from './shown-within.ts';
import { toStandIn } from './stand-in-headline.ts';
import { type Weighed, weigh } from './weigh.ts';

export interface CondenseOptions {
  /** Entries of earlier issues; those of the same story are named in `Entry.earlier`. */
  readonly earlier?: readonly EarlierEntry[];
}

/**
 * The article as an entry: headline, lede, key quotes, context, word for word. Pure: the same article gives the same entry. Time grows with
 * the length of the text. Throws `source-no-article` where there is neither a title nor a sentence.
 */
export function condense(article: Article, options: CondenseOptions = {}): Entry {
  const weighed = weigh(article);
  const { language, quotes } = weighed;
  const lede = toLede(weighed.lede, weighed.ledeCandidates);
  const entry: Entry = {
    id: toArticleId(article),
    language: article.language,
    headline: toHeadline(article, weighed),
    lede,
    quotes: weighed.keyQuotes.map((quote) => withSentence(withLink(quote, article), article, lede, language)),
    allQuotes: quotes.map((quote) => withLink(quote, article)),
    context: chooseSentences(weighed).map((sentence) =>
      toContextPiece(sentence, weighed.findAdditions(sentence), article, language),
    ),
    earlier: [],
    source: {
      title: article.title,
      url: article.url,
      site: article.site,
      byline: article.byline,
      date: article.date,
    },
    notes: toNotes(article, weighed),
  };
  return { ...entry, earlier: findEarlier(entry, options.earlier ?? []) };
}

function toHeadline(article: Article, weighed: Weighed): Piece {
  if (article.title !== null && article.title !== '') {
    return { text: article.title, spans: [], origin: 'article', additions: [] };
  }
  const standIn = toStandIn(weighed);
  if (standIn === null)
    throw new DigestError('source-no-article', { source: article.url ?? 'the text given' });
  return standIn;
}

/** With the sentence that the quotation is shown within, where it says too little alone. */
export function withSentence<Q extends Entry['quotes'][number]>(
  quote: Q,
  { text }: Article,
  lede: readonly Piece[],
  language: Language | undefined,
): Q {
  const spans = lede.flatMap((piece) => piece.spans);
  const within = needsSentence(quote, text, spans, language) ? toFrame(quote, text) : null;
  return within === null ? quote : { ...quote, within };
}

function withLink<Q extends Entry['quotes'][number]>(quote: Q, { url, text }: Article): Q {
  return url === null ? quote : { ...quote, link: toTextFragment(url, quote.parts, text) };
}

/** Where more of a page's prose goes, an editor is told. */
const mostRemoved = 1 / 3;

/** "Arabic"; what is no language tag, in marks as it stands. */
function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return `"${tag}"`;
  }
}

function toNotes(article: Article, { language, quotes }: Weighed): string[] {
  const notes: string[] = [];
  if (language === undefined) {
    notes.push(
      article.language === 'und'
        ? 'The language could not be told: no speakers are named, and no background is chosen.'
        : `Nothing is known of the language ${nameLanguage(article.language)}: no speakers are named, and no background is chosen.`,
    );
  } else if (quotes.length > 0 && language.attribution === null) {
    notes.push(`Speakers are not told in the language ${nameLanguage(article.language)}.`);
  }
  if ((article.title ?? '') === '')
    notes.push('The text has no headline: the first clause of its lede stands for one.');
  if (article.embargo !== undefined) notes.push(`Under embargo until ${article.embargo}.`);
  if (article.kind === 'stub') notes.push('Only the beginning of the article could be read.');
  if (toRemovedShare(article) > mostRemoved)
    notes.push(
      'Over a third of the sentences on its page were left out: look at what went ("condense --explain").',
    );
  if (article.kind === 'live-blog')
    notes.push('The page is a live blog: the entry is taken from its newest posts.');
  return notes;
}
