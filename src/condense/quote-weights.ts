import { con, pro, type Weight } from './weights.ts';

/** What is seen of a quotation that speaks for or against it as a key quote. */
export type QuoteFeature =
  | 'attributed'
  | 'unnamed'
  | 'described'
  | 'role'
  | 'fragment'
  | 'whole'
  | 'leaning'
  | 'unclear'
  | 'older'
  | 'courtesy'
  | 'judging'
  | 'goodLength'
  | 'tooLong'
  | 'tooShort'
  | 'cut'
  | 'foreign'
  | 'headline'
  | 'actor'
  | 'denial'
  | 'news'
  | 'speakerInNews'
  | 'late'
  | 'question';

export const quoteWeights: readonly Weight<QuoteFeature>[] = [
  { feature: 'attributed', weight: pro.strong, why: 'its speaker is known, the surer the better' },
  { feature: 'unnamed', weight: con.plain, why: 'nobody is known to have said it' },
  { feature: 'described', weight: con.plain, why: 'its speaker has no name' },
  { feature: 'role', weight: pro.weak, why: "the speaker's role is told" },
  { feature: 'headline', weight: pro.strong, why: 'the headline quotes it' },
  { feature: 'actor', weight: pro.plain, why: 'the headline names its speaker' },
  { feature: 'denial', weight: pro.strong, why: 'answers what the news accuses somebody of' },
  { feature: 'fragment', weight: con.strong, why: 'is a fragment of somebody else’s sentence' },
  { feature: 'foreign', weight: con.plain, why: 'shares no name and no topic with headline and lede' },
  { feature: 'cut', weight: con.plain, why: 'begins in the middle of a sentence' },
  { feature: 'whole', weight: pro.plain, why: 'is a complete thought' },
  { feature: 'leaning', weight: con.weak, why: 'opens with a word that points elsewhere' },
  {
    feature: 'unclear',
    weight: con.strong,
    why: 'means somebody or something that only words before it tell',
  },
  { feature: 'older', weight: con.strong, why: 'was said at another time than the news' },
  { feature: 'courtesy', weight: con.plain, why: 'thanks, or says what everybody would' },
  { feature: 'judging', weight: pro.weak, why: 'judges, promises or demands' },
  { feature: 'goodLength', weight: pro.weak, why: 'is of a length to be read' },
  { feature: 'tooLong', weight: con.plain, why: 'is long' },
  { feature: 'tooShort', weight: con.plain, why: 'is short' },
  { feature: 'news', weight: pro.strong, why: 'speaks of the news' },
  { feature: 'speakerInNews', weight: pro.plain, why: 'headline or lede name its speaker' },
  { feature: 'late', weight: con.weak, why: 'stands further down' },
  { feature: 'question', weight: con.weak, why: 'asks' },
];
