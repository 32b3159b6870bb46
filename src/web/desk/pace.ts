import { toTimeLeft } from '../../domain/time-left.ts';
import type { IssueProgress } from './ports.ts';

/** How many were done with at an instant (epoch ms). */
interface Sample {
  readonly at: number;
  readonly done: number;
}

/** Ms over which a rate is taken: long enough that one connection's batch makes no jump. */
const windowMs = 30_000;

/** How fast an issue goes out, and how long it still takes, as somebody follows it; at first the mean since it was begun. */
export function createPace({ startedAt }: Pick<IssueProgress, 'startedAt'>) {
  let samples: Sample[] = startedAt === null ? [] : [{ at: startedAt, done: 0 }];
  return (now: number, progress: Pick<IssueProgress, 'balance' | 'state'>): Record<string, string> => {
    const done = toDone(progress);
    const recent = samples.filter(({ at }) => now - at <= windowMs);
    const perSecond = toRate(recent[0] ?? samples.at(-1), { at: now, done });
    samples = [...recent, { at: now, done }];
    const { queued, sending } = progress.balance;
    const left = progress.state === 'sending' ? toTimeLeft(queued + sending, perSecond) : null;
    return { 'a second': toNumber(perSecond), 'time left': left ?? 'unknown' };
  };
}

function toRate(first: Sample | undefined, { at, done }: Sample): number {
  return first === undefined || at <= first.at ? 0 : ((done - first.done) / (at - first.at)) * 1000;
}

function toNumber(perSecond: number): string {
  return perSecond.toLocaleString('en', { maximumFractionDigits: perSecond < 10 ? 1 : 0 });
}

/** Readers of an issue who wait for nothing more. */
export function toDone({ balance }: Pick<IssueProgress, 'balance'>): number {
  const { planned, queued, sending, deferred } = balance;
  return planned - queued - sending - deferred;
}
