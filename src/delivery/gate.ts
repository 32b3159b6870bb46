/** Keeps all connections from knocking at once at a relay that doesn't answer. */
export interface Gate {
  /** Epoch ms before which nobody should connect. */
  readonly opensAt: number;
  /** Why it is closed; null while the relay answers. */
  readonly reason: string | null;
  /** Epoch ms of the first failure since it last answered; null while it answers. */
  readonly since: number | null;
  /** Failures since the last success, several at the same moment counting once. */
  readonly failures: number;
  fail(reason: string, triedAt: number, now: number, random: number): void;
  succeed(): void;
}

const firstMs = 1_000;
const longestMs = 60_000;

export function createGate(): Gate {
  let opensAt = 0;
  let reason: string | null = null;
  let since: number | null = null;
  let failures = 0;
  return {
    get opensAt() {
      return opensAt;
    },
    get reason() {
      return reason;
    },
    get since() {
      return since;
    },
    get failures() {
      return failures;
    },
    fail(why, triedAt, now, random) {
      reason = why;
      since ??= triedAt;
      if (now < opensAt) return;
      opensAt = now + Math.round(Math.min(firstMs * 2 ** failures, longestMs) * (0.5 + random));
      failures += 1;
    },
    succeed() {
      opensAt = 0;
      reason = null;
      since = null;
      failures = 0;
    },
  };
}
