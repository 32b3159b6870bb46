import type { Article } from '../domain/article.ts';
import { asks, countShared, type Sentence, toStems, toWords } from './facts.ts';
import { isBehindCaption } from './furniture.ts';
import type { Language } from './languages/language.ts';
import { type LedeFeatures, turns, WeighedSentence } from './lede-candidate.ts';
import type { LedeCandidate } from './lede-choice.ts';
import { opensLate } from './lede-delay.ts';
import { isDelayed, isQuoteFirst, opensWithScene, tellsChange, toOpening } from './lede-opening.ts';
import { leavesNews, showsScene, toStory } from './lede-story.ts';
import { findTop, reach, toDateline } from './lede-top.ts';
import type { People } from './names/person.ts';
import { findTopic, largestTopic } from './topic.ts';

const none: ReadonlySet<string> = new Set();
/** The turn to the news stands this near to the top. */
const turnReach = 4;
/** Where a sentence stands down for good. */
const farDown = 8;
/** As many words as a sentence that tells who, what, where and when may take. */
const fullLede = 40;

/** The sentences that could tell the news, in the article's order. */
export function weighLede(
  sentences: readonly Sentence[],
  article: Article,
  language: Language | undefined,
  people: People | null,
): LedeCandidate[] {
  const titleWords = toWords(article.title ?? '');
  const title = toStems(titleWords);
  const prose = findTop(sentences, title, language);
  const subject = findTopic(sentences, language);
  const topic = title.size > 0 ? none : subject;
  const delayed = prose.map((sentence, place) =>
    place === 0 ? opensLate(sentence, title, topic, language) : isDelayed(sentence),
  );
  const isLate = leavesNews(prose[0], title, delayed[0] === true);
  const top = isLate ? prose : prose.slice(0, reach);
  const firstDelay = delayed.indexOf(true);
  const isFeature = opensWithScene(top[0], title);
  // "Abstract" and "Full text" part what stands above the text from it.
  const opening = top.findIndex(({ index }, place) => (top[place + 1]?.index ?? index + 1) === index + 1);
  const named: ReadonlySet<string> = new Set(titleWords.map((word) => word.replace(/'s?$/, '')));
  return top.map((sentence, place) => {
    const behind = isBehindCaption(sentence, sentences) ? (top[place - 1]?.index ?? -1) : sentence.index - 1;
    const behindDelay = firstDelay >= 0 && place > firstDelay && place < turnReach;
    const isDelayedHere = delayed[place] === true;
    return new WeighedSentence(
      sentence,
      {
        top,
        title,
        topic,
        named,
        language,
        people,
        behind,
        isFirst: place === 0,
        isLate,
        delayed: isDelayedHere,
      },
      {
        ...toFeatures(sentence, place, title, isDelayedHere),
        ...toStory(sentence, place, isLate, title, top[0]),
        // Without a headline to measure by, it is the topic that tells.
        topic: countShared(sentence, topic) / Math.max(3, topic.size),
        // Behind a scene only beside a word of the headline: whoever it shows is named all through the article.
        subject:
          title.size > 0 && (!isFeature || countShared(sentence, title) > 0)
            ? countShared(sentence, subject) / largestTopic
            : 0,
        opening:
          place === opening && !showsScene(sentence) ? toOpening(sentence, title, topic, isDelayedHere) : 0,
        turn: (behindDelay || (isLate && opensPlain(sentence, place))) && turns(sentence, language) ? 1 : 0,
        change: isFeature && tellsChange(sentence) ? 1 : 0,
      },
    );
  });
}

/** Behind an opening without news a later paragraph may turn to it. */
function opensPlain({ opensBlock, inQuotation, cues }: Sentence, place: number): boolean {
  return place > 0 && opensBlock && inQuotation === 'none' && !cues.has('earlier');
}

function toFeatures(
  sentence: Sentence,
  place: number,
  title: ReadonlySet<string>,
  delayed: boolean,
): LedeFeatures {
  const { text, words, cues } = sentence;
  const dateline = toDateline(sentence);
  const shared = countShared(sentence, title);
  const opensWithQuote = isQuoteFirst(sentence);
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
    definition: place > 0 && isGeneral(sentence) ? 1 : 0,
    // "After years of losses, the mills are turning to hemp": what the story comes to stands behind its time.
    delay: delayed && !cues.has('gist') ? 1 : 0,
    full: Math.min(1, words.length / fullLede),
    fresh: cues.has('now') ? 1 : 0,
  };
}

/** What something is, or does as a rule, and no turn to it. */
function isGeneral({ cues }: Sentence): boolean {
  return (cues.has('definition') || cues.has('habit')) && !cues.has('now') && !cues.has('turn');
}
