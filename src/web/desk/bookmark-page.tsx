/** How to add the page that one reads by a bookmark, which leads to the desk with that page's address and does nothing else. */
export function BookmarkPage({ url }: { url: string }) {
  const code = `javascript:location.href='${url.replaceAll("'", '%27')}/desk/add?address='+encodeURIComponent(location.href)`;
  return (
    <>
      <h1>Add what you read</h1>
      <p className="state">
        A bookmark that brings the page you are reading to the desk. You see what it is; it goes into the
        issue when you say so.
      </p>
      <h2>Make the bookmark</h2>
      <ol className="steps">
        <li>
          Drag this link to the bar of your bookmarks:{' '}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React writes no such address; it is made of the newsletter's own alone, escaped */}
          <span dangerouslySetInnerHTML={{ __html: toLink(code) }} />
        </li>
        <li>
          <label htmlFor="code">
            Where nothing can be dragged, make a bookmark and give it this address:
          </label>
          <textarea id="code" rows={3} readOnly defaultValue={code} />
        </li>
        <li>On the page of an article, press the bookmark.</li>
      </ol>
      <p className="state">
        Where you are not signed in, it leads to the sign-in: sign in, go back to the article, press it again.
      </p>
    </>
  );
}

function toLink(code: string): string {
  const escaped = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<a class="button" href="${escaped}">Add to the issue</a>`;
}
