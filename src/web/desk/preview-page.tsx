import { toReadable } from '../../domain/additions.ts';
import type { Message } from '../../domain/message.ts';
import { type Desktop, Mark } from './layout.tsx';
import type { DraftView } from './ports.ts';
import { Told } from './told.tsx';

/** Gmail hides what stands behind so many bytes. */
const heaviest = 102 * 1024;

interface Props {
  readonly desk: Desktop;
  readonly view: DraftView;
  readonly message: Message;
  readonly weights: ReadonlyMap<string, number>;
  readonly told: string | null;
}

/** The issue exactly as it is sent: as a page, on a phone, at night, without pictures, as text; and what is to be looked at before. */
export function PreviewPage({ desk, view, message, weights, told }: Props) {
  const bytes = Buffer.byteLength(message.html);
  const entries = view.content.sections.flatMap((section) => section.entries);
  return (
    <>
      <Told text={told} />
      <h1>{message.subject}</h1>
      <p className="state">
        <b>{Math.ceil(bytes / 1024)} KB</b> of the 102 KB that Gmail shows ·{' '}
        <a href="/desk/preview/mail?scheme=dark">at night</a> · <a href="/desk/preview/text">as text</a>
      </p>
      <progress max={heaviest} value={bytes} aria-label="Weight of the mail" />
      <form method="post" action="/desk/proof" className="tools">
        <Mark mark={desk.mark} />
        <button type="submit">Send a proof to me</button>
      </form>
      <h2>Checks</h2>
      <ul className="rows">
        {listChecks(view, bytes).map(({ good, text, path }) => (
          <li key={text}>
            <span className="number">{good ? 'Good' : 'Look'}</span>{' '}
            {path === undefined ? text : <a href={path}>{text}</a>}
          </li>
        ))}
      </ul>
      <h2>As it is sent</h2>
      <div className="frames">
        <iframe title="The mail on a wide screen" src="/desk/preview/mail" sandbox="allow-popups" />
        <iframe
          title="The mail on a phone"
          className="phone"
          src="/desk/preview/mail"
          sandbox="allow-popups"
        />
      </div>
      <h2>What each entry weighs</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col" className="figure">
              KB
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                <a href={`/desk/entry/${entry.id}`}>{toReadable(entry.headline)}</a>
              </td>
              <td className="figure">{((weights.get(entry.id) ?? 0) / 1024).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface Check {
  readonly good: boolean;
  readonly text: string;
  /** Where it is mended. */
  readonly path?: string;
}

function listChecks({ content, issue, lost }: DraftView, bytes: number): Check[] {
  const entries = content.sections.flatMap((section) => section.entries);
  const nameless = entries.filter(({ quotes }) => quotes.some(({ speaker }) => speaker === null));
  const silent = entries.filter(({ quotes }) => quotes.length === 0);
  const noted = entries.filter(({ notes }) => notes.length > 0);
  return [
    {
      good: bytes <= heaviest,
      text: `${Math.ceil(bytes / 1024)} KB: ${bytes <= heaviest ? 'Gmail shows all of it' : 'Gmail hides its end'}`,
    },
    {
      good: content.subject.length <= 70,
      text: `The subject has ${content.subject.length} characters`,
      path: '/desk#subject',
    },
    ...nameless.map((entry) => ({
      good: false,
      text: `A quote of nobody known in "${toReadable(entry.headline)}"`,
      path: `/desk/entry/${entry.id}`,
    })),
    ...silent.map((entry) => ({
      good: false,
      text: `Nobody speaks in "${toReadable(entry.headline)}"`,
      path: `/desk/entry/${entry.id}`,
    })),
    ...noted.map((entry) => ({
      good: false,
      text: `${toReadable(entry.headline)}: ${entry.notes.join(' ')}`,
      path: `/desk/entry/${entry.id}`,
    })),
    ...(issue.report.failures.length === 0 ? [{ good: true, text: 'Every source could be read' }] : []),
    ...issue.report.failures.map(({ reason }) => ({ good: false, text: reason })),
    ...issue.report.cut.map(({ headline, what }) => ({
      good: false,
      text: `Cut to stay light: ${what} of "${headline}"`,
    })),
    {
      good: lost.length === 0,
      text: lost.length === 0 ? 'Every edit holds' : `${lost.length} of the edits do nothing any more`,
      path: '/desk',
    },
    {
      good: true,
      text: 'Every quote stands in its article, and each reader gets a link to leave with one click',
    },
  ];
}
