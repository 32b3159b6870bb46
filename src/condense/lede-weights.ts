import { con, pro, type Weight } from './weights.ts';

export type LedeFeature =
  | 'agency'
  | 'dateline'
  | 'title'
  | 'topic'
  | 'place'
  | 'quoted'
  | 'question'
  | 'person'
  | 'background'
  | 'definition'
  | 'delay'
  | 'turn'
  | 'full'
  | 'fresh'
  | 'event'
  | 'nameless'
  | 'leaning'
  | 'short'
  | 'verbless'
  | 'unfinished'
  | 'change'
  | 'opening'
  | 'gist'
  | 'scene'
  | 'subject'
  | 'headline';

/** What speaks for a sentence as the one that tells the news, and against it. */
export const ledeWeights: readonly Weight<LedeFeature>[] = [
  { feature: 'agency', weight: pro.plain, why: 'opens with a place and an agency' },
  { feature: 'dateline', weight: pro.weak, why: 'opens with a place' },
  { feature: 'title', weight: pro.strong, why: 'shares words with the headline' },
  { feature: 'topic', weight: pro.strong, why: 'tells of what a text without a headline goes on about' },
  { feature: 'fresh', weight: pro.weak, why: 'names a day of this week' },
  {
    feature: 'event',
    weight: pro.plain,
    why: 'tells what was done on a day of this week, behind an opening without news',
  },
  { feature: 'full', weight: pro.weak, why: 'says much' },
  { feature: 'place', weight: con.plain, why: 'stands further down' },
  { feature: 'question', weight: con.plain, why: 'asks' },
  { feature: 'quoted', weight: con.weak, why: 'quotes somebody' },
  { feature: 'person', weight: con.weak, why: 'says I, we or you' },
  { feature: 'background', weight: con.weak, why: 'tells what came before' },
  { feature: 'definition', weight: con.plain, why: 'says what something is, behind the opening' },
  { feature: 'delay', weight: con.plain, why: 'opens with a time or a scene before the news' },
  { feature: 'turn', weight: pro.plain, why: 'turns to the news behind such an opening' },
  { feature: 'nameless', weight: con.weak, why: 'names nobody and no place, as scenes do' },
  { feature: 'leaning', weight: con.plain, why: 'means somebody or something of a sentence before it' },
  {
    feature: 'short',
    weight: con.weak,
    why: 'names somebody by a last name whose whole name is told before',
  },
  { feature: 'verbless', weight: con.strong, why: 'has no verb, as captions and headings' },
  { feature: 'unfinished', weight: con.strong, why: 'ends before what it announces' },
  { feature: 'opening', weight: pro.weak, why: 'opens the text' },
  { feature: 'change', weight: pro.weak, why: 'tells what changed or will, behind a scene' },
  {
    feature: 'gist',
    weight: pro.plain,
    why: 'tells what the story comes to, behind an opening without news',
  },
  {
    feature: 'headline',
    weight: pro.plain,
    why: 'tells what the headline does, behind an opening that tells less of it',
  },
  { feature: 'scene', weight: con.plain, why: 'shows somebody in a place' },
  { feature: 'subject', weight: pro.strong, why: 'tells of what the article goes on about' },
];
