import type { Picture } from '../domain/picture.ts';
import type { KeptPictures, PictureOutcome } from '../pictures/album.ts';
import type { Database } from './database.ts';

/** Instants are epoch ms. */
export interface PictureTables {
  /** Named by their content. They stay: the archive shows them. */
  pictures: {
    id: string;
    type: Picture['type'];
    width: number;
    height: number;
    bytes: Uint8Array;
    at: number;
  };
  /** What became of a picture that was asked for: one of `pictures`, or why there is none. */
  picture_sources: { key: string; picture_id: string | null; trouble: string | null; at: number };
}

export interface Pictures extends KeptPictures {
  /** Drops what is known of addresses that were asked before `before` (epoch ms). */
  forgetOutcomes(before: number): Promise<void>;
}

export function createPictures({ db }: Database): Pictures {
  return {
    async find(id) {
      const row = await db
        .selectFrom('pictures')
        .select(['id', 'type', 'width', 'height', 'bytes'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row;
    },
    async keep({ id, type, width, height, bytes }, at) {
      await db
        .insertInto('pictures')
        .values({ id, type, width, height, bytes, at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    async findOutcome(key): Promise<PictureOutcome | undefined> {
      const row = await db
        .selectFrom('picture_sources as source')
        .leftJoin('pictures as picture', 'picture.id', 'source.picture_id')
        .select([
          'source.at',
          'source.trouble',
          'picture.id',
          'picture.type',
          'picture.width',
          'picture.height',
        ])
        .where('key', '=', key)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { id, type, width, height, trouble } = row;
      const at = Number(row.at);
      if (id === null || type === null || width === null || height === null)
        return trouble === null ? undefined : { at, trouble };
      return { at, picture: { id, type, width, height } };
    },
    async keepOutcome(key, outcome) {
      const row = {
        at: outcome.at,
        picture_id: 'picture' in outcome ? outcome.picture.id : null,
        trouble: 'trouble' in outcome ? outcome.trouble : null,
      };
      await db
        .insertInto('picture_sources')
        .values({ key, ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute();
    },
    async forgetOutcomes(before) {
      await db.deleteFrom('picture_sources').where('at', '<', before).execute();
    },
  };
}
