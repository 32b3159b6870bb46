import type { Cause, Party } from './cause.ts';
import { causes, nothingKnown } from './causes.ts';
import { toPhrasePattern, toPlainWords } from './phrases.ts';
import { readStatuses } from './statuses.ts';

/** What another server said of a message to one reader. */
export interface Refusal {
  /** The enhanced code that was given apart from the text (a field of a report), `5.1.1`. */
  readonly status?: string | null;
  /** The reply code, 550. */
  readonly code?: number | null;
  /** The words, with any codes, addresses and line breaks that stand in them. */
  readonly text: string;
}

export interface FoundCause {
  readonly name: string;
  readonly party: Party;
  /** For an editor: `nobody has this address`. */
  readonly says: string;
  /** What decided. `words` say it plainly; a `hint` ("recipient rejected") or a `code` alone is at times a server's default. */
  readonly by: 'words' | 'hint' | 'code' | 'nothing';
  /** The enhanced code that fits best: the last one in the text that says more than X.0.0, else the one given apart; null where there is none. */
  readonly status: string | null;
}

/**
 * Who is meant by a refusal, and what is wrong: for replies at RCPT, DATA and the body as for reports of what came back. Pure, and
 * never throws. Words win over codes, since servers give 5.1.1 for block lists and 5.0.0 for addresses that are gone; codes that contradict
 * each other say nothing against an address. Whether it is for good (4xx or 5xx) is left to whoever asks.
 *
 * `findCause({ code: 550, text: '5.1.1 user unknown' })` gives `{ name: 'no-such-mailbox', party: 'address', by: 'words', … }`.
 */
export function findCause({ status = null, code = null, text }: Refusal): FoundCause {
  const said = readStatuses(text);
  const codes = [...(status === null ? [] : [status]), ...said].filter(isTelling);
  const best = said.findLast(isTelling) ?? codes[0] ?? said[0] ?? status;
  const words = toPlainWords(text);
  const spoken = words === '' ? undefined : findBy('words', words);
  if (spoken) return { ...toTold(spoken), by: 'words', status: best };
  const hinted = words === '' ? undefined : findHinted(words, codes);
  if (hinted) return { ...toTold(hinted), by: 'hint', status: best };
  const coded = findCoded(codes);
  if (coded) return { ...toTold(coded), by: 'code', status: best };
  const told = toTold((code === null ? undefined : byReply.get(code)) ?? nothingKnown);
  return { ...told, by: told.party === 'unknown' ? 'nothing' : 'code', status: best };
}

let known: readonly { readonly cause: Cause; readonly words: RegExp; readonly hints: RegExp }[] | undefined;

/** Made at the first refusal: most issues meet none, and a start would wait for it. */
function findPatterns() {
  known ??= causes.map((cause) => ({
    cause,
    words: toPhrasePattern(cause.words),
    hints: toPhrasePattern(cause.hints ?? []),
  }));
  return known;
}

function findBy(kind: 'words' | 'hints', text: string, isMeant = (_: Cause) => true): Cause | undefined {
  return findPatterns().find((row) => isMeant(row.cause) && row[kind].test(text))?.cause;
}

/**
 * A hint that an address is dead ("recipient rejected", "mailbox unavailable") counts where nothing says that we are meant: neither a code, nor
 * another hint ("access denied") unless the code is one of addresses, or of networks, which don't answer.
 */
function findHinted(words: string, codes: readonly string[]): Cause | undefined {
  const coded = findCoded(codes)?.party;
  const other = findBy('hints', words, ({ party }) => party !== 'address');
  const isOurs = coded === 'sender' || (other && coded !== 'address' && coded !== 'network');
  return isOurs ? other : (findBy('hints', words, ({ party }) => party === 'address') ?? other);
}

/** Where codes mean different parties it isn't the address: that must be certain. */
function findCoded(codes: readonly string[]): Cause | undefined {
  const meant = codes.flatMap((code) => findByCode(code) ?? []);
  return meant.find(({ party }) => party !== 'address') ?? meant[0];
}

function findByCode(status: string): Cause | undefined {
  const general = `X${status.slice(1)}`;
  return byCode.get(general) ?? bySubject.get(general.slice(0, 3));
}

const byCode = new Map(causes.flatMap((cause) => cause.codes.map((code) => [code, cause] as const)));

/** What a code of a subject (RFC 3463 section 3) means whose detail nobody has written down. */
const bySubject = new Map(
  Object.entries({
    'X.3': 'system',
    'X.4': 'connection',
    'X.5': 'protocol',
    'X.6': 'content',
    'X.7': 'policy',
  })
    .map(([subject, name]) => [subject, causes.find((cause) => cause.name === name)] as const)
    .filter((entry): entry is readonly [string, Cause] => entry[1] !== undefined),
);

/** Replies of RFC 5321 section 4.2.3 that say more than yes or no, where neither a word nor an enhanced code does. */
const byReply = new Map(
  Object.entries({
    421: 'connection',
    452: 'system',
    500: 'protocol',
    502: 'protocol',
    503: 'protocol',
    530: 'login',
    535: 'login',
  })
    .map(([code, name]) => [Number(code), causes.find((cause) => cause.name === name)] as const)
    .filter((entry): entry is readonly [number, Cause] => entry[1] !== undefined),
);

/** X.0.0, and X.n.0 for addresses, boxes and the protocol: a server that knows no better. */
function isTelling(status: string): boolean {
  return !/^\d\.(?:0\.\d+|[1245]\.0|7\.0)$/.test(status);
}

const toTold = ({ name, party, says }: Cause) => ({ name, party, says });
