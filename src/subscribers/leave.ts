import { hasEnded, isOwnToken, toIssueNumber, toKey } from './known-reader.ts';
import type { ReaderLetter } from './letters.ts';
import { hour, toSecond, undoHours } from './periods.ts';
import type { Reader } from './reader.ts';
import type { ReadersDeps } from './reader-deps.ts';
import type { Decision } from './reader-store.ts';
import { createToken, parseToken } from './tokens.ts';

/** What somebody may say on leaving; kept as sums only. */
export const leaveReasons = ['too-often', 'not-relevant', 'never-asked', 'other'] as const;
export type LeaveReason = (typeof leaveReasons)[number];

/** `undoToken` opens "that was a mistake" for 24 hours; null where this press has ended nothing that could be taken back. */
export type LeaveAnswer =
  | { readonly outcome: 'left'; readonly undoToken: string | null }
  | { readonly outcome: 'unknown' };

export function createLeaving(deps: ReadersDeps) {
  type Left = Decision<{ answer: LeaveAnswer; letter: ReaderLetter | null }>;

  function decideLeave(found: Reader, issue: number, reason: LeaveReason | null): Left {
    if (found.state === 'pending')
      return { result: { answer: { outcome: 'left', undoToken: null }, letter: null }, remove: true };
    // Whoever holds a link out of an old mail must not bring back who has left.
    if (found.state !== 'confirmed')
      return { result: { answer: { outcome: 'left', undoToken: null }, letter: null } };
    const now = deps.now();
    const undoToken = createToken(deps.keys, 'undo-leave', found, toUndoEnd(now));
    const letter = toGoodbyeLetter(found, undoToken);
    return {
      result: { answer: { outcome: 'left', undoToken }, letter },
      letters: [letter],
      change: { state: 'left', stateAt: now },
      suppress: 'left',
      count: { issue, what: reason === null ? ['left'] : ['left', `left:${reason}`] },
    };
  }

  async function leaveIf(
    key: string,
    isAllowed: (found: Reader | undefined) => found is Reader,
    issue: number,
    reason: LeaveReason | null,
  ): Promise<LeaveAnswer> {
    const { answer, letter } = await deps.store.decideByKey(
      key,
      (found): Left =>
        isAllowed(found)
          ? decideLeave(found, issue, reason)
          : { result: { answer: { outcome: 'unknown' }, letter: null } },
    );
    if (letter !== null) await deps.onLetter(letter);
    return answer;
  }

  function isUndoable(token: string, found: Reader | undefined): found is Reader {
    return (
      isOwnToken(deps, token, 'undo-leave', found) &&
      found.state === 'left' &&
      parseToken(token)?.number === toUndoEnd(found.stateAt) &&
      !hasEnded(deps, token)
    );
  }

  return {
    /** Whether the link belongs to somebody who could leave. Changes nothing: scanners open links. */
    async findLeaving(token: string): Promise<'open' | 'left' | 'unknown'> {
      const found = await deps.store.findByKey(toKey(parseToken(token)));
      if (!isOwnToken(deps, token, 'leave', found)) return 'unknown';
      return found.state === 'confirmed' || found.state === 'pending' ? 'open' : 'left';
    },

    /** Leaves at once: by the page's button, by RFC 8058's POST, by mail. Every leave link ever sent works, and works twice. */
    leave(token: string, reason: LeaveReason | null = null): Promise<LeaveAnswer> {
      const isOwn = (found: Reader | undefined) => isOwnToken(deps, token, 'leave', found);
      return leaveIf(toKey(parseToken(token)), isOwn, toIssueNumber(token), reason);
    },

    /** The same for a mail to List-Unsubscribe's address: whoever reads it has checked the token in that address. */
    leaveByMail(key: string, issue: number): Promise<LeaveAnswer> {
      return leaveIf(key, (found): found is Reader => found !== undefined, issue, null);
    },

    /** Whether "that was a mistake" can still be said with this token. */
    async findUndo(token: string): Promise<'open' | 'unknown'> {
      const found = await deps.store.findByKey(toKey(parseToken(token)));
      return isUndoable(token, found) ? 'open' : 'unknown';
    },

    /** "That was a mistake": within 24 hours everything is as it was before. */
    async undoLeave(token: string): Promise<'back' | 'unknown'> {
      const issue = await deps.findCurrentIssue();
      return deps.store.decideByKey(toKey(parseToken(token)), (found): Decision<'back' | 'unknown'> => {
        if (!isUndoable(token, found)) return { result: 'unknown' };
        return {
          result: 'back',
          change: { state: 'confirmed', stateAt: deps.now() },
          lift: true,
          count: { issue, what: ['came-back'] },
        };
      });
    },
  };
}

/** Tells one leaving from the next: a token takes back its own alone. */
function toUndoEnd(leftAt: number): number {
  return toSecond(leftAt + undoHours * hour);
}

function toGoodbyeLetter(reader: Reader, undoToken: string): ReaderLetter {
  return {
    kind: 'goodbye',
    to: reader.address,
    name: reader.name,
    language: reader.language,
    undoToken,
    hours: undoHours,
  };
}
