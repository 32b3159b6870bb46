/** Settled messages a second over the last ten seconds. */
export function createRate(now: () => number) {
  const start = now();
  const buckets: { second: number; count: number }[] = [];
  return {
    add() {
      const second = Math.floor(now() / 1000);
      const last = buckets.at(-1);
      if (last?.second === second) last.count += 1;
      else buckets.push({ second, count: 1 });
      if (buckets.length > 10) buckets.shift();
    },
    perSecond() {
      const since = Math.max(start, now() - 10_000);
      const count = buckets.reduce(
        (sum, one) => (one.second * 1000 + 1000 > since ? sum + one.count : sum),
        0,
      );
      return count / Math.max(1, (now() - since) / 1000);
    },
  };
}
