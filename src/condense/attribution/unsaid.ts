import type { Finding, Place } from './finding.ts';

/** Tokens between what takes back and the verb that it takes back: "wants Ann Holt of Acme to say". */
const reach = 6;

/**
 * Whether the verb of a finding says that nothing was said: "never said", "did not say", "could have said", "denied saying", "refused to
 * say", "wants Holt to say", "if Holt says".
 */
export function isUnsaid({ parsed: { tokens }, at: quote, words }: Place, { at }: Finding): boolean {
  const verb = tokens[at]?.lower ?? '';
  const form = words.verbs.get(verb)?.form;
  if (form === undefined) return false;
  if (words.withholding.has(verb) && tokens.slice(at + 1, quote).some(({ lower }) => words.verbs.has(lower)))
    return true;
  const hasAuxiliary = words.auxiliaries.has(tokens[at - 1]?.lower ?? '');
  const stands = form === 'third' || (form === 'past' && !hasAuxiliary);
  let beside = true;
  for (let left = at - 1; left >= 0 && at - left <= reach; left--) {
    const token = tokens[left];
    if (token?.kind !== 'word') return false;
    const { lower } = token;
    if (words.conditions.has(lower)) return true;
    if (!stands && words.withholding.has(lower)) return true;
    if (beside && words.negations.has(lower)) return true;
    if (beside && !stands && words.doubts.has(lower)) return true;
    beside &&= words.adverbs.has(lower) || words.auxiliaries.has(lower) || words.negations.has(lower);
  }
  return false;
}
