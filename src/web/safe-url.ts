/** Only web addresses become links: a feed may name anything as its source. */
export function toSafeUrl(url: string | null): string | undefined {
  return url !== null && /^https?:\/\//i.test(url) ? url : undefined;
}
