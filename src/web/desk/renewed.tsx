import { type Renewed, toRenewedLines } from '../../domain/renewed.ts';
import { toDue } from '../../texts/dates.ts';

/** What a source changed of an article, to be seen at once by whoever chose it for what it said. */
export function RenewedNote({
  renewed,
  timeZone,
  words,
}: {
  renewed: Renewed | null;
  timeZone: string;
  words: string;
}) {
  if (renewed === null) return null;
  return (
    <div className="told bad">
      <p>
        {words} {toDue(renewed.at, timeZone)}
      </p>
      <ul>
        {toRenewedLines(renewed).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
