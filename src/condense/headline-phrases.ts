/** The letters and figures of what stands in marks in a headline; a single word of few letters is no quotation. */
export function findQuotedPhrases(title: string): string[] {
  const found = title.matchAll(
    /["“„«]([^"“”„«»]{4,120})["”“»]|(?<![\p{L}\p{N}])['‘’]([^‘]{4,120}?)['’](?![\p{L}\p{N}])/gu,
  );
  return [...found]
    .map(([, double, single]) => toBare(double ?? single ?? ''))
    .filter((phrase) => phrase.length > 4);
}

/** Small letters and figures with single blanks between the words. */
export function toBare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 2 where the words hold the phrase as it stands, 1 where its words have other endings, as in a language that bends them. */
export function matchPhrase(phrase: string, bare: string): number {
  if (` ${bare} `.includes(` ${phrase} `)) return 2;
  const parts = phrase.split(' ').map((word) => word.slice(0, Math.max(3, word.length - 2)));
  const words = bare.split(' ');
  return parts.length > 1 &&
    words.some((_, at) => parts.every((part, step) => words[at + step]?.startsWith(part) === true))
    ? 1
    : 0;
}
