import { cutControls } from '../../domain/controls.ts';
import { cutAddresses } from '../address.ts';
import { type FoundCause, findCause } from '../causes/find-cause.ts';
import { findPassages } from './human-text.ts';
import type { RecipientStatus } from './status-fields.ts';

/**
 * `hard`: the address doesn't work and won't. `soft`: the reader's mailbox takes nothing for now. `trouble`: refused for us, the way there or
 * no reason that is understood, which says nothing about the reader. `complaint`: the reader called it spam. `delay`: still being tried. `other`:
 * anything else, a holiday notice for one.
 */
export interface Verdict {
  readonly kind: 'hard' | 'soft' | 'trouble' | 'complaint' | 'delay' | 'other';
  /** RFC 3463, `5.1.1`; null where none is given. */
  readonly status: string | null;
  /** A line of the table of causes, `no-such-mailbox`; null where nothing was refused. */
  readonly cause: string | null;
  /** What the other server said, in one line, without addresses. */
  readonly text: string;
}

/**
 * What a report says of a reader. It may name several recipients, where an address leads on to others: one that took the mail is enough, and the
 * address is gone only where all that failed are.
 */
export function judgeRecipients(recipients: readonly RecipientStatus[], words: string): Verdict {
  const failed = recipients.filter(({ action }) => action === 'failed');
  const isReached = recipients.some(({ action }) => action === 'reached');
  if (isReached || failed.length === 0) {
    const delayed = isReached ? undefined : recipients.find(({ action }) => action === 'delayed');
    return { kind: delayed ? 'delay' : 'other', status: delayed?.status ?? null, cause: null, text: '' };
  }
  const verdicts = failed.map(({ status, diagnosis }) => judgeFailure(status, diagnosis, words));
  const mildest =
    verdicts.find(({ kind }) => kind === 'soft') ?? verdicts.find(({ kind }) => kind !== 'hard');
  return mildest ?? verdicts[0] ?? judgeWords(words);
}

/** What a bounce in words alone says. */
export function judgeWords(words: string): Verdict {
  return judgeFailure(null, '', words);
}

/** The field for it decides; where it is silent, or says nothing but a code, so do the words for people. */
function judgeFailure(status: string | null, diagnosis: string, words: string): Verdict {
  const told = findCause({ status, text: diagnosis });
  if (told.by === 'words') return toVerdict(told, status, diagnosis);
  for (const { text, by } of findPassages(words)) {
    const found = findCause({ status, text });
    const isReaders = found.party === 'address' || found.party === 'box';
    // A sentence for people speaks of policies and systems in general.
    if (found.by === 'words' && (by !== 'sentence' || isReaders || told.by === 'nothing'))
      return toVerdict(found, status, `${diagnosis} ${text}`);
    if (found.by === 'hint' && by !== 'sentence' && told.by === 'nothing')
      return toVerdict(found, status, `${diagnosis} ${text}`);
    if (found.by === 'code' && by === 'reply' && told.by === 'nothing') return toVerdict(found, status, text);
  }
  return toVerdict(told, status, diagnosis);
}

function toVerdict(cause: FoundCause, status: string | null, said: string): Verdict {
  return {
    kind: toKind(cause, isForGood(status, said)),
    status: cause.status,
    cause: cause.name,
    text: cutAddresses(cutControls(said.trim()), ''),
  };
}

function toKind({ party }: FoundCause, isPermanent: boolean): Verdict['kind'] {
  if (party === 'box') return 'soft';
  if (party === 'address') return isPermanent ? 'hard' : 'soft';
  return 'trouble';
}

/** A server that said 450 to the last may say 250 tomorrow. */
function isForGood(status: string | null, said: string): boolean {
  const codes = [...said.matchAll(/(?<![\d.])([45])(?:\d\d(?=[ -]|$)|\.\d{1,3}\.\d{1,3})/g)].map(
    ([, first]) => first,
  );
  if (status !== null) codes.push(status.charAt(0));
  return codes.length === 0 || codes.includes('5');
}
