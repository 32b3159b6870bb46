/** The charsets that Russian, Ukrainian and Bulgarian texts were kept in before UTF-8. */
const charsets = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];
/** Four fifths of such a text are these letters, nearly all of them small. */
const frequent = new Set('оеаинтсрвлкмдпуяіы');
/** Bytes that are looked at. */
const looked = 20_000;

/**
 * The charset of a text whose letters are Cyrillic, by how many of them are frequent and small; undefined where most of what lies outside
 * ASCII stands alone in a word, as accents of western languages do.
 */
export function guessCyrillic(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, looked);
  if (!isMostlyPaired(start)) return undefined;
  const scores = charsets.map((charset) => [charset, countFrequent(start, charset)] as const);
  return scores.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function isMostlyPaired(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    high += 1;
    if ((bytes[at + 1] ?? 0) >= 0x80) paired += 1;
  });
  return paired > high * 0.5;
}

/** Frequent small letters, less the capitals that stand behind a small one. */
function countFrequent(bytes: Uint8Array, charset: string): number {
  const text = new TextDecoder(charset).decode(bytes);
  let found = 0;
  for (const letter of text) if (frequent.has(letter)) found += 1;
  return found - (text.match(/[а-яё][А-ЯЁ]/g)?.length ?? 0);
}
