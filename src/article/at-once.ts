/** What `work` gives for each of `things`, in their order, of at most `most` at once. */
export async function mapAtOnce<T, R>(
  things: readonly T[],
  most: number,
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = things.entries();
  const takeTurns = async (): Promise<void> => {
    for (const [at, thing] of waiting) results[at] = await work(thing);
  };
  await Promise.all(Array.from({ length: most }, takeTurns));
  return results;
}
