/** What a page says of its site; `address` is the page's own. */
export interface Site {
  readonly name: string | undefined;
  readonly address: string | undefined;
}

/** "Headline | The Valley Post", "Headline - Valley Post": the part that names the site, or that its host's name begins, goes. */
export function dropSite(title: string, site: Site): string {
  const parts = splitTail(title, marks);
  if (parts === undefined) return title;
  const { head, tail, mark } = parts;
  const { name } = site;
  const named = name !== undefined && isSame(tail.replace(/\.\w{2,3}$/, ''), name.replace(/\.\w{2,3}$/, ''));
  const isShort =
    tail.split(' ').length <= 4 && head.split(' ').length >= fewestOfHeadline && !dashes.includes(mark);
  return named || isShort || namesHost(tail, site.address) ? dropSite(head, site) : title;
}

/** "Headline - Valley Post" in the title alone: a name behind a dash of which the article says nothing is the site's. */
export function dropUnsaidSite(title: string, text: string): string {
  const parts = splitTail(title, dashes);
  if (parts === undefined || parts.head.split(' ').length < fewestOfHeadline) return title;
  const words = parts.tail.split(' ');
  const isName = words.length <= 3 && words.every((word) => /^\p{Lu}[\p{L}.&’']+$/u.test(word));
  if (!isName) return title;
  const said = ` ${toLetters(text)} `;
  return words.some((word) => said.includes(` ${toLetters(word)} `)) ? title : parts.head;
}

const dashes = [' - ', ' – ', ' — '];
const marks = [' | ', ...dashes, ' :: ', ' • ', ' · '];

/** Words that a headline has at least. */
const fewestOfHeadline = 3;
/** Words that a site's name has at most, and letters that it has at least in common with its host. */
const mostOfName = 5;
const fewestOfName = 4;

function splitTail(
  title: string,
  between: readonly string[],
): { head: string; tail: string; mark: string } | undefined {
  const at = Math.max(...between.map((mark) => title.lastIndexOf(mark)));
  if (at <= 0) return undefined;
  return {
    head: title.slice(0, at).trim(),
    tail: title.slice(at + 3).trim(),
    mark: title.slice(at, at + 3),
  };
}

/** "Valley Post Media" at valleypost.example or valley-post.example. */
function namesHost(tail: string, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address) || tail.split(' ').length > mostOfName) return false;
  const [host = ''] = new URL(address).hostname
    .split('.')
    .slice(0, -1)
    .toSorted((a, b) => b.length - a.length);
  const label = toLetters(host).replaceAll(' ', '');
  const name = toLetters(tail.replace(/^the\s/i, '')).replaceAll(' ', '');
  return label.length >= fewestOfName && name.startsWith(label);
}

export function isSame(a: string, b: string): boolean {
  return toLetters(a) === toLetters(b);
}

/** Its words in small letters, one blank between them. */
export function toLetters(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
