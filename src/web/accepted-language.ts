/** Which of `languages` a browser likes best by its Accept-Language (RFC 9110, 12.5.4): `de-AT` is served by `de`; undefined for none. */
export function findAccepted(header: string | undefined, languages: readonly string[]): string | undefined {
  const wanted = (header ?? '')
    .slice(0, 400)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]{1,5})\s*$/.exec(one)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const fits = (language: string) => [tag, tag.split('-')[0]].includes(language.toLowerCase());
    const found = languages.find(fits);
    if (found !== undefined) return found;
  }
  return undefined;
}
