import type { ReactNode } from 'react';
import type { Change } from '../../domain/edit.ts';
import { type Desktop, Mark } from './layout.tsx';
import type { DraftView } from './ports.ts';

/** A form that writes one edit, made against the version that its page shows. `back` is where it leads afterwards. */
export function EditForm(props: {
  desk: Desktop;
  view: Pick<DraftView, 'version'>;
  back: string;
  className?: string;
  children: ReactNode;
}) {
  const { desk, view, back, className, children } = props;
  return (
    <form method="post" action="/desk/edit" className={className}>
      <Mark mark={desk.mark} />
      <input type="hidden" name="based" value={view.version} />
      <input type="hidden" name="back" value={back} />
      {children}
    </form>
  );
}

/** A button within such a form: the change is its value. */
export function ChangeButton(props: {
  change: Change;
  children: ReactNode;
  className?: string | undefined;
  pressed?: boolean;
  shortcut?: 'pick' | 'drop';
  label?: string;
  disabled?: boolean;
}) {
  const { change, children, className, pressed, shortcut, label, disabled } = props;
  return (
    <button
      type="submit"
      name="change"
      value={JSON.stringify(change)}
      className={className}
      aria-pressed={pressed}
      aria-label={label}
      data-key={shortcut}
      disabled={disabled}
    >
      {children}
    </button>
  );
}

/** A form for words to write, with a button beside them. */
export function WordsForm(props: {
  desk: Desktop;
  view: Pick<DraftView, 'version'>;
  back: string;
  id: string;
  label: string;
  kind: string;
  value: string;
  entry?: string;
  rows?: number;
  most?: number;
  hint?: ReactNode;
}) {
  const { desk, view, back, id, label, kind, value, entry, rows, most, hint } = props;
  const counting = most === undefined ? {} : { 'data-count': `${id}-count`, 'data-most': most };
  return (
    <EditForm desk={desk} view={view} back={back}>
      <div className="line">
        <div className="field">
          <label htmlFor={id}>{label}</label>
          {rows === undefined ? (
            <LineField id={id} value={value} {...counting} />
          ) : (
            <textarea id={id} name="text" rows={rows} dir="auto" defaultValue={value} />
          )}
          {most === undefined ? null : (
            <p className="count" id={`${id}-count`}>
              {value.length} characters{value.length > most ? ', more than most programs show' : ''}
            </p>
          )}
          {hint === undefined ? null : <p className="count">{hint}</p>}
        </div>
        <input type="hidden" name="kind" value={kind} />
        {entry === undefined ? null : <input type="hidden" name="entry" value={entry} />}
        <button type="submit" className="quiet">
          Save
        </button>
      </div>
    </EditForm>
  );
}

/** A field for one line of words, all of which are seen however narrow it is. */
export function LineField({
  value,
  ...rest
}: {
  id: string;
  value: string;
  maxLength?: number;
  required?: boolean;
}) {
  return (
    <textarea
      name="text"
      rows={Math.ceil((value.length + 1) / charactersInRow)}
      data-line=""
      dir="auto"
      defaultValue={value}
      {...rest}
    />
  );
}

/** For a browser that doesn't size a field by its words. */
const charactersInRow = 40;

/** A few buttons that belong together, under their name. */
export function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="choice">
      <span>{label}</span>
      <div className="tools">{children}</div>
    </div>
  );
}
