import type { Article } from '../domain/article.ts';
import type { Piece } from '../domain/entry.ts';
import { hasVerb } from './clear.ts';
import { findDatelineEnd } from './dateline.ts';
import { countShared, type Sentence, toStems, toWords } from './facts.ts';
import type { Language } from './languages/language.ts';
import { leans, opensWithPerson, resumes } from './leaning.ts';
import {
  announces,
  isDelayed,
  isNameless,
  isQuoteFirst,
  opensWithScene,
  shortLede,
  tellsChange,
  toOpening,
} from './lede-opening.ts';
import { leavesNews, showsScene, toStory } from './lede-story.ts';
import { findTop, toDateline } from './lede-top.ts';
import { findTopic, largestTopic } from './topic.ts';
import { con, pro, type Score, toScore, type Weight } from './weights.ts';

type LedeFeature =
  | 'agency'
  | 'dateline'
  | 'title'
  | 'topic'
  | 'place'
  | 'quoted'
  | 'question'
  | 'person'
  | 'background'
  | 'delay'
  | 'turn'
  | 'full'
  | 'fresh'
  | 'nameless'
  | 'leaning'
  | 'verbless'
  | 'unfinished'
  | 'change'
  | 'opening'
  | 'gist'
  | 'scene'
  | 'subject';

const weights: readonly Weight<LedeFeature>[] = [
  { feature: 'agency', weight: pro.plain, why: 'opens with a place and an agency' },
  { feature: 'dateline', weight: pro.weak, why: 'opens with a place' },
  { feature: 'title', weight: pro.strong, why: 'shares words with the headline' },
  { feature: 'topic', weight: pro.strong, why: 'tells of what a text without a headline goes on about' },
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
  { feature: 'leaning', weight: con.plain, why: 'means somebody or something of a sentence before it' },
  { feature: 'verbless', weight: con.strong, why: 'has no verb, as captions and headings' },
  { feature: 'unfinished', weight: con.strong, why: 'ends before what it announces' },
  { feature: 'opening', weight: pro.weak, why: 'opens the text' },
  { feature: 'change', weight: pro.weak, why: 'tells what changed or will, behind a scene' },
  {
    feature: 'gist',
    weight: pro.plain,
    why: 'tells what the story comes to, behind an opening without news',
  },
  { feature: 'scene', weight: con.plain, why: 'shows somebody in a place' },
  { feature: 'subject', weight: pro.strong, why: 'tells of what the article goes on about' },
];

const none: ReadonlySet<string> = new Set();
/** The turn to the news stands this near to the top. */
const turnReach = 4;
/** Where a sentence stands down for good. */
const farDown = 8;
/** As many words as a sentence that tells who, what, where and when may take. */
const fullLede = 40;

/** A sentence weighed as lede. */
export interface LedeCandidate {
  readonly sentence: Sentence;
  readonly score: Score;
  /** It can't be read without the sentence before it. */
  readonly leaning: boolean;
  /** It opens the text with a scene, an address or a person, and leaves the news to what stands behind it. */
  readonly announces: boolean;
  /** It opens the text and means something that isn't told yet ("Ann Holt calls it the big one."). */
  readonly pointsAhead: boolean;
}

/** The sentences that could tell the news, in the article's order. */
export function weighLede(
  sentences: readonly Sentence[],
  article: Article,
  language: Language | undefined,
): LedeCandidate[] {
  const title = toStems(toWords(article.title ?? ''));
  const top = findTop(sentences, title, language);
  const subject = findTopic(sentences, language);
  const topic = title.size > 0 ? none : subject;
  const delayed = top.findIndex(isDelayed);
  const isFeature = opensWithScene(top[0], title);
  const isLate = leavesNews(top[0], title);
  // "Abstract" and "Full text" part what stands above the text from it.
  const opening = top.findIndex(({ index }, place) => (top[place + 1]?.index ?? index + 1) === index + 1);
  const turns = ({ cues, words }: Sentence): boolean =>
    cues.has('turn') && language?.pointers.has(words[1] ?? '') !== true;
  return top.map((sentence, place) => {
    const leaning =
      place > 0 ? leans(sentence, top, title, language) : opensWithPerson(sentence, language?.attribution);
    const behindDelay = delayed >= 0 && place > delayed && place < turnReach;
    return {
      sentence,
      announces: place === 0 && announces(sentence, title, language),
      pointsAhead:
        place === 0 &&
        !sentence.cues.has('now') &&
        sentence.words.some((word) => language?.pointers.has(word)),
      leaning: place > 0 && (leaning || (language !== undefined && resumes(sentence, language))),
      score: toScore(weights, {
        ...toFeatures(sentence, place, title),
        ...toStory(sentence, place, isLate),
        // Without a headline to measure by, it is the topic that tells.
        topic: countShared(sentence, topic) / Math.max(3, topic.size),
        // Behind a scene only beside a word of the headline: whoever it shows is named all through the article.
        subject:
          title.size > 0 && (!isFeature || countShared(sentence, title) > 0)
            ? countShared(sentence, subject) / largestTopic
            : 0,
        opening:
          place === opening && !leaning && !showsScene(sentence) ? toOpening(sentence, title, topic) : 0,
        turn: behindDelay && turns(sentence) ? 1 : 0,
        leaning: leaning ? 1 : 0,
        verbless: language !== undefined && !hasVerb(sentence, language) ? 1 : 0,
        change: isFeature && tellsChange(sentence) ? 1 : 0,
      }),
    };
  });
}

