import type { Newsletter } from '../../domain/newsletter.ts';
import type { Audience } from './ports.ts';
import { toShownCounts } from './small-counts.ts';

/** Readers by language and by section: how many, and never who. */
export function ReaderCounts({
  audience,
  newsletter,
}: {
  audience: Audience;
  newsletter: Pick<Newsletter, 'sections'>;
}) {
  const { groups } = audience;
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = sumUp(groups.map(({ language, readers }) => [names.of(language) ?? language, readers]));
  const sections = sumUp(
    newsletter.sections.flatMap(({ id, title }) =>
      groups.map((group): [string, number] => [
        title,
        group.sections === null || group.sections.includes(id) ? group.readers : 0,
      ]),
    ),
  );
  return (
    <>
      {languages.size < 2 ? null : (
        <Counts heading="Readers by language" counts={toShownCounts(languages, true)} />
      )}
      {sections.size === 0 ? null : (
        <Counts heading="Readers by section" counts={toShownCounts(sections, false)} />
      )}
    </>
  );
}

/** "one reader", "1,204 readers". */
export function toReaders(count: number): string {
  return count === 1 ? 'one reader' : `${count.toLocaleString('en')} readers`;
}

function sumUp(counts: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}

function Counts({ heading, counts }: { heading: string; counts: ReturnType<typeof toShownCounts> }) {
  return (
    <>
      <h2>{heading}</h2>
      <table className="narrow">
        <tbody>
          {counts.map(([name, shown]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figure">{shown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
