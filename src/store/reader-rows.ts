import type { Selectable } from 'kysely';
import type { Reader } from '../subscribers/reader.ts';
import type { Identity } from './identity.ts';
import type { ConsentsTable, SubscribersTable } from './subscriber-tables.ts';

/** A subscriber joined with the consent. */
export type ReaderRow = Selectable<SubscribersTable> &
  Pick<Selectable<ConsentsTable>, 'policy' | 'form' | 'source'>;

export function toReader(row: ReaderRow, { address, name }: Identity): Reader {
  return {
    id: row.id,
    key: toHex(row.key),
    address,
    name,
    language: row.language,
    sections: decodeSections(row.sections),
    state: row.state,
    stateAt: row.state_at,
    pausedUntil: row.paused_until,
    supportHiddenUntil: row.support_hidden_until,
    revision: row.revision,
    consent: { at: row.consented_at, policy: row.policy, form: row.form, source: row.source },
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at,
    letters: row.letters,
    lettersSince: row.letters_since,
  };
}

/** Ids apart by a space; null for all. */
export function encodeSections(sections: readonly string[] | null): string | null {
  return sections === null ? null : sections.join(' ');
}

function decodeSections(sections: string | null): readonly string[] | null {
  return sections === null ? null : sections.split(' ').filter((id) => id !== '');
}

export function toHex(bytes: Uint8Array): string {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString('hex');
}
