import type { ReactNode } from 'react';
import { renderDocument } from '../document.tsx';
import type { Page } from '../page.ts';
import { deskScript, deskStyle } from './assets.ts';
import type { DeskEditor } from './ports.ts';

/** What each page of the desk stands in. */
export interface Desktop {
  readonly page: Page;
  readonly editor: DeskEditor;
  /** The mark of this session's forms. */
  readonly mark: string;
}

const places = [
  { path: '/desk', text: 'The issue' },
  { path: '/desk/preview', text: 'Preview' },
  { path: '/desk/sending', text: 'Sending' },
  { path: '/desk/sessions', text: 'Sessions' },
] as const;

export function renderDesk({ page, editor, mark }: Desktop, title: string, content: ReactNode): string {
  return renderDocument(
    { ...page, language: 'en' },
    { title: `${title} · Desk`, hidden: true, style: deskStyle.path, script: deskScript.path },
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="desk-bar">
        <p className="desk-name">{page.newsletter.name}</p>
        <nav aria-label="Desk">
          <ul>
            {places.map(({ path, text }) => (
              <li key={path}>
                <a href={path} aria-current={toCurrent(page.path, path)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form method="post" action="/desk/sign-out" className="desk-who">
          <Mark mark={mark} />
          <span>{editor.name}</span>{' '}
          <button type="submit" className="link">
            Sign out
          </button>
        </form>
      </header>
      <main id="content" className="desk" tabIndex={-1}>
        {content}
      </main>
    </>,
  );
}

/** Pages that no entry of the menu leads to belong to one all the same. */
function toCurrent(path: string, place: string): 'page' | 'true' | undefined {
  if (path === place) return 'page';
  const belongs = (path.startsWith('/desk/issues/') ? '/desk/sending' : '/desk') === place;
  return belongs && !places.some((one) => one.path === path) ? 'true' : undefined;
}

/** A page before the sign-in. */
export function renderDoor(page: Page, title: string, content: ReactNode): string {
  return renderDocument(
    { ...page, language: 'en' },
    { title: `${title} · Desk`, hidden: true, style: deskStyle.path, script: deskScript.path },
    <main id="content" className="sheet plain door">
      <p className="desk-name">{page.newsletter.name}</p>
      <h1>{title}</h1>
      {content}
    </main>,
  );
}

/** Where nothing stands, in one line. */
export function UnknownPage({ text }: { text: string }) {
  return (
    <>
      <h1>{text}</h1>
      <p className="state">
        <a href="/desk">The issue in the making</a> · <a href="/desk/sending">Issues that went out</a>
      </p>
    </>
  );
}

export function Mark({ mark }: { mark: string }) {
  return <input type="hidden" name="mark" value={mark} />;
}
