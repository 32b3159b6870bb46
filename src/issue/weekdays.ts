/** 2 January 2000 was a Sunday. */
const sunday = Date.UTC(2000, 0, 2);
const day = 86_400_000;

const known = new Map<string, readonly string[]>();

/** The weekdays (0: Sunday) that a text names in its language, a BCP 47 tag; none where the language isn't known. */
export function findWeekdays(text: string, language: string): ReadonlySet<number> {
  const names = listNames(language);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.map((word) => names.findIndex((name) => isCase(word, name))).filter((at) => at >= 0));
}

function listNames(language: string): readonly string[] {
  const found = known.get(language);
  if (found) return found;
  const names = makeNames(language);
  known.set(language, names);
  return names;
}

function makeNames(language: string): readonly string[] {
  if (language === 'und') return [];
  try {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, at) => format.format(sunday + at * day).toLowerCase());
  } catch {
    return [];
  }
}

/** The name itself, or with one letter more or, in Cyrillic, another at its end ("во вторник", "в среду"). */
function isCase(word: string, name: string): boolean {
  return word.length <= name.length + 1 && word.startsWith(name.replace(/[аяе]$/, ''));
}

/** Days between the two that are nearest to each other, across the end of a week too; 0 where either has none. */
export function daysApart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const pairs = [...a].flatMap((one) => [...b].map((other) => Math.abs(one - other)));
  return pairs.length === 0 ? 0 : Math.min(...pairs.map((days) => Math.min(days, 7 - days)));
}
