import type { CueTable } from '../cues.ts';

/** What a phrase says about the sentence it stands in; the weights are in `context.ts` and `lede.ts`. */
export type DiscourseCue =
  /** Somebody is said to say. */
  | 'speech'
  /** The sentence itself is what somebody says: said, recalled. */
  | 'hearsay'
  /** Not a fact yet: may, would, is expected to. */
  | 'modal'
  /** Judging, expecting, explaining: analysts, experts, the best. */
  | 'opinion'
  /** The writer or speaker, or the reader: I, we, you. */
  | 'person'
  /** Before the news: last month, ago, previously. */
  | 'earlier'
  /** A state that has held until now: has never condemned, have long asked for, has been officially neutral. */
  | 'standing'
  /** Past of the past: had fled. */
  | 'pluperfect'
  /** Today's or this week's: yesterday, a weekday. */
  | 'now'
  /** Opens with a time or a scene that the news is not told in yet: when the rains came, for years, in a. */
  | 'delay'
  /** Opens with the turn to the news behind such a sentence: but, now. */
  | 'turn'
  /** Tells what was or seems to be, until the news that turns from it: until this week, seems to be. */
  | 'before'
  /** Opens what goes on in the next sentence: first, here is, a look at. */
  | 'announcing'
  /** Points at something in the sentence before: of that, did so. */
  | 'pointing'
  /** Opens by leaning on the sentence before: but, another, as a result. */
  | 'linking'
  /** Adds near its opening to the sentence before: you'll also find. */
  | 'adding'
  /** Words of talk and judgement, which chronicles do without: just, because, what. */
  | 'talk'
  /** What was done, as chronicles tell it: founded, elected, arrested. */
  | 'event'
  /** Beside the news, on the same day: meanwhile. */
  | 'meanwhile'
  /** Measures the news by what came before it: the widest since January, the most in four years. */
  | 'record'
  /** What was measured or counted: percent, million, $. */
  | 'figure'
  /** What something is or does in general: is one of, known as, the largest. */
  | 'definition'
  /** What is so as a rule: are usually, is nearly always. */
  | 'habit'
  /** What changed or will: will close, has been banned, opens. */
  | 'change'
  /** What a story stands for, or what it comes to: is a sign of, more than ever, raises questions, is betting. */
  | 'gist'
  /** Somebody seen in a place: sat, leaned, on a rainy morning. */
  | 'scene'
  /** Says what somebody is held to have done: accused, charged with. */
  | 'accusing'
  /** Says that it is not so: denied, innocent. */
  | 'denying'
  /** Says that somebody holds otherwise: opposes, countered, critics. */
  | 'opposing'
  /** Said at another time or place than the news: once said, in an earlier interview. */
  | 'elsewhere'
  /** Thanks or is pleased, as everybody would: thank you, proud of. */
  | 'courtesy'
  /** Something new is shown or sold: unveils, makes its debut. */
  | 'novelty'
  /** What a thing has or can, as its seller tells it: has 120, comes with, is optional. */
  | 'feature'
  /** Says that nothing is said: no comment, can't discuss. */
  | 'declining'
  /** Judges, promises, demands or warns: unacceptable, we will not, must, failed. */
  | 'judging'
  /** Furniture: file photo, advertisement, our newsletter. */
  | 'furniture';

/** The phrases of a language for each cue, in the notation of `cues.ts`. */
export type DiscourseWords = CueTable<DiscourseCue>;
