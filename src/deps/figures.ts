import { findCause } from '../delivery/causes/find-cause.ts';
import { isWaiting } from '../digest.ts';
import { countBounced, countFailures } from '../store/refused-readers.ts';
import { findLastRound } from '../store/settings.ts';
import type { Figures } from '../web/metrics.ts';
import { troublePrefix } from './bounces.ts';
import type { Desk } from './desk.ts';
import { findOverdue } from './overdue.ts';

/** Issues that are told of: more would make a new row of labels each week for ever. */
const newest = 5;
/** Enough to hold the last slot among drafts and corrections. */
const lookedAt = 20;

/** For /metrics: read from the store at each call, so that every process of a newsletter tells the same. */
export function createFigures(desk: Desk): () => Promise<Figures> {
  const { config, deps, store, readers } = desk;
  const addresses = config.sources.flatMap((source) => {
    const host = /^https?:/i.test(source) ? URL.parse(source)?.host : undefined;
    return host ? [{ source, host }] : [];
  });
  /** Counted anew only when more or fewer failed: it goes through the whole ledger of an issue. */
  const counted = new Map<number, { readonly of: number; readonly causes: ReadonlyMap<string, number> }>();

  async function countCauses(issueId: number, of: number): Promise<ReadonlyMap<string, number>> {
    if (of === 0) return new Map();
    const known = counted.get(issueId);
    if (known?.of === of) return known.causes;
    const causes = new Map<string, number>();
    for (const { code, text, total } of await countFailures(store.database, issueId)) {
      const { name } = findCause({ code, text: text ?? '' });
      causes.set(name, (causes.get(name) ?? 0) + total);
    }
    counted.set(issueId, { of, causes });
    return causes;
  }

  return async () => {
    const now = deps.now();
    const issues = await store.issues.list(lookedAt);
    const begun = issues.filter((issue) => 'startedAt' in issue).slice(0, newest);
    for (const id of counted.keys()) if (!begun.some((issue) => issue.id === id)) counted.delete(id);
    const sums = await readers.listReaderSums();
    const letters = await store.outbox.summarize();
    const slots = issues.flatMap(({ slot }) => slot ?? []).filter((slot) => slot <= now);
    const isScheduled = config.sources.length > 0 || issues.some((issue) => isWaiting(issue) && issue.isNext);
    const states = await store.memory.findSources(addresses.map(({ source }) => source));
    return {
      issues: await Promise.all(
        begun.map(async ({ id, number, corrects }) => {
          const balance = await store.ledger.balance(id);
          const troubles = sums.filter(
            ({ issue, what }) => corrects === undefined && issue === number && what.startsWith(troublePrefix),
          );
          return {
            name: corrects === undefined ? String(number) : `${number} correction ${id}`,
            balance,
            failed: await countCauses(id, balance.failed),
            cameBack: new Map(troubles.map(({ what, total }) => [what.slice(troublePrefix.length), total])),
          };
        }),
      ),
      bounced: await countBounced(store.database),
      letters: letters.waiting,
      oldestLetterAt: letters.oldest,
      lastSlot: slots.length === 0 ? null : Math.max(...slots),
      nextSlot: isScheduled ? (await desk.findNextSlot()).at : null,
      isOverdue: (await findOverdue(desk)) !== null,
      lastRoundAt: await findLastRound(store.database),
      sources: addresses.map(({ source, host }) => ({
        host,
        readAt: states.get(source)?.readAt ?? null,
        failures: states.get(source)?.failures ?? 0,
      })),
      now,
    };
  };
}
