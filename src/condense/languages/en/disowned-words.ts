const documents =
  '(letter|statement|memo|note|e-?mail|message|post|tweet|speech|essay|op-ed|column|article|report|book|memoir|apology)s?';
const between = "(?: [a-z’'-]+){1,3}?";

/** One of these stands in what the patterns below fit. */
const hints = [
  'dictated',
  'ghost',
  'written by',
  'drafted by',
  'not write',
  "n't write",
  'n’t write',
  'never wrote',
];

const unwritten = new RegExp(
  `\\b(?:did not|didn['’]t|never|had not|hadn['’]t)(?: actually| even| really| personally)? (?:write|wrote|written|draft|drafted|compose|composed)${between} ${documents}\\b`,
  'i',
);
const active = new RegExp(`\\b(?:dictated|ghost-?wrote|ghost-?written)${between} ${documents}\\b`, 'i');
const passive = new RegExp(
  `\\b${documents} (?:was|were|is|had been|has been)(?: in fact| actually| really| entirely| largely)? (?:dictated|ghost-?written|drafted|written) by\\b((?: [a-z]+){0,4}(?: \\p{Lu}[\\p{L}'’-]+)+)?`,
  'u',
);

/** Whether any sentence of a text may tell that a letter is by another than its signer. */
export function mayDisown(text: string): boolean {
  return hints.some((hint) => text.includes(hint));
}

/** The noun for a text that a sentence says another wrote, and the words by which it names them; null where only its signer is said not to have. */
export function findDisowned(sentence: string): { noun: string; by: string | null } | null {
  const [, noun] = unwritten.exec(sentence) ?? [];
  if (noun !== undefined) return { noun: noun.toLowerCase(), by: null };
  const told = active.exec(sentence);
  if (told !== null) return { noun: (told[1] ?? '').toLowerCase(), by: sentence.slice(0, told.index) };
  const [, text, by] = passive.exec(sentence) ?? [];
  return text === undefined ? null : { noun: text.toLowerCase(), by: by ?? null };
}
