import { isDeepStrictEqual } from 'node:util';
import { listLooks } from '../../templates/index.ts';
import { applyEdits, type Lost, type Pool } from '../desk/apply-edits.ts';
import { describeRenewal } from '../desk/describe-renewal.ts';
import { findObjection } from '../desk/find-objection.ts';
import { isRepeated } from '../desk/is-repeated.ts';
import { fitContent, listOut, readEntries, toKept, toReport } from '../digest.ts';
import type { Article } from '../domain/article.ts';
import {
  type Change,
  type Edit,
  findStanding,
  isOfContent,
  listApprovals,
  listNever,
  listSplit,
  type Made,
} from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import { DigestError } from '../domain/errors.ts';
import { type DraftIssue, IssueContent, type ReadyIssue } from '../domain/issue.ts';
import type { Renewed } from '../domain/renewed.ts';
import { verify } from '../domain/verify.ts';
import { toReasonLine } from '../issue/reason.ts';
import { toSlug } from '../issue/slug.ts';
import { illustrate, illustrateAs } from '../pictures/illustrate.ts';
import type { KeptCandidate, KeptPool } from '../store/edits.ts';
import type { Desk } from './desk.ts';
import { expectRoom, putSlot } from './slot-changes.ts';

/** An article that could be in the issue, as it would stand there now. */
export interface CandidateView {
  readonly entry: Entry;
  readonly isIn: boolean;
  /** The id of the entry that names it as a further source. */
  readonly mergedInto: string | null;
  /** A limit of the configuration left it out. */
  readonly isOver: boolean;
  /** Why it stands where it does, in one line; empty in a draft of an earlier version. */
  readonly reason: string;
  /** What its source changed of it since the draft was made; null where nothing. */
  readonly renewed: Renewed | null;
}

/** The next issue's draft as its editors have it. */
export interface DraftView {
  readonly issue: DraftIssue | ReadyIssue;
  /** The newest edit's id, 0 before the first. */
  readonly version: number;
  readonly content: IssueContent;
  readonly candidates: readonly CandidateView[];
  readonly edits: readonly Edit[];
  readonly lost: readonly Lost[];
  readonly approvedBy: readonly string[];
  /** Epoch ms. */
  readonly slot: number;
}

export interface By {
  /** The editor's name. */
  readonly who: string;
  /** Undefined for whoever sits at the command line, and may do everything. */
  readonly role?: 'editor' | 'approver';
  /** The newest edit that the editor had seen; undefined: whatever there is. */
  readonly basedOn?: number;
  /** Also where another editor changed the same thing meanwhile. */
  readonly isForced?: boolean;
}

/** What the desk's page, the commands and the API work with: nothing else changes a draft. */
export interface Drafts {
  /** Throws `no-draft`. */
  view(): Promise<DraftView>;
  /** Makes up for an edit that was kept and not carried out, as by a kill between the two. Before anything is sent. */
  settle(): Promise<void>;
  findArticle(entryId: string): Promise<Article | undefined>;
  /** Throws what can't be: `edit-unfit`, `edit-clash`, `entry-unknown`. */
  edit(change: Change, by: By): Promise<DraftView>;
  /** Reads sources (`-` is `pasted`) and puts their articles among the candidates, and into the issue. Gives back what couldn't be read. */
  add(
    sources: readonly string[],
    by: By,
    pasted?: Uint8Array,
  ): Promise<{ view: DraftView; failures: readonly DigestError[] }>;
}

