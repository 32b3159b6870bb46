import { toJoined } from './joined.ts';
import type { Standing } from './standing.ts';
import type { StateMeaning } from './state-columns.ts';
import { planWords, standingByNumber, standingByWord } from './state-words.ts';

/** What one cell says. nothing: it is empty, or about something else. unknown: it says something, and only the editor knows what. */
export type Statement = Standing | 'nothing' | 'unknown';

const silent = new Set('na null none nil nan undefined never'.split(' '));
const no = new Set(
  'false f no n off 0 nein non nee nej nei nie não nao ne нет ні не hayır yok لا خیر'.split(' '),
);
const yes = new Set(
  'true t yes y on x ja oui si sí sim da да так tak ano evet igen kyllä نعم بله'.split(' '),
);

/** What a cell of such a column says. `isEnding`: an unclear column that is about an end. */
export function readStatement({ kind, means }: StateMeaning, cell: string, isEnding = false): Statement {
  const text = cell.trim();
  const joined = /^-\d+$/.test(text) ? text : toJoined(text);
  if (joined === '' && /[✓✔☑]/u.test(text)) return toFlag(kind, means, true);
  if (isSilent(joined)) return 'nothing';
  const word = findWord(text, joined);
  if (kind === 'scan') return word === undefined || word === 'subscribed' ? 'nothing' : 'unknown';
  if (word !== undefined) return word;
  if (kind === 'words' || kind === 'type') {
    if (kind === 'type' && planWords.has(joined)) return 'subscribed';
    return standingByNumber.get(joined) ?? 'unknown';
  }
  const flag = toBoolean(joined) ?? (isDate(joined) ? true : undefined);
  if (flag === undefined) return 'unknown';
  // A date of signing up says when, and not that it holds today.
  if (kind === 'on' && means === 'left' && isDate(joined)) return 'nothing';
  return kind === 'unclear' ? (isEnding && !flag ? 'nothing' : 'unknown') : toFlag(kind, means, flag);
}

/** An empty cell, or what stands for one: "-", "N/A", "0000-00-00". */
export function isEmptyCell(cell: string): boolean {
  return isSilent(toJoined(cell)) && !/[✓✔☑]/u.test(cell);
}

function isSilent(joined: string): boolean {
  return joined === '' || silent.has(joined) || /^0{2,}(?:utc|z)?$/.test(joined);
}

/** Words may have a remark behind them: "unsubscribed (by user)", "Bounced: mailbox gone". A remark behind a good word needs reading. */
function findWord(text: string, joined: string): Standing | undefined {
  const found = standingByWord.get(joined);
  if (found !== undefined) return found;
  const end = text.search(/[([:;,–—|]|\s-\s/u);
  const head = end > 0 ? standingByWord.get(toJoined(text.slice(0, end))) : undefined;
  return head === 'subscribed' ? undefined : head;
}

function toFlag(kind: StateMeaning['kind'], means: Standing, flag: boolean): Statement {
  if (kind === 'off') return flag ? means : 'nothing';
  if (kind === 'on') return flag ? 'subscribed' : means;
  return 'unknown';
}

/** Undefined for what is neither yes nor no. */
function toBoolean(joined: string): boolean | undefined {
  if (no.has(joined)) return false;
  return yes.has(joined) || joined === '1' ? true : undefined;
}

/** In any form, joined. Digits alone may be an instant; longer ones with letters of hex are somebody's number. */
function isDate(joined: string): boolean {
  return /\d/.test(joined) && joined.length >= 5 && !/^[\da-f]{24,}$/.test(joined);
}
