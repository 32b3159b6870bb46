import type { ReactNode } from 'react';
import type { Page } from './page.ts';

/** A form of few fields on a page that has several: it says in `do` what it wants. */
export function ActionForm(props: { page: Page; action: string; button: string; children?: ReactNode }) {
  return (
    <form method="post" action={props.page.links.to(props.page.path)}>
      <input type="hidden" name="do" value={props.action} />
      {props.children}
      <button type="submit" className="quiet">
        {props.button}
      </button>
    </form>
  );
}

export function Problem({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <p className="wrong" role="alert">
      {text}
    </p>
  );
}
