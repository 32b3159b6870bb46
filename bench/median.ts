/** The middle one of a row, the higher of two; NaN for an empty row. */
export function toMedian(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}
