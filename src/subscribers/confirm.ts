import { hasEnded, isOwnToken, toKey } from './known-reader.ts';
import type { ReaderLetter } from './letters.ts';
import type { Reader } from './reader.ts';
import type { ReadersDeps } from './reader-deps.ts';
import type { Decision } from './reader-store.ts';
import { toWelcomeLetter } from './subscribe.ts';
import { parseToken } from './tokens.ts';

/**
 * open: the button may be shown. confirmed: is subscribed (now, or had been). expired: the link's seven days are over. unknown: no such
 * link, or its owner has left since.
 */
export type ConfirmationState = 'open' | 'confirmed' | 'expired' | 'unknown';

export function createConfirmation(deps: ReadersDeps) {
  function judge(token: string, found: Reader | undefined): ConfirmationState {
    if (!isOwnToken(deps, token, 'confirm', found)) return 'unknown';
    if (found.state === 'confirmed') return 'confirmed';
    if (found.state !== 'pending') return 'unknown';
    return hasEnded(deps, token) ? 'expired' : 'open';
  }

  function decide(
    token: string,
    issue: number,
    found: Reader | undefined,
  ): Decision<{ state: ConfirmationState; letter: ReaderLetter | null }> {
    const state = judge(token, found);
    if (state !== 'open' || found === undefined) return { result: { state, letter: null } };
    const now = deps.now();
    const letter = toWelcomeLetter(deps, found, issue);
    return {
      result: { state: 'confirmed', letter },
      letters: [letter],
      change: { state: 'confirmed', stateAt: now, confirmedAt: now },
      // Its owner has asked anew: whatever kept this address off the list is over.
      lift: true,
      count: { issue, what: ['confirmed'] },
    };
  }

  return {
    /** What the page behind a confirmation link shows. Changes nothing. */
    async findConfirmation(token: string): Promise<ConfirmationState> {
      return judge(token, await deps.store.findByKey(toKey(parseToken(token))));
    },

    /** The button on that page. Pressing it twice is as good as once. */
    async confirm(token: string): Promise<Exclude<ConfirmationState, 'open'>> {
      const issue = await deps.findCurrentIssue();
      const { state, letter } = await deps.store.decideByKey(toKey(parseToken(token)), (found) =>
        decide(token, issue, found),
      );
      if (letter !== null) await deps.onLetter(letter);
      return state === 'open' ? 'confirmed' : state;
    },
  };
}
