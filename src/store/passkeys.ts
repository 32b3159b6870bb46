import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import { deviceLength } from './sessions.ts';

/** `id` is the credential's, in base64url; `public_key` is COSE (RFC 9052). Instants are epoch ms. */
export interface PasskeyTables {
  passkeys: {
    id: string;
    editor: string;
    public_key: Uint8Array;
    counter: number;
    device: string;
    added_at: number;
    used_at: number | null;
  };
}

/** What an editor shows beside the link in the mail (Web Authentication, level 3). */
export interface Passkey {
  readonly id: string;
  readonly editor: string;
  readonly publicKey: Uint8Array;
  /** Of signatures, as the device counts them; 0 where it doesn't. */
  readonly counter: number;
  /** What the browser it was added with calls itself, cut short. */
  readonly device: string;
  readonly addedAt: number;
  readonly usedAt: number | null;
}

export interface PasskeyStore {
  /** Of one editor, or of all; the oldest first. */
  list(editor?: string): Promise<readonly Passkey[]>;
  /** False where one of that id is there already. */
  add(passkey: Omit<Passkey, 'usedAt'>): Promise<boolean>;
  noteUse(id: string, counter: number, now: number): Promise<void>;
  /** One of an editor's, or all of them. Gives how many there were. */
  remove(editor: string, id?: string): Promise<number>;
}

export function createPasskeyStore({ db }: Database): PasskeyStore {
  return {
    async list(editor) {
      const all = db.selectFrom('passkeys').selectAll().orderBy('added_at').orderBy('id');
      const rows = await (editor === undefined ? all : all.where('editor', '=', editor)).execute();
      return rows.map(toPasskey);
    },
    async add({ id, editor, publicKey, counter, device, addedAt }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('passkeys')
        .values({
          id,
          editor,
          public_key: publicKey,
          counter,
          device: device.slice(0, deviceLength),
          added_at: addedAt,
          used_at: null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async noteUse(id, counter, now) {
      await db.updateTable('passkeys').set({ counter, used_at: now }).where('id', '=', id).execute();
    },
    async remove(editor, id) {
      const own = db.deleteFrom('passkeys').where('editor', '=', editor);
      const { numDeletedRows } = await (id === undefined
        ? own
        : own.where('id', '=', id)
      ).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function toPasskey(row: Selectable<PasskeyTables['passkeys']>): Passkey {
  return {
    id: row.id,
    editor: row.editor,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    device: row.device,
    addedAt: Number(row.added_at),
    usedAt: row.used_at === null ? null : Number(row.used_at),
  };
}
