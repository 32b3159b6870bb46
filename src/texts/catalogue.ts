import { directionOf, isolateLines, toNumberLocale } from './language.ts';

/** One text: plain, or in the forms that `Intl.PluralRules` picks by `{count}`. `{name}` is filled from the values. */
export type Text = string | Plural;
export type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The names between braces in a text. */
type Slots<T> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : T extends string
    ? never
    : T extends Plural
      ? 'count' | Slots<T[keyof T]>
      : never;

type Values<T> = [Slots<T>] extends [never]
  ? []
  : [values: { readonly [name in Slots<T>]: name extends 'count' ? number : string | number }];

/** Says a text in one language. The key and the values that its text wants are checked by the compiler. */
export type Say<English extends Record<string, Text>> = <Key extends keyof English & string>(
  key: Key,
  ...values: Values<English[Key]>
) => string;

export interface Catalogue<English extends Record<string, Text>> {
  readonly languages: readonly string[];
  /** `language` is a BCP 47 tag: `de-AT` reads the texts of `de`; what isn't there reads in English. */
  in(language: string): Say<English>;
  /** The keys that a language of the catalogue lacks: a test holds that there are none. */
  findMissing(): readonly { language: string; key: string }[];
  /** The keys whose values differ from the English ones: a slot forgotten or misspelt. */
  findUneven(): readonly { language: string; key: string }[];
}

type Translation<English> = { readonly [key in keyof English]?: Text };

/** The texts of one surface (mails, pages) in each language, English first: its keys are the keys. */
export function createCatalogue<const English extends Record<string, Text>>(
  english: English,
  translations: Readonly<Record<string, Translation<English>>>,
): Catalogue<English> {
  const entries = Object.entries(translations);
  const keys = Object.keys(english);
  return {
    languages: ['en', ...Object.keys(translations)],
    in(language) {
      const base = language.toLowerCase().split('-')[0] ?? '';
      const own = translations[base];
      return (key, ...values) => {
        const text = own?.[key];
        const filling: Readonly<Record<string, string | number>> = values[0] ?? {};
        return text === undefined ? fill(english[key], filling, 'en') : fill(text, filling, language);
      };
    },
    findMissing: () =>
      entries.flatMap(([language, texts]) =>
        keys.filter((key) => !texts[key]).map((key) => ({ language, key })),
      ),
    findUneven: () =>
      entries.flatMap(([language, texts]) =>
        keys
          .filter((key) => texts[key] !== undefined && slotsOf(texts[key]) !== slotsOf(english[key]))
          .map((key) => ({ language, key })),
      ),
  };
}

function fill(
  text: Text | undefined,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const { count } = values;
  const form =
    typeof text === 'object'
      ? (text[pluralRules(language).select(Number(count))] ?? text.other)
      : (text ?? '');
  return keepMarks(form, language).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (typeof value === 'number') return numberFormat(language).format(value);
    if (value === undefined) return whole;
    return directionOf(language) === 'rtl' ? isolateLines(value) : value;
  });
}

/** French sets a space before its high marks: no line may begin with one of them. */
function keepMarks(form: string, language: string): string {
  return /^fr\b/i.test(language) ? form.replace(/ (?=[:;!?»])|(?<=«) /g, '\u00a0') : form;
}

const pluralRules = oncePerLanguage((language) => new Intl.PluralRules(language));
const numberFormat = oncePerLanguage((language) => new Intl.NumberFormat(toNumberLocale(language)));

/** Making a formatter takes as long as a whole page. */
function oncePerLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

/** A plural may leave `{count}` out of a form ("one week"), so only the other slots are compared. */
function slotsOf(text: Text | undefined): string {
  const forms = typeof text === 'object' ? Object.values(text) : [text ?? ''];
  const names = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
  return [...new Set(names)]
    .filter((name) => typeof text === 'string' || name !== 'count')
    .sort()
    .join(' ');
}