/** A sentence leans on the one right before it, and that one on none. */
function mayFollow(before: LedeCandidate | undefined, { sentence }: LedeCandidate): boolean {
  if (before === undefined || before.leaning) return false;
  return before.sentence.index === sentence.index - 1 && before.sentence.inQuotation === 'none';
}

/** The news stands behind an opening that leaves it there: "Ann Holt is a pilot. But on Friday she ...". */
function goesOn({ sentence, announces: isOpening }: LedeCandidate, after: LedeCandidate): boolean {
  if (isOpening) return after.leaning || after.sentence.cues.has('turn');
  return (
    !sentence.cues.has('now') &&
    sentence.cues.has('definition') &&
    after.sentence.cues.has('turn') &&
    after.sentence.cues.has('now')
  );
}

/** One or two sentences that tell the news, in the article's order; none where the article has no prose. A short one gets the one beside it. */
export function chooseLede(candidates: readonly LedeCandidate[]): Sentence[] {
  const resting = candidates.filter((one, at) => !one.leaning || mayFollow(candidates[at - 1], one));
  const [first, ...others] = resting.length > 0 ? resting : candidates;
  if (first === undefined) return [];
  const chosen = others.reduce((one, other) => (other.score.total > one.score.total ? other : one), first);
  const { sentence: best, leaning } = chosen;
  const beside = (step: number): LedeCandidate | undefined =>
    candidates.find(
      ({ sentence }) =>
        sentence.index === best.index + step && sentence.inQuotation === 'none' && !asks(sentence),
    );
  const before = beside(-1);
  // What it leans on comes along, from the paragraph before as well.
  if (leaning && before !== undefined && !before.leaning) return [before.sentence, best];
  const after = beside(1);
  if (after !== undefined && goesOn(chosen, after)) return [best, after.sentence];
  if (best.words.length >= shortLede) return [best];
  if (after !== undefined && (after.sentence.block === best.block || chosen.pointsAhead))
    return [best, after.sentence];
  return before?.sentence.block === best.block && !before.leaning ? [before.sentence, best] : [best];
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
  const { text, words, cues } = sentence;
  const dateline = toDateline(sentence);
  const shared = countShared(sentence, title);
  const opensWithQuote = isQuoteFirst(sentence);
  const delayed = isDelayed(sentence);
  const dated = dateline !== '' && !delayed && !opensWithQuote;
  return {
    agency: dated && dateline.includes('(') && !showsScene(sentence) ? 1 : 0,
    dateline: dated && !dateline.includes('(') && !showsScene(sentence) ? 1 : 0,
    title: shared / Math.max(3, title.size),
    place: place / farDown,
    // Words in marks are no reason against the sentence that opens the text.
    quoted: opensWithQuote ? 2 : sentence.inQuotation !== 'none' && place > 0 ? 1 : 0,
    question: asks(sentence) ? 1 : 0,
    person: cues.has('person') ? 1 : 0,
    unfinished: /(?:[:…]|\.\.\.)$/.test(text) ? 1 : 0,
    // What opens the text may give the time of its news: "led to the trouble last week"; "Last week, I ..." tells a story.
    background: (place > 0 || cues.has('person')) && (cues.has('earlier') || cues.has('pluperfect')) ? 1 : 0,
    delay: delayed ? 1 : 0,
    full: Math.min(1, words.length / fullLede),
    fresh: cues.has('now') ? 1 : 0,
    nameless: isNameless(text.slice(dateline.length)) ? 1 : 0,
  };
}

function asks({ text }: Sentence): boolean {
  return /\?["”’»]?$/.test(text);
}
