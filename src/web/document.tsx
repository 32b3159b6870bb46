import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { commaOf, directionOf, toLanguageName } from '../texts/language.ts';
import { Lines } from './lines.tsx';
import { OwnWords } from './own-words.tsx';
import type { Page } from './page.ts';
import { toWhen } from './when.ts';
import { Wordmark } from './wordmark.tsx';

export interface Head {
  /** Without the newsletter's name, which is added; null on the front page. */
  readonly title: string | null;
  readonly description?: string | undefined;
  /** A page that search engines should leave alone: everything behind a reader's own link. */
  readonly hidden?: boolean;
  readonly kind?: 'website' | 'article';
  readonly jsonLd?: unknown;
  /** Path of the same content as plain text. */
  readonly plainText?: string;
  /** Paths of a stylesheet and a script of this page's own. */
  readonly style?: string;
  readonly script?: string;
}

/** A whole page of HTML. */
export function renderPage(page: Page, head: Head, content: ReactNode): string {
  return renderDocument(
    page,
    head,
    <>
      <a className="skip" href="#content">
        {page.say('skip')}
      </a>
      <Masthead page={page} front={head.title === null} />
      <main id="content" className="sheet" tabIndex={-1}>
        {content}
      </main>
      <Colophon page={page} />
    </>,
  );
}

/** A page without masthead and footer, for a frame on another site. */
export function renderBare(page: Page, content: ReactNode): string {
  return renderDocument(page, { title: null, hidden: true }, content);
}

/** A page that brings its own masthead. */
export function renderDocument(page: Page, head: Head, body: ReactNode): string {
  const html = renderToStaticMarkup(
    <html lang={page.language} dir={directionOf(page.language)}>
      <HeadOf page={page} head={head} />
      <body>{body}</body>
    </html>,
  );
  return `<!DOCTYPE html>\n${toPlainHtml(html).replace(emptyData, () => toDataElement(head.jsonLd))}\n`;
}

/** React writes some attributes in its own spelling and closes empty elements as XML does. Text holds no `"` and no `>`: both are escaped. */
function toPlainHtml(html: string): string {
  return html
    .replace(/ ([a-z]+[A-Z][A-Za-z]*)="/g, (attribute) => attribute.toLowerCase())
    .replace(/ (required|checked|selected|disabled|open|hidden)=""/g, ' $1')
    .replaceAll('/>', '>');
}

/** React would escape the quotation marks of JSON, so its element is filled afterwards: no text can hold the element, whose `<` would be escaped. */
const emptyData = '<script type="application/ld+json"></script>';

/** As letters that end no element, open no comment and break no line of a script. */
function toDataElement(data: unknown): string {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/ld+json">${json}</script>`;
}

function HeadOf({ page, head }: { page: Page; head: Head }) {
  const { newsletter, links } = page;
  const title = head.title === null ? newsletter.name : `${head.title} · ${newsletter.name}`;
  const description = head.description || newsletter.description;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={links.to(page.stylesheet)} />
      {head.style === undefined ? null : <link rel="stylesheet" href={links.to(head.style)} />}
      {head.script === undefined ? null : <script type="module" src={links.to(head.script)} />}
      <link rel="icon" type="image/svg+xml" href={links.to(page.icon)} />
      {head.hidden ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={newsletter.url + page.path} />
          <meta property="og:site_name" content={newsletter.name} />
          <meta property="og:type" content={head.kind ?? 'website'} />
          <meta property="og:title" content={head.title ?? newsletter.name} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={newsletter.url + page.path} />
          <meta property="og:locale" content={page.language.replace('-', '_')} />
          <link
            rel="alternate"
            type="application/atom+xml"
            title={newsletter.name}
            href={links.to('/feed.atom')}
          />
          <link
            rel="alternate"
            type="application/feed+json"
            title={newsletter.name}
            href={links.to('/feed.json')}
          />
        </>
      )}
      {head.plainText === undefined ? null : (
        <link rel="alternate" type="text/plain" href={links.to(head.plainText)} />
      )}
      {head.jsonLd === undefined ? null : <script type="application/ld+json" />}
    </head>
  );
}

function Masthead({ page, front }: { page: Page; front: boolean }) {
  const { newsletter, say, links } = page;
  const menu = <Menu page={page} />;
  if (front) {
    return (
      <header className="sheet masthead">
        <div className="masthead-front">
          <h1 className="masthead-name">
            <Wordmark page={page} />
          </h1>
          <p className="masthead-tagline">
            <OwnWords page={page} words={newsletter.tagline} />
          </p>
        </div>
        <div className="bar">
          <p className="bar-when">{toWhen(newsletter, say, page.language)}</p>
          {menu}
        </div>
      </header>
    );
  }
  return (
    <header className="sheet masthead">
      <div className="masthead-row">
        <p className="masthead-name">
          <a href={links.to('/')}>
            <Wordmark page={page} />
          </a>
        </p>
        {menu}
      </div>
    </header>
  );
}

function Menu({ page }: { page: Page }) {
  const { say, links, path } = page;
  const items = [
    { path: '/issues', text: say('archive') },
    ...(page.isFile ? [] : [{ path: '/search', text: say('search') }]),
    { path: '/feeds', text: say('feeds') },
    { path: '/privacy', text: say('privacy') },
  ];
  return (
    <nav className="menu" aria-label={say('menu')}>
      <ul>
        {items.map((item) => (
          <li key={item.path}>
            <a href={links.to(item.path)} aria-current={item.path === path ? 'page' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Colophon({ page }: { page: Page }) {
  const { newsletter, say, links } = page;
  const languages = page.isFile ? [] : newsletter.languages.filter((language) => language !== page.language);
  return (
    <footer className="sheet colophon">
      <ul>
        <li>
          <a href={links.to('/')}>{say('home')}</a>
        </li>
        <li>
          <a href={links.to('/privacy')}>{say('privacy')}</a>
        </li>
        {languages.map((language) => (
          <li key={language}>
            <a href={links.to(`${page.path}?lang=${language}`)} lang={language} hrefLang={language}>
              {toLanguageName(language)}
            </a>
          </li>
        ))}
      </ul>
      {page.mirrors.length === 0 ? null : (
        <p>
          {say('otherAddresses')}{' '}
          {page.mirrors.map((address, index) => (
            <span key={address}>
              {index === 0 ? '' : `${commaOf(page.language)} `}
              <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
            </span>
          ))}
        </p>
      )}
      {newsletter.imprint === '' ? null : (
        <p>
          <Lines page={page} text={newsletter.imprint} />
        </p>
      )}
    </footer>
  );
}
