import type { Gender } from '../attribution-words.ts';
import { givenNames } from './given-names.ts';

/** The nominative of a given name that may stand here in the genitive (Ивана, Сергея, Марии), or undefined. */
function toOwnerName(lower: string): string | undefined {
  const stem = lower.slice(0, -1);
  const endings: Readonly<Record<string, readonly string[]>> = {
    а: ['', 'о'],
    я: ['й', 'ь'],
    ы: ['а'],
    и: ['а', 'я', 'ь'],
  };
  const fleeting: Readonly<Record<string, string>> = { павла: 'павел', льва: 'лев', петра: 'пётр' };
  const regular = (endings[lower.slice(-1)] ?? []).map((ending) => stem + ending);
  return [fleeting[lower] ?? '', ...regular].find((name) => givenNames.has(name));
}

/**
 * Whether a name may be a genitive. Only a given name in the nominative, a surname on a consonant and an adjective's nominative are
 * surely none; Белых and Шевченко don't bend, and "Петрова" is a woman or of a man.
 */
export function mayOwn(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  // Клаудио, Джованни and Хосе don't bend.
  if (givenNames.has(first) && /[оуэи]$|[^ь]е$/.test(first)) return parts.length > 1 && mayBend(last);
  if (givenNames.has(first)) return parts.length > 1 && toOwnerName(first) !== undefined && mayBend(last);
  if (parts.length > 1 && (first.length === 1 || toOwnerName(first) === undefined))
    return first.length === 1 ? mayBend(last) : mayBend(first) && mayBend(last);
  return mayBend(last);
}

/** A surname in the dative, by endings that no nominative has. */
export function isAddressed(lower: string): boolean {
  return /(?:[оеё]ву|[иы]ну|[сц]кому)$/.test(lower) || isDativeGiven(lower);
}

/** Ивану, Сергею, Игорю. Марине is as often where something is. */
function isDativeGiven(lower: string): boolean {
  const stem = lower.slice(0, -1);
  if (lower.endsWith('у')) return givenNames.get(stem) === 'male';
  return lower.endsWith('ю') && [`${stem}й`, `${stem}ь`].some((name) => givenNames.get(name) === 'male');
}

/**
 * Whether the past tense may have the name as its subject: «спросили Лугина» and «процитировал Лугина» don't. A woman's surname bends in
 * -ова, -ина, -ая; a man may bear one only where his given name is seen.
 */
export function agrees(verb: string, parts: readonly string[]): boolean {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  const gender = parts.length > 1 && toOwnerName(first) === undefined ? givenNames.get(first) : undefined;
  if (/(?:ли|лись)$/.test(verb)) return /[ыихо]$/.test(last) && gender === undefined;
  if (/(?:ла|лась)$/.test(verb)) return gender !== 'male';
  if (/(?:л|лся)$/.test(verb))
    return gender === 'male' || (gender !== 'female' && !/(?:[оеё]ва|[иы]на|ая)$/.test(last));
  return true;
}

/** Not surely a nominative. */
function mayBend(lower: string): boolean {
  return !/(?:[бвгджзклмнпрстфхцчшщй]|ая)$/.test(lower) || /(?:[иы]х|ой|ей)$/.test(lower);
}

/** What the cases of one name share: Путин, Путина, Путиным; Елена, Елене; Навальный, Навального. Equal keys may still be two names. */
export function toNameKey(lower: string): string {
  const plain = lower.replaceAll('ё', 'е');
  const known = fleetingKeys.get(plain);
  if (known !== undefined) return known;
  const stem = plain.replace(
    /(?:(?<=[сц]к)(?:ого|ому|им|ом|ая|ой|ую|ий)|(?<=[бвгджзклмнпрстфхцчшщ])(?:ого|ому|ый|ий|ая|ую)|и[яеюи]|ие[ймю]|(?<=ь)ей|[аоуеыияюйь]|ом|ем|ым|ой)$/,
    '',
  );
  return stem.length < 2 ? plain : stem;
}

/** Given names that lose a vowel as they bend, by each of their forms. */
const fleetingKeys: ReadonlyMap<string, string> = new Map(
  ['павел павл', 'лев льв', 'артем артем', 'ефрем ефрем', 'любовь любов'].flatMap((line) => {
    const [name = '', stem = ''] = line.split(' ');
    return [name, ...['', 'а', 'у', 'ом', 'е', 'и', 'ью'].map((ending) => stem + ending)].map(
      (form) => [form, `${stem}-`] as const,
    );
  }),
);

/** Whether a name, as lower-case words, stands in a case that isn't the nominative of somebody of that sex, as far as endings tell. */
export function isOblique(parts: readonly string[], gender: Gender): boolean {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && !givenNames.has(first) && toGivenName(first) !== undefined) return true;
  if (/(?:(?:[оеё]в|[иы]н)(?:у|ым|е)|[сц]к(?:ого|ому|им|ом|ую)|ого|ому)$/.test(last)) return true;
  return gender === 'male' ? /(?:[оеё]в|[иы]н)а$/.test(last) : /(?:(?:[оеё]в|[иы]н)|[сц]к)ой$/.test(last);
}

/** The nominative of a given name in any case, or undefined. */
function toGivenName(lower: string): string | undefined {
  return givenByKey.get(toNameKey(lower));
}

const givenByKey: ReadonlyMap<string, string> = new Map(
  [...givenNames.keys()].map((name) => [toNameKey(name), name]),
);

/** The sex that a given name tells in any case; Александра may be his or hers. */
export function toGivenGender(lower: string): Gender | undefined {
  return givenNames.get(lower) ?? givenNames.get(toGivenName(lower) ?? '');
}
