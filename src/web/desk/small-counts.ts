/** Fewer are never told exactly: with what else is known of a reader they could name one. */
const fewest = 5;
const rungs = [5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000];

/**
 * Counts of readers as they may be shown, the largest first. `isSumKnown`: they add up to what stands beside them, so that one small count
 * alone would follow from the others; the next larger one is blurred with it then.
 */
export function toShownCounts(
  counts: ReadonlyMap<string, number>,
  isSumKnown: boolean,
): readonly (readonly [name: string, shown: string])[] {
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  const small = sorted.filter(([, count]) => count < fewest).length;
  const blurred = small === 0 ? 0 : small + (isSumKnown && small < sorted.length ? 1 : 0);
  const largest = sorted.at(-blurred)?.[1] ?? 0;
  const rung = rungs.find((one) => one > largest) ?? Number.POSITIVE_INFINITY;
  return sorted.map(([name, count], at) => [
    name,
    at < sorted.length - blurred ? count.toLocaleString('en') : `fewer than ${rung.toLocaleString('en')}`,
  ]);
}
