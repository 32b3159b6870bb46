import type { Database } from './database.ts';

/** How many readers are confirmed, by what they chose: sums, and never who. `sections` null stands for all. */
export interface AudienceCount {
  readonly language: string;
  readonly sections: readonly string[] | null;
  readonly total: number;
}

export async function countAudience({ db }: Database): Promise<readonly AudienceCount[]> {
  const rows = await db
    .selectFrom('subscribers')
    .select((row) => ['language', 'sections', row.fn.countAll<number>().as('total')])
    .where('state', '=', 'confirmed')
    .groupBy(['language', 'sections'])
    .execute();
  return rows.map(({ language, sections, total }) => ({
    language,
    sections: sections?.split(' ').filter(Boolean) ?? null,
    total: Number(total),
  }));
}
