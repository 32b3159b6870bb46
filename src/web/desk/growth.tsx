import type { IssueProgress } from './ports.ts';

/** Readers planned for, issue by issue: a line without a script. */
export function Growth({ issues }: { issues: readonly IssueProgress[] }) {
  const sizes = issues
    .filter(({ state, isCorrection }) => state === 'sent' && !isCorrection)
    .slice(0, 26)
    .map(({ balance }) => balance.planned)
    .toReversed();
  if (sizes.length < 3) return null;
  const most = Math.max(...sizes, 1);
  const points = sizes
    .map((size, at) => `${(at / (sizes.length - 1)) * 300},${56 - (size / most) * 48}`)
    .join(' ');
  return (
    <figure className="growing">
      <svg
        className="growth"
        viewBox="0 0 300 60"
        role="img"
        aria-label={`Readers of the last ${sizes.length} issues: ${sizes.join(', ')}`}
      >
        <polyline points={points} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <figcaption>
        Readers, issue by issue: {sizes[0]?.toLocaleString('en')} at first,{' '}
        {sizes.at(-1)?.toLocaleString('en')} in the last one
      </figcaption>
    </figure>
  );
}
