import type { Page } from './page.ts';

const kinds = [
  { kind: 'feed', key: 'feedIssues' },
  { kind: 'entries', key: 'feedEntries' },
] as const;
const formats = [
  { format: 'atom', name: 'Atom' },
  { format: 'rss', name: 'RSS' },
  { format: 'json', name: 'JSON Feed' },
] as const;

/** Where the feeds are, and the form for other sites to copy. */
export function FeedsPage({ page }: { page: Page }) {
  const { say, links, newsletter } = page;
  return (
    <div className="plain">
      <h1>{say('feedsTitle')}</h1>
      <p>{say('feedsText')}</p>
      {kinds.map(({ kind, key }) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{say(key)}</h2>
          <ul className="feed-list">
            {formats.map(({ format, name }) => (
              <li key={format}>
                <a href={links.to(`/${kind}.${format}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className="part" aria-labelledby="embed">
        <h2 id="embed">{say('embedTitle')}</h2>
        <p>{say('embedText')}</p>
        <h3>{say('embedFrame')}</h3>
        <pre className="mono">
          {`<iframe src="${newsletter.url}/embed" title="${toAttribute(newsletter.name)}" width="400" height="480"></iframe>`}
        </pre>
        <h3>{say('embedForm')}</h3>
        <pre className="mono">{toForm(page)}</pre>
      </section>
    </div>
  );
}

/** A form without a stamp: whoever sends it sees our own form once more, filled in, and presses there. */
function toForm({ say, newsletter }: Page): string {
  return `<form method="post" action="${newsletter.url}/subscribe">
  <label>${toAttribute(say('address'))} <input type="email" name="address" required></label>
  <button>${toAttribute(say('signUp'))}</button>
</form>`;
}

function toAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
