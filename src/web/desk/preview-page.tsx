import { findCutHeadline } from '../../desk/cut-headline.ts';
import { toReadable } from '../../domain/additions.ts';
import type { Message } from '../../domain/message.ts';
import type { Checked } from '../../render/check/check-message.ts';
import { toKilobytes } from '../../render/check/weigh.ts';
import { Checks, heaviest, type LinkState } from './checks.tsx';
import { type Desktop, Mark } from './layout.tsx';
import { type MailForm, MailForms } from './mail-forms.tsx';
import { NextStep } from './next-step.tsx';
import type { DraftView } from './ports.ts';
import { Told } from './told.tsx';
import { tongueOf } from './tongue.ts';

interface Props {
  readonly desk: Desktop;
  readonly view: DraftView;
  readonly message: Message;
  readonly checked: Checked;
  readonly links: LinkState;
  readonly looks: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
  readonly form: MailForm;
  readonly told: string | null;
}

/** The issue exactly as it is sent, in each form that readers see it in, and what is to be looked at before. */
export function PreviewPage(props: Props) {
  const { desk, view, message, checked, links, looks, weights, form, told } = props;
  const bytes = checked.weight.html;
  const entries = view.content.sections.flatMap((section) => section.entries);
  return (
    <>
      <Told text={told} />
      <h1>{findCutHeadline(view.content) ?? message.subject}</h1>
      <p className="state">
        <b>{toKilobytes(bytes)}</b> of the 102 KB that Gmail shows
      </p>
      <progress max={heaviest} value={bytes} aria-label="Weight of the mail" />
      <form method="post" action="/desk/proof" className="tools">
        <Mark mark={desk.mark} />
        <button type="submit">Send a proof to me</button>
      </form>
      <NextStep path="/desk/sending" text="Go to sending" />
      <Checks desk={desk} view={view} checked={checked} links={links} looks={looks} />
      <MailForms form={form} message={message} />
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
                <a href={`/desk/entry/${entry.id}`} {...tongueOf(entry)}>
                  {toReadable(entry.headline)}
                </a>
              </td>
              <td className="figure">{((weights.get(entry.id) ?? 0) / 1024).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
