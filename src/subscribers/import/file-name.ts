import { basename } from 'node:path';
import { toJoined } from './joined.ts';
import { isOff } from './standing.ts';
import { standingByWord } from './state-words.ts';
import type { Statement } from './statement.ts';

/**
 * What the name of a list's file says of everybody in it. Mailchimp writes a file for each state, and nothing about it inside: only the name tells
 * members from people who never signed up. Of another tool, a name that speaks of a state is a question and no answer: `cleaned.csv` may be what
 * the editor cleaned.
 */
export function readFileName(file: string, columns: readonly string[]): Statement {
  const name = basename(file).replace(/\.\w+$/, '');
  const mailchimp = /^(subscribed|unsubscribed|non-?subscribed|cleaned|archived)[-_ ].*export/i.exec(
    name,
  )?.[1];
  if (mailchimp !== undefined) return standingByWord.get(toJoined(mailchimp)) ?? 'unknown';
  if (['leid', 'euid'].every((column) => columns.includes(column))) return 'unknown';
  const words = name.split(/[^\p{L}\p{N}]+|(?<=\D)(?=\d)/u);
  const pairs = words.map((word, index) => `${word}${words[index + 1] ?? ''}`);
  const speaks = [...words, ...pairs, toJoined(name)].some((word) => isOffWord(toJoined(word)));
  return speaks ? 'unknown' : 'nothing';
}

/** More than one of them is spoken of in files whose people never left: "left-over", "spam-free". */
const ordinary = new Set([
  'left',
  'held',
  'dead',
  'spam',
  'dnc',
  'express',
  'archived',
  'archive',
  'returned',
]);

function isOffWord(word: string): boolean {
  return (
    /^\p{L}+$/u.test(word) &&
    !ordinary.has(word) &&
    isOff(
      standingByWord.get(word.replace(/(?<=subscribe|bounce|unsub)[rs]*s$/u, '')) ?? standingByWord.get(word),
    )
  );
}
