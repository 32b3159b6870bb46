/** Tags (and entities), and levels as far as unclosed tags tell, above which a parser takes too long: no page that somebody wrote has as many. */
const mostTags = 100_000;
const deepest = 5_000;

/** Whether HTML has so many tags, or so many left open, that building its tree would take minutes. One pass over the text. */
export function isMonstrous(html: string): boolean {
  let tags = 0;
  let open = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1);
    if (next === slash) open = Math.max(0, open - 1);
    else if (isLetter(next)) open += 1;
    tags += 1;
    if (tags > mostTags || open > deepest) return true;
  }
  return html.length > mostTags && html.split('&').length > mostTags;
}

/** The text between the tags of a page, each tag a line's end; comments, scripts and styles go. One pass over the text. */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    parts.push(html.slice(at, start < 0 ? html.length : start));
    if (start < 0) break;
    at = skipTag(html, start);
    parts.push('\n');
  }
  return parts.join('').replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => entities[entity] ?? entity);
}

function skipTag(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start);
  const name = /^<(script|style)[\s>]/i.exec(html.slice(start, start + 8))?.[1]?.toLowerCase();
  return behind(html, '>', name === undefined ? start : behind(html, `</${name}`, start) - 1);
}

/** Behind a mark, or at the end where it doesn't come. */
function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

const slash = 47;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
};

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
