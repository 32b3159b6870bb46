import type { Balance, Receipt } from '../domain/delivery.ts';
import type { Party } from './causes/cause.ts';
import { findCause } from './causes/find-cause.ts';
import type { Settlement } from './ledger.ts';

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
/** Fewer than this are bad luck; so many that are about us are too many, as a fifth of the window. */
const leastRefused = 20;
/** In the window, at RCPT and after the body alike: refusals that are about us or for no reason told; for any reason. */
const limits = { notTheirs: 0.5, any: 0.9 } as const;
/** So many at the end of all that is due, and nobody after them who was taken. */
const leastAtRest = 5;

interface Answer {
  readonly reader: number;
  readonly about: 'taken' | Party;
  readonly receipt: Receipt;
}

/** A reader is counted once: those put off are refused again at each try. */
export function createGuard(): Guard {
  const answers: Answer[] = [];
  const counted = new Set<number>();
  let alarmed: 'some' | 'any' | null = null;

  const isTaken = ({ about }: Answer) => about === 'taken';
  const isRefused = (answer: Answer) => !isTaken(answer);
  const isAboutUs = ({ about }: Answer) => about === 'sender' || about === 'network';
  const isNotTheirs = (answer: Answer) => isAboutUs(answer) || answer.about === 'unknown';

  function judge(): typeof alarmed {
    const isOver = (refused: number, share: number) =>
      refused >= leastRefused && refused >= share * answers.length;
    if (answers.filter(isAboutUs).length >= leastRefused) return 'some';
    if (isOver(answers.filter(isNotTheirs).length, limits.notTheirs)) return 'some';
    return isOver(answers.filter(isRefused).length, limits.any) ? 'any' : null;
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
      const about = findParty(settlement, receipt);
      if (about === null) return;
      if (about !== 'taken') {
        if (counted.has(settlement.subscriberId)) return;
        counted.add(settlement.subscriberId);
      }
      answers.push({ reader: settlement.subscriberId, about, receipt });
      // After an alarm nobody is forgotten: what was on the wire is put back with the rest.
      if (alarmed !== null) return;
      if (answers.length > windowLength) answers.shift();
      if (about !== 'taken') alarmed = judge();
    },
    get alarm() {
      return alarmed && toAlarm(alarmed === 'any' ? isRefused : isNotTheirs);
    },
    judgeRest({ accepted, queued, deferred }) {
      const since = answers.slice(answers.findLastIndex(isTaken) + 1).filter(isNotTheirs);
      const isAll = accepted === 0 && since.length > 0 && queued + deferred <= since.length;
      return since.length >= leastAtRest || isAll ? toAlarm(isNotTheirs) : null;
    },
  };
}

/** Null for what is no answer about anybody: a 4xx, a connection that broke, an address that we could give to no server. */
function findParty({ state }: Settlement, receipt: Receipt): Answer['about'] | null {
  if (receipt.outcome === 'accepted') return 'taken';
  if (receipt.code !== null && receipt.code >= 500) return findCause(receipt).party;
  // Given up after 48 hours of trying.
  return receipt.outcome === 'deferred' && state === 'failed' ? 'unknown' : null;
}
