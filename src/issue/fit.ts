import type { Entry } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';
import { type Rank, rankEntries } from '../domain/rank.ts';
import { toBriefEntry } from './brief.ts';
import { findFirstLight } from './fewest.ts';
import { once } from './once.ts';

/** Bytes of the heaviest variant's html for this content. */
export type Weigh = (content: IssueContent) => Promise<number>;

/** Gmail shows the first 102 KB of a mail and hides the rest, the way out among it; 4 KB are left for longer languages and what relays add. */
const heaviest = 98 * 1024;

/** Something that was left out of an issue so that it stays light enough. `brief`: all but headline, one sentence and link. */
export interface LeftOut {
  readonly entry: string;
  readonly headline: string;
  readonly what: 'quote' | 'background' | 'brief' | 'entry';
  readonly words: string;
}

/**
 * Lightens an issue until it fits, in steps that take from all entries alike, the longest first: third quotes of all, further background,
 * second quotes; then the entries of the lowest rank become briefs, and whole entries go last. What went is given back, to be told to the
 * editor. The lead always stays, and what an editor pinned: `weight` says whether that was enough. Weighing renders a mail, so that few steps are tried.
 */
export async function fitIssue(
  content: IssueContent,
  weigh: Weigh,
  limit: number = heaviest,
): Promise<Fitted> {
  const whole = { content, weight: await weigh(content), leftOut: [] };
  if (whole.weight <= limit) return whole;
  const steps = listSteps(content);
  const weights = new Map<number, number>();
  const weighStep = async (at: number): Promise<number> => {
    const weight = weights.get(at) ?? (await weigh(steps[at]?.content ?? content));
    weights.set(at, weight);
    return weight;
  };
  const sizes = steps.map((step) => sizeOf(step.content));
  const { weight } = whole;
  const at = await findFirstLight(sizes, { size: sizeOf(content), weight }, weighStep, limit);
  const step = steps[at];
  if (step === undefined) return whole;
  const leftOut = steps.slice(0, at + 1).map((one) => one.leftOut);
  return { content: step.content, weight: await weighStep(at), leftOut };
}

function sizeOf({ sections }: IssueContent): number {
  return sections.flatMap(({ entries }) => entries).reduce((sum, entry) => sum + lengthOf(entry), 0);
}

export interface Fitted {
  readonly content: IssueContent;
  readonly weight: number;
  readonly leftOut: readonly LeftOut[];
}

/** The issue after each cut, until only its lead is left as a brief. */
function listSteps(content: IssueContent): { readonly content: IssueContent; readonly leftOut: LeftOut }[] {
  const ranks = rankEntries(content.sections);
  const steps: { content: IssueContent; leftOut: LeftOut }[] = [];
  let lighter = content;
  for (;;) {
    const cut = findCut(
      lighter.sections.flatMap(({ entries }) => entries),
      ranks,
    );
    if (cut === undefined) return steps;
    lighter = apply(lighter, cut);
    steps.push({ content: lighter, leftOut: cut.leftOut });
  }
}

interface Cut {
  readonly entry: Entry;
  /** Undefined where the whole entry goes. */
  readonly shorter: Entry | undefined;
  readonly leftOut: LeftOut;
}

function findCut(entries: readonly Entry[], ranks: ReadonlyMap<string, Rank>): Cut | undefined {
  const quoted = (atLeast: number) => findLongest(entries, ({ quotes }) => quotes.length >= atLeast);
  const explained = findLongest(entries, ({ context }) => context.length > 1);
  const third = quoted(3);
  if (third) return withoutQuote(third);
  if (explained) return withoutBackground(explained);
  const second = quoted(2);
  if (second) return withoutQuote(second);
  const lowestFirst = entries
    .slice(1)
    .toReversed()
    .toSorted((a, b) => heightOf(ranks, a) - heightOf(ranks, b));
  const full = lowestFirst.find(isMoreThanBrief);
  if (full) return toBrief(full);
  const last = lowestFirst.find(({ isPinned }) => !isPinned);
  return last && toCut(last, undefined, 'entry', last.headline.text);
}

/** The first of the longest that `isMeant`. */
function findLongest(entries: readonly Entry[], isMeant: (entry: Entry) => boolean): Entry | undefined {
  let longest: Entry | undefined;
  for (const entry of entries)
    if (isMeant(entry) && (longest === undefined || lengthOf(entry) > lengthOf(longest))) longest = entry;
  return longest;
}

/** Words that nobody is known to have said go before those of a speaker, later ones before earlier. */
function withoutQuote(entry: Entry): Cut {
  const { quotes } = entry;
  const unattributed = quotes.findLastIndex(({ speaker }) => speaker === null);
  const at = unattributed < 0 ? quotes.length - 1 : unattributed;
  return toCut(entry, { ...entry, quotes: quotes.toSpliced(at, 1) }, 'quote', quotes[at]?.text ?? '');
}

/** A sentence with a year or another number tells what came before better than one without. */
function withoutBackground(entry: Entry): Cut {
  const { context } = entry;
  const vague = context.findLastIndex(({ text }) => !/\d/.test(text));
  const at = vague < 0 ? context.length - 1 : vague;
  return toCut(entry, { ...entry, context: context.toSpliced(at, 1) }, 'background', context[at]?.text ?? '');
}

function isMoreThanBrief({ lede, quotes, context }: Entry): boolean {
  return lede.length + quotes.length + context.length > 1;
}

function toBrief(entry: Entry): Cut {
  return toCut(entry, toBriefEntry(entry), 'brief', entry.headline.text);
}

function toCut(entry: Entry, shorter: Entry | undefined, what: LeftOut['what'], words: string): Cut {
  return { entry, shorter, leftOut: { entry: entry.id, headline: entry.headline.text, what, words } };
}

function apply(content: IssueContent, { entry: old, shorter }: Cut): IssueContent {
  const sections = content.sections
    .map((section) => ({
      ...section,
      entries: section.entries.flatMap((entry) => (entry === old ? (shorter ?? []) : [entry])),
    }))
    .filter((section) => section.entries.length > 0);
  return { ...content, sections };
}

function lengthOf(entry: Entry): number {
  return measure(entry).length;
}

const measure = once(({ lede, quotes, context }) => ({
  length: [...lede, ...quotes, ...context].reduce((sum, { text }) => sum + text.length, 0),
}));

function heightOf(ranks: ReadonlyMap<string, Rank>, entry: Entry): number {
  return ['brief', 'second', 'lead'].indexOf(ranks.get(entry.id) ?? 'brief');
}
