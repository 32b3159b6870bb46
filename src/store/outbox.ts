import { randomBytes } from 'node:crypto';
import { type Generated, type Kysely, sql, type Transaction } from 'kysely';
import type { LetterTry, Outbox } from '../delivery/outbox.ts';
import { DigestError } from '../domain/errors.ts';
import { PostedLetter } from '../domain/letter.ts';
import { toComparable } from '../domain/mailbox.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import type { SealedRow, Vault } from './vault.ts';

/**
 * Letters that wait to be delivered, in the order in which they were posted. What they say and to whom stands in `sealed`; `addressee` is the
 * keyed hash that readers are found by. `claimed_until` is when another process may take the letter over. Instants are epoch ms.
 */
export interface LetterTables {
  letters: {
    id: Generated<number>;
    message_id: string;
    addressee: Uint8Array;
    sealed: Uint8Array;
    key_version: number;
    posted_at: number;
    due: number;
    claimed_until: number | null;
    attempts: Generated<number>;
    silences: Generated<number>;
    /** What the last try met, without addresses. */
    reason: string | null;
  };
}

/** A flood of sign-ups must not fill the disk; who is turned away asks again. */
const mostWaiting = 10_000;
/** Longer than any pause: a clock that went back must not hold a letter for ever. */
const longestPauseMs = 8 * 3_600_000;
/** What the try of a letter that can't be opened leaves as its reason. */
const unreadable = new DigestError('letter-unreadable').message;

export function createOutbox(database: Database, vault: Vault): Outbox {
  const { db } = database;
  return {
    isFull: async () => (await countLetters(db)) >= mostWaiting,

    addOnce: (letter, key, now) =>
      database.write(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('meta')
          .values({ key: `told ${key}`, value: String(now) })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        if (letter !== null) await insertLetter(trx, vault, letter, now);
        return true;
      }),

    claim: (now, leaseMs) => database.write((trx) => claimLetter(trx, database, vault, now, leaseMs)),

    async renew(id, until) {
      const { numUpdatedRows } = await db
        .updateTable('letters')
        .set({ claimed_until: until })
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async remove(id) {
      await db.deleteFrom('letters').where('id', '=', id).execute();
    },

    async putOff(id, { due, attempts, silences, reason }) {
      await db
        .updateTable('letters')
        .set({ due, attempts, silences, reason, claimed_until: null })
        .where('id', '=', id)
        .execute();
    },

    async summarize() {
      const oldest = await db
        .selectFrom('letters')
        .select(['posted_at', 'reason'])
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return {
        waiting: await countLetters(db),
        oldest: oldest?.posted_at ?? null,
        reason: oldest?.reason ?? null,
      };
    },

    async findNextDue() {
      const row = await db
        .selectFrom('letters')
        .select(({ fn }) => fn.min('due').as('due'))
        .executeTakeFirst();
      return row?.due ?? null;
    },
  };
}

async function countLetters(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('letters')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}

/** Nothing is taken in where too many wait already. */
export async function addLetter(
  trx: Transaction<Schema>,
  vault: Vault,
  letter: PostedLetter,
  now: number,
): Promise<void> {
  if ((await countLetters(trx)) < mostWaiting) await insertLetter(trx, vault, letter, now);
}

async function insertLetter(
  trx: Transaction<Schema>,
  vault: Vault,
  letter: PostedLetter,
  now: number,
): Promise<void> {
  await vault.refresh(trx);
  const key = randomBytes(16);
  const [addressee = new Uint8Array()] = vault.hashes('lookup', toComparable(letter.to));
  await trx
    .insertInto('letters')
    .values({
      message_id: key.toString('hex'),
      addressee,
      sealed: vault.sealLetter(encodeLetter(letter), key),
      key_version: vault.version,
      posted_at: now,
      due: now,
    })
    .execute();
}

/** The first that is due and free, and to whose addressee none from before still waits. */
async function claimLetter(
  trx: Transaction<Schema>,
  { dialect }: Database,
  vault: Vault,
  now: number,
  leaseMs: number,
): Promise<LetterTry | undefined> {
  const found = await trx
    .selectFrom('letters')
    .selectAll()
    .where(({ eb, or }) => or([eb('due', '<=', now), eb('due', '>', now + longestPauseMs)]))
    .where(({ eb, or }) =>
      or([
        eb('claimed_until', 'is', null),
        eb('claimed_until', '<=', now),
        eb('claimed_until', '>', now + leaseMs),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('letters as earlier')
            .select('earlier.id')
            .whereRef('earlier.addressee', '=', 'letters.addressee')
            .whereRef('earlier.id', '<', 'letters.id')
            .where(({ eb, or }) =>
              or([eb('earlier.reason', 'is', null), eb('earlier.reason', '!=', unreadable)]),
            ),
        ),
      ),
    )
    .orderBy('id')
    .limit(1)
    .$if(dialect === 'postgres', (query) => query.modifyEnd(sql`for update skip locked`))
    .executeTakeFirst();
  if (found === undefined) return undefined;
  await trx
    .updateTable('letters')
    .set({ claimed_until: now + leaseMs })
    .where('id', '=', found.id)
    .execute();
  return {
    id: found.id,
    messageId: found.message_id,
    letter: await readLetter(vault, found),
    postedAt: found.posted_at,
    attempts: found.attempts,
    silences: found.silences,
  };
}

/** Null for one that can't be opened or understood: the others must not wait for it. */
async function readLetter(vault: Vault, row: WaitingRow): Promise<PostedLetter | null> {
  try {
    const { content } = await openWaiting(vault, row);
    return PostedLetter.parse(JSON.parse(Buffer.from(content).toString('utf8')));
  } catch (error) {
    // A secret that was changed is about all letters.
    if (error instanceof DigestError) throw error;
    return null;
  }
}

type WaitingRow = Pick<SealedRow, 'sealed' | 'key_version'> & { readonly message_id: string };

/** Letters to an address that wait no longer: their reader is forgotten or off the list. */
export async function dropLetters(trx: Transaction<Schema>, vault: Vault, address: string): Promise<void> {
  const hashes = [...vault.hashes('lookup', toComparable(address))];
  await trx.deleteFrom('letters').where('addressee', 'in', hashes).execute();
}

export async function openWaiting(
  vault: Vault,
  row: WaitingRow,
): Promise<{ readonly content: Uint8Array; readonly to: string; readonly key: Uint8Array }> {
  const key = Buffer.from(row.message_id, 'hex');
  const content = await vault.openLetter({ ...row, key });
  const { to } = PostedLetter.pick({ to: true }).parse(JSON.parse(Buffer.from(content).toString('utf8')));
  return { content, to, key };
}

const blockLength = 512;

/** Blanks up to whole blocks, which JSON lets stand: the length of what is sealed shouldn't tell which letter it is. */
function encodeLetter(letter: PostedLetter): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(letter));
  return Buffer.concat([bytes, Buffer.alloc(blockLength - (bytes.length % blockLength), ' ')]);
}
