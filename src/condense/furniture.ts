import type { Sentence } from './facts.ts';

/**
 * Whether a sentence is no part of the article's prose though it came with it: a site line, a credit, a caption, a heading. By
 * structure first: no end mark and few words, columns, a name in capitals and a slash.
 */
export function isFurniture(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  const next = sentences[sentence.index + 1];
  const before = sentences[sentence.index - 1];
  if (sentence.kind === 'subhead') return true;
  if (isSiteLine(sentence)) return true;
  if (before !== undefined && tellsDay(sentence) && isCredit(before.text)) return true;
  if (next === undefined || next.block !== sentence.block) return false;
  if (isLength(next.text) || (isCredit(next.text) && isCaption(sentence))) return true;
  return sentences
    .slice(sentence.index + 1, sentence.index + 1 + mostInCaption)
    .some((one) => one.block === sentence.block && isBracketedCredit(one.text));
}

/** Whether a picture's caption with its credit parts a sentence from the text before it. */
export function isBehindCaption({ index }: Sentence, sentences: readonly Sentence[]): boolean {
  const before = sentences[index - 1];
  return before !== undefined && isCredit(before.text);
}

/** The most sentences of a caption. */
const mostInCaption = 3;

/** "( Jo Field / Norland Star File Photo ).": a sentence of its own in brackets, behind all that the caption tells. */
function isBracketedCredit(text: string): boolean {
  return /^\(\s?(?:\p{Lu}[\p{L}.'’-]*\s){1,4}\/\s?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,5}\s?\)\.?$/u.test(
    text,
  );
}

/** "0:25": how long a film runs, behind what it shows. */
function isLength(text: string): boolean {
  return /^\d{1,2}:\d{2}\.?$/.test(text);
}

function isSiteLine({ text, words, cues }: Sentence): boolean {
  if (text.includes('|') || /\s{3}\S/.test(text) || isCredit(text) || opensWithCredit(text)) return true;
  if (text.includes(':') && isLabel(text)) return true;
  const ended = /[.!?…。:;]["'”’»)\]]*$/.test(text);
  if (!ended && words.length < 9) return true;
  if (words.length > 0 && words.length < 5 && !/["“”«»]/.test(text)) return true;
  return cues.has('furniture') && (words.length < 30 || (cues.get('furniture') ?? 0) > 1);
}

/** "Read also:", "NORLAND WATCH: ..." */
function isLabel(text: string): boolean {
  return /^(?:\S+\s){0,3}\S+:\s*$/.test(text) || /^\p{Lu}{2,}(?: \p{Lu}{2,})+: /u.test(text);
}

/** "A ferry waits on May 3, 2016 in Amble.": a day with its year, as captions give it. */
function tellsDay({ text, years }: Sentence): boolean {
  return years.length === 1 && /\s\d{1,2}, \d{4}(?: (?:in|at|near) \p{Lu}[^.]{2,60})?\.$/u.test(text);
}

/** "AGENCY/Jo Field", "JO FIELD via Agency", "Jo Field / AGENCY", "(Agency/Jo Field)". */
function isCredit(text: string): boolean {
  return (
    text.length < 80 &&
    ((text.startsWith('(') && isBracketedCredit(text)) ||
      (text.includes(' via ') && /^[\p{L}. '’-]{3,40} via \p{Lu}[\p{L} ]{2,30}\.?$/u.test(text)) ||
      (text.includes('/') &&
        /^\(?(?:\p{Lu}{2}[\p{L} ]*\s?\/\s?[\p{L}. '’-]+|[\p{L}. '’-]+\s?\/\s?\p{Lu}{2}[\p{L} ]*)\.?\)?$/u.test(
          text,
        )))
  );
}

/** "Jo Field / Agency The new quay is seen on Monday.": a credit that runs into its caption. */
function opensWithCredit(text: string): boolean {
  return text.includes('/') && /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}\/ ?\p{Lu}[\p{L} ]{1,24}? \p{Lu}/u.test(text);
}

/** The sentence over a credit: it tells what is seen, with the day and the year. */
function isCaption({ text, years }: Sentence): boolean {
  return years.length > 0 || /^(?:A|An|The)\s/.test(text) || text.length < 200;
}
