import { describeRenewal, isRenewed } from '../desk/describe-renewal.ts';
import { type Candidate, readEntries } from '../digest.ts';
import type { Article } from '../domain/article.ts';
import type { Entry } from '../domain/entry.ts';
import type { Issue } from '../domain/issue.ts';
import type { Renewed } from '../domain/renewed.ts';
import type { KeptCandidate, Replacement } from '../store/edits.ts';
import type { Desk } from './desk.ts';

/** For how long after an issue went out its articles are looked at: a newspaper corrects soon or not at all. */
const watchedMs = 8 * 24 * 3_600_000;

/** Articles that a draft has, or that went out a while ago, looked at again at their sources. */
export interface Renewals {
  /** Asks the sources that are due again. What they corrected goes into the draft; of what went out it is noted. */
  look(): Promise<void>;
}

/** An entry that readers get or got, and what it was made from. */
interface Shown {
  readonly issue: Issue;
  readonly candidate: KeptCandidate;
}

export function createRenewals({ store, deps, drafts }: Pick<Desk, 'store' | 'deps' | 'drafts'>): Renewals {
  const { issues, edits, articles, sourceChanges } = store;

  async function listShown(): Promise<Shown[]> {
    const [sent] = await issues.listSent(1);
    const draft = await issues.findNext();
    const watched = sent !== undefined && deps.now() - sent.startedAt < watchedMs ? [sent] : [];
    const lists = await Promise.all(
      [...(draft ? [draft] : []), ...watched].map(async (issue) => {
        const shown = new Set(issue.content.sections.flatMap(({ entries }) => entries.map(({ id }) => id)));
        const pool = await edits.findPool(issue.id);
        return (pool?.candidates ?? [])
          .filter(({ entry, from }) => shown.has(entry.id) && /^https?:/.test(from))
          .map((candidate) => ({ issue, candidate }));
      }),
    );
    return lists.flat();
  }

  /** Read anew, each by its keys. A language model isn't asked: it would say otherwise of the same article. */
  async function readAgain(shown: readonly Shown[]): Promise<ReadonlyMap<string, Candidate>> {
    const named = [...new Set(shown.map(({ candidate }) => candidate.from))];
    const states = await deps.memory.findSources(named);
    const due = named.filter((source) => (states.get(source)?.nextLookAt ?? 0) <= deps.now());
    if (due.length === 0) return new Map();
    const known = new Set(shown.flatMap(({ candidate }) => candidate.keys));
    const { candidates } = await readEntries(due, { ...deps, model: null }, { taking: { known } });
    return new Map(candidates.flatMap((one) => toNames(one.keys).map((key) => [key, one] as const)));
  }

  async function renew(shown: readonly Shown[], fresh: ReadonlyMap<string, Candidate>): Promise<void> {
    for (const issue of new Set(shown.map((one) => one.issue))) {
      const pairs = shown.flatMap(({ issue: { id }, candidate }) => {
        const now = toNames(candidate.keys)
          .map((key) => fresh.get(key))
          .find((one) => one !== undefined);
        return id === issue.id && now !== undefined ? [{ candidate, now }] : [];
      });
      if (pairs.length === 0) continue;
      const proofs = await articles.list(
        issue.id,
        pairs.map(({ candidate }) => candidate.entry.id),
      );
      const before = ({ entry }: KeptCandidate) => ({ entry, article: proofs.get(entry.id) });
      const changed = pairs.filter(({ candidate, now }) => {
        const { entry, article } = before(candidate);
        return article !== undefined && isRenewed({ entry, article }, now);
      });
      if ('startedAt' in issue)
        await sourceChanges.note(
          issue.id,
          new Map(
            pairs.map((pair) => [
              pair.candidate.entry.id,
              changed.includes(pair)
                ? { at: deps.now(), ...describeRenewal(pair.candidate.entry, pair.now.entry) }
                : null,
            ]),
          ),
        );
      else if (changed.length > 0) {
        const replaced = changed.map(({ candidate, now }) =>
          toReplacement(candidate, proofs.get(candidate.entry.id), now, deps.now()),
        );
        await edits.renew(issue.id, replaced, { at: deps.now(), who: 'its source' });
        await drafts.settle();
      }
    }
  }

  return {
    async look() {
      const shown = await listShown();
      await renew(shown, await readAgain(shown));
    },
  };
}

/** The stories of an issue that went out which their sources corrected since, and the newsletter didn't. */
export async function listCorrectedSince(
  { id, content }: Issue,
  { sourceChanges }: Pick<Desk['store'], 'sourceChanges'>,
): Promise<readonly { entry: string; headline: string; renewed: Renewed }[]> {
  const changes = await sourceChanges.list(id);
  return content.sections
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => {
      const renewed = changes.get(entry.id);
      return renewed === undefined ? [] : { entry: entry.id, headline: entry.headline.text, renewed };
    });
}

/** What an article is called, whatever it says. */
function toNames(keys: readonly string[]): string[] {
  return keys.filter((key) => !key.startsWith('words:'));
}

function toReplacement(
  { entry: old, former, ...candidate }: KeptCandidate,
  was: Article | undefined,
  { entry, article }: Candidate,
  now: number,
): Replacement {
  const also = old.also === undefined ? {} : { also: old.also };
  const renewed: Entry = { ...entry, id: old.id, ...also };
  return {
    candidate: {
      ...candidate,
      entry: renewed,
      former: [...former, { until: now, entry: old, text: was?.text ?? '' }],
    },
    article,
  };
}
