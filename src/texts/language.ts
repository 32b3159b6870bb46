export type Direction = 'ltr' | 'rtl';

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

const directions = new Map<string, Direction>();
/** Tags come from pages, too, which may say anything. */
const mostKnown = 500;

/** Which way a BCP 47 language is written; what isn't a language tag is taken for left to right. */
export function directionOf(language: string): Direction {
  const known = directions.get(language);
  if (known) return known;
  const script = findLocale(language)?.maximize().script;
  const direction = script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  if (directions.size === mostKnown) directions.clear();
  directions.set(language, direction);
  return direction;
}

/** Points on: the way that lines run. */
export function arrowOf(direction: Direction): string {
  return direction === 'rtl' ? '←' : '→';
}

/** What stands between the parts of a list, of the language or of the letters that it is written in. */
export function commaOf(language: string): string {
  const script = findLocale(language)?.maximize().script;
  return script === 'Arab' ? '،' : ',';
}

/**
 * Keeps a stretch of one direction whole within a line of the other (Unicode's isolates, UAX 9): a name in Latin letters beside an
 * Arabic date. Where all is left to right the text stays as it is.
 */
export function isolate(text: string, ...languages: readonly string[]): string {
  return languages.some((language) => directionOf(language) === 'rtl') ? `\u2068${text}\u2069` : text;
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRightLetter = /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether any of its letters is written from right to left. */
export function runsRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text);
}

/**
 * A value as it stands in a sentence that runs from right to left, each of its lines isolated: the plus of "+972 Magazine" and the mark of
 * "Yahoo!" would go to the other end. What begins and ends with a left-to-right letter stays in order without, so that an address is
 * copied without marks.
 */
export function isolateLines(value: string): string {
  return value.replace(/^[^\u2068\n].*$/gm, (line) => {
    if (!leftToRightLetter.test(line)) return line;
    const ends = [line.slice(0, 1), line.slice(-1)];
    const isOneRun = !runsRightToLeft(line) && ends.every((end) => leftToRightLetter.test(end));
    return isOneRun ? line : `\u2068${line}\u2069`;
  });
}

/**
 * The locale by which numbers and dates are written: Arabic with 0 to 9 in every country, as times and the numbers of issues are, but
 * where the tag asks for other digits.
 */
export function toNumberLocale(language: string): string {
  return /^ar\b(?!.*-u-)/i.test(language) ? `${language}-u-nu-latn` : language;
}

/** The text on one line: no line is broken within it. */
export function keepTogether(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** A slash or a bar between two names stays with the first: none begins a line. */
export function keepSlash(text: string): string {
  return text.replaceAll(/ (?=[/|] )/g, '\u00a0');
}

/** The language's own name for itself: "Deutsch", "русский". */
export function toLanguageName(language: string): string {
  return findLocale(language)
    ? (new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language)
    : language;
}

/** The quotation marks of a language, outer ones: what stands around words that a newspaper of that language quotes. */
export function quoteMarksOf(language: string): readonly [open: string, close: string] {
  switch (language.toLowerCase().split('-')[0]) {
    case 'de':
    case 'cs':
    case 'bg':
      return ['„', '“'];
    case 'fr':
      return ['«\u202f', '\u202f»'];
    case 'ru':
    case 'uk':
    case 'be':
    case 'ar':
    case 'fa':
    case 'es':
    case 'it':
      return ['«', '»'];
    case 'he':
      return ['”', '”'];
    case 'pl':
    case 'ro':
      return ['„', '”'];
    default:
      return ['“', '”'];
  }
}

/** Words and the colon of their language: French sets a space before it that no line is broken at. */
export function withColon(words: string, language: string): string {
  return /^fr\b/i.test(language) ? `${words}\u00a0:` : `${words}:`;
}

/** The text with the spaces that French sets within its guillemets and before its high marks fixed: no line begins with a mark. Other languages' as it is. */
export function withFixedSpaces(text: string, language: string): string {
  if (!/^fr\b/i.test(language)) return text;
  return text.replace(/ (?=[»:;?!])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

function findLocale(language: string): Intl.Locale | undefined {
  try {
    return language === 'und' ? undefined : new Intl.Locale(language);
  } catch {
    return undefined;
  }
}
