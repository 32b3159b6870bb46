import type { Balance, Receipt } from '../domain/delivery.ts';
import type { Settlement } from './ledger.ts';
import { findBlame } from './refusal.ts';

/** Watches for a relay that refuses us and not the readers: better to hold an issue than to fail a whole list. */
export interface Guard {
  heed(settlement: Settlement, receipt: Receipt): void;
  /** The first refusals that were too many; null while all is well. */
  readonly alarm: Alarm | null;
  /** The same when nobody else is due: a short list never fills the window. */
  judgeRest(balance: Balance): Alarm | null;
}

export interface Alarm {
  /** Whose refusals say nothing about themselves: they are to be tried again. */
  readonly readers: readonly number[];
  readonly refused: number;
  /** How many answers were looked at. */
  readonly of: number;
  /** What the relay said to the last of them. */
  readonly reply: string;
}

const windowLength = 100;
/** Fewer than this are bad luck. */
const leastRefused = 20;
/** In the window, at RCPT and after the body alike: refusals for our sake; for no reason of the reader's; for any reason. */
const limits = { sender: 0.2, unclear: 0.5, any: 0.9 } as const;
/** So many at the end of all that is due, and nobody after them who was taken. */
const leastAtRest = 5;

interface Answer {
  readonly reader: number;
  readonly kind: 'taken' | 'reader' | 'unclear' | 'sender';
  readonly receipt: Receipt;
}

/** A reader is counted once: those put off are refused again at each try. */
export function createGuard(): Guard {
  const answers: Answer[] = [];
  const counted = new Set<number>();
  let alarmed: 'some' | 'any' | null = null;

  const isRefusal = ({ kind }: Answer) => kind !== 'taken';
  const isOurs = ({ kind }: Answer) => kind === 'sender' || kind === 'unclear';

  function judge(): typeof alarmed {
    const isOver = (refused: number, share: number) =>
      refused >= leastRefused && refused >= share * answers.length;
    if (isOver(answers.filter(({ kind }) => kind === 'sender').length, limits.sender)) return 'some';
    if (isOver(answers.filter(isOurs).length, limits.unclear)) return 'some';
    return isOver(answers.filter(isRefusal).length, limits.any) ? 'any' : null;
  }

  function toAlarm(isMeant: (answer: Answer) => boolean): Alarm {
    const refused = answers.filter(isMeant);
    const { code, text } = refused.at(-1)?.receipt ?? { code: null, text: '' };
    return {
      readers: refused.map(({ reader }) => reader),
      refused: refused.length,
      of: answers.length,
      reply: [code, text].filter(Boolean).join(' '),
    };
  }

  return {
    heed(settlement, receipt) {
      const kind = toKind(settlement, receipt);
      if (kind === null) return;
      if (kind !== 'taken') {
        if (counted.has(settlement.subscriberId)) return;
        counted.add(settlement.subscriberId);
      }
      answers.push({ reader: settlement.subscriberId, kind, receipt });
      // After an alarm nobody is forgotten: what was on the wire is put back with the rest.
      if (alarmed !== null) return;
      if (answers.length > windowLength) answers.shift();
      if (kind !== 'taken') alarmed = judge();
    },
    get alarm() {
      return alarmed && toAlarm(alarmed === 'any' ? isRefusal : isOurs);
    },
    judgeRest({ accepted, queued, deferred }) {
      const since = answers.slice(answers.findLastIndex(({ kind }) => kind === 'taken') + 1).filter(isOurs);
      const isAll = accepted === 0 && since.length > 0 && queued + deferred <= since.length;
      return since.length >= leastAtRest || isAll ? toAlarm(isOurs) : null;
    },
  };
}

/** Null for what is no answer about anybody: a 4xx, a connection that broke. */
function toKind({ state }: Settlement, receipt: Receipt): Answer['kind'] | null {
  if (receipt.outcome === 'accepted') return 'taken';
  if (receipt.code !== null && receipt.code >= 500) return findBlame(receipt);
  // Given up after 48 hours of trying.
  return receipt.outcome === 'deferred' && state === 'failed' ? 'unclear' : null;
}
