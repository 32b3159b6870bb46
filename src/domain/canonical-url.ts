/** What a link carries to say where it was followed, and nothing about the article. */
const trailPattern =
  /^(?:utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|ocid|xtor)$/i;

/**
 * The address by which an article is known again: without scheme, `www.`, fragment, what trackers add, a slash at the end, and with its
 * parameters in order. Null for what is no web address.
 */
export function toCanonicalUrl(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const parameters = [...url.searchParams].filter(([name]) => !trailPattern.test(name)).toSorted(byText);
  const query = new URLSearchParams(parameters).toString();
  const path = url.pathname.replace(/\/$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`;
}

function byText([a, one]: [string, string], [b, other]: [string, string]): number {
  return a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1;
}