export function createDrafts(
  desk: Omit<Desk, 'drafts' | 'corrections' | 'departures' | 'approvals'>,
): Drafts {
  const { config, store, deps, findNextSlot } = desk;
  const { issues, edits, articles } = store;
  const { newsletter } = deps;

  /** The draft as it was when it was what its candidates and edits make: to see that again costs a mail rendered several times. */
  let settled: { kept: KeptPool; version: number; issue: DraftIssue | ReadyIssue } | undefined;

  function isSettled(issue: DraftIssue | ReadyIssue, kept: KeptPool, list: readonly Edit[]): boolean {
    return (
      settled?.issue.id === issue.id &&
      settled.kept === kept &&
      settled.version === toVersion(list) &&
      isDeepStrictEqual(settled.issue.content, issue.content)
    );
  }

  async function getDraft(): Promise<DraftIssue | ReadyIssue> {
    const draft = await issues.findNext();
    if (draft === undefined) throw new DigestError('no-draft');
    return draft;
  }

  async function findPool({ id, content }: DraftIssue | ReadyIssue): Promise<KeptPool> {
    const kept = await edits.findPool(id);
    if (kept) return kept;
    // A draft of an earlier version: what it holds is all that is known.
    const entries = content.sections.flatMap((section) => section.entries);
    return {
      content,
      candidates: entries.map((entry) => toKnown(entry)),
    };
  }

  /** With the articles of the entries that `changes` name: of a thousand candidates most are as they were condensed. */
  async function toPool(
    id: number,
    { content, candidates }: KeptPool,
    changes: readonly Made[],
  ): Promise<Pool> {
    const entries = new Map(candidates.map(({ entry }) => [entry.id, entry]));
    const into = new Map(candidates.flatMap((one) => (one.into === null ? [] : [[one.entry.id, one.into]])));
    const named = new Set(changes.flatMap((change) => ('entry' in change ? [change.entry] : [])));
    const former = new Map(
      candidates.map((one) => [one.entry.id, one.former.map(({ text }) => text)] as const),
    );
    return { content, entries, into, former, articles: await articles.list(id, [...named]) };
  }

  async function view(): Promise<DraftView> {
    const issue = await getDraft();
    const kept = await findPool(issue);
    const list = await edits.list(issue.id);
    const { entries, lost } = applyEdits(await toPool(issue.id, kept, toChanges(list)), list, newsletter);
    const shown = new Map(
      issue.content.sections.flatMap((section) => section.entries).map((entry) => [entry.id, entry]),
    );
    return {
      issue,
      version: toVersion(list),
      content: issue.content,
      candidates: withSplit(kept.candidates, list).map(({ entry, into, ...why }) => ({
        entry: toCandidate(entry, entries.get(entry.id), shown.get(entry.id)),
        isIn: shown.has(entry.id),
        mergedInto: shown.has(entry.id) ? null : into,
        isOver: why.over !== null && !shown.has(entry.id),
        reason: toReasonLine(entries.get(entry.id) ?? entry, why, shown.has(entry.id)),
        renewed: findRenewed({ entry, ...why }),
      })),
      edits: list,
      lost,
      approvedBy: listApprovals(list),
      slot: (await findNextSlot()).at,
    };
  }

  /** The draft is what its pool and edits make: so it stands in the database after each edit, and the schedule sends just that. */
  async function remake(issue: DraftIssue | ReadyIssue, kept: KeptPool): Promise<void> {
    const list = await edits.list(issue.id);
    const made = await makeContent(issue.id, kept, list);
    const { content, unpictured } = await illustrate(made, (ids) => articles.list(issue.id, ids), deps);
    const fitted = await fitContent(content, deps);
    const { cut } = toReport({ ...fitted, merged: [], over: [] });
    const report = { ...issue.report, unpictured: [...unpictured], cut };
    const slug = toSlug(issue.number, fitted.content.subject);
    const updated = await issues.update(issue.id, { content: fitted.content, slug, report }, issue.closedAt);
    const out = listOut(fitted.content, withSplit(kept.candidates, list));
    const gone = kept.candidates.filter(({ entry }) => out.has(entry.id));
    await deps.memory.setOut(issue.id, new Map(gone.map(({ entry, keys }) => [entry.id, keys])));
    for (const [id, isNever] of listNever(list)) {
      const keys = kept.candidates.find(({ entry }) => entry.id === id)?.keys ?? [];
      await deps.memory.setUnwanted(keys, isNever);
    }
    settled = { kept, version: toVersion(list), issue: updated };
  }

  async function makeContent(id: number, kept: KeptPool, list: readonly Edit[]): Promise<IssueContent> {
    return applyEdits(await toPool(id, kept, toChanges(list)), list, newsletter).content;
  }

  /** Refuses what the article doesn't bear out before it is kept, by trying it. */
  async function expectFit(pool: Pool, list: readonly Edit[], change: Change): Promise<void> {
    if (change.kind === 'undo') {
      const undone = list.find(({ id }) => id === change.edit);
      if (undone === undefined) throw new DigestError('edit-unknown', { edit: String(change.edit) });
      if (undone.change.kind === 'renew')
        throw new DigestError('edit-unfit', { reason: 'its source changed the article, and not an editor' });
      return;
    }
    const tried: Edit = { id: Number.MAX_SAFE_INTEGER, at: 0, who: '', basedOn: 0, change };
    const before = applyEdits(pool, list, newsletter);
    const { content, lost } = applyEdits(pool, [...list, tried], newsletter);
    const objection = findObjection(change, before.content, { newsletter, looks: listLooks(newsletter) });
    if (objection) throw objection;
    const reason = lost.find(({ edit }) => edit === tried)?.reason;
    if (reason === 'entry-gone') throw new DigestError('entry-unknown', { entry: toEntryId(change) });
    if (reason !== undefined) throw new DigestError('edit-unfit', { reason: unfitReasons[reason] });
    if (content.sections.length === 0)
      throw new DigestError('edit-unfit', { reason: 'an issue needs an entry' });
    const known = new Set(before.content.sections.flatMap(({ entries }) => entries));
    for (const entry of content.sections.flatMap(({ entries }) => entries)) {
      const article = pool.articles.get(entry.id);
      if (known.has(entry) || article === undefined) continue;
      const [problem] = verify(entry, article);
      if (problem) throw new DigestError('edit-unfit', { reason: `${problem.where} ${problem.what}` });
    }
  }

  function expectSecond(list: readonly Edit[], who: string, role: By['role']): void {
    if (config.approval !== 'second') return;
    if (role === 'editor') throw new DigestError('approve-role');
    // Whoever took something back changed what readers see, too.
    const last = list.findLast(({ change }) => isOfContent(change) && change.kind !== 'renew');
    if (last?.who === who) throw new DigestError('approve-own');
  }

  async function edit(wish: Change, { who, basedOn, isForced = false, role }: By): Promise<DraftView> {
    const change = toLead(wish);
    const issue = await getDraft();
    const kept = await findPool(issue);
    const list = await edits.list(issue.id);
    const pool = await toPool(issue.id, kept, [...toChanges(list), change]);
    await expectFit(pool, list, change);
    if (change.kind === 'slot') await expectRoom(desk, (await findNextSlot()).slot, change.at);
    if (change.kind === 'approve') expectSecond(list, who, role);
    const seen = basedOn ?? toVersion(list);
    const outcome = await edits.add(
      issue.id,
      { at: deps.now(), who, basedOn: seen, change },
      isForced,
      (known) => isRepeated({ change, who }, known, (all) => applyEdits(pool, all, newsletter), newsletter),
    );
    if ('repeated' in outcome) return view();
    if ('clash' in outcome) {
      const code = change.kind === 'approve' ? 'approve-older' : 'edit-clash';
      throw new DigestError(code, { who: outcome.clash.who });
    }
    await carryOut(await getDraft(), kept, [...list, outcome.edit], change);
    return view();
  }

  async function carryOut(
    issue: DraftIssue | ReadyIssue,
    kept: KeptPool,
    list: readonly Edit[],
    change: Change,
  ): Promise<void> {
    switch (toRoot(list, change).kind) {
      case 'hold':
        await issues.hold(issue.id, findLast(list, 'hold')?.held ?? false);
        break;
      case 'slot':
        await putSlot(desk, (await findNextSlot()).slot, findLast(list, 'slot')?.at ?? null);
        break;
      case 'approve':
        // An approval that is taken back makes it a draft again.
        if (listApprovals(list).length > 0) await issues.approve(issue.id);
        else await remake(issue, kept);
        break;
      default:
        await remake(issue, kept);
    }
  }

  return {
    view,
    async settle() {
      const issue = await issues.findNext();
      if (issue === undefined) return;
      const list = await edits.list(issue.id);
      if (list.length === 0) return;
      const kept = await findPool(issue);
      if (isSettled(issue, kept, list)) return;
      const made = await makeContent(issue.id, kept, list);
      const { content } = await fitContent(illustrateAs(made, issue.content, newsletter), deps);
      // What an approver saw is not what its sources say now, though the issue may read as before.
      const isAsSeen = issue.state === 'draft' || !isRenewedSince(list);
      if (isAsSeen && isDeepStrictEqual(IssueContent.parse(content), issue.content))
        settled = { kept, version: toVersion(list), issue };
      else await remake(issue, kept);
    },
    findArticle: async (entryId) => (await articles.list((await getDraft()).id, [entryId])).get(entryId),
    edit,
    async add(sources, by, pasted) {
      const issue = await getDraft();
      const reading = pasted ? { ...deps.reading, readStdin: async () => pasted } : deps.reading;
      const { candidates, failures } = await readEntries(sources, { ...deps, reading }, { taking: 'all' });
      const pool = await findPool(issue);
      const alone = { content: pool.content, merged: [], over: [] };
      const known = await edits.widenPool(issue.id, pool, toKept(candidates, alone, deps));
      const added = candidates.filter(({ entry }) => !known.has(entry.id));
      await articles.add(issue.id, new Map(added.map(({ entry, article }) => [entry.id, article])));
      const gathered = added.map((one) => ({ ...one, entryId: one.entry.id, goesOut: false }));
      await deps.memory.remember(issue.id, gathered, deps.now());
      for (const { entry } of candidates) await edit({ kind: 'pick', entry: entry.id }, by);
      return { view: await view(), failures: failures.map(({ error }) => error) };
    },
  };
}

