/** A feed may say any address; only those of the web are followed. */
export function toWebAddress(link: string | undefined, base: string | undefined): string | null {
  const bare = (link ?? '').trim();
  const url = bare === '' ? null : URL.parse(bare, base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}
