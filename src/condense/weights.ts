/** How much a feature speaks for a sentence. Three levels, each twice the one below: finer numbers would fit the articles they were set on. */
export const pro = { strong: 2, plain: 1, weak: 0.5 } as const;
/** How much a feature speaks against it. */
export const con = { strong: -2, plain: -1, weak: -0.5 } as const;

/** One line of a table that weighs sentences: what is seen, what it counts, and why an editor would agree. */
export interface Weight<Feature extends string> {
  readonly feature: Feature;
  readonly weight: number;
  readonly why: string;
}

/** A sentence's score, and the lines of the table that made it. */
export interface Score {
  readonly total: number;
  readonly parts: readonly ScorePart[];
}

/** What one line of a table adds to a score, below 0 takes from it, and why. */
interface ScorePart {
  readonly points: number;
  readonly why: string;
}

/** A score as it is shown: nearly all are only compared. */
export interface ExplainedScore {
  readonly total: number;
  readonly reasons: readonly string[];
}

/** Adds up the table: each feature's weight times how much of it there is. */
export function toScore<Feature extends string>(
  table: readonly Weight<Feature>[],
  features: Readonly<Partial<Record<Feature, number>>>,
): Score {
  let total = 0;
  const parts: ScorePart[] = [];
  for (const { feature, weight, why } of table) {
    const amount = features[feature] ?? 0;
    if (amount === 0) continue;
    const points = weight * amount;
    total += points;
    parts.push({ points, why });
  }
  return { total, parts };
}

export function explainScore({ total, parts }: Score): ExplainedScore {
  const reasons = parts.map(
    ({ points, why }) => `${points > 0 ? '+' : '-'}${Math.abs(points).toFixed(2)} ${why}`,
  );
  return { total, reasons };
}
