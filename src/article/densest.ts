/** A run of lines, `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch of `[after, before)` whose worths add up to most; empty where none speaks for it. */
export function findDensest(worths: readonly number[], after: number, before = worths.length): Stretch {
  let most = 0;
  let sum = 0;
  let start = after;
  let found: Stretch = { from: after, to: after };
  for (let at = after; at < before; at += 1) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += worths[at] ?? 0;
    if (sum > most) {
      most = sum;
      found = { from: start, to: at + 1 };
    }
  }
  return found;
}

export function weigh(worths: readonly number[], { from, to }: Stretch): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += worths[at] ?? 0;
  return sum;
}
