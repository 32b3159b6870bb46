import { judgeAccount, toEndedLetter } from './account.ts';
import { type AddressFault, parseAddress } from './address.ts';
import { findObjection } from './address-policy.ts';
import { hasEnded, isOwnToken, toKey } from './known-reader.ts';
import { countLetter } from './letter-limit.ts';
import type { ReaderLetter } from './letters.ts';
import { confirmDays, day, toSecond } from './periods.ts';
import type { Reader } from './reader.ts';
import type { ReadersDeps } from './reader-deps.ts';
import type { AddressChange, AddressDecision } from './reader-store.ts';
import { toWelcomeLetter } from './subscribe.ts';
import { createToken, parseToken } from './tokens.ts';

export type AddressChangeAnswer =
  | { readonly outcome: 'check-your-mail' }
  | { readonly outcome: 'refused'; readonly reason: AddressFault | 'role' | 'blocked' }
  | { readonly outcome: 'unknown' };

export type AddressChangeState = 'open' | 'changed' | 'expired' | 'unknown';

interface Changed {
  readonly state: Exclude<AddressChangeState, 'open'>;
  readonly letters: readonly ReaderLetter[];
}

export function createAddressChange(deps: ReadersDeps) {
  function decideRequest(
    token: string,
    address: string,
    found: Reader | undefined,
    waiting: AddressChange | undefined,
  ): AddressDecision<{ answer: AddressChangeAnswer; letter: ReaderLetter | null }> {
    if (judgeAccount(deps, token, found) !== 'open' || found?.state !== 'confirmed')
      return { result: { answer: { outcome: 'unknown' }, letter: null } };
    const answer: AddressChangeAnswer = { outcome: 'check-your-mail' };
    const now = deps.now();
    const counted = countLetter(waiting ?? { letters: 0, lettersSince: now }, now);
    if (counted === undefined) return { result: { answer, letter: null } };
    // The end tells one request from the next, so that the link of an earlier one never confirms a later address.
    const end = Math.max(toSecond(now + confirmDays * day), toSecond(waiting?.expiresAt ?? 0) + 1);
    const letter: ReaderLetter = {
      kind: 'change-address',
      to: address,
      name: null,
      language: found.language,
      token: createToken(deps.keys, 'change-address', found, end),
      days: confirmDays,
    };
    return {
      result: { answer, letter },
      letters: [letter],
      waiting: { address, expiresAt: end * 1000, ...counted },
    };
  }

  function judge(
    token: string,
    found: Reader | undefined,
    waiting: AddressChange | undefined,
  ): AddressChangeState {
    if (!isOwnToken(deps, token, 'change-address', found) || found.state !== 'confirmed') return 'unknown';
    if (waiting === undefined || waiting.expiresAt !== (parseToken(token)?.number ?? 0) * 1000)
      return 'unknown';
    return hasEnded(deps, token) ? 'expired' : 'open';
  }

  return {
    /** Sends a link to the new address, for a token of the account; until its owner confirms, everything stays as it is. */
    async requestAddressChange(token: string, rawAddress: string): Promise<AddressChangeAnswer> {
      const address = parseAddress(rawAddress);
      if (typeof address === 'string') return { outcome: 'refused', reason: address };
      const objection = findObjection(address, deps.settings);
      if (objection !== undefined) return { outcome: 'refused', reason: objection };
      const { answer, letter } = await deps.store.decideAddressChange(
        toKey(parseToken(token)),
        (found, waiting) => decideRequest(token, address.address, found, waiting),
      );
      if (letter !== null) await deps.onLetter(letter);
      return answer;
    },

    /** What the page behind that link shows. Changes nothing. */
    async findAddressChange(token: string): Promise<AddressChangeState> {
      return deps.store.decideAddressChange(toKey(parseToken(token)), (found, waiting) => ({
        result: judge(token, found, waiting),
      }));
    },

    /**
     * The button on that page. The new address takes the place of the old one, whose links stop working but for those to leave. Both get a
     * letter: the old one that it is over, the new one with its links.
     */
    async confirmAddressChange(token: string): Promise<Exclude<AddressChangeState, 'open'>> {
      const issue = await deps.findCurrentIssue();
      const { state, letters } = await deps.store.decideAddressChange(
        toKey(parseToken(token)),
        (found, waiting): AddressDecision<Changed> => {
          const state = judge(token, found, waiting);
          if (state !== 'open' || found === undefined || waiting === undefined)
            return { result: { state: state === 'expired' ? 'expired' : 'unknown', letters: [] } };
          const change = { address: waiting.address, revision: found.revision + 1 };
          const welcome = toWelcomeLetter(deps, { ...found, ...change }, issue);
          const letters = [toEndedLetter(found, 'moved'), welcome];
          return {
            result: { state: 'changed', letters },
            letters,
            change,
            lift: true,
            waiting: null,
          };
        },
      );
      for (const letter of letters) await deps.onLetter(letter);
      return state;
    },
  };
}