/** The newest edit's id, 0 before the first. */
function toVersion(list: readonly Edit[]): number {
  return list.at(-1)?.id ?? 0;
}

function toChanges(list: readonly Edit[]): Made[] {
  return list.map(({ change }) => change);
}

/** To be ranked as the lead is to lead. */
function toLead(change: Change): Change {
  return change.kind === 'rank' && change.rank === 'lead' ? { kind: 'lead', entry: change.entry } : change;
}

/** As it is shown, where it is; what an editor made a brief is whole at the desk, to be worked on. */
function toCandidate(condensed: Entry, edited: Entry | undefined, shown: Entry | undefined): Entry {
  const whole = edited ?? condensed;
  return shown === undefined || shown.rank === 'brief' ? whole : shown;
}

/** A candidate of which its entry alone is known. */
function toKnown(entry: Entry): KeptCandidate {
  return { entry, keys: [], into: null, over: null, reason: '', from: '', former: [] };
}

/** Whether a source corrected an article after the last approval. */
function isRenewedSince(list: readonly Edit[]): boolean {
  const last = list.findLast(({ change }) => change.kind === 'approve' || change.kind === 'renew');
  return last?.change.kind === 'renew';
}

/** Against what it was when the draft was made: an editor who looks once sees all that became of it. */
function findRenewed({ entry, former }: Pick<KeptCandidate, 'entry' | 'former'>): Renewed | null {
  const [first] = former;
  const last = former.at(-1);
  return first && last ? { at: last.until, ...describeRenewal(first.entry, entry) } : null;
}

/** What was split off is named under no other entry. */
function withSplit(candidates: readonly KeptCandidate[], edits: readonly Edit[]): readonly KeptCandidate[] {
  const split = listSplit(edits);
  return candidates.map((one) => (split.has(one.entry.id) ? { ...one, into: null } : one));
}

/** What an undo takes back in the end. */
function toRoot(list: readonly Edit[], change: Made): Made {
  const target = change.kind === 'undo' && list.find(({ id }) => id === change.edit);
  return target ? toRoot(list, target.change) : change;
}

function findLast<K extends Change['kind']>(
  list: readonly Edit[],
  kind: K,
): Extract<Change, { kind: K }> | undefined {
  const isOne = (change: Made): change is Extract<Change, { kind: K }> => change.kind === kind;
  return findStanding(list)
    .map(({ change }) => change)
    .findLast(isOne);
}

export const unfitReasons = {
  'words-gone': 'the article does not have these words there',
  'not-quoted':
    'these words are not a quotation of the article. A quote is chosen, trimmed and cut, never typed anew',
  'not-merged': 'no other entry names this article as a source',
} as const;

function toEntryId(change: Change): string {
  return 'entry' in change ? change.entry : '';
}
