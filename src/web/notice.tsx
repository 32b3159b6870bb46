import type { ReactNode } from 'react';

/** A page of few words: what happened, and what can be done now. */
export function NoticePage({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="plain">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** A page with one button. Nothing happens before it is pressed: mail scanners open links, but press nothing. */
export function ButtonPage(props: {
  title: string;
  text: string;
  button: string;
  action: string;
  children?: ReactNode;
  after?: ReactNode;
}) {
  return (
    <div className="plain">
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      <form method="post" action={props.action}>
        <p className="field">
          <button type="submit">{props.button}</button>
        </p>
        {props.children}
      </form>
      {props.after}
    </div>
  );
}
