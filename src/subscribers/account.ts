import { hasEnded, isOwnToken, toKey } from './known-reader.ts';
import { countLetter } from './letter-limit.ts';
import type { ReaderLetter } from './letters.ts';
import { accountHours, hour, toSecond } from './periods.ts';
import { type ReaderData, toReaderData } from './preferences.ts';
import type { Reader } from './reader.ts';
import type { ReadersDeps } from './reader-deps.ts';
import type { Decision } from './reader-store.ts';
import { createToken, parseToken } from './tokens.ts';

export type AccountState = 'open' | 'expired' | 'unknown';

/**
 * What reveals or ends something. The preferences link stands in every issue, and issues are forwarded: so that link alone opens none of
 * this, but has another sent to the reader's own address.
 */
export function createAccount(deps: ReadersDeps) {
  type Asked = Decision<{ answer: 'check-your-mail' | 'unknown'; letter: ReaderLetter | null }>;

  function decideRequest(token: string, found: Reader | undefined): Asked {
    if (!isOwnToken(deps, token, 'preferences', found) || found.state !== 'confirmed')
      return { result: { answer: 'unknown', letter: null } };
    const answer = 'check-your-mail';
    const now = deps.now();
    const counted = countLetter(found, now);
    if (counted === undefined) return { result: { answer, letter: null } };
    const letter: ReaderLetter = {
      kind: 'account',
      to: found.address,
      name: found.name,
      language: found.language,
      token: createToken(deps.keys, 'account', found, toSecond(now + accountHours * hour)),
      hours: accountHours,
    };
    return { result: { answer, letter }, letters: [letter], change: counted };
  }

  return {
    /** Sends the link to the account to the reader's own address, three times a day at most. */
    async requestAccount(token: string): Promise<'check-your-mail' | 'unknown'> {
      const { answer, letter } = await deps.store.decideByKey(toKey(parseToken(token)), (found) =>
        decideRequest(token, found),
      );
      if (letter !== null) await deps.onLetter(letter);
      return answer;
    },

    /** What the page behind that link shows. Changes nothing. */
    async findAccount(token: string): Promise<AccountState> {
      return judgeAccount(deps, token, await deps.store.findByKey(toKey(parseToken(token))));
    },

    /** Everything that is kept about this reader. */
    async downloadMyData(token: string): Promise<ReaderData | undefined> {
      const found = await deps.store.findByKey(toKey(parseToken(token)));
      return found && judgeAccount(deps, token, found) === 'open' ? toReaderData(found) : undefined;
    },

    /** Gone at once and for good, but for the hash that keeps an import from bringing the address back. A last letter says so. */
    async deleteMe(token: string): Promise<'deleted' | 'unknown'> {
      const issue = await deps.findCurrentIssue();
      const letter = await deps.store.decideByKey(
        toKey(parseToken(token)),
        (found): Decision<ReaderLetter | null> => {
          if (found === undefined || judgeAccount(deps, token, found) !== 'open') return { result: null };
          const letter = toEndedLetter(found, 'deleted');
          return {
            result: letter,
            letters: [letter],
            remove: true,
            suppress: 'left',
            count: { issue, what: found.state === 'confirmed' ? ['left'] : [] },
          };
        },
      );
      if (letter === null) return 'unknown';
      await deps.onLetter(letter);
      return 'deleted';
    },
  };
}

export function judgeAccount(deps: ReadersDeps, token: string, found: Reader | undefined): AccountState {
  if (!isOwnToken(deps, token, 'account', found)) return 'unknown';
  return hasEnded(deps, token) ? 'expired' : 'open';
}

/** Tells the address that mail used to go to. */
export function toEndedLetter({ address, name, language }: Reader, what: 'deleted' | 'moved'): ReaderLetter {
  return { kind: 'ended', to: address, name, language, what };
}
