import type { Correction } from '../domain/correction.ts';
import { toLongDate } from '../texts/dates.ts';
import type { Page } from './page.ts';

/** What was wrong in an issue and what is right, each with its day (in UTC). */
export function CorrectionsView({ page, corrections }: { page: Page; corrections: readonly Correction[] }) {
  const { say } = page;
  if (corrections.length === 0) return null;
  return (
    <section className="message" aria-labelledby="corrections">
      <h2 id="corrections">{say('corrections')}</h2>
      {corrections.map(({ id, at, headline, was, is }) => {
        const day = new Date(at).toISOString().slice(0, 10);
        return (
          <div key={id}>
            <p>
              <time dateTime={day}>{toLongDate(day, page.language)}</time>. <strong>{headline}</strong>
            </p>
            {was === null ? null : (
              <p>
                {say('correctionWas')} <del>{was}</del>
              </p>
            )}
            {is === null ? (
              <p>{say('correctionWithdrawn')}</p>
            ) : (
              <p>
                {was === null ? null : `${say('correctionIs')} `}
                <ins>{is}</ins>
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** The same as lines of plain text. */
export function toCorrectionLines(page: Page, corrections: readonly Correction[]): string[] {
  const { say } = page;
  return corrections.flatMap(({ at, headline, was, is }) => {
    const day = toLongDate(new Date(at).toISOString().slice(0, 10), page.language);
    const right =
      is === null ? say('correctionWithdrawn') : was === null ? is : `${say('correctionIs')} ${is}`;
    return ['', `${day}. ${headline}`, ...(was === null ? [] : [`${say('correctionWas')} ${was}`]), right];
  });
}
