import type { IssueProgress } from './ports.ts';

const heads = { planned: 'Planned', accepted: 'Accepted', failed: 'Failed' } as const;

type Figure = keyof typeof heads;

/** The heads of a table's columns for what became of an issue's mails. */
export function BalanceHeads({ figures }: { figures: readonly Figure[] }) {
  return figures.map((figure) => (
    <th key={figure} scope="col" className="figure">
      {heads[figure]}
    </th>
  ));
}

/** The cells below them. */
export function BalanceCells({
  balance,
  figures,
}: Pick<IssueProgress, 'balance'> & { figures: readonly Figure[] }) {
  return figures.map((figure) => (
    <td key={figure} className="figure" data-label={heads[figure]}>
      {balance[figure].toLocaleString('en')}
    </td>
  ));
}
