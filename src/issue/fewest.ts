/** One of a row of ever smaller things, by what it is guessed from. */
interface Known {
  readonly at: number;
  readonly size: number;
  readonly weight: number;
}

/** Weight that goes with a character, as long as no two weights are known. */
const usual = 1.5;
/** A guess in so many is the middle: then the worst case is halving, whatever the weights are. */
const halvingEvery = 3;

/**
 * The first of `sizes`, which fall, whose weight is at most `limit`; the last where none is. Weights fall with the sizes, and to weigh is
 * dear: where the line of what is known meets the limit is looked at first. `whole` is too heavy and comes before all.
 */
export async function findFirstLight(
  sizes: readonly number[],
  whole: Omit<Known, 'at'>,
  weigh: (at: number) => Promise<number>,
  limit: number,
): Promise<number> {
  let heavy: Known = { ...whole, at: -1 };
  let light: Known | undefined;
  for (let tries = 1; ; tries += 1) {
    const end = light?.at ?? sizes.length - 1;
    if (end - heavy.at <= 1) return end;
    const middle = (heavy.at + end) >> 1;
    const at = tries % halvingEvery === 0 ? middle : guess(sizes, heavy, light, limit);
    const known = { at, size: sizes[at] ?? 0, weight: await weigh(at) };
    if (known.weight <= limit) light = known;
    else heavy = known;
  }
}

function guess(sizes: readonly number[], heavy: Known, light: Known | undefined, limit: number): number {
  const slope = light === undefined ? usual : (heavy.weight - light.weight) / (heavy.size - light.size);
  const wanted = heavy.size - (heavy.weight - limit) / slope;
  const end = light?.at ?? sizes.length - 1;
  const found = sizes.findIndex((size, at) => at > heavy.at && size <= wanted);
  return Math.min(found < 0 ? end - 1 : found, end - 1);
}
