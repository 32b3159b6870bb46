import type { Receipt } from '../domain/delivery.ts';

/** Says when a copy may go out, by the limits set and by how each domain has answered of late. Instants are epoch ms. */
export interface Pacer {
  /**
   * 0 and a turn taken, if a copy to this domain may go out now; else ms to wait. `turnAt` is when its turn was set for earlier, 0 if it wasn't.
   */
  askOverall(now: number): number;
  askDomain(domain: string, turnAt: number, now: number): number;
  heed(domain: string, receipt: Receipt, now: number): void;
}

export interface PaceLimits {
  readonly perSecond: number | null;
  readonly perDomainPerSecond: number | null;
}

interface DomainPace {
  /** Ms between two copies that its own answers ask for; 0 for none. */
  slowness: number;
  /** Deferrals since the last copy it took. */
  streak: number;
  /** When its next copy may go out. */
  nextAt: number;
  /** Turns given out reach until here. */
  horizon: number;
}

const longStreak = 100;
const longestSlowness = 30_000;
const mostDomains = 50_000;

/**
 * A domain that says "too much" (421, or 4xx whose text or enhanced code means rate) gets 2 copies a second, then half as many each time; one
 * that only defers, time after time, gets 200. Each copy it takes doubles that again. The others don't notice.
 */
export function createPacer({ perSecond, perDomainPerSecond }: PaceLimits): Pacer {
  const domains = new Map<string, DomainPace>();
  const overall = perSecond === null ? 0 : 1000 / perSecond;
  const each = perDomainPerSecond === null ? 0 : 1000 / perDomainPerSecond;
  let nextOverall = 0;

  function forget(now: number) {
    for (const [name, pace] of domains)
      if (pace.slowness === 0 && pace.streak === 0 && pace.horizon < now && pace.nextAt < now)
        domains.delete(name);
  }

  function open(domain: string, now: number): DomainPace {
    const known = domains.get(domain);
    if (known) return known;
    if (domains.size >= mostDomains) forget(now);
    const pace = { slowness: 0, streak: 0, nextAt: 0, horizon: 0 };
    domains.set(domain, pace);
    return pace;
  }

  return {
    askOverall(now) {
      const wait = nextOverall - now;
      // Longer than the pace itself it is where the clock was set back.
      if (wait > 0 && wait <= overall) return wait;
      nextOverall = now + overall;
      return 0;
    },
    askDomain(domain, turnAt, now) {
      const pace = each === 0 ? domains.get(domain) : open(domain, now);
      const gap = Math.max(each, pace?.slowness ?? 0);
      if (!pace || gap === 0) return 0;
      if (pace.nextAt <= now) {
        pace.nextAt = now + gap;
        return 0;
      }
      // Whoever has had a turn set comes before those who haven't.
      if (turnAt > 0) return pace.nextAt - now;
      pace.horizon = Math.max(pace.horizon, pace.nextAt) + gap;
      return pace.horizon - now;
    },
    heed(domain, receipt, now) {
      if (receipt.outcome === 'accepted') {
        const pace = domains.get(domain);
        if (!pace) return;
        pace.streak = 0;
        pace.slowness = pace.slowness > 10 ? pace.slowness / 2 : 0;
        return;
      }
      if (receipt.outcome !== 'deferred') return;
      const pace = open(domain, now);
      pace.streak += 1;
      if (isAboutRate(receipt)) pace.slowness = Math.min(Math.max(500, pace.slowness * 2), longestSlowness);
      else if (pace.streak >= longStreak) pace.slowness = Math.max(pace.slowness, 5);
    },
  };
}

/** RFC 3463: X.3.2 not accepting messages, X.4.5 congestion, X.5.3 too many recipients; X.7.28 mail flood (RFC 6647 section 3). */
function isAboutRate({ code, text }: Receipt): boolean {
  if (code === 421) return true;
  return /^4\.(?:3\.2|4\.5|5\.3|7\.28)\b|too many|rate.?limit|throttl|slow down|unusual rate/i.test(text);
}
