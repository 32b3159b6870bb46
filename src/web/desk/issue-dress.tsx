import { Images } from '../../domain/picture.ts';
import { ChangeButton, Choice, EditForm } from './form.tsx';
import type { Desktop } from './layout.tsx';
import type { DraftView } from './ports.ts';

const pictures = { none: 'None', lead: 'The lead’s', all: 'All but briefs’' } as const;

/** How this issue alone looks: its look, its pictures, the support block. */
export function IssueDress(props: { desk: Desktop; view: DraftView; looks: readonly string[] }) {
  const { desk, view, looks } = props;
  const { newsletter } = desk.page;
  const { look = newsletter.look, images = newsletter.images ?? 'none', support = true } = view.content;
  return (
    <>
      <h2 id="dress">How this issue looks</h2>
      <EditForm desk={desk} view={view} back="/desk">
        <Choice label="Look">
          {looks.map((name) => (
            <ChangeButton
              key={name}
              change={{ kind: 'look', look: name === newsletter.look ? null : name }}
              pressed={name === look}
            >
              {name}
            </ChangeButton>
          ))}
        </Choice>
        <Choice label="Pictures">
          {Images.options.map((show) => (
            <ChangeButton key={show} change={{ kind: 'images', show }} pressed={show === images}>
              {pictures[show]}
            </ChangeButton>
          ))}
        </Choice>
        {newsletter.support === null ? null : (
          <Choice label="Support block">
            <ChangeButton change={{ kind: 'support', shown: true }} pressed={support}>
              Shown
            </ChangeButton>
            <ChangeButton change={{ kind: 'support', shown: false }} pressed={!support}>
              Left out
            </ChangeButton>
          </Choice>
        )}
      </EditForm>
      {looks.includes(look) ? null : (
        <p className="state">
          The look “{look}” is gone: the issue is set in “{newsletter.look}”.
        </p>
      )}
    </>
  );
}
