import type { Article } from '../domain/article.ts';
import type { Piece } from '../domain/entry.ts';
import { findDatelineEnd } from './dateline.ts';
import { type Sentence, toStems, toWords } from './facts.ts';
import { isFurniture } from './furniture.ts';
import type { Language } from './languages/language.ts';
import { con, pro, type Score, toScore, type Weight } from './weights.ts';

type LedeFeature =
  | 'agency'
  | 'dateline'
  | 'title'
  | 'place'
  | 'quoted'
  | 'question'
  | 'person'
  | 'background'
  | 'delay'
  | 'turn'
  | 'full'
  | 'fresh'
  | 'nameless';

const weights: readonly Weight<LedeFeature>[] = [
  { feature: 'agency', weight: pro.plain, why: 'opens with a place and an agency' },
  { feature: 'dateline', weight: pro.weak, why: 'opens with a place' },
  { feature: 'title', weight: pro.strong, why: 'shares words with the headline' },
  { feature: 'fresh', weight: pro.weak, why: 'names a day of this week' },
  { feature: 'full', weight: pro.weak, why: 'says much' },
  { feature: 'place', weight: con.plain, why: 'stands further down' },
  { feature: 'question', weight: con.plain, why: 'asks' },
  { feature: 'quoted', weight: con.weak, why: 'quotes somebody' },
  { feature: 'person', weight: con.weak, why: 'says I, we or you' },
  { feature: 'background', weight: con.weak, why: 'tells what came before' },
  { feature: 'delay', weight: con.plain, why: 'opens with a time or a scene before the news' },
  { feature: 'turn', weight: pro.plain, why: 'turns to the news behind such an opening' },
  { feature: 'nameless', weight: con.weak, why: 'names nobody and no place, as scenes do' },
];

/** How many sentences of prose are looked at: the news stands among them even behind a scene or a quotation. */
const reach = 8;
/** The turn to the news stands this near to the top. */
const turnReach = 4;
/** A sentence of fewer words than this gets the one beside it in its paragraph. */
const shortLede = 12;
/** As many words as a sentence that tells who, what, where and when may take. */
const fullLede = 40;

/** A sentence weighed as lede. */
export interface LedeCandidate {
  readonly sentence: Sentence;
  readonly score: Score;
}

/** The sentences that could tell the news, in the article's order. */
export function weighLede(
  sentences: readonly Sentence[],
  article: Article,
  language: Language | undefined,
): LedeCandidate[] {
  const title = toStems(toWords(article.title ?? ''));
  const top = findTop(sentences);
  const delayed = top.findIndex(isDelayed);
  const turns = ({ cues, words }: Sentence): boolean =>
    cues.has('turn') && language?.pointers.has(words[1] ?? '') !== true;
  return top.map((sentence, place) => {
    const behindDelay = delayed >= 0 && place > delayed && place < turnReach;
    return {
      sentence,
      score: toScore(weights, {
        ...toFeatures(sentence, place, title),
        turn: behindDelay && turns(sentence) ? 1 : 0,
      }),
    };
  });
}

/** The first sentences of prose; what stands above an agency's dateline is a caption or the site's own line. */
function findTop(sentences: readonly Sentence[]): readonly Sentence[] {
  const prose: Sentence[] = [];
  for (const sentence of sentences) {
    if (prose.length === 2 * reach) break;
    if (!isFurniture(sentence, sentences[sentence.index + 1])) prose.push(sentence);
  }
  const agency = prose.slice(0, reach).findIndex((sentence) => toDateline(sentence).includes('('));
  const from = Math.max(0, agency);
  return prose.slice(from, from + reach);
}

function toDateline({ text, opensBlock }: Sentence): string {
  return opensBlock ? text.slice(0, findDatelineEnd(text)) : '';
}

/** "When the rains came ...": the news comes later, unless a day of this week is named already. */
function isDelayed({ cues }: Sentence): boolean {
  return cues.has('delay') && !cues.has('now');
}

/** One to three sentences that tell the news, in the article's order; none where the article has no prose. */
export function chooseLede(candidates: readonly LedeCandidate[]): Sentence[] {
  const [first, ...others] = candidates;
  if (first === undefined) return [];
  const best = others.reduce(
    (one, other) => (other.score.total > one.score.total ? other : one),
    first,
  ).sentence;
  if (best.words.length >= shortLede) return [best];
  const beside = best.index + (best.opensBlock ? 1 : -1);
  const other = candidates.find(({ sentence }) => sentence.index === beside)?.sentence;
  if (other === undefined || other.block !== best.block || other.inQuotation !== 'none') return [best];
  return best.opensBlock ? [best, other] : [other, best];
}

/** The sentence word for word, without its dateline. */
export function toLedePiece({ span, text, opensBlock }: Sentence): Piece {
  const start = opensBlock ? findDatelineEnd(text) : 0;
  return {
    text: text.slice(start),
    spans: [{ start: span.start + start, end: span.end }],
    origin: 'article',
    additions: [],
  };
}

/** The lede's sentence whole, with the dateline that `toLedePiece` leaves out; the mark of a wire of press releases stays out. */
export function toWholeSentence({ text, spans }: Piece, article: Article): string {
  const [first] = spans;
  const block = article.blocks.find(({ span }) => first !== undefined && first.start < span.end);
  if (first === undefined || block === undefined) return text;
  const before = article.text.slice(block.span.start, first.start);
  const isDateline = findDatelineEnd(article.text.slice(block.span.start, first.end)) === before.length;
  return isDateline && !/\/\S.*\//.test(before) ? before + text : text;
}

function toFeatures(
  sentence: Sentence,
  place: number,
  title: ReadonlySet<string>,
): Partial<Record<LedeFeature, number>> {
  const { text, words, stems, cues } = sentence;
  const dateline = toDateline(sentence);
  const shared = [...stems].filter((stem) => title.has(stem)).length;
  return {
    agency: dateline.includes('(') ? 1 : 0,
    dateline: dateline !== '' && !dateline.includes('(') ? 1 : 0,
    title: shared / Math.max(3, title.size),
    place: place / reach,
    quoted: /^["“«„]/.test(text) ? 2 : sentence.inQuotation === 'none' ? 0 : 1,
    question: /\?["”’»]?$/.test(text) ? 1 : 0,
    person: cues.has('person') ? 1 : 0,
    background: cues.has('earlier') || cues.has('pluperfect') ? 1 : 0,
    delay: isDelayed(sentence) ? 1 : 0,
    full: Math.min(1, words.length / fullLede),
    fresh: cues.has('now') ? 1 : 0,
    nameless: /\p{L}\P{L}+\p{Lu}\p{Ll}/u.test(text.slice(dateline.length)) ? 0 : 1,
  };
}
