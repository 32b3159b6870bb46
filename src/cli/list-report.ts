import type { ListUnderstood } from '../subscribers/import/check.ts';
import { toShown } from '../subscribers/import/question.ts';
import type { ValueCount } from '../subscribers/import/standing-reader.ts';
import type { OffSums } from '../subscribers/keep-off.ts';
import type { SuppressionReason } from '../subscribers/reader.ts';

const reasons: Readonly<Record<SuppressionReason, string>> = {
  left: 'left',
  bounced: 'bounced',
  complained: 'complained',
  unconfirmed: 'never confirmed',
  blocked: 'blocked',
};

/** What each column of a list was taken for, and what the values of those that are about a state say. */
export function toUnderstoodLines({ columns, values }: ListUnderstood): readonly string[] {
  const understood = columns.filter(({ use }) => use !== null);
  const others = columns.filter(({ use }) => use === null);
  return [
    `Columns understood: ${understood.map(({ name, use }) => `${name} (${use})`).join(', ')}`,
    ...(others.length === 0
      ? []
      : [`Not understood, and not used: ${others.map(({ name }) => name || '(no name)').join(', ')}`]),
    ...[...new Set(values.map(({ column }) => column))].map((column) =>
      toValueLine(
        column,
        values.filter((value) => value.column === column),
      ),
    ),
  ];
}

const shownValues = 3;

/** `status: 2 subscribed ("active"), 3 left ("cancelled", "inactive")` */
function toValueLine(column: string, values: readonly ValueCount[]): string {
  const said = Map.groupBy(values, ({ statement }) => statement);
  const parts = [...said].map(([statement, counts]) => {
    const rows = counts.reduce((sum, count) => sum + (statement === 'unknown' ? count.open : count.rows), 0);
    const distinct = [
      ...new Set(counts.map(({ value }) => (/\d{4}/.test(value) ? 'a date' : toShown(value)))),
    ];
    const shown = distinct.slice(0, shownValues);
    const more = distinct.length > shownValues ? ' and others' : '';
    return `${rows} ${toWord(statement)}${column === 'file' ? '' : ` (${shown.join(', ')}${more})`}`;
  });
  return `${column === 'file' ? 'The name of the file' : column}: ${parts.join(', ')}`;
}

function toWord(statement: ValueCount['statement']): string {
  if (statement === 'subscribed' || statement === 'skip') return statement;
  return statement === 'unknown' || statement === 'nothing' ? 'not understood' : reasons[statement];
}

/** Those who aren't to be written to, by reason, and what became of them here. */
export function toOffLines({ off, removed, stays }: OffSums, isTrial: boolean): readonly string[] {
  const kinds = Object.entries(off).filter(([, count]) => count > 0);
  if (kinds.length === 0) return [];
  const sums = kinds.map(([reason, count]) => `${count} ${reasons[reason as SuppressionReason]}`);
  return [
    `${isTrial ? 'Would go' : 'Gone'} onto the do-not-mail list: ${sums.join(', ')}`,
    ...(removed > 0
      ? [`${removed} of them came here by an import and ${isTrial ? 'would be' : 'are'} taken off the list`]
      : []),
    ...(stays > 0 ? [`${stays} of them signed up here themselves, and stay`] : []),
  ];
}
