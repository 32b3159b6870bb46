import { vocabulary } from './vocabulary.ts';

/** Far more than any honest reply; the rest of a text decides nothing. */
const mostLetters = 6_000;

/**
 * A server's words made comparable: lower case, no apostrophes or marks, codes left out. An address of mail becomes `addr`, one of a machine
 * `ip`, and a host's name or an address of the web one word behind a full stop (`.in.quay.example`), so that no label in it is
 * taken for a word.
 */
export function toPlainWords(text: string): string {
  return (
    text
      .slice(0, mostLetters)
      .normalize('NFKC')
      // A sentence that begins without a blank is no host's name.
      .replace(/(?<=\p{Ll})\.(?=\p{Lu}\p{Ll})/gu, '. ')
      .toLowerCase()
      .replace(/['’‘`´]/g, '')
      .replace(/\be-mail/g, 'email')
      .split(/[\s"<>()[\]{},;!?*|=…“”„«»]+/)
      .map(toPlainWord)
      .filter((word) => word !== '')
      .join(' ')
  );
}

function toPlainWord(rawWord: string): string {
  const word = rawWord.replace(/^[^\p{L}\p{N}]{1,20}/u, '').replace(/[^\p{L}\p{N}]{1,20}$/u, '');
  if (word.includes('@')) return 'addr';
  if (/^[245](?:\d\d)?$/.test(word) || /^(?:[245]\d\d[-#])?[245]\.\d{1,3}\.\d{1,3}$/.test(word)) return '';
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(word) || /^[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}$/.test(word))
    return 'ip';
  if (/^https?:|[\p{L}\d]\.[\p{L}\d]/u.test(word)) return `.${word.replace(/[^\p{L}\p{N}]+/gu, '.')}`;
  return word
    .replace(/^[245]\d\d-/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A phrase of the table as a pattern over plain words. `a|b` is one of two words and `(a b|c)` one of two groups, `a*` a word's beginning,
 * `..` up to five words, `{name}` a list of the vocabulary, `.a` a part of a host's name. Phrases of a script without blanks stand anywhere.
 */
export function toPhrasePattern(phrases: readonly string[]): RegExp {
  const sources = phrases.map((phrase) =>
    unspacedPattern.test(phrase) ? phrase.replaceAll(' ', '') : `(?<![^ ])${toSource(phrase)}(?![^ ])`,
  );
  return new RegExp(sources.length > 0 ? sources.join('|') : '(?!)', 'u');
}

const unspacedPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function toSource(phrase: string): string {
  const parts = phrase.match(/\([^)]{1,1000}\)|\S+/g) ?? [];
  return parts
    .map((part, at) => {
      if (part === '..') return '';
      const gap = at > 0 ? (parts[at - 1] === '..' ? ' (?:[^ ]+ ){0,5}' : ' ') : '';
      return gap + toAlternatives(part);
    })
    .join('');
}

function toAlternatives(part: string): string {
  const choices = part
    .replace(/^\(|\)$/g, '')
    .split('|')
    .flatMap((choice) => {
      const name = /^\{(\w+)\}$/.exec(choice)?.[1];
      return name === undefined ? [choice] : (vocabulary[name] ?? []);
    });
  return `(?:${choices.map(toWords).join('|')})`;
}

function toWords(choice: string): string {
  return choice.startsWith('.')
    ? `\\.[^ ]*${choice.slice(1).replaceAll('.', '\\.')}[^ ]*`
    : choice.replaceAll('*', '[^ ]*');
}
