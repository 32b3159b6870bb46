import type { AttributionWords, Gender } from '../languages/attribution-words.ts';

/**
 * Whether a name as `written` stands in the nominative where what was seen of it before doesn't («мэра Ивана Лугина», then «Иван Лугин» or
 * «Лугин»). False in a language that doesn't bend names.
 */
export function isStraighter(
  written: string,
  before: string,
  gender: Gender,
  { isOblique, toNameKey }: AttributionWords,
): boolean {
  if (isOblique === undefined || toNameKey === undefined || written === before) return false;
  const old = toForms(before);
  const own = toForms(written);
  if (isOblique(own, gender)) return false;
  if (isOblique(old, gender)) return true;
  // «Дональда», then «Дональд»: a man's name on a consonant is no other case.
  const countBare = (forms: readonly string[]) => forms.filter((form) => toNameKey(form) === form).length;
  return gender !== 'female' && own.length === old.length && countBare(own) > countBare(old);
}

function toForms(name: string): string[] {
  return name.toLowerCase().split(/\s+/);
}
